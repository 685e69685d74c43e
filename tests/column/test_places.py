"""All places: the search for an address, the map of what is going on, quarters, and places from A to Z."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import timedelta

import pytest
from django.test import Client

from litfass.column import pages
from litfass.core.facts import PlaceType
from tests.column.places import mention, place, quarter, spot, street
from tests.column.reading import all_words, tree, words
from tests.column.rows import NOW, Rows


@pytest.mark.parametrize(
    ("typed", "there"),
    [
        ("Tauwerkstraße 12", "/ort/tauwerkstrasse/?nr=12&umkreis=500"),
        ("tauwerkstr. 12 A", "/ort/tauwerkstrasse/?nr=12a&umkreis=500"),
        ("TAUWERKSTRASSE 12, 20099 Kranhude", "/ort/tauwerkstrasse/?nr=12&umkreis=500"),
        ("Reeperbahn", "/ort/tauwerkstrasse/?umkreis=500"),
        ("Seilerviertel 3", "/ort/seilerviertel/"),
        ("Straße 7", "/ort/strasse-7/?umkreis=500"),
    ],
)
def test_an_address_leads_to_its_place(typed: str, there: str, town: Rows, reader: Client) -> None:
    street(town)
    quarter(town)
    place(town, "Straße 7", spot(0, 0))
    response = reader.get("/orte/", {"ort": typed, "umkreis": "500"})
    assert (response.status_code, response["Location"]) == (302, there)
    assert response["Cache-Control"] == "no-store"


def test_an_unknown_name_offers_similar_ones_and_says_what_to_do(town: Rows, reader: Client) -> None:
    town.town.contact = "litfass@kranhude.example"
    town.town.save()
    street(town)
    place(town, "Bojenwinkel", spot(0, 0))
    page = tree(reader, "/orte/?ort=Tauwergstra%C3%9Fe+12&umkreis=250")
    assert all_words(page, "//h1") == ["Diesen Ort kennen wir nicht"]
    assert page.xpath("//ul[@class='bodies']//a/@href") == ["/ort/tauwerkstrasse/?nr=12&umkreis=250"]
    assert "Sagen Sie uns, dass er fehlt." in words(page)
    nothing = tree(reader, "/orte/?ort=Xylophon")
    assert nothing.xpath("//ul[@class='bodies']") == []


def test_a_name_that_stands_for_several_places_lets_the_reader_choose(town: Rows, reader: Client) -> None:
    place(town, "Bergstraße", spot(0, 0), slug="bergstrasse", quarters=["Ostkai"])
    place(town, "Bergstraße", spot(900, 0), slug="bergstrasse-2", quarters=["Brackmoor"])
    page = tree(reader, "/orte/?ort=Bergstr.+3")
    assert all_words(page, "//h1") == ["Welchen Ort meinen Sie?"]
    assert all_words(page, "//ul[@class='bodies']/li") == [
        "Bergstraße (Ostkai) Straße, Ostkai", "Bergstraße (Brackmoor) Straße, Brackmoor"
    ]  # fmt: skip


def test_a_street_outweighs_the_stop_that_is_called_after_it(town: Rows, reader: Client) -> None:
    street(town)
    place(town, "Tauwerkstraße", spot(0, 0), sort=PlaceType.STOP, slug="tauwerkstrasse-2")
    assert reader.get("/orte/?ort=Tauwerkstr.")["Location"] == "/ort/tauwerkstrasse/"


def test_what_all_names_end_with_makes_none_similar(town: Rows, reader: Client) -> None:
    street(town)
    for number, name in enumerate(("Dock", "Bollwerk", "Anker", "Hanf", "Pinnen", "Flachs", "Palstek")):
        place(town, f"{name}straße", spot(number, 0))
    page = tree(reader, "/orte/?ort=Tauwergstr.")
    assert all_words(page, "//ul[@class='bodies']//h3") == ["Tauwerkstraße"]


def test_the_index_shows_what_is_going_on_with_the_same_numbers_on_the_map(town: Rows, reader: Client) -> None:
    whole, here = quarter(town), street(town)
    square = place(town, "Trossenplatz", spot(800, 800), sort=PlaceType.SQUARE, quarters=["Seilerviertel"])
    both = town.notice("Schulweg")
    mention(both, here)
    mention(both, square)
    mention(town.notice("Stadtteilfest", at=NOW - timedelta(days=1)), whole)
    mention(town.notice("Lieferzone", at=NOW - timedelta(days=2)), square)
    mention(town.notice("Lange her", at=NOW - timedelta(days=90)), here)
    page = tree(reader, "/orte/")
    assert all_words(page, "//ol[@class='found']//h3") == ["Schulweg", "Stadtteilfest", "Lieferzone"]
    assert all_words(page, "//ol[@class='found']//p[@class='meta']/span/a") == [
        "Tauwerkstraße", "Seilerviertel", "Trossenplatz"
    ]  # fmt: skip
    assert all_words(page, "//*[@class='pin']") == ["1", "3"]
    assert all_words(page, "//p[@class='chips']/a") == ["Seilerviertel 4 Meldungen"]
    assert all_words(page, "//section[@class='letter']") == [
        "S Seilerviertel 1 Meldung", "T Tauwerkstraße 2 Meldungen Trossenplatz 2 Meldungen"
    ]  # fmt: skip
    assert all_words(page, "//section[@aria-labelledby='zuletzt']//li") == [
        "Tauwerkstraße 24. November", "Trossenplatz 24. November"
    ]  # fmt: skip


def test_many_places_are_listed_letter_by_letter(town: Rows, reader: Client) -> None:
    row = town.notice("Überall")
    for number in range(151):
        mention(row, place(town, f"{'Äö1'[number % 3]}ffnung {number}", spot(0, 0), slug=f"ort-{number}"))
    page = tree(reader, "/orte/?anfang=O")
    assert all_words(page, "//nav[@aria-label='Anfangsbuchstabe']/a") == ["0–9", "A", "O"]
    assert all_words(page, "//section[@class='letter']/h3") == ["O"]
    assert len(tree(reader, "/orte/?anfang=%00").xpath("//section[@class='letter']//li")) == 50


def test_what_was_typed_is_neither_kept_nor_logged(
    town: Rows, reader: Client, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    street(town)
    caplog.set_level("DEBUG", logger="django.request")
    for path in ("/orte/?ort=Geheimweg+7", "/ort/tauwerkstrasse/?nr=777", "/ort/gibt-es-nicht/?ort=Geheimweg&nr=777"):
        reader.get(path)
    logged = f"{caplog.text} {''.join(capfd.readouterr())}"
    assert "/ort/gibt-es-nicht/" in logged  # so something was logged at all
    assert ("Geheimweg" in logged, "777" in logged) == (False, False)
    assert pages.shelf.used == 0


def test_without_a_gazetteer_the_page_says_so(town: Rows, reader: Client) -> None:
    assert "Noch kein Ortsverzeichnis" in words(tree(reader, "/orte/"))
