"""Taking a notice down everywhere: a reason, a look at every copy, then gone; and proposing it again."""

# SPDX-License-Identifier: EUPL-1.2

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from litfass.core.approval import Rule
from litfass.core.kind import Kind
from litfass.flow.approve import approve_all, send_back
from litfass.flow.check import check
from litfass.flow.handover import tick
from litfass.flow.rules import set_rule
from litfass.flow.withdraw import withdraw
from litfass.records.models import Approval, Delivery, JournalEntry, Notice, Post, PostState
from tests.desk.conftest import Proposes, bring_out, open_posts, text_of
from tests.town import NOON, Town, motion, press

ADDRESS = "https://www.linkedin.com/posts/kranhude-24-0187"
REASON = "Der Text nennt eine Privatperson."


def way(notice: Notice, step: str = "zurueckziehen") -> str:
    return f"/redaktion/meldung/{notice.pk}/{step}/"


def mark_of(page: str) -> str:
    found = re.search(r'name="confirmed" value="([^"]+)"', page)
    assert found
    return found[1]


def confirmed(desk: Client, notice: Notice, reason: str = REASON) -> str:
    """The reason, then the look at the copies, then yes."""
    sure = text_of(desk.post(way(notice), {"reason": reason}))
    return text_of(desk.post(way(notice), {"reason": reason, "confirmed": mark_of(sure)}, follow=True))


def history(desk: Client, notice: Notice) -> str:
    return text_of(desk.get(way(notice, "verlauf")))


@pytest.fixture
def out(here: Town, publishes: Proposes) -> Notice:
    """A notice on the column and, ticked by a person, on LinkedIn."""
    notice = publishes(motion())
    copy = Delivery.objects.get(notice=notice, account=here.linkedin)
    tick(copy, revision=copy.revision, address=ADDRESS, who=here.clerk, now=timezone.now())
    return notice


# --- taking down -------------------------------------------------------------------------------------------


def test_it_is_offered_only_where_something_is_out_or_goes_out(
    desk: Client, proposes: Proposes, publishes: Proposes
) -> None:
    waits, public = proposes(press()), publishes(motion())
    assert "Überall zurückziehen" not in history(desk, waits)
    assert "Überall zurückziehen" in history(desk, public)
    assert "Hier ist nichts mehr zurückzuziehen." in text_of(desk.get(way(waits), follow=True))


def test_without_a_reason_nothing_happens(desk: Client, out: Notice) -> None:
    answer = desk.post(way(out), {"reason": "  "})
    assert answer.status_code == 422
    assert "Bitte nennen Sie den Grund" in text_of(answer)
    assert Delivery.objects.filter(wanted_post=None).count() == 0


def test_every_copy_is_named_before_anything_happens(desk: Client, out: Notice) -> None:
    page = text_of(desk.post(way(out), {"reason": REASON}))
    for words in (
        "Zwei Kopien sind betroffen:",
        "Die Seite sagt danach nur noch, dass hier eine Meldung stand und zurückgezogen ist.",
        "Jemand muss den Beitrag dort löschen.",
        ADDRESS,
        f"Grund: {REASON}",
        "Jetzt überall zurückziehen",
    ):
        assert words in page
    assert Delivery.objects.filter(wanted_post=None).count() == 0


def test_the_way_back_keeps_the_reason(desk: Client, out: Notice) -> None:
    page = text_of(desk.post(way(out), {"reason": REASON, "back": "1", "confirmed": "1-1"}))
    assert f"{REASON}</textarea>" in page


def test_once_confirmed_the_page_is_gone_and_a_person_is_asked_to_delete_the_copy(
    desk: Client, client: Client, out: Notice
) -> None:
    page = confirmed(desk, out)
    assert "Zurückgezogen. In wenigen Sekunden steht die Meldung nicht mehr auf der Litfaßsäule." in page
    assert "Bitte löschen Sie noch von Hand: LinkedIn." in page
    assert "Wird gerade zurückgezogen." in page
    bring_out()
    tombstone = client.get(out.get_absolute_url())
    assert (tombstone.status_code, out.title in text_of(tombstone)) == (410, False)
    assert "Bitte löschen Sie den Beitrag auf LinkedIn" in text_of(desk.get("/redaktion/uebergabe/"))
    assert not Approval.objects.filter(revoked_at=None).exists()
    page = history(desk, out)
    assert f"Pressestelle hat die Meldung zurückgezogen, zwei Kopien sind betroffen. Grund: {REASON}" in page
    assert "von Hand zu löschen" in page
    assert "diese Freigabe gilt seit" in page


def test_what_did_not_go_out_yet_stays_in(desk: Client, here: Town, proposes: Proposes) -> None:
    notice = proposes(motion())
    approve_all(open_posts(notice), who=here.clerk, now=timezone.now())
    sure = text_of(desk.post(way(notice), {"reason": REASON}))
    assert sure.count("noch nicht hinausgegangen und geht auch nicht mehr hinaus") == 2
    assert "Zurückgezogen. Sie war noch nicht auf der Litfaßsäule." in confirmed(desk, notice)
    bring_out()
    assert Notice.objects.get(pk=notice.pk).public_at is None


def test_what_lies_ready_for_a_hand_may_be_out_already(desk: Client, publishes: Proposes) -> None:
    page = text_of(desk.post(way(publishes(motion())), {"reason": REASON}))
    assert "Falls ihn schon jemand eingestellt hat, muss ihn jemand dort löschen." in page


def test_what_changed_since_the_look_is_shown_once_more(
    desk: Client, here: Town, publishes: Proposes, proposes: Proposes
) -> None:
    notice = publishes(press("Der Weg ist frei."))
    seen = mark_of(text_of(desk.post(way(notice), {"reason": REASON})))
    proposes(press("Der Weg ist gesperrt."))
    approve_all(open_posts(notice), who=here.clerk, now=timezone.now(), undo=False)
    answer = desk.post(way(notice), {"reason": REASON, "confirmed": seen})
    assert answer.status_code == 409
    assert "Inzwischen hat sich etwas geändert." in text_of(answer)
    assert Delivery.objects.filter(wanted_post=None).count() == 0


def test_the_second_of_two_people_is_told(desk: Client, here: Town, out: Notice) -> None:
    seen = mark_of(text_of(desk.post(way(out), {"reason": REASON})))
    withdraw(out, who=here.clerk, now=timezone.now(), reason="Irrtum.")
    answer = desk.post(way(out), {"reason": REASON, "confirmed": seen}, follow=True)
    assert "Hier ist nichts mehr zurückzuziehen." in text_of(answer)
    assert JournalEntry.objects.filter(verb="withdrawn").count() == 1


# --- proposing again -----------------------------------------------------------------------------------------


@pytest.fixture
def taken_down(here: Town, out: Notice) -> Notice:
    withdraw(out, who=here.clerk, now=timezone.now(), reason=REASON)
    bring_out()
    return Notice.objects.get(pk=out.pk)


def again(desk: Client, notice: Notice) -> str:
    return text_of(desk.post(way(notice, "wieder-vorschlagen"), follow=True))


def test_it_comes_back_as_new_proposals_that_nobody_has_released(desk: Client, taken_down: Notice) -> None:
    assert "Wieder vorschlagen" in history(desk, taken_down)
    page = again(desk, taken_down)
    assert "Wieder vorgeschlagen. Nichts davon geht hinaus, bevor es jemand neu freigibt." in page
    assert "Alle freigeben" in page
    assert [post.account.slug for post in open_posts(taken_down)] == ["column", "linkedin"]
    assert not Approval.objects.filter(revoked_at=None).exists()
    page = history(desk, taken_down)
    assert "Pressestelle hat die zurückgezogene Meldung wieder vorgeschlagen." in page
    assert "Wieder vorschlagen" not in page


def test_released_anew_it_is_public_again(desk: Client, client: Client, here: Town, taken_down: Notice) -> None:
    again(desk, taken_down)
    done = approve_all(open_posts(taken_down), who=here.clerk, now=timezone.now(), undo=False)
    assert (len(done.approvals), done.refused) == (2, [])
    bring_out()
    assert client.get(taken_down.get_absolute_url()).status_code == 200


def test_no_rule_releases_what_was_taken_down(desk: Client, here: Town, proposes: Proposes, taken_down: Notice) -> None:
    for account in (here.column, here.linkedin):
        set_rule(account, Kind.PAPER, rule=Rule.BY_ITSELF, wanted=True, who=here.clerk, now=NOON)
    again(desk, taken_down)
    proposes(motion(text="Ein anderer Sachverhalt."))
    assert {post.revision.number for post in open_posts(taken_down)} == {2}
    assert not Approval.objects.filter(revoked_at=None).exists()


def test_no_rule_releases_what_was_stopped_before_it_was_public(desk: Client, here: Town, proposes: Proposes) -> None:
    notice = proposes(motion())
    approve_all(open_posts(notice), who=here.clerk, now=timezone.now())
    withdraw(notice, who=here.clerk, now=timezone.now(), reason="Irrtum.")
    bring_out()
    set_rule(here.column, Kind.PAPER, rule=Rule.BY_ITSELF, wanted=True, who=here.clerk, now=NOON)
    again(desk, notice)
    proposes(motion(text="Ein anderer Sachverhalt."))
    assert [post.account.slug for post in open_posts(notice)] == ["column", "linkedin"]


def test_what_the_source_does_not_show_any_more_stays_away(desk: Client, taken_down: Notice) -> None:
    Notice.objects.filter(pk=taken_down.pk).update(gone_at=NOON)
    assert "Wieder vorschlagen" not in history(desk, taken_down)
    assert "Die Quelle zeigt diese Meldung nicht mehr." in again(desk, taken_down)
    assert not Post.objects.filter(state=PostState.PROPOSED).exists()


def test_a_second_click_finds_it_proposed_already(desk: Client, taken_down: Notice) -> None:
    again(desk, taken_down)
    assert "schon wieder vorgeschlagen" in again(desk, taken_down)
    assert len(open_posts(taken_down)) == 2


def test_a_copy_cannot_count_on_the_own_page_that_was_taken_down(desk: Client, here: Town, taken_down: Notice) -> None:
    again(desk, taken_down)
    column, linkedin = open_posts(taken_down)
    send_back(column, reason="Noch nicht.", who=here.clerk, now=timezone.now())
    check(linkedin)
    page = text_of(desk.get(f"/redaktion/vorschlag/{taken_down.pk}/"))
    assert "Hält:" in page
    assert f'name="post" value="{linkedin.pk}"' not in page


def test_what_is_public_cannot_be_proposed_again(desk: Client, out: Notice) -> None:
    assert "Diese Meldung ist nicht zurückgezogen." in again(desk, out)


def test_where_no_account_wants_it_the_rules_are_named(desk: Client, here: Town, taken_down: Notice) -> None:
    for account in (here.column, here.linkedin):
        set_rule(account, Kind.PAPER, rule=Rule.PERSON, wanted=False, who=here.clerk, now=NOON)
    assert "Ändern Sie zuerst eine Regel." in again(desk, taken_down)
    assert not JournalEntry.objects.filter(verb="proposed_again").exists()


# --- who may, and what it costs --------------------------------------------------------------------------------


@pytest.mark.parametrize("step", ["zurueckziehen", "wieder-vorschlagen"])
def test_only_people_of_the_desk_may(client: Client, out: Notice, step: str) -> None:
    answer = client.post(way(out, step), {"reason": REASON, "confirmed": "1-1,2-1"})
    assert (answer.status_code, answer.headers["Location"].partition("?")[0]) == (302, "/redaktion/anmelden/")
    assert Delivery.objects.filter(wanted_post=None).count() == 0


@pytest.mark.parametrize("step", ["zurueckziehen", "wieder-vorschlagen"])
def test_no_foreign_page_can_do_it(here: Town, out: Notice, step: str) -> None:
    browser = Client(enforce_csrf_checks=True)
    assert here.clerk.user
    browser.force_login(here.clerk.user)
    assert browser.post(way(out, step), {"reason": REASON}).status_code == 403


def test_a_get_proposes_nothing(desk: Client, taken_down: Notice) -> None:
    assert desk.get(way(taken_down, "wieder-vorschlagen")).status_code == 405


@pytest.mark.parametrize("step", ["verlauf", "zurueckziehen"])
def test_the_pages_ask_no_more_of_the_database_with_two_copies_than_with_one(
    desk: Client, here: Town, publishes: Proposes, step: str
) -> None:
    def queries(notice: Notice) -> int:
        with CaptureQueriesContext(connection) as asked:
            desk.get(way(notice, step))
        return len(asked)

    two = publishes(press(key="two"))
    set_rule(here.linkedin, Kind.PRESS_RELEASE, rule=Rule.PERSON, wanted=False, who=here.clerk, now=NOON)
    one = publishes(press(key="one"))
    assert Delivery.objects.filter(notice=one).count() == 1
    queries(one)  # what is kept in memory is asked for once
    assert queries(one) == queries(two)
