"""Editing, giving back and taking up: nothing typed is lost, the source's words stay its words."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace

import pytest
from django.test import Client

from litfass.core.post import Limits
from litfass.core.post import Post as Wording
from litfass.desk.wording import WordingForm
from litfass.flow.approve import approve_all
from litfass.flow.revise import revise
from litfass.records.models import Approval, Notice, Post, PostState
from tests.desk.conftest import Proposes, open_posts, text_of
from tests.desk.test_release import colleague, states
from tests.desk.test_today import PRIVATE
from tests.town import NOON, Town, motion, press


def fields(post: Post, **changes: str) -> dict[str, str]:
    return {"title": post.title, "text": post.text, "quote": post.quote, "alt_text": post.alt_text} | changes


def save(desk: Client, post: Post, **changes: str) -> str:
    return text_of(desk.post(f"/redaktion/beitrag/{post.pk}/bearbeiten/", fields(post, **changes), follow=True))


def test_an_edit_is_a_new_wording_that_is_checked_again(desk: Client, proposes: Proposes) -> None:
    notice = proposes(press(PRIVATE))
    column = open_posts(notice)[0]
    page = save(desk, column, title="Anruf im Amt", text="Jemand hat angerufen.", quote="", alt_text="")
    edited = open_posts(notice)[0]
    assert (edited.text, edited.replaces, edited.findings.count()) == ("Jemand hat angerufen.", column, 0)
    assert "Litfaßsäule: Ihr Text ist gespeichert und neu geprüft." in page


def test_the_form_shows_only_what_the_account_shows(desk: Client, proposes: Proposes) -> None:
    column, linkedin = open_posts(proposes(motion()))
    assert 'name="alt_text"' not in text_of(desk.get(f"/redaktion/beitrag/{column.pk}/bearbeiten/"))
    page = text_of(desk.get(f"/redaktion/beitrag/{linkedin.pk}/bearbeiten/"))
    assert "Überschrift auf der Karte" in page
    assert 'name="alt_text"' in page
    assert "von 3.000 Zeichen, mit Link" in page


def test_an_empty_text_is_answered_beside_the_field(desk: Client, proposes: Proposes) -> None:
    column = open_posts(proposes(motion()))[0]
    answer = desk.post(f"/redaktion/beitrag/{column.pk}/bearbeiten/", fields(column, title="Bleibt da", text=""))
    assert answer.status_code == 422
    assert "Dieses Feld ist zwingend erforderlich." in text_of(answer)
    assert 'value="Bleibt da"' in text_of(answer)
    assert 'aria-invalid="true"' in text_of(answer)


def test_saving_without_a_change_makes_no_new_wording(desk: Client, proposes: Proposes) -> None:
    notice = proposes(motion())
    assert "Der Text ist unverändert." in save(desk, open_posts(notice)[0])
    assert states(notice) == ["proposed", "proposed"]


def test_a_stale_edit_shows_both_wordings(desk: Client, proposes: Proposes) -> None:
    notice = proposes(motion())
    seen = open_posts(notice)[0]
    theirs = revise(seen, replace(seen.wording, text="Text der anderen."), who=colleague(), now=NOON)
    answer = desk.post(f"/redaktion/beitrag/{seen.pk}/bearbeiten/", fields(seen, text="Mein Text."))
    page = text_of(answer)
    assert answer.status_code == 409
    assert "Inzwischen hat sich dieser Beitrag geändert." in page
    assert "Ada Muster" in page
    assert "<p>Text der anderen.</p>" in page
    assert "Mein Text.</textarea>" in page
    assert f'action="/redaktion/beitrag/{theirs.pk}/bearbeiten/"' in page
    save(desk, theirs, text="Mein Text.")
    assert open_posts(notice)[0].text == "Mein Text."


def test_a_link_to_an_old_wording_leads_to_the_newest(desk: Client, proposes: Proposes) -> None:
    seen = open_posts(proposes(motion()))[0]
    newer = revise(seen, replace(seen.wording, text="Neuer Text."), who=colleague(), now=NOON)
    answer = desk.get(f"/redaktion/beitrag/{seen.pk}/bearbeiten/")
    assert answer.headers["Location"] == f"/redaktion/beitrag/{newer.pk}/bearbeiten/"


def test_a_released_text_is_edited_into_a_new_proposal(desk: Client, here: Town, proposes: Proposes) -> None:
    notice = proposes(motion())
    column = open_posts(notice)[0]
    approve_all([column], who=here.clerk, now=NOON)
    assert "bleibt der alte Text stehen" in text_of(desk.get(f"/redaktion/beitrag/{column.pk}/bearbeiten/"))
    save(desk, column, text="Berichtigt.")
    assert open_posts(notice)[0].text == "Berichtigt."
    assert not Approval.objects.filter(digest=open_posts(notice)[0].digest).exists()


def give_back(desk: Client, notice: Notice, reason: str) -> str:
    address = f"/redaktion/vorschlag/{notice.pk}/zurueckgeben/"
    return text_of(desk.post(address, {"reason": reason}, follow=True))


def test_giving_back_keeps_the_reason_for_everybody(desk: Client, proposes: Proposes) -> None:
    notice = proposes(motion())
    give_back(desk, notice, "Der Termin ist offen.")
    assert states(notice) == ["returned", "returned"]
    page = text_of(desk.get(f"/redaktion/vorschlag/{notice.pk}/"))
    assert page.count("Der Termin ist offen.") == 2
    assert "Wieder aufnehmen" in page


def test_giving_back_needs_a_reason(desk: Client, proposes: Proposes) -> None:
    notice = proposes(motion())
    assert "Bitte nennen Sie den Grund" in give_back(desk, notice, " ")
    assert states(notice) == ["proposed", "proposed"]


def test_giving_back_what_is_settled_loses_nothing(desk: Client, here: Town, proposes: Proposes) -> None:
    notice = proposes(motion())
    approve_all(open_posts(notice), who=here.clerk, now=NOON)
    assert "Hier ist nichts mehr offen." in give_back(desk, notice, "Zu spät.")
    assert states(notice) == ["released", "released"]


def test_what_was_given_back_is_taken_up_again(desk: Client, proposes: Proposes) -> None:
    notice = proposes(motion())
    give_back(desk, notice, "Noch nicht.")
    desk.post(f"/redaktion/vorschlag/{notice.pk}/aufnehmen/")
    assert states(notice) == [PostState.PROPOSED, PostState.PROPOSED]


QUOTE = "1. eine Querungshilfe anzulegen,\n2. zu berichten."


@pytest.mark.parametrize(
    ("typed", "is_fine"),
    [
        (QUOTE, True),
        ("eine Querungshilfe anzulegen", True),
        ("1. eine […] anzulegen,\r\n[…] berichten.", True),
        ("", True),
        ("1. zwei Querungshilfen anzulegen", False),
        ("2. zu berichten.\n1. eine Querungshilfe", False),
    ],
)
def test_a_quotation_may_be_shortened_and_never_reworded(typed: str, is_fine: bool) -> None:
    old = Wording(title="Titel", text="Text", link="", quote=QUOTE)
    form = WordingForm({"title": "Titel", "text": "Text", "quote": typed}, old=old, limits=Limits())
    assert form.is_valid() is is_fine


def test_a_name_in_the_heading_of_a_card_can_be_struck(desk: Client, here: Town, proposes: Proposes) -> None:
    news = replace(press(), title="Dank an Frau Beispielmann")
    column, linkedin = open_posts(proposes(news))
    for post in (column, linkedin):
        struck = {name: text.replace(" an Frau Beispielmann", "") for name, text in fields(post).items()}
        desk.post(f"/redaktion/beitrag/{post.pk}/bearbeiten/", struck)
    ticked = [post.pk for post in open_posts(column.notice)]
    desk.post(f"/redaktion/vorschlag/{column.notice_id}/freigeben/", {"post": ticked})
    assert open_posts(column.notice) == []
