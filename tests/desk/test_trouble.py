"""What did not go out is shown first, explained, and tried once more on a click."""

# SPDX-License-Identifier: EUPL-1.2

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from litfass.flow.withdraw import withdraw
from litfass.records.models import Delivery, DeliveryState, JournalEntry, Notice
from tests.desk.conftest import Proposes, bring_out, text_of
from tests.town import NOON, Town, motion, press

TOO_LONG = "Der Text hat 3100 Zeichen, LinkedIn nimmt 3000. Bitte kürzen Sie ihn."


def fail(notice: Notice) -> Delivery:
    """The copy on LinkedIn as the worker leaves it after its last try."""
    found = Delivery.objects.filter(notice=notice, account__slug="linkedin")
    found.update(state=DeliveryState.FAILED, tries=5, sentence=TOO_LONG)
    return found.get()


def again(browser: Client, delivery: Delivery, origin: str = "") -> str:
    return text_of(browser.post(f"/redaktion/versand/{delivery.pk}/noch-einmal/", {"from": origin}, follow=True))


@pytest.fixture
def failed(publishes: Proposes) -> Delivery:
    return fail(publishes(motion()))


def test_a_delivery_that_failed_stands_at_the_top_and_says_why(desk: Client, failed: Delivery) -> None:
    page = text_of(desk.get("/redaktion/"))
    assert "Braucht Hilfe" in page
    assert "ging nicht hinaus" in page
    assert "Noch einmal versuchen" in page
    assert "alles erledigt" not in page
    history = text_of(desk.get(f"/redaktion/meldung/{failed.notice_id}/verlauf/"))
    assert TOO_LONG in history
    assert "Text bearbeiten" in history
    assert "Noch einmal versuchen" in history


def test_a_copy_that_could_not_be_deleted_says_so(desk: Client, here: Town, failed: Delivery) -> None:
    withdraw(failed.notice, who=here.clerk, now=NOON, reason="Irrtum.")
    fail(failed.notice)
    assert "ließ sich nicht löschen" in text_of(desk.get("/redaktion/"))


def test_one_click_lets_the_worker_try_it_again_with_all_its_tries(desk: Client, failed: Delivery) -> None:
    page = again(desk, failed)
    assert "LinkedIn: Litfass versucht es gleich noch einmal." in page
    assert "Pressestelle lässt die Kopie auf „LinkedIn“ noch einmal versuchen." in page
    row = Delivery.objects.get(pk=failed.pk)
    assert (row.state, row.tries, row.sentence, row.revision) == (DeliveryState.WAITING, 0, "", failed.revision)
    assert row.due_at > failed.due_at
    bring_out()
    assert Delivery.objects.get(pk=failed.pk).state == DeliveryState.HANDED


def test_from_today_it_leads_back_to_today(desk: Client, failed: Delivery) -> None:
    page = again(desk, failed, "today")
    assert "Litfass versucht es gleich noch einmal." in page
    assert "Braucht Hilfe" not in page


def test_the_second_of_two_clicks_is_told_that_somebody_was_faster(desk: Client, failed: Delivery) -> None:
    again(desk, failed)
    assert "LinkedIn: Hier ist nichts mehr zu wiederholen." in again(desk, failed)
    assert JournalEntry.objects.filter(verb="retried").count() == 1


def test_only_people_of_the_desk_may_try_again(client: Client, here: Town, failed: Delivery) -> None:
    answer = client.post(f"/redaktion/versand/{failed.pk}/noch-einmal/")
    assert (answer.status_code, answer.headers["Location"].partition("?")[0]) == (302, "/redaktion/anmelden/")
    browser = Client(enforce_csrf_checks=True)
    assert here.clerk.user
    browser.force_login(here.clerk.user)
    assert browser.post(f"/redaktion/versand/{failed.pk}/noch-einmal/").status_code == 403
    assert browser.get(f"/redaktion/versand/{failed.pk}/noch-einmal/").status_code == 405
    assert Delivery.objects.get(pk=failed.pk).state == DeliveryState.FAILED


def test_three_failed_copies_ask_no_more_of_the_database_than_one(desk: Client, publishes: Proposes) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            desk.get("/redaktion/")
        return len(asked)

    fail(publishes(press(key="a")))
    one = queries()
    for key in ("b", "c"):
        fail(publishes(press(key=key)))
    assert queries() == one
