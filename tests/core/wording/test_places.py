"""The places of a paper stand in its posts: whole words, at most three, none that is open, dropped or in the title."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from typing import Any

from litfass.core.notice import Notice, with_facts
from litfass.core.place import Grade, Mention, PlaceType, Relation, RelationSort
from litfass.core.post import Limits, Location
from litfass.core.wording import draft
from litfass.core.wording.places import where
from tests.core.wording.town import BLUESKY, COLUMN, FEDIVERSE, PAPER, meeting, paper

TITLE = "Mehr Sicherheit vor der Schule"
BETWEEN = Relation(
    RelationSort.BETWEEN, "zwischen Trossenplatz und Zimtspeicherweg", ("Trossenplatz", "Zimtspeicherweg")
)


def named(name: str, grade: Grade = Grade.OPENING, **more: Any) -> Mention:
    """A place whose id is told from its name, so that the same name is the same place."""
    made = Mention(sum(map(ord, name)), name, PlaceType.STREET, name, 0, len(name), grade=grade)
    return made._replace(**more)


def notice(*mentions: Mention) -> Notice:
    return with_facts(paper(replace(PAPER, title=TITLE)), places=mentions)


def words(*mentions: Mention, title: str = TITLE, quarters: dict[int, str] | None = None) -> str:
    found = where(notice(*mentions), title, replace(COLUMN, quarters=quarters or {}))
    return " ".join(each.words for each in found)


ROAD, SQUARE, WAY = named("Tauwerkstraße"), named("Trossenplatz"), named("Zimtspeicherweg")


def test_one_place_is_told_with_its_quarter() -> None:
    assert words(ROAD) == "Ort: Tauwerkstraße."
    assert words(ROAD, quarters={ROAD.place or 0: "Seilerviertel"}) == "Ort: Tauwerkstraße (Seilerviertel)."


def test_a_quarter_that_is_named_itself_stands_behind_its_street() -> None:
    quarter = named("Seilerviertel", type=PlaceType.QUARTER)
    assert words(quarter, ROAD, quarters={ROAD.place or 0: "Seilerviertel"}) == "Ort: Tauwerkstraße (Seilerviertel)."
    assert words(quarter) == "Ort: Seilerviertel."


def test_two_and_three_places_are_a_list_and_four_are_not_all_told() -> None:
    assert words(ROAD, SQUARE) == "Orte: Tauwerkstraße und Trossenplatz."
    assert words(ROAD, SQUARE, WAY) == "Orte: Tauwerkstraße, Trossenplatz und Zimtspeicherweg."
    assert (
        words(ROAD, SQUARE, WAY, named("Kandiskai"))
        == "Orte: Tauwerkstraße, Trossenplatz, Zimtspeicherweg und weitere."
    )


def test_a_matter_of_the_whole_town_says_so() -> None:
    five = [named(name) for name in ("Ankerhof", "Kandiskai", "Lüttje Hude", "Trossenplatz", "Zimtspeicherweg")]
    assert words(*five) == "Betrifft viele Orte, zum Beispiel Ankerhof, Kandiskai und Lüttje Hude."
    in_title = named("Ankerhof", Grade.TITLE, part="title")
    assert words(in_title, *five[1:], title="Fest am Ankerhof") == ""


def test_the_strongest_place_comes_first() -> None:
    assert words(ROAD, named("Trossenplatz", Grade.TITLE)) == "Orte: Trossenplatz und Tauwerkstraße."


def test_places_that_are_only_mentioned_are_not_told() -> None:
    assert words(named("Tauwerkstraße", Grade.SINGLE), named("Trossenplatz", Grade.ENUMERATION)) == ""


def test_an_open_name_is_not_told() -> None:
    assert words(ROAD._replace(place=None, candidates=(1, 2))) == ""


def test_a_stretch_of_road_is_told_with_its_ends_once() -> None:
    told = words(ROAD._replace(relation=BETWEEN), SQUARE, WAY)
    assert told == "Ort: Tauwerkstraße zwischen Trossenplatz und Zimtspeicherweg."


def test_a_stretch_without_a_street_and_a_corner_are_told_once() -> None:
    one, two = (Relation(RelationSort.BETWEEN, "", (name,)) for name in ("Zimtspeicherweg", "Trossenplatz"))
    assert words(SQUARE._replace(relation=one), WAY._replace(relation=two)) == (
        "Ort: zwischen Trossenplatz und Zimtspeicherweg."
    )
    one, two = (Relation(RelationSort.CORNER, "", (name,)) for name in ("Zimtspeicherweg", "Tauwerkstraße"))
    assert words(ROAD._replace(relation=one), WAY._replace(relation=two)) == "Ort: Ecke Tauwerkstraße/Zimtspeicherweg."


def test_in_a_list_ends_without_a_street_are_told_by_name() -> None:
    one, two = (Relation(RelationSort.BETWEEN, "", (name,)) for name in ("Zimtspeicherweg", "Trossenplatz"))
    listed = words(ROAD, SQUARE._replace(relation=one), WAY._replace(relation=two))
    assert listed == "Orte: Tauwerkstraße, Trossenplatz und Zimtspeicherweg."
    stretch = words(ROAD._replace(relation=BETWEEN), SQUARE._replace(relation=one), WAY._replace(relation=two))
    assert stretch == "Ort: Tauwerkstraße zwischen Trossenplatz und Zimtspeicherweg."


def test_in_a_list_a_stretch_and_a_height_stand_in_brackets() -> None:
    height = Relation(RelationSort.AT, "in Höhe Hausnummer 12")
    listed = words(ROAD._replace(relation=BETWEEN), SQUARE, WAY, named("Kandiskai", house_number="12", relation=height))
    assert listed == (
        "Orte: Tauwerkstraße (zwischen Trossenplatz und Zimtspeicherweg) und Kandiskai (Höhe Hausnummer 12)."
    )


def test_from_to_and_the_height_of_another_street() -> None:
    until = Relation(RelationSort.FROM_TO, "", ("Trossenplatz", "Zimtspeicherweg"))
    at = Relation(RelationSort.AT, "", ("Zimtspeicherweg",))
    assert words(ROAD._replace(relation=until), SQUARE, WAY) == (
        "Ort: Tauwerkstraße von Trossenplatz bis Zimtspeicherweg."
    )
    assert words(ROAD._replace(relation=at), WAY) == "Ort: Tauwerkstraße, Höhe Zimtspeicherweg."


def test_an_end_that_a_person_dropped_is_not_told() -> None:
    assert words(ROAD._replace(relation=BETWEEN), WAY) == "Orte: Tauwerkstraße und Zimtspeicherweg."


def test_a_house_number_is_told_only_where_it_is_the_matter_itself() -> None:
    assert words(ROAD._replace(house_number="12")) == "Ort: Tauwerkstraße."
    height = Relation(RelationSort.AT, "in Höhe Hausnummer 12")
    assert words(ROAD._replace(house_number="12", relation=height)) == "Ort: Tauwerkstraße, Höhe Hausnummer 12."
    assert words(ROAD._replace(house_number="12", part="title", grade=Grade.TITLE), title="Tauwerkstraße 12") == ""


def test_what_the_title_says_is_not_said_again() -> None:
    assert words(ROAD, title="TAUWERKSTRASSE: Radweg") == ""
    assert words(named("Lange Reihe", Grade.TITLE, part="title"), title="Bänke in der Langen Reihe") == ""
    assert words(ROAD, SQUARE, title="Radweg Tauwerkstraße") == "Orte: Tauwerkstraße und Trossenplatz."
    stretch = ROAD._replace(relation=BETWEEN)
    assert words(stretch, SQUARE, WAY, title="Radweg Tauwerkstraße").startswith("Ort: Tauwerkstraße zwischen")
    assert words(stretch, SQUARE, WAY, title="Tauwerkstraße (Trossenplatz bis Zimtspeicherweg)") == ""


def test_the_quarter_in_a_committees_name_is_left_to_the_committee() -> None:
    assert words(named("Brackmoor", Grade.COMMITTEE, part="organization", type=PlaceType.QUARTER)) == ""


def test_a_meeting_has_a_room_and_no_place() -> None:
    assert where(with_facts(meeting(), places=(ROAD,)), TITLE, COLUMN) == ()


def test_the_sentence_stands_in_the_text_where_there_is_room_and_goes_before_what_matters_more() -> None:
    whole = draft(notice(ROAD), FEDIVERSE).text
    assert "Ort: Tauwerkstraße." in whole
    short = draft(notice(ROAD), replace(BLUESKY, limits=Limits(260, title=False))).text
    assert "Ort:" not in short
    assert "berät darüber am 1. Dezember" in short or "Beratung: 1. Dezember" in short


def test_without_a_gazetteer_nothing_is_said_of_places() -> None:
    bare = paper(replace(PAPER, title=TITLE))
    assert draft(bare, COLUMN) == draft(with_facts(bare, places=()), COLUMN)


def test_only_a_channel_that_takes_a_location_gets_it() -> None:
    spot = Location("Tauwerkstraße", 53.5, 9.9)
    taking = replace(COLUMN, limits=Limits(location=True), location=spot)
    assert draft(notice(ROAD), taking).location == spot
    assert draft(notice(ROAD), replace(COLUMN, location=spot)).location is None
