"""The quieter pages: sources, rules, journal, history, municipality."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from litfass.core.approval import Rule
from litfass.core.kind import Kind
from litfass.core.trouble import Trouble
from litfass.flow.approve import send_back
from litfass.flow.rules import set_rule
from litfass.records import incident, journal
from litfass.records.models import JournalEntry, Municipality, ReleaseRule, Source
from tests.desk.conftest import Proposes, open_posts, text_of
from tests.desk.test_release import colleague
from tests.town import NOON, Town, motion, press

TROUBLE = Trouble("timeout", "https://sitzungsdienst.kranhude.example/bi/", "Die Quelle antwortet nicht.", "timed out")

# --- sources ---------------------------------------------------------------------------------------------


def test_a_source_says_when_it_was_read_and_what_went_wrong(desk: Client, here: Town) -> None:
    now = timezone.now()
    incident.note(here.source, TROUBLE, now - timedelta(minutes=30))
    incident.note(here.source, TROUBLE, now)
    Source.objects.update(tried_at=now, succeeded_at=now - timedelta(hours=4))
    page = text_of(desk.get("/redaktion/quellen/"))
    for words in ("Eine Quelle antwortet nicht.", TROUBLE.sentence, "2-mal seit", "alle 15 Minuten", "drei Stunden"):
        assert words in page


def test_a_source_never_asked_is_not_called_silent(desk: Client) -> None:
    page = text_of(desk.get("/redaktion/quellen/"))
    assert "noch nicht gelesen" in page
    assert "Alle Quellen antworten." in page


def test_a_person_asks_for_a_look_now(desk: Client, here: Town) -> None:
    page = text_of(desk.post(f"/redaktion/quellen/{here.source.pk}/nachsehen/", follow=True))
    assert "Ein Blick ist bestellt" in page
    assert "Jetzt nachsehen" not in page
    here.source.refresh_from_db()
    assert here.source.wanted_at
    assert here.source.is_due(timezone.now())


def test_many_incidents_are_counted_not_listed(desk: Client, here: Town) -> None:
    for number in range(30):
        incident.note(here.source, Trouble("timeout", f"https://x.example/{number}", "Keine Antwort.", ""), NOON)
    assert "… und 20 weitere Störungen" in text_of(desk.get("/redaktion/quellen/"))


# --- rules -----------------------------------------------------------------------------------------------


def choose(desk: Client, here: Town, wanted: str, was: str = "person") -> str:
    name = f"{here.column.pk}-press-release"
    return text_of(desk.post("/redaktion/regeln/", {name: wanted, f"was-{name}": was}, follow=True))


@pytest.mark.parametrize(("wanted", "kept"), [("by-itself", ("by-itself", True)), ("never", ("person", False))])
def test_a_rule_is_kept_and_shown(desk: Client, here: Town, wanted: str, kept: tuple[str, bool]) -> None:
    page = choose(desk, here, wanted)
    assert "Eine Regel gespeichert." in page
    assert list(ReleaseRule.objects.values_list("rule", "is_wanted")) == [kept]
    assert page.count(f'<option value="{wanted}" selected>') == 1
    assert JournalEntry.objects.get(verb="rule_set").who == "Pressestelle"


def test_only_changed_rules_are_written(desk: Client, here: Town) -> None:
    assert "Keine Regeln gespeichert." in choose(desk, here, "person")
    assert not ReleaseRule.objects.exists()


def test_a_rule_that_somebody_else_changed_is_not_overwritten(desk: Client, here: Town) -> None:
    set_rule(here.column, Kind.PRESS_RELEASE, rule=Rule.BY_ITSELF, wanted=True, who=colleague(), now=NOON)
    page = choose(desk, here, "never")
    assert "Jemand anderes hat die Regel inzwischen auf „von selbst, wenn kein Befund hält“ gestellt." in page
    assert ReleaseRule.objects.get().rule == Rule.BY_ITSELF


def test_an_unknown_rule_is_left_out(desk: Client, here: Town) -> None:
    choose(desk, here, "immer")
    assert not ReleaseRule.objects.exists()


# --- journal and history -----------------------------------------------------------------------------------


def test_the_journal_reads_as_sentences(desk: Client, here: Town, proposes: Proposes) -> None:
    notice = proposes(motion())
    send_back(open_posts(notice)[0], reason="Noch nicht.", who=here.clerk, now=NOON)
    page = text_of(desk.get("/redaktion/journal/"))
    assert "Pressestelle hat den Beitrag für „Litfaßsäule“ zurückgegeben." in page
    assert f'href="/redaktion/meldung/{notice.pk}/verlauf/"' in page


def test_the_journal_turns_its_pages_and_knows_one_notice(desk: Client, here: Town, proposes: Proposes) -> None:
    notice = proposes(motion())
    for _ in range(60):
        journal.write("asked_for_a_look", here.source, who="Ada", now=NOON)
    journal.write("withdrawn", notice, who="Ada", now=NOON, copies=2, reason="Irrtum.")
    assert "Seite 1 von 2" in text_of(desk.get("/redaktion/journal/"))
    assert "Seite 2 von 2" in text_of(desk.get("/redaktion/journal/?seite=99"))
    page = text_of(desk.get(f"/redaktion/journal/?meldung={notice.pk}"))
    assert "Ada hat die Meldung zurückgezogen, zwei Kopien sind betroffen. Grund: Irrtum." in page
    assert "gleich gelesen" not in page


def test_an_act_without_a_sentence_is_told_by_its_name(desk: Client, here: Town) -> None:
    journal.write("moon_landing", here.source, who="Ada", now=NOON)
    assert "Ada: moon landing." in text_of(desk.get("/redaktion/journal/"))


def test_the_history_tells_all_of_one_notice(desk: Client, here: Town, publishes: Proposes, proposes: Proposes) -> None:
    notice = publishes(press("Der Weg ist frei."))
    proposes(press("Der Weg ist gesperrt."))
    page = text_of(desk.get(f"/redaktion/meldung/{notice.pk}/verlauf/"))
    for words in (
        "Öffentlich seit",
        "Fassung 2, gelesen",
        "Fassung 1, gelesen",
        "Freigegeben von Pressestelle",
        "eingestellt",
        "liegt zur Übergabe bereit",
        "Zum Vorschlag",
        f'href="{notice.get_absolute_url()}"',
    ):
        assert words in page


# --- municipality ------------------------------------------------------------------------------------------


def town_fields(**changes: str) -> dict[str, str]:
    town = Municipality.objects.get()
    kept = {"name": town.name, "office": town.office, "state": town.changed_at.isoformat()}
    return kept | changes


def test_texts_of_the_municipality_are_changed_and_kept_in_the_journal(desk: Client) -> None:
    fields = town_fields(imprint="## Angaben\r\n\r\nBezirksamt", own_contacts="a@kranhude.example\r\n\r\n0171 1\r\n")
    assert "Gespeichert." in text_of(desk.post("/redaktion/kommune/", fields, follow=True))
    town = Municipality.objects.get()
    assert (town.imprint, town.own_contacts) == ("## Angaben\n\nBezirksamt", ["a@kranhude.example", "0171 1"])
    page = text_of(desk.get("/redaktion/journal/"))
    assert "Pressestelle hat die Angaben der Kommune geändert (Impressum und eigene Adressen)." in page


def test_a_stale_form_shows_what_is_kept_and_loses_nothing(desk: Client) -> None:
    fields = town_fields(contact="mein Kontakt")
    desk.post("/redaktion/kommune/", town_fields(contact="anderer Kontakt"))
    answer = desk.post("/redaktion/kommune/", fields)
    assert answer.status_code == 409
    assert 'value="mein Kontakt"' in text_of(answer)
    assert "<p>anderer Kontakt</p>" in text_of(answer)


def test_a_municipality_needs_a_name(desk: Client) -> None:
    answer = desk.post("/redaktion/kommune/", town_fields(name="", contact="bleibt"))
    assert answer.status_code == 422
    assert 'value="bleibt"' in text_of(answer)


# --- every page ----------------------------------------------------------------------------------------------

PAGES = ("", "uebergabe/", "quellen/", "regeln/", "journal/", "kommune/", "ohne-befund/")


@pytest.mark.parametrize("page", PAGES)
def test_every_page_is_strict_private_and_without_inline_script(desk: Client, publishes: Proposes, page: str) -> None:
    publishes(motion())
    answer = desk.get(f"/redaktion/{page}")
    text = text_of(answer)
    assert answer.status_code == 200
    assert "script-src 'self'" in answer.headers["Content-Security-Policy"]
    assert "no-store" in answer.headers["Cache-Control"]
    assert "<style" not in text
    assert " style=" not in text
    assert "<script>" not in text
    assert text.count("<h1") == 1


@pytest.mark.parametrize("page", PAGES)
def test_no_page_asks_more_of_the_database_with_three_rows_than_with_one(
    desk: Client, publishes: Proposes, page: str
) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            desk.get(f"/redaktion/{page}")
        return len(asked)

    publishes(press(key="a"))
    one = queries()
    for key in ("b", "c"):
        publishes(press(key=key))
    assert queries() == one
