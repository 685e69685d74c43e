"""The whole way of a correction on council pages: read, kept, carried to the earlier decision, undone with its page."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from litfass.core.facts import Outcome
from litfass.core.german import BERLIN
from litfass.core.ports import Page
from litfass.demo.town import town
from litfass.flow import setup
from litfass.flow.collect import Collected, collect
from litfass.flow.news import news_of
from litfass.records.models import Correction, Notice, Revision, Source
from tests.flow.test_collect import Disturbed, not_public

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 23)
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=BERLIN)
LATER, LAST, AFTER = (NOON + timedelta(minutes=15 * times) for times in (1, 2, 3))
WORDS = (
    "Die Niederschrift vom 17.09.2026 wird wie folgt berichtigt: TOP 4: Die Bezirksversammlung lehnt die Vorlage ab."
)
MINUTES = "TOLFDNR=100118805"  # an item of the meeting of 19 November


def corrected(page: Page) -> Page:
    """The item with one more paragraph of what was said."""
    said = f"<body><div><p>{WORDS}</p>".encode("iso-8859-1")
    return replace(page, body=page.body.replace(b"<body><div>", said, 1))


@pytest.fixture
def council() -> Source:
    setup.demo(today=DAY, now=NOON)
    return Source.objects.get(slug="sitzungsdienst")


def look(source: Source, now: datetime, change: Callable[[Page], Page] | None = None) -> Collected:
    web = Disturbed(town(DAY, 2), {MINUTES: change} if change else {})
    return collect(source, web, now=now, since=date(2025, 12, 1))


def earlier() -> Notice:
    return Notice.objects.get(kind="decision", number="24-0318")


def outcome() -> Outcome | None:
    revision = Revision.objects.get(notice=earlier(), number=earlier().revision_number)
    vote = news_of(revision).facts.vote
    return vote.outcome if vote else None


def test_a_page_of_minutes_corrects_the_page_of_an_earlier_item(council: Source) -> None:
    look(council, NOON)
    assert outcome() is Outcome.ACCEPTED
    done = look(council, LATER, corrected)
    assert (done.changed, sorted(done.touched)) == (2, sorted([earlier().pk, Correction.objects.get().notice_id]))
    assert (outcome(), earlier().revision_number, earlier().needs_drafts) == (Outcome.REJECTED, 2, True)
    again = look(council, LAST, corrected)
    assert (again.new, again.changed, again.gone, again.touched) == (0, 0, 0, [])


def test_both_at_the_first_look_are_one_state(council: Source) -> None:
    look(council, NOON, corrected)
    assert outcome() is Outcome.REJECTED
    assert look(council, LATER, corrected).touched == []


def test_the_correction_ends_with_its_words_or_its_page(council: Source) -> None:
    look(council, NOON, corrected)
    look(council, LATER)
    assert outcome() is Outcome.ACCEPTED
    look(council, LAST, corrected)
    assert outcome() is Outcome.REJECTED
    assert look(council, AFTER, not_public).gone == 1
    assert (outcome(), Correction.objects.count()) == (Outcome.ACCEPTED, 0)
