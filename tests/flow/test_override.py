"""What a person says of a place stands for ever, in the journal, and with the proposals that it changes."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import timedelta

import pytest

from litfass.core.facts import Grade, PlaceType
from litfass.core.overridden import Override, Verdict
from litfass.core.post import Location
from litfass.flow.gazetteer import _loaded, changed, gazetteer_of
from litfass.flow.news import news_of
from litfass.flow.override import Undone, Word, add, drop, still_named, undo
from litfass.flow.prepare import prepare
from litfass.flow.revise import revise
from litfass.flow.verdicts import standing_of
from litfass.flow.who import RULE
from litfass.records.models import JournalEntry, Mention, Municipality, Notice, Place, PlaceOverride, Post, PostState
from tests.town import NOON, Town, place, press, town

TEXT = "Am Hudekai wird gebaut. Auch Frau Hudekai freut sich über die Trossengasse."
WHY = "Name einer Person"


@pytest.fixture
def here(db: None) -> Town:
    return town()


@pytest.fixture
def notice(here: Town) -> Notice:
    return here.keeps(press(TEXT))


@pytest.fixture
def hudekai(here: Town) -> Place:
    return place(here.municipality, "Hudekai")


def named(notice: Notice) -> list[tuple[str, str, Grade]]:
    """The places of its newest revision, as they are read now."""
    revision = Notice.objects.get(pk=notice.pk).revisions.order_by("-number")[0]
    return [(each.name, each.quote, each.grade) for each in news_of(revision).facts.places or ()]


def test_what_is_missing_is_there_from_now_on(here: Town, notice: Notice, hudekai: Place) -> None:
    row = add(notice, hudekai, Word("nicht erkannt", "Frau Hudekai"), who=here.clerk, now=NOON)
    assert (row.verdict, row.quote, row.reason, row.by, row.at) == (
        PlaceOverride.ADD, "Frau Hudekai", "nicht erkannt", here.clerk.user, NOON
    )  # fmt: skip
    assert ("Hudekai", "Frau Hudekai", Grade.PERSON) in named(notice)
    assert [(each.place_id, each.grade, each.is_main) for each in Mention.objects.filter(notice=notice)] == [
        (hudekai.pk, Grade.PERSON.value, True)
    ]


def test_it_survives_a_new_text_and_a_new_reading_of_the_gazetteer(here: Town, notice: Notice, hudekai: Place) -> None:
    add(notice, hudekai, Word("nicht erkannt"), who=here.clerk, now=NOON)
    here.keeps(press("Alles ist neu geschrieben."), now=NOON + timedelta(days=1))
    changed(here.municipality)
    assert named(notice) == [("Hudekai", "", Grade.PERSON)]


def test_what_does_not_belong_never_comes_back(here: Town, notice: Notice, hudekai: Place) -> None:
    drop(notice, hudekai, Word(WHY), who=here.clerk, now=NOON)
    assert named(notice) == []
    here.keeps(press(f"{TEXT} Und noch einmal am Hudekai."), now=NOON + timedelta(days=1))
    assert named(notice) == []
    assert not Mention.objects.filter(notice=notice).exists()


def test_it_holds_for_the_place_that_takes_the_name_in_another_gazetteer(
    here: Town, notice: Notice, hudekai: Place
) -> None:
    drop(notice, hudekai, Word(WHY), who=here.clerk, now=NOON)
    heir = place(here.municipality, "Hudekai")
    Place.objects.filter(pk=hudekai.pk).update(gone_at=NOON)
    changed(here.municipality)
    assert standing_of(notice) == (Override(Verdict.DROP, heir.pk, "Hudekai", PlaceType.STREET),)


def test_a_place_that_nobody_lists_any_more_keeps_its_word(here: Town, notice: Notice, hudekai: Place) -> None:
    add(notice, hudekai, Word("nicht erkannt"), who=here.clerk, now=NOON)
    Place.objects.filter(pk=hudekai.pk).update(gone_at=NOON)
    changed(here.municipality)
    assert named(notice) == [("Hudekai", "", Grade.PERSON)]


def test_words_that_never_name_a_place_are_told_to_the_recogniser(here: Town, notice: Notice, hudekai: Place) -> None:
    before = gazetteer_of(here.municipality)
    drop(notice, hudekai, Word(WHY, everywhere="Frau  Hudekai"), who=here.clerk, now=NOON)
    here.municipality.refresh_from_db()
    after = gazetteer_of(here.municipality)
    assert before
    assert after
    assert (before.never, after.never) == (frozenset(), frozenset({("frauhudekai", hudekai.pk)}))
    other = here.keeps(press("Am Kai.", key="guid-2"))
    assert standing_of(other) == (Override(Verdict.DROP, hudekai.pk, "Hudekai", PlaceType.STREET, "Frau Hudekai"),)


def test_words_that_always_name_a_place_are_one_more_name(here: Town, notice: Notice, hudekai: Place) -> None:
    row = add(notice, hudekai, Word("so sagt man", "Frau Hudekai", everywhere="Frau Hudekai"), who=here.clerk, now=NOON)
    here.municipality.refresh_from_db()
    found = gazetteer_of(here.municipality)
    assert found
    assert [each.aliases for each in found.places] == [("Frau Hudekai",)]
    general = PlaceOverride.objects.exclude(pk=row.pk).get()
    undo(general, who=here.clerk, now=NOON)
    here.municipality.refresh_from_db()
    found = gazetteer_of(here.municipality)
    assert found
    assert [each.aliases for each in found.places] == [()]


def test_the_journal_keeps_who_said_it_but_no_reason(here: Town, notice: Notice, hudekai: Place) -> None:
    row = drop(notice, hudekai, Word(WHY), who=here.clerk, now=NOON)
    undo(row, who=here.clerk, now=NOON)
    lines = JournalEntry.objects.order_by("pk").values_list("verb", "who", "subject", "subject_id", "data")
    assert list(lines) == [
        ("place_dropped", "Pressestelle", "notice", notice.pk,
         {"place": "Hudekai", "override": row.pk, "everywhere": False}),
        ("place_left_to_reader", "Pressestelle", "notice", notice.pk, {"place": "Hudekai", "override": row.pk}),
    ]  # fmt: skip


def test_said_twice_it_is_one(here: Town, notice: Notice, hudekai: Place) -> None:
    first = drop(notice, hudekai, Word(WHY), who=here.clerk, now=NOON)
    assert drop(notice, hudekai, Word("noch einmal"), who=here.clerk, now=NOON) == first
    assert PlaceOverride.objects.count() == 1


def test_what_was_said_to_the_contrary_does_not_stand_any_more(here: Town, notice: Notice, hudekai: Place) -> None:
    dropped = drop(notice, hudekai, Word(WHY), who=here.clerk, now=NOON)
    added = add(notice, hudekai, Word("doch"), who=here.clerk, now=NOON)
    dropped.refresh_from_db()
    assert (dropped.undone_at, dropped.undone_by) == (NOON, here.clerk.user)
    assert [each.verdict for each in standing_of(notice)] == [Verdict.ADD]
    drop(notice, hudekai, Word(WHY), who=here.clerk, now=NOON)
    added.refresh_from_db()
    assert added.undone_at == NOON
    assert [each.verdict for each in standing_of(notice)] == [Verdict.DROP]


def test_taken_back_the_reader_decides_again_and_only_once(here: Town, notice: Notice, hudekai: Place) -> None:
    read = named(notice)
    row = drop(notice, hudekai, Word(WHY), who=here.clerk, now=NOON)
    undo(row, who=here.clerk, now=NOON)
    assert named(notice) == read
    with pytest.raises(Undone):
        undo(row, who=here.clerk, now=NOON)


def test_a_proposal_that_names_the_place_is_told_anew(here: Town, notice: Notice, hudekai: Place) -> None:
    prepare(notice, now=NOON)
    old = Post.objects.get(notice=notice, account=here.linkedin)
    drop(notice, hudekai, Word(WHY), who=here.clerk, now=NOON)
    new = Post.objects.get(notice=notice, account=here.linkedin, state=PostState.PROPOSED)
    old.refresh_from_db()
    assert (old.state, new.replaces_id) == (PostState.REPLACED, old.pk)
    assert new.digest != old.digest


def test_a_proposal_that_stays_the_same_is_left_alone(here: Town, notice: Notice, hudekai: Place) -> None:
    prepare(notice, now=NOON)
    before = list(Post.objects.values_list("pk", "state"))
    drop(notice, place(here.municipality, "Lotsenweg"), Word(WHY), who=here.clerk, now=NOON)
    assert list(Post.objects.values_list("pk", "state")) == before


def test_a_wording_that_a_person_wrote_is_left_to_persons(here: Town, notice: Notice, hudekai: Place) -> None:
    prepare(notice, now=NOON)
    post = Post.objects.get(notice=notice, account=here.linkedin)
    written = revise(post, replace(post.wording, text="Am Hudekai ist Markt."), who=here.clerk, now=NOON)
    drop(notice, hudekai, Word(WHY), who=here.clerk, now=NOON)
    written.refresh_from_db()
    assert written.state == PostState.PROPOSED
    assert still_named(notice, [hudekai]) == [written]


def test_the_spot_of_a_persons_wording_goes_with_its_place(here: Town, notice: Notice) -> None:
    hudekai = place(here.municipality, "Hudekai", lat=53.5, lon=9.9)
    prepare(notice, now=NOON)
    post = Post.objects.get(notice=notice, account=here.column)
    written = revise(post, replace(post.wording, text="Am Kai ist Markt."), who=here.clerk, now=NOON)
    assert written.wording.location == Location("Hudekai", 53.5, 9.9)
    drop(notice, hudekai, Word(WHY), who=here.clerk, now=NOON)
    newest = Post.objects.get(notice=notice, account=here.column, state=PostState.PROPOSED)
    assert newest.wording == replace(written.wording, location=None)
    assert newest.made_by == here.clerk.user


def test_a_rule_says_nothing_of_places(notice: Notice, hudekai: Place) -> None:
    with pytest.raises(TypeError):
        drop(notice, hudekai, Word(WHY), who=RULE, now=NOON)
    assert not PlaceOverride.objects.exists()


def test_nobody_waits_for_all_places_to_be_read_anew(here: Town, notice: Notice, hudekai: Place) -> None:
    hall = Municipality.objects.get(pk=here.municipality.pk)
    gazetteer_of(hall)
    read = _loaded.cache_info().misses
    drop(notice, hudekai, Word(WHY, "Frau Hudekai", everywhere="Frau Hudekai"), who=here.clerk, now=NOON)
    assert (_loaded.cache_info().misses, [each[1] for each in named(notice)]) == (read, ["Hudekai"])
    assert Municipality.objects.get(pk=hall.pk).places_revision == hall.places_revision + 1
