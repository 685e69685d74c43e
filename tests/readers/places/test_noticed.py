"""A notice's places: from all its texts, graded by where they stand and by the committee that deals with it."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace

from litfass.core.council import Consultation, Paper
from litfass.core.facts import Grade, Mention
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.core.parts import part_of
from litfass.core.place import EMPTY, Gazetteer, Place, PlaceType, evidence
from litfass.flow.read import read_text

COMMITTEE = "Regionalausschuss Brackmoor"
TOWN = Gazetteer(
    (
        Place("Tauwerkstraße", id=1, quarters=("Seilerviertel",)),
        Place("Trossenplatz", PlaceType.SQUARE, id=2, quarters=("Seilerviertel",)),
        Place("Brackmoor", PlaceType.QUARTER, id=3, bodies=(COMMITTEE,)),
        Place("Bojenwinkel", id=4, quarters=("Brackmoor",), bodies=(COMMITTEE,)),
        Place("Ankerweg", id=5, quarters=("Seilerviertel",)),
    ),
    revision="test-read",
    town="Kranhude",
)
LONG = "Es folgt eine Begründung, die niemand kürzen mag. " * 40


def notice(title: str = "Antrag", text: str = "", **more: object) -> Notice:
    return Notice("paper/1", Kind.PAPER, title, "https://rat.example/1", text, **more)  # type: ignore[arg-type]


def read(one: Notice) -> list[tuple[str, str, Grade]]:
    places = read_text(one, TOWN).facts.places
    assert places is not None
    return [(each.name, each.part, each.grade) for each in places]


def test_without_a_gazetteer_nothing_is_known_about_places() -> None:
    assert read_text(notice("Tauwerkstraße")).facts.places is None
    assert read_text(notice("Tauwerkstraße"), EMPTY).facts.places == ()


def test_title_resolution_opening_and_the_rest_say_different_things() -> None:
    paper = Paper("paper/1", "24-1", "Antrag", resolution="Der Bojenwinkel wird saniert.")
    one = notice(
        "Sicherer Schulweg Tauwerkstraße", f"Am Trossenplatz fehlt Licht. {LONG} Auch der Ankerweg.", paper=paper
    )
    assert read(one) == [
        ("Tauwerkstraße", "title", Grade.TITLE),
        ("Trossenplatz", "text", Grade.OPENING),
        ("Ankerweg", "text", Grade.SINGLE),
        ("Bojenwinkel", "paper.resolution", Grade.TITLE),
    ]


def test_a_resolution_that_the_text_repeats_is_found_in_it() -> None:
    resolved = "Die Verwaltung wird gebeten, den Ankerweg zu sanieren."
    paper = Paper("paper/1", "24-1", "Antrag", resolution=resolved)
    assert read(notice(text=f"{LONG}\n{resolved}", paper=paper)) == [("Ankerweg", "text", Grade.TITLE)]


def test_the_responsible_committee_lends_weight_to_its_places_and_names_its_quarter() -> None:
    one = notice(text=f"{LONG} Auch der Bojenwinkel und der Ankerweg.", organization=COMMITTEE)
    assert read(one) == [
        ("Bojenwinkel", "text", Grade.COMMITTEE),
        ("Ankerweg", "text", Grade.SINGLE),
        ("Brackmoor", "organization", Grade.COMMITTEE),
    ]


def test_a_committee_on_the_paper_s_way_counts_as_well() -> None:
    paper = Paper("paper/1", "24-1", "Antrag", consultations=(Consultation(COMMITTEE),))
    assert read(notice(text="Ohne Ort.", paper=paper)) == [
        ("Brackmoor", "paper.consultations.0.organization", Grade.COMMITTEE)
    ]


def test_the_words_of_each_mention_stand_where_it_says() -> None:
    paper = Paper("paper/1", "24-1", "Antrag", consultations=(Consultation(COMMITTEE),))
    read_notice = read_text(notice("Zur Tauwerkstr. 12", "In der Tauwerkstraße 3 am Trossenplatz", paper=paper), TOWN)
    for each in read_notice.facts.places or ():
        words = evidence(each)
        assert part_of(read_notice, words.part).text[words.start : words.end] == words.quote


def numbers(one: Notice) -> list[tuple[str, str]]:
    return [(each.name, each.house_number) for each in read_text(one, TOWN).facts.places or ()]


def test_nobody_s_home_is_a_place_of_a_paper() -> None:
    text = "Herr Beispielmann, Ankerweg 14, bittet um Licht vor dem Haus Tauwerkstraße 12."
    assert numbers(notice(text=text)) == [("Tauwerkstraße", "")]
    assert numbers(notice("Eingabe", "Vor dem Haus Tauwerkstraße 12 ist es dunkel.")) == [("Tauwerkstraße", "")]
    assert numbers(notice(text="Vor dem Haus Tauwerkstraße 12 ist es dunkel.")) == [("Tauwerkstraße", "12")]


def test_a_number_is_read_in_stretched_lines_and_behind_a_label() -> None:
    text = "Es  fehlt  Licht  in  der  Tauwerkstraße  12  und  18a.\n\nWeiter: Tauwerkstraße, Hausnr. 30"
    assert [number for _, number in numbers(notice(text=text))] == ["12 und 18a", "30"]


def test_where_a_meeting_takes_place_is_no_place_of_it() -> None:
    assert numbers(notice(text="Sitzungsort: Trossenplatz 1\nThema: Licht am Ankerweg")) == [("Ankerweg", "")]


def test_reading_places_changes_neither_words_nor_digest() -> None:
    one = notice("Sicherer Schulweg Tauwerkstraße")
    found = read_text(one, TOWN)
    assert found.digest == one.digest
    assert replace(found, facts=one.facts) == one


def test_a_mention_is_a_tuple_so_that_thousands_cost_little() -> None:
    assert isinstance(read_text(notice("Tauwerkstraße"), TOWN).facts.places, tuple)
    assert issubclass(Mention, tuple)
