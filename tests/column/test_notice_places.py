"""The places of a notice on its own page and in lists, and what is said where none was found."""

# SPDX-License-Identifier: EUPL-1.2

from django.test import Client

from litfass.core.facts import Grade, PlaceType
from tests.column.places import mention, place, quarter, spot, street
from tests.column.reading import all_words, tree, words
from tests.column.rows import Rows

PLACES = "//section[@aria-labelledby='orte']"


def test_a_notice_shows_its_places_with_the_words_around_them_and_a_map(town: Rows, reader: Client) -> None:
    whole, here = quarter(town), street(town)
    square = place(town, "Trossenplatz", spot(100, 150), sort=PlaceType.SQUARE)
    row = town.notice("Schulweg")
    mention(row, here, relation={"sort": "between", "words": "zwischen", "others": ["Trossenplatz", "Tidenstieg"]})
    mention(row, whole)
    mention(row, square, Grade.SINGLE)
    page = tree(reader, f"/meldung/{row.pk}/")
    assert all_words(page, f"{PLACES}//li") == [
        "1 Tauwerkstraße zwischen Trossenplatz und Tidenstieg", "Seilerviertel", "Trossenplatz"
    ]  # fmt: skip
    assert all_words(page, f"{PLACES}//*[@class='pin']") == ["1"]
    assert page.xpath(f"{PLACES}//li//a/@href") == [
        "/ort/tauwerkstrasse/", "/ort/seilerviertel/", "/ort/trossenplatz/"
    ]  # fmt: skip
    assert all_words(page, f"{PLACES}//figcaption") == ["Ortsverzeichnis Kranhude, CC0"]


def test_where_nothing_was_found_it_says_what_was_read_and_how_to_report(town: Rows, reader: Client) -> None:
    town.town.contact = "litfass@kranhude.example"
    town.town.save()
    street(town)
    row = town.notice("Ohne Ort")
    said = words(tree(reader, f"/meldung/{row.pk}/").xpath(PLACES)[0])
    assert "Keine Orte erkannt. Gelesen wurde der Text, zusammen fünf Wörter." in said
    assert "Einen Ort melden, der fehlt" in said
    assert "Wort der Quelle" not in said  # how many words, not which


def test_without_a_gazetteer_nothing_is_said_of_places(town: Rows, reader: Client) -> None:
    row = town.notice("Ohne Verzeichnis")
    assert tree(reader, f"/meldung/{row.pk}/").xpath(PLACES) == []


def test_an_open_name_offers_every_place_that_carries_it(town: Rows, reader: Client) -> None:
    row = town.notice("Bäume")
    for slug, within in (("bergstrasse", "Ostkai"), ("bergstrasse-2", "Brackmoor")):
        mention(row, place(town, "Bergstraße", spot(0, 0), slug=slug, quarters=[within]), is_open=True)
    assert all_words(tree(reader, f"/meldung/{row.pk}/"), f"{PLACES}//li") == [
        "„Bergstraße“: welcher dieser Orte gemeint ist, sagt der Text nicht: Bergstraße (Ostkai) , "
        "Bergstraße (Brackmoor)"
    ]


def test_a_line_of_a_list_names_the_first_two_main_places(town: Rows, reader: Client) -> None:
    row = town.notice("Schulweg")
    for number in range(3):
        mention(row, place(town, f"Gasse {number}", spot(0, 0)))
    mention(row, place(town, "Nebenbei", spot(0, 0)), Grade.SINGLE)
    assert all_words(tree(reader, "/"), "//article//p[@class='meta']/a") == ["Gasse 0", "Gasse 1"]


def test_the_words_of_a_gazetteer_stay_words(town: Rows, reader: Client) -> None:
    evil = "<script>alert(1)</script>"
    here = place(town, evil, spot(0, 0), spot(200, 0), slug="boese", quarters=[evil], aliases=[evil], former=[evil])
    row = town.notice("Schulweg")
    mention(row, here, house_number=evil, relation={"sort": "between", "words": evil, "others": [evil, evil]})
    for path in ("/", "/orte/", "/ort/boese/", f"/meldung/{row.pk}/", "/orte/?ort=%3Cscript%3E"):
        assert tree(reader, path).xpath("//script") == []
