"""Collecting through the real readers: by content, never by date, and one bad page never stops the others."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

import pytest

from litfass.core.council import Classification
from litfass.core.council import Organization as Body
from litfass.core.german import BERLIN
from litfass.core.ports import Page, Web
from litfass.core.trouble import Trouble, Troubled
from litfass.demo.town import town
from litfass.flow import setup
from litfass.flow.collect import Collected, collect
from litfass.flow.keep import Keeper
from litfass.records import sitting
from litfass.records.models import (
    AgendaItem,
    Incident,
    JournalEntry,
    Meeting,
    Notice,
    Organization,
    Paper,
    ReadMark,
    Revision,
    Source,
)

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 23)
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=BERLIN)
LATER = NOON + timedelta(minutes=15)


@dataclass
class Disturbed:
    """The demo town with some addresses answering otherwise."""

    web: Web
    answers: dict[str, Callable[[Page], Page]] = field(default_factory=dict)

    def get(self, url: str) -> Page:
        page = self.web.get(url)
        changes = [change for part, change in self.answers.items() if part in url]
        return changes[0](page) if changes else page


def dead(page: Page) -> Page:
    raise Troubled(Trouble("timeout", page.url, "Der Server antwortet nicht.", "timed out"))


def gone(page: Page) -> Page:
    return replace(page, status=410, body=b"")


def error_page(page: Page) -> Page:
    return replace(page, body=b"<html><body><h1>Service unavailable</h1></body></html>")


def not_public(page: Page) -> Page:
    body = b"<html><body><div id='risname'><h1>Information</h1></div>Keine Information verf&uuml;gbar</body></html>"
    return replace(page, body=body)


def truncated(page: Page) -> Page:
    return replace(page, body=page.body[: len(page.body) // 3])


@pytest.fixture
def council() -> Source:
    setup.demo(today=DAY, now=NOON)
    return Source.objects.get(slug="sitzungsdienst")


Change = Callable[[Page], Page]


def look(
    source: Source, change: tuple[str, Change] | None = None, *, now: datetime = NOON, stage: int = 2
) -> Collected:
    """One look; pages with `change[0]` in their address answer otherwise."""
    web = Disturbed(town(DAY, stage), dict([change]) if change else {})
    return collect(source, web, now=now, since=date(2025, 12, 1))


def paper(number: str) -> Notice:
    return Notice.objects.get(kind="paper", number=number)


def test_the_first_look_keeps_papers_decisions_and_meetings(council: Source) -> None:
    done = look(council)
    kept = {kind: Notice.objects.filter(kind=kind).count() for kind in ("paper", "decision", "meeting")}
    assert done.new == sum(kept.values()) == Revision.objects.count()
    assert min(kept.values()) >= 14
    assert (Paper.objects.count(), Meeting.objects.count()) == (kept["paper"], kept["meeting"])
    assert done.troubles == []


def test_the_second_look_changes_nothing(council: Source) -> None:
    look(council)
    marks = list(ReadMark.objects.order_by("pk").values_list("key", "digest"))
    done = look(council, now=LATER)
    assert (done.new, done.changed, done.gone, done.touched, done.same) == (0, 0, 0, [], done.pages)
    assert list(ReadMark.objects.order_by("pk").values_list("key", "digest")) == marks
    assert JournalEntry.objects.filter(verb="collected").count() == 1


def test_a_changed_paper_gets_a_second_revision_and_keeps_the_first(council: Source) -> None:
    look(council, stage=1)
    done = look(council, now=LATER, stage=2)
    answer = paper("24-0187.2")
    assert done.changed >= 1
    first, second = (revision.text for revision in answer.revisions.all())
    assert "Frühjahr" in first
    assert "Herbst" in second


def test_what_the_source_calls_not_public_any_more_is_gone(council: Source) -> None:
    look(council)
    url = paper("24-0187").url.partition("?")[2]
    done = look(council, (url, not_public), now=LATER)
    assert (done.gone, paper("24-0187").gone_at) == (1, LATER)


def test_a_failed_fetch_is_never_gone(council: Source) -> None:
    look(council)
    for answer in (dead, error_page, truncated):
        done = look(council, ("vo020", answer), now=LATER)
        assert done.gone == 0
    assert not Notice.objects.filter(gone_at__isnull=False).exists()


def test_a_source_that_calls_everything_gone_at_once_is_doubted(council: Source) -> None:
    look(council)
    done = look(council, ("asp", not_public), now=LATER)
    assert (done.gone, [trouble.code for trouble in done.troubles if trouble.code == "mass-gone"]) == (0, ["mass-gone"])
    assert not Notice.objects.filter(gone_at__isnull=False).exists()


def test_a_thing_that_was_never_public_is_not_gone(council: Source) -> None:
    assert look(council, ("vo020", not_public)).gone == 0
    assert not Notice.objects.filter(kind="paper").exists()


def test_what_comes_back_is_back_with_a_new_revision(council: Source) -> None:
    look(council)
    url = paper("24-0187").url.partition("?")[2]
    look(council, (url, gone), now=LATER)
    done = look(council, now=LATER + timedelta(hours=1))
    assert (done.back, paper("24-0187").gone_at, paper("24-0187").revision_number) == (1, None, 2)


def test_one_dead_page_is_an_incident_and_the_others_go_on(council: Source) -> None:
    look(council)
    url = paper("24-0187").url.partition("VOLFDNR=")[2]
    Notice.objects.all().update(digest="")
    done = look(council, (f"VOLFDNR={url}", dead), now=LATER)
    assert [(trouble.code, trouble.sentence) for trouble in done.troubles] == [
        ("timeout", "Der Server antwortet nicht.")
    ]
    assert Incident.objects.get().sentence == "Der Server antwortet nicht."


def test_an_incident_is_over_when_the_next_look_goes_well(council: Source) -> None:
    look(council, ("to020", dead))
    assert Incident.objects.filter(solved_at=None).exists()
    look(council, now=LATER)
    assert not Incident.objects.filter(solved_at=None).exists()


def test_a_source_that_answers_nothing_did_not_succeed(council: Source) -> None:
    done = look(council, ("asp", dead))
    council.refresh_from_db()
    assert (done.pages, council.tried_at, council.succeeded_at) == (0, NOON, None)
    assert council.is_silent(NOON)


def test_an_error_page_with_status_200_never_becomes_a_notice(council: Source) -> None:
    done = look(council, ("asp", error_page))
    assert Notice.objects.count() == 0
    assert done.troubles


def test_a_decision_knows_its_paper_whichever_came_first(council: Source) -> None:
    look(council)
    with_number = Notice.objects.filter(kind="decision").exclude(number="")
    assert with_number.exists()
    assert not with_number.filter(paper=None).exists()
    assert not AgendaItem.objects.exclude(paper_key="").filter(paper=None).exists()


def test_two_bodies_of_one_name_get_two_addresses(council: Source) -> None:
    keeper = Keeper(council, [], now=NOON)
    for key in ("au/901", "au/902"):
        keeper.organization(Body(key, "Hauptausschuss Nord", Classification.COMMITTEE))
    slugs = Organization.objects.filter(name="Hauptausschuss Nord").values_list("slug", flat=True)
    assert sorted(slugs) == ["hauptausschuss-nord", "hauptausschuss-nord-au902"]


def test_a_cancelled_meeting_is_kept_as_cancelled(council: Source) -> None:
    look(council)
    assert Meeting.objects.filter(is_cancelled=True).count() == 1


def test_a_release_that_left_the_feed_is_still_there_but_one_that_answers_410_is_gone() -> None:
    setup.demo(today=DAY, now=NOON)
    press = Source.objects.get(slug="presse")
    collect(press, town(DAY, 1), now=NOON)
    done = collect(press, town(DAY, 2), now=LATER)
    assert done.gone == 1
    assert done.new >= 1


def test_an_agenda_title_that_names_somebody_is_held_back(council: Source) -> None:
    look(council)
    item = AgendaItem.objects.exclude(paper_number="").first()
    assert item is not None
    assert not AgendaItem.objects.filter(is_held=True).exists()
    key = item.meeting.key.partition("/")[2]

    def with_a_name(page: Page) -> Page:
        words = item.title[:12].encode("iso-8859-1", "xmlcharrefreplace")
        return replace(page, body=page.body.replace(words, b"Eingabe von Frau Beispielmann, " + words))

    look(council, (f"SILFDNR={key}", with_a_name), now=LATER)
    held = AgendaItem.objects.filter(is_held=True)
    assert {row.meeting.key for row in held} == {item.meeting.key}
    shown = sitting.items([held[0].meeting_id])
    assert sitting.HELD in {each.title for each in shown}
    assert not any("Beispielmann" in each.title for each in shown)


def test_one_page_that_cannot_be_kept_takes_no_other_with_it(council: Source) -> None:
    look(council, stage=1)
    kept = Notice.objects.count()
    item = AgendaItem.objects.exclude(paper_number="").first()
    assert item is not None
    key = item.meeting.key.partition("/")[2]

    def before_all_calendars(page: Page) -> Page:
        body = re.sub(rb"\d\d\.\d\d\.\d{4}", b"01.01.0001", page.body)  # a minute past midnight then is no time at all
        return replace(page, body=re.sub(rb"\d?\d:\d\d", b"00:01", body))

    done = look(council, (f"to010.asp?SILFDNR={key}", before_all_calendars), now=LATER)
    assert [trouble.code for trouble in done.troubles] == ["page-not-kept"]
    assert done.new > 0
    assert Notice.objects.count() == kept + done.new
    assert council.succeeded_at == LATER


def test_a_clock_that_ran_ahead_for_a_while_stops_no_source(council: Source) -> None:
    look(council, now=NOON + timedelta(days=3650))
    assert council.is_due(NOON)
