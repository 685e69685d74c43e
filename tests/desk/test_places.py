"""The places of a notice at the desk: marked in its text and told in words, and the page of all places."""

# SPDX-License-Identifier: EUPL-1.2

import re
from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from litfass.core.facts import Grade, Mention, PlaceType, Relation, RelationSort
from litfass.desk.placebox import MOST as MOST_ROWS
from litfass.desk.places import Choice, Row, rows
from litfass.desk.placesearch import MOST, found
from litfass.flow.gazetteer import changed
from litfass.flow.override import Word, add, drop
from litfass.flow.relocate import locate_all
from litfass.records.models import Gazetteer, Notice, Place
from tests.desk.conftest import Places, Proposes, text_of
from tests.desk.placelist import at, listed, marked, named
from tests.town import NOON, Town, press


def test_every_mention_is_marked_in_the_text_and_told_once(desk: Client, kept: Notice) -> None:
    page = desk.get(f"/redaktion/vorschlag/{kept.pk}/")
    assert marked(page) == ["Tauwerkstraße", "Trossenplatz", "Hudekai", "Hudekai"]
    assert [line.split(" ")[0] for line in listed(page)] == ["Tauwerkstraße", "Trossenplatz", "Hudekai"]
    assert "Straße, Seilerviertel und Ostkai · Hausnummer 12" in listed(page)[0]
    for number in re.findall(r'data-fact="(\d+)"', text_of(page)):
        assert re.search(rf'<mark class="\w+" data-facts="(?:\d+ )*{number}(?: \d+)*"', text_of(page))


def test_what_is_told_of_a_place_is_told_in_words(places: Places) -> None:
    street = places("Tauwerkstraße", quarters=["Ostkai"])
    first = Mention(street.pk, "Tauwerkstraße", PlaceType.STREET, "Tauwerk-\nstraße", 3, 18, house_number="12")
    between = Relation(RelationSort.BETWEEN, "zwischen Trossenplatz und Hudekai", ("Trossenplatz", "Hudekai"))
    second = first._replace(start=50, end=65, house_number="14 a", grade=Grade.TITLE, part="title", relation=between)
    [row] = rows([first, second], {street.pk: street})
    assert (row.name, row.told, row.grade, row.is_main, row.words) == (
        "Tauwerkstraße",
        ("Straße, Ostkai", "Hausnummern 12 und 14 a", "„zwischen Trossenplatz und Hudekai“"),
        "im Titel",
        True,
        ("Tauwerk- straße",),
    )


@pytest.mark.parametrize(
    ("number", "said"), [("12", "Hausnummer 12"), ("12 a", "Hausnummer 12 a"), ("12 a bis c", "Hausnummer 12 a bis c"),
                         ("12-14", "Hausnummern 12-14"), ("1, 3 und 5", "Hausnummern 1, 3 und 5")]
)  # fmt: skip
def test_one_house_number_and_several(number: str, said: str) -> None:
    [row] = rows([Mention(1, "Kai", PlaceType.STREET, "Kai", 0, 3, house_number=number)], {})
    assert row.told == ("Straße", said)


@pytest.mark.parametrize(
    ("grade", "part", "said"),
    [
        (Grade.TITLE, "title", "im Titel"),
        (Grade.TITLE, "paper.resolution", "im Beschluss"),
        (Grade.OPENING, "text", "am Anfang"),
        (Grade.REPEATED, "text", "mehrfach"),
        (Grade.SINGLE, "text", "einmal erwähnt"),
        (Grade.ENUMERATION, "text", "in einer Aufzählung"),
        (Grade.PERSON, "text", "von Hand ergänzt"),
        (Grade.COMMITTEE, "organization", "das Gremium ist dafür zuständig"),
    ],
)
def test_every_grade_has_its_plain_word(grade: Grade, part: str, said: str) -> None:
    assert rows([Mention(1, "Kai", PlaceType.STREET, "Kai", 0, 3, part, grade=grade)], {})[0].grade == said


def test_places_of_one_name_are_told_apart(places: Places) -> None:
    one, two = places("Bergstraße", quarters=["Ostkai"]), places("Bergstraße", quarters=["Brackmoor"])
    three = places("Bergstraße", quarters=["Brackmoor"], postcode="00423")
    said = Mention(None, "Bergstraße", PlaceType.STREET, "Bergstraße", 0, 10, candidates=(one.pk, two.pk, three.pk))
    [row] = rows([said], {each.pk: each for each in (one, two, three)})
    assert row.choices == (
        Choice(one.pk, "Straße, Ostkai"),
        Choice(two.pk, f"Straße, Brackmoor, Eintrag {two.key}"),
        Choice(three.pk, "Straße, Brackmoor, 00423"),
    )
    assert isinstance(row, Row)
    assert row.told == ()


def test_what_is_asked_stands_first_then_what_the_notice_is_about() -> None:
    single = Mention(1, "Kai", PlaceType.STREET, "Kai", 0, 3)
    main = Mention(2, "Hude", PlaceType.STREET, "Hude", 9, 13, grade=Grade.OPENING)
    asked = Mention(None, "Bergstraße", PlaceType.STREET, "Bergstraße", 20, 30, candidates=(3, 4))
    assert [row.name for row in rows([single, main, asked], {})] == ["Bergstraße", "Hude", "Kai"]


def test_five_main_places_make_a_matter_of_the_whole_town(desk: Client, places: Places, proposes: Proposes) -> None:
    names = ["Tauwerkstraße", "Hudekai", "Tidenstieg", "Zwirngasse", "Lotsenweg"]
    for name in names:
        places(name)
    wide = proposes(press(" ".join(f"Für {name} gibt es einen neuen Plan, und er ist gut." for name in names)))
    assert "betrifft die ganze Kommune" in text_of(desk.get(at(wide)))


def test_a_register_of_streets_is_cut_and_said_so(desk: Client, here: Town, kept: Notice) -> None:
    gazetteer = Gazetteer.objects.get()
    names = [f"{a}{b}{c}gasse" for a in ("Buchen", "Eichen", "Linden") for b in "abcdefghij" for c in "klmnopq"]
    Place.objects.bulk_create(
        Place(gazetteer=gazetteer, key=name, slug=name.lower(), name=name, type="street", digest=name) for name in names
    )
    changed(here.municipality)
    kept = here.keeps(press(", ".join(["Hudekai", *names])))
    page = desk.get(at(kept))
    assert len(listed(page)) == MOST_ROWS
    assert "Elf weitere Orte sind hier nicht gezeigt." in text_of(page)


def test_where_nothing_was_found_it_says_what_was_read(desk: Client, places: Places, proposes: Proposes) -> None:
    places("Hudekai")
    page = text_of(desk.get(at(proposes(press("Alle Ämter öffnen früher.")))))
    assert "Keine Orte erkannt. Gelesen wurden Titel und Text; gesucht wurde nach allen Namen im" in unescape(page)


def test_without_a_gazetteer_it_says_how_to_get_one(desk: Client, proposes: Proposes) -> None:
    page = text_of(desk.get(at(proposes(press("Am Hudekai ist Markt.")))))
    assert "Es ist kein Ortsverzeichnis eingelesen" in page
    assert "ergaenzen" not in page


def test_the_page_of_places_names_gazetteers_with_their_credit_and_all_corrections(
    desk: Client, here: Town, kept: Notice
) -> None:
    drop(kept, named("Hudekai"), Word("Name einer Person", everywhere="Hudekai"), who=here.clerk, now=NOON)
    page = unescape(text_of(desk.get("/redaktion/orte/")))
    for said in ("Litfass kennt drei Orte", "Stadtplan Kranhude, CC0", "CC0 1.0", "litfass places import",
                 "gehört nicht zu dieser Meldung.", "ist mit „Hudekai“ nie gemeint, in keiner Meldung."):  # fmt: skip
        assert said in page


def test_it_says_while_all_notices_are_looked_at_again(desk: Client, here: Town, kept: Notice) -> None:
    said = "Litfass sieht gerade alle Meldungen noch einmal durch"
    assert said in text_of(desk.get("/redaktion/orte/"))
    locate_all(here.municipality)
    assert said not in text_of(desk.get("/redaktion/orte/"))


def test_the_journal_tells_it_in_german(desk: Client, here: Town, kept: Notice) -> None:
    add(kept, named("Hudekai"), Word("fehlt", "Hudekai", everywhere="Hudekai"), who=here.clerk, now=NOON)
    told = unescape(text_of(desk.get("/redaktion/journal/")))
    assert "dass der Ort „Hudekai“ zu der Meldung gehört, und seine Worte für alle Meldungen festgelegt." in told


@pytest.mark.parametrize("search", ["tauwerkstr", "Tauwerkstraße", "TAUWERKSTRASSE", "tauwerk strasse", "werk tau"])
def test_a_place_is_found_by_a_part_of_its_name(here: Town, places: Places, search: str) -> None:
    places("Tauwerkstraße", quarters=["Ostkai"], postcode="00422")
    places("Hudekai")
    results, more = found(here.municipality, search)
    assert [(place.name, said) for place, said in results] == [("Tauwerkstraße", "Straße, Ostkai, 00422")]
    assert not more


def test_umlauts_are_found_small_and_large(here: Town, places: Places) -> None:
    places("Übersee-Allee")
    assert [
        [place.name for place, _ in found(here.municipality, each)[0]] for each in ("über", "Über", "übersee allee")
    ] == [["Übersee-Allee"]] * 3


def test_a_place_is_found_by_its_other_names_once(here: Town, places: Places) -> None:
    places("Tauwerkstraße", aliases=["Tauwerk"], former=["Alte Seilerbahn"])
    for search in ("seilerbahn", "tau"):
        assert [(place.name, said) for place, said in found(here.municipality, search)[0]] == [
            ("Tauwerkstraße", "Straße, auch Tauwerk, auch Alte Seilerbahn")
        ]


def test_many_hits_are_cut_and_said_so(here: Town, places: Places) -> None:
    for number in range(MOST + 1):
        places(f"Weg {number}")
    results, more = found(here.municipality, "weg")
    assert (len(results), more) == (MOST, True)
    assert found(here.municipality, "  ") == ([], False)


def test_the_pages_ask_no_more_of_the_database_with_three_than_with_one(
    desk: Client, here: Town, kept: Notice, places: Places
) -> None:
    """Places and corrections alike, on the case, on the page of its places and on the page of all."""
    paths = [f"/redaktion/vorschlag/{kept.pk}/", at(kept), "/redaktion/orte/", at(kept, "ergaenzen/?suche=e")]
    add(kept, named("Hudekai"), Word("fehlt"), who=here.clerk, now=NOON)
    first = [_queries(desk, path) for path in paths]
    for name in ("Lotsenweg", "Zwirngasse"):
        add(kept, places(name), Word("fehlt"), who=here.clerk, now=NOON)
    for path in paths:  # the recogniser of the new gazetteer is made once
        desk.get(path)
    assert [_queries(desk, path) for path in paths] == first


def _queries(desk: Client, path: str) -> int:
    desk.get(path)
    with CaptureQueriesContext(connection) as asked:
        desk.get(path)
    return len(asked)
