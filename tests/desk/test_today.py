"""Today's page: groups, counts, order, empty states, and a number of queries that does not grow."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from litfass.core.kind import Kind
from litfass.desk import case, queue
from litfass.flow.approve import approve_all, send_back
from litfass.flow.revise import revise
from litfass.records.models import Notice, Post, PostState, Revision
from tests.desk.conftest import Proposes, bring_out, open_posts, text_of
from tests.town import NOON, Town, decision, meeting, motion, press

PRIVATE = "Frau Erika Beispielmann, 0171 3920055, hat angerufen."


def groups() -> dict[str, list[str]]:
    return {group.slug: [row.notice.title for row in group.rows] for group in queue.read().groups}


def test_nothing_to_do_says_so(desk: Client) -> None:
    assert "Für heute ist alles erledigt." in text_of(desk.get("/redaktion/"))


def test_cases_are_grouped_by_what_they_need(desk: Client, here: Town, proposes: Proposes, publishes: Proposes) -> None:
    publishes(press("Der Weg ist frei."))
    proposes(press("Der Weg ist gesperrt."))
    proposes(press(PRIVATE, key="guid-2"))
    proposes(meeting())
    returned = proposes(decision())
    for post in open_posts(returned):
        send_back(post, reason="Noch nicht bestätigt.", who=here.clerk, now=NOON)
    assert groups() == {
        "held": ["Lüttje Hude wieder für Räder frei"],
        "clean": ["Hauptausschuss"],
        "changed": ["Lüttje Hude wieder für Räder frei"],
        "returned": ["Sicherer Schulweg in der Tauwerkstraße"],
    }


def test_a_copy_left_over_from_an_unchanged_notice_is_not_called_changed(here: Town, proposes: Proposes) -> None:
    notice = proposes(motion())
    approve_all(open_posts(notice)[:1], who=here.clerk, now=NOON)
    bring_out()
    assert groups() == {"clean": ["Sicherer Schulweg in der Tauwerkstraße"]}


def test_the_queue_says_how_many_and_why(desk: Client, proposes: Proposes) -> None:
    proposes(press(PRIVATE))
    proposes(meeting())
    page = text_of(desk.get("/redaktion/"))
    assert "Zwei Vorschläge, 1 davon mit Befund." in page
    assert "hält: zwei Befunde" in page
    assert "Alle ohne Befund freigeben (1)" in page


def test_the_first_case_is_open_and_the_next_one_step_away(desk: Client, proposes: Proposes) -> None:
    held, clean = proposes(press(PRIVATE)), proposes(meeting())
    page = text_of(desk.get("/redaktion/"))
    assert '<h2 class="title">Lüttje Hude wieder für Räder frei</h2>' in page
    assert f'href="/redaktion/vorschlag/{clean.pk}/" data-key="j"' in page
    assert f'href="/redaktion/vorschlag/{held.pk}/" data-key="k"' in text_of(
        desk.get(f"/redaktion/vorschlag/{clean.pk}/")
    )


def test_a_case_shows_the_source_the_facts_and_every_post(desk: Client, proposes: Proposes) -> None:
    page = text_of(desk.get(f"/redaktion/vorschlag/{proposes(motion()).pk}/"))
    for words in (
        "Vor der Schule queren viele Kinder die Straße.",
        "<dt>Art der Drucksache</dt><dd>Antrag öffentlich</dd>",
        "Litfaßsäule",
        "LinkedIn",
        "von 3.000",
        "Alternativtext:",
        "Alle freigeben",
        "Zurückgeben mit Grund",
    ):
        assert words in page


def test_objected_words_are_marked_where_they_stand(proposes: Proposes) -> None:
    opened = case.read(proposes(press(PRIVATE)))
    assert opened
    lines = [line for passage in opened.source.passages for line in passage.lines]
    marked = [piece.text for line in lines for piece in line if piece.sort == "person"]
    assert marked == ["Frau Erika Beispielmann", "0171 3920055"]


def test_a_held_post_has_no_tick_and_its_sentence_stands_once(desk: Client, proposes: Proposes) -> None:
    page = text_of(desk.get(f"/redaktion/vorschlag/{proposes(press(PRIVATE)).pk}/"))
    assert 'name="post"' not in page
    assert page.count("Der Name einer Person steht im Beitrag") == 1
    assert "Alle freigeben" not in page


def test_while_the_own_page_is_held_no_copy_can_be_ticked(desk: Client, here: Town, proposes: Proposes) -> None:
    notice = proposes(press(PRIVATE))
    copy = open_posts(notice)[1]
    revise(copy, replace(copy.wording, text="Kurz und ohne Namen."), who=here.clerk, now=NOON)
    page = text_of(desk.get(f"/redaktion/vorschlag/{notice.pk}/"))
    assert 'name="post"' not in page
    assert "wartet auf die Litfaßsäule" in page


def test_a_change_shows_the_difference_to_what_is_public(desk: Client, proposes: Proposes, publishes: Proposes) -> None:
    publishes(press("Der Weg ist wieder frei."))
    notice = proposes(press("Der Weg ist wieder gesperrt."))
    page = text_of(desk.get(f"/redaktion/vorschlag/{notice.pk}/"))
    assert "Geändert an der Quelle" in page
    assert "<del>frei</del><ins>gesperrt</ins>" in page


def test_a_settled_case_says_that_nothing_is_left(desk: Client, publishes: Proposes) -> None:
    page = text_of(desk.get(f"/redaktion/vorschlag/{publishes(motion()).pk}/"))
    assert "Zu dieser Meldung ist nichts mehr zu entscheiden." in page


def test_a_title_of_2000_characters_is_cut_in_the_queue_only(desk: Client, proposes: Proposes) -> None:
    title = "Donau" * 400
    page = text_of(desk.get(f"/redaktion/vorschlag/{proposes(motion(title=title)).pk}/"))
    assert f'<h1 class="title long">{title}</h1>' in page
    assert f"<b>{title[:139]}…</b>" in page


def test_words_of_the_source_never_become_markup(desk: Client, proposes: Proposes) -> None:
    notice = proposes(replace(press("<script>alert(1)</script> & <b>fett</b>"), title="<img src=x onerror=alert(1)>"))
    for address in (f"/redaktion/vorschlag/{notice.pk}/", f"/redaktion/meldung/{notice.pk}/verlauf/"):
        page = text_of(desk.get(address))
        assert "<script>alert" not in page
        assert "<img src=x" not in page


@pytest.mark.parametrize("address", ["/redaktion/", "/redaktion/ohne-befund/"])
def test_the_number_of_queries_does_not_grow_with_the_queue(desk: Client, proposes: Proposes, address: str) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            assert desk.get(address).status_code == 200
        return len(asked)

    proposes(press(key="a"))
    proposes(press(PRIVATE, key="x"))
    one = queries()
    for key in ("b", "c"):
        proposes(press(key=key))
        proposes(press(PRIVATE, key=f"x{key}"))
    assert queries() == one


def test_a_queue_of_3000_lists_fifty_and_counts_the_rest(desk: Client, here: Town) -> None:
    many(here, 3000)
    page = text_of(desk.get("/redaktion/"))
    assert "… und 2.950 weitere" in page
    assert page.count("/redaktion/vorschlag/") < 70


def test_an_original_that_no_browser_should_follow_is_no_link(desk: Client, proposes: Proposes) -> None:
    notice = proposes(replace(press(), url="javascript:alert(1)"))
    page = text_of(desk.get(f"/redaktion/vorschlag/{notice.pk}/"))
    assert "javascript:" not in page.replace('<p class="link">javascript:alert(1)</p>', "")
    assert "Original öffnen" not in page


def test_the_demo_town_shows_its_originals_itself(desk: Client, here: Town, proposes: Proposes) -> None:
    here.municipality.is_demo = True
    here.municipality.save()
    page = text_of(desk.get(f"/redaktion/vorschlag/{proposes(motion()).pk}/"))
    assert 'href="/original/sitzungsdienst.kranhude.example/bi/vo020.asp?VOLFDNR=240187"' in page


def many(here: Town, number: int) -> None:
    """Proposals without findings, as many as a first look at a real council may bring."""
    notices = Notice.objects.bulk_create(
        Notice(source=here.source, key=f"n/{count}", kind=Kind.PAPER, title=f"Vorlage {count}", url="https://x.example/",
               news_at=NOON, first_seen_at=NOON, changed_at=NOON, digest="d")
        for count in range(number)
    )  # fmt: skip
    content = {"key": "n", "kind": "paper", "title": "Vorlage", "url": "https://x.example/"}
    revisions = Revision.objects.bulk_create(
        Revision(notice=notice, number=1, content=content, digest="d", fetched_at=NOON) for notice in notices
    )
    Post.objects.bulk_create(
        Post(notice=revision.notice, revision=revision, account=account, title="Vorlage", text="Text", digest="d",
             state=PostState.PROPOSED, made_at=NOON)
        for revision in revisions for account in (here.column, here.linkedin)
    )  # fmt: skip
