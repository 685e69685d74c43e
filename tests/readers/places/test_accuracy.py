"""How well places are found, measured on pages and sentences annotated by hand."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from pathlib import Path

from litfass.core.place import PlaceType
from tests.readers.places.annotated import pages
from tests.readers.places.judged import Score, dev, judged


def _holds(score: Score, *, precision: float, recall: float) -> None:
    assert score.precision >= precision, score
    assert score.recall >= recall, score


def _few(wrong: list[str], of: int, share: float) -> None:
    assert len(wrong) <= share * of, "\n".join(wrong)


def test_of_the_streets_around_a_street_like_cue_at_least_97_in_100_are_found_and_99_in_100_found_are_there(
    shared_data: Path,
) -> None:
    known = pages.karlsruhe_gazetteer(shared_data)
    streets = tuple(place for place in known.places if place.type is not PlaceType.QUARTER)
    listed = replace(known, places=streets, revision="streets of Karlsruhe alone")
    score = dev(shared_data / "places" / "karlsruhe-streets-dev.jsonl", listed)
    assert score.right + len(score.missed) >= 110
    _holds(score, precision=99, recall=97)


def test_on_whole_pages_of_karlsruhe_all_places_are_found_but_a_few(shared_data: Path) -> None:
    score = judged(pages.karlsruhe(shared_data))
    _holds(score, precision=99, recall=97)
    _few(score.numbers, score.with_number, 0.1)
    _few(score.relations, score.with_relation, 0.05)


def test_on_pages_of_hamburg_all_places_are_found_but_a_few(shared_data: Path) -> None:
    score = judged(pages.hamburg(shared_data))
    _holds(score, precision=98.9, recall=97)
    _few(score.numbers, score.with_number, 0.1)
    _few(score.relations, score.with_relation, 0.1)


def test_in_invented_sentences_most_of_which_are_traps_hardly_anything_is_read_wrongly() -> None:
    score = judged(pages.sentences())
    _holds(score, precision=99, recall=97)
    _few(score.numbers, score.with_number, 0.1)
    _few(score.relations, score.with_relation, 0.1)


def test_in_further_sentences_that_nobody_saw_before_they_were_measured_places_are_found() -> None:
    score = judged(pages.sentences(pages.HERE / "sentences_second.jsonl"))
    _holds(score, precision=99, recall=98.5)
    _few(score.numbers, score.with_number, 0.1)
    _few(score.relations, score.with_relation, 0.1)


def test_in_sentences_as_other_towns_write_them_hardly_anything_is_read_wrongly() -> None:
    score = judged(pages.sentences(pages.HERE / "sentences_third.jsonl"))
    _holds(score, precision=97.8, recall=96.8)
    _few(score.numbers, score.with_number, 0.1)
    _few(score.relations, score.with_relation, 0.1)


def test_on_further_pages_full_of_streets_all_places_are_found_but_a_few(shared_data: Path) -> None:
    score = judged(pages.karlsruhe(shared_data, "karlsruhe_second.jsonl"))
    _holds(score, precision=99, recall=95)
    _few(score.numbers, score.with_number, 0.1)
    _few(score.relations, score.with_relation, 0.1)


def test_in_titles_of_a_rural_municipality_all_places_are_found_but_a_few(shared_data: Path) -> None:
    score = judged(pages.huertgenwald(shared_data))
    _holds(score, precision=99, recall=97)
    _few(score.relations, score.with_relation, 0.1)
