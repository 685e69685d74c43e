"""The page of a place: what is about it, what only names it, what is near, and what is said of how it was found."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import timedelta
from typing import Any

from django.test import Client

from litfass.core.facts import Grade, PlaceType
from litfass.core.kind import Kind
from tests.column.places import mention, place, quarter, spot, street
from tests.column.reading import all_words, tree, words
from tests.column.rows import NOW, TODAY, Rows

FOUND = "//ol[@class='found']/li"
PARTS = ["Nur dieses Viertel 1 Meldung", "und alle Orte darin 2 Meldungen"]


def test_a_place_shows_what_is_about_it_and_apart_what_only_names_it(town: Rows, reader: Client) -> None:
    here = street(town)
    about = town.notice("Tempo 30 vor der Schule", Kind.DECISION, result="beschlossen", number="24-0187")
    mention(about, here, house_number="12", relation={
        "sort": "at", "words": "Höhe Hausnummer 12", "others": []
    })  # fmt: skip
    mention(town.notice("Licht am Tidenstieg", at=NOW - timedelta(days=9)), here, Grade.ENUMERATION)
    town.notice("Anderes")
    page = tree(reader, "/ort/tauwerkstrasse/")
    assert all_words(page, "//h1 | //p[@class='lead']") == ["Tauwerkstraße", "Eine Meldung seit November 2026."]
    assert all_words(page, FOUND) == [
        "1 Beschluss Beschlossen Tempo 30 vor der Schule Höhe Hausnummer 12. Im Titel genannt. "
        "Sitzungsdienst Kranhude Drs. 24-0187"
    ]
    assert all_words(page, "//ul[@class='found']/li") == [
        "Presse Licht am Tidenstieg In einer Aufzählung genannt. Sitzungsdienst Kranhude"
    ]


def test_nothing_of_a_draft_and_nothing_of_what_was_withdrawn_is_there(town: Rows, reader: Client) -> None:
    here = street(town)
    mention(town.notice("Entwurf", public=False), here)
    gone = town.notice("Zurückgezogen")
    mention(gone, here)
    town.withdraw(gone, at=NOW)
    page = tree(reader, "/ort/tauwerkstrasse/")
    assert all_words(page, "//p[@class='lead']") == [
        "Noch keine Meldung zu dieser Straße. Folgen Sie ihr, dann hören Sie davon."
    ]
    assert page.xpath(FOUND) == []
    assert "Entwurf" not in words(page)


def test_a_radius_brings_what_lies_within_it_nearest_words_first(town: Rows, reader: Client) -> None:
    here = street(town)
    near = place(town, "Trossenplatz", spot(100, 300), sort=PlaceType.SQUARE)
    far = place(town, "Bojenwinkel", spot(100, 1000), spot(200, 1000))
    mention(town.notice("Schulweg"), here)
    mention(town.notice("Lieferzone", at=NOW - timedelta(days=1)), near)
    mention(town.notice("Spielplatz", at=NOW - timedelta(days=2)), far)
    page = tree(reader, "/ort/tauwerkstrasse/?umkreis=250")
    assert all_words(page, FOUND + "//h3") == ["Schulweg", "Lieferzone"]
    assert "Trossenplatz, 200 m entfernt. Im Titel genannt." in words(page.xpath(FOUND)[1])
    assert all_words(page, "//nav[@aria-label='Umkreis']/a") == [
        "Nur diese Straße 1 Meldung", "und 250 m ringsum 2 Meldungen", "500 m 2 Meldungen", "1.000 m 3 Meldungen"
    ]  # fmt: skip
    assert page.xpath("//nav[@aria-label='Umkreis']/a[@aria-current]/@href") == ["/ort/tauwerkstrasse/?umkreis=250"]


def test_around_a_house_is_not_around_the_whole_street(town: Rows, reader: Client) -> None:
    here = street(town)
    west = place(town, "Trossenplatz", spot(100, 150), sort=PlaceType.SQUARE)
    mention(town.notice("Lieferzone"), west)
    mention(town.notice("Tauwerkstraße 2"), here, house_number="2", lat=spot(100, 110)[0], lon=spot(100, 110)[1])
    mention(town.notice("In der ganzen Straße"), here)
    page = tree(reader, "/ort/tauwerkstrasse/?nr=12&umkreis=250")
    assert all_words(page, "//h1") == ["Rund um Tauwerkstraße 12"]
    assert all_words(page, FOUND + "//h3") == ["In der ganzen Straße"]
    unknown = tree(reader, "/ort/tauwerkstrasse/?nr=99&umkreis=250")
    assert "Die Hausnummer 99 steht nicht in unserem Ortsverzeichnis." in words(unknown)
    assert len(unknown.xpath(FOUND)) == 3


def test_a_quarter_counts_what_names_it_and_on_demand_what_lies_in_it(town: Rows, reader: Client) -> None:
    whole, here = quarter(town), street(town)
    mention(town.notice("Stadtteilfest"), whole)
    mention(town.notice("Schulweg"), here)
    page = tree(reader, "/ort/seilerviertel/")
    assert all_words(page, FOUND + "//h3") == ["Stadtteilfest"]
    assert all_words(page, "//nav[@aria-label='Umkreis']/a") == PARTS
    assert page.xpath("//*[@class='pin']") == []  # a quarter is an area, never a pin
    both = tree(reader, "/ort/seilerviertel/?strassen=1")
    assert sorted(all_words(both, FOUND + "//h3")) == ["Schulweg", "Stadtteilfest"]
    assert len(both.xpath("//*[@class='pin']")) == 1
    assert all_words(both, "//nav[@aria-label='Umkreis']/a") == PARTS


def test_an_open_name_is_shown_as_open_at_each_place(town: Rows, reader: Client) -> None:
    one = place(town, "Bergstraße", spot(0, 0), spot(50, 0), slug="bergstrasse")
    other = place(town, "Bergstraße", spot(900, 0), spot(950, 0), slug="bergstrasse-2")
    row = town.notice("Bäume in der Bergstraße")
    for each in (one, other):
        mention(row, each, is_open=True)
    for slug in ("bergstrasse", "bergstrasse-2"):
        page = tree(reader, f"/ort/{slug}/")
        assert page.xpath(FOUND) == []
        assert "Welcher Ort „Bergstraße“ gemeint ist, sagt der Text nicht." in words(page)


def test_a_house_where_somebody_may_live_is_not_shown_unless_it_was_released(town: Rows, reader: Client) -> None:
    here, (lat, lon) = street(town), spot(500, 110)
    mention(town.notice("Beschwerde", text="Es geht um Lärm."), here, house_number="12", lat=lat, lon=lon)
    hidden = tree(reader, "/ort/tauwerkstrasse/")
    assert "12" not in words(hidden.xpath(FOUND)[0])
    mention(town.notice("Neubau", text="In der Tauwerkstraße 12 wird gebaut."), here, house_number="12")
    assert "Hausnummer 12. Im Titel genannt." in words(tree(reader, "/ort/tauwerkstrasse/"))


def test_dates_ahead_stand_above_the_list(town: Rows, reader: Client) -> None:
    here, committee, paper = street(town), town.committee(), town.paper()
    mention(town.notice("Schulweg", Kind.PAPER, paper=paper), here)
    mention(town.notice("Entwürfe", Kind.PARTICIPATION, until=TODAY + timedelta(days=20)), here)
    meeting = town.meeting(committee, TODAY + timedelta(days=7))
    town.item(meeting, "Ö 1", "Schulweg", paper=paper)
    town.meeting(committee, TODAY + timedelta(days=8))
    assert all_words(tree(reader, "/ort/tauwerkstrasse/"), "//li[@class='ahead']") == [
        "Dez 1 Di Ausschuss für Mobilität 18 Uhr, Großer Saal", "Dez 14 Mo Entwürfe Sitzungsdienst Kranhude"
    ]  # fmt: skip


def test_the_list_goes_on_page_by_page_with_the_numbers_of_the_map(town: Rows, reader: Client) -> None:
    here = street(town)
    for number in range(12):
        mention(town.notice(f"Meldung {number}", at=NOW - timedelta(days=number)), here)
    page = tree(reader, "/ort/tauwerkstrasse/")
    assert (len(page.xpath(FOUND)), all_words(page, "//*[@class='pin']")) == (10, ["1–10"])
    assert all_words(page, "//nav[@class='pager']") == ["1 bis 10 von 12 Ältere Meldungen"]
    older = tree(reader, page.xpath("//nav[@class='pager']/a/@href")[0])
    assert (older.xpath(FOUND + "/@value"), all_words(older, "//*[@class='pin']")) == (["11", "12"], ["11, 12"])
    assert reader.get("/ort/tauwerkstrasse/?seite=999999").status_code == 200


def test_it_says_how_it_was_found_where_it_is_from_and_how_to_report(town: Rows, reader: Client) -> None:
    town.town.contact = "Pressestelle, litfass@kranhude.example"
    town.town.save()
    quarter(town)
    street(town)
    page = tree(reader, "/ort/tauwerkstrasse/")
    said = words(page)
    assert "„Tauwerkstraße“, „Tauwerkstr.“, „Reeperbahn“" in said
    assert said.count("Ortsverzeichnis Kranhude, CC0") == 2  # under the map and in the foot
    assert page.xpath("//a[starts-with(@href, 'mailto:')]/@href")[0].startswith(
        "mailto:litfass@kranhude.example?subject=Meldungen%20zu%3A%20Tauwerkstra%C3%9Fe&body="
    )
    assert all_words(page, "//nav[@class='crumbs']//li") == ["Orte", "Seilerviertel", "Tauwerkstraße"]


def test_a_place_that_left_the_gazetteer_keeps_its_page(town: Rows, reader: Client) -> None:
    here = street(town)
    mention(town.notice("Schulweg"), here)
    here.gone_at = NOW
    here.save()
    page = tree(reader, "/ort/tauwerkstrasse/")
    assert "Das Ortsverzeichnis führt diesen Ort nicht mehr." in words(page)
    assert len(page.xpath(FOUND)) == 1
    assert reader.get("/ort/gibt-es-nicht/").status_code == 404


def test_a_place_without_coordinates_has_a_list_and_no_map(town: Rows, reader: Client) -> None:
    mention(town.notice("Schulweg"), place(town, "Tauwerkstraße"))
    page = tree(reader, "/ort/tauwerkstrasse/?umkreis=250")
    assert page.xpath("//figure") == []
    assert all_words(page, "//nav[@aria-label='Umkreis']/a") == ["Nur diese Straße 1 Meldung"]


def test_nobody_finds_a_home_by_its_distances(town: Rows, reader: Client) -> None:
    here, house = street(town), spot(500, 110)
    square = place(town, "Trossenplatz", spot(500, 300), sort=PlaceType.SQUARE)
    hidden: dict[str, Any] = {"house_number": "12", "lat": house[0], "lon": house[1]}
    mention(town.notice("Beschwerde aus der Tauwerkstraße"), here, **hidden)
    mention(town.notice("Neubau Tauwerkstraße 12", at=NOW - timedelta(days=1)), here, **hidden)
    mention(town.notice("Neubau Tauwerkstraße 124", at=NOW - timedelta(days=2)), here, **hidden)
    page = tree(reader, f"/ort/{square.slug}/?umkreis=250")
    assert [each.rpartition("Tauwerkstraße")[2] for each in all_words(page, FOUND)] == [
        ", 200 m entfernt. Im Titel genannt. Sitzungsdienst Kranhude",
        ", 190 m entfernt. Hausnummer 12. Im Titel genannt. Sitzungsdienst Kranhude",
        ", 200 m entfernt. Im Titel genannt. Sitzungsdienst Kranhude",
    ]
