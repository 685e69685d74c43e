"""Releasing at the desk: two clicks, undo, conflicts between two people, all clean ones at once."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace

from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from litfass.flow.approve import approve_all
from litfass.flow.revise import revise
from litfass.flow.who import Who
from litfass.records.models import Approval, Notice, Post, PostState
from tests.desk.conftest import Proposes, open_posts, text_of
from tests.desk.test_today import PRIVATE
from tests.town import NOON, Town, meeting, motion, press


def release(desk: Client, notice: Notice, posts: list[Post], following: Notice | None = None) -> str:
    fields = {"post": [post.pk for post in posts], "next": following.pk if following else ""}
    return text_of(desk.post(f"/redaktion/vorschlag/{notice.pk}/freigeben/", fields, follow=True))


def states(notice: Notice) -> list[str]:
    return list(Post.objects.filter(notice=notice).order_by("account", "pk").values_list("state", flat=True))


def colleague() -> Who:
    return Who("Ada Muster", User.objects.create_user("ada", first_name="Ada", last_name="Muster", is_staff=True))


def test_two_clicks_release_a_clean_proposal_and_the_next_one_opens(desk: Client, proposes: Proposes) -> None:
    first, second = proposes(motion()), proposes(meeting())
    desk.get(f"/redaktion/vorschlag/{first.pk}/")  # the first click; the second one:
    page = release(desk, first, open_posts(first), second)
    assert states(first) == ["released", "released"]
    assert '<h1 class="title">Hauptausschuss</h1>' in page
    assert "Freigegeben: „Sicherer Schulweg in der Tauwerkstraße“ (zwei Beiträge)" in page
    assert "Rückgängig" in page


def test_the_release_names_the_person_and_the_exact_wording(desk: Client, proposes: Proposes) -> None:
    notice = proposes(motion())
    posts = open_posts(notice)
    release(desk, notice, posts)
    kept = Approval.objects.order_by("post__account").values_list("by", "digest")
    assert list(kept) == [("Pressestelle", post.wording.digest) for post in posts]


def test_only_ticked_posts_are_released(desk: Client, proposes: Proposes) -> None:
    notice = proposes(motion())
    release(desk, notice, open_posts(notice)[:1])
    assert states(notice) == ["released", "proposed"]


def test_no_tick_releases_nothing_and_says_so(desk: Client, proposes: Proposes) -> None:
    notice = proposes(motion())
    assert "Es ist kein Beitrag angehakt." in release(desk, notice, [])
    assert states(notice) == ["proposed", "proposed"]


def test_a_copy_without_its_own_page_is_refused_with_the_reason(desk: Client, proposes: Proposes) -> None:
    notice = proposes(motion())
    page = release(desk, notice, open_posts(notice)[1:])
    assert "LinkedIn: Diese Meldung steht noch nicht auf der Litfaßsäule." in page
    assert states(notice) == ["proposed", "proposed"]


def test_a_blocking_finding_stops_even_a_forged_release(desk: Client, proposes: Proposes) -> None:
    notice = proposes(press(PRIVATE))
    assert "Der Name einer Person steht im Beitrag" in release(desk, notice, open_posts(notice))
    assert states(notice) == ["proposed", "proposed"]


def test_a_post_of_another_notice_cannot_be_smuggled_in(desk: Client, proposes: Proposes) -> None:
    first, second = proposes(motion()), proposes(meeting())
    release(desk, first, open_posts(second))
    assert states(second) == ["proposed", "proposed"]


def test_undo_within_its_seconds_makes_it_a_proposal_again(desk: Client, proposes: Proposes) -> None:
    notice = proposes(motion())
    release(desk, notice, open_posts(notice))
    assert "Zwei Beiträge sind wieder ein Vorschlag" in undo(desk)
    assert states(notice) == ["proposed", "proposed"]
    assert Approval.objects.filter(revoked_at=None).count() == 0


def test_undo_too_late_says_so_kindly(desk: Client, proposes: Proposes, settings: Settings) -> None:
    settings.UNDO_SECONDS = 0
    notice = proposes(motion())
    release(desk, notice, open_posts(notice))
    page = undo(desk)
    assert "Zwei Beiträge waren schon unterwegs." in page
    assert states(notice) == ["released", "released"]


def undo(desk: Client) -> str:
    wanted = ",".join(str(pk) for pk in Approval.objects.values_list("pk", flat=True))
    return text_of(desk.post("/redaktion/freigaben/zurueckholen/", {"approvals": wanted}, follow=True))


def test_undo_of_nonsense_does_no_harm(desk: Client, proposes: Proposes) -> None:
    for wanted in ("", "x", "1,2,3", "9" * 40):
        answer = desk.post("/redaktion/freigaben/zurueckholen/", {"approvals": wanted}, follow=True)
        assert "Hier war nichts mehr zurückzuholen." in text_of(answer)


def test_who_comes_second_hears_who_was_first(desk: Client, proposes: Proposes) -> None:
    notice = proposes(motion())
    posts = open_posts(notice)
    approve_all(posts, who=colleague(), now=timezone.now())
    page = release(desk, notice, posts)
    assert "Litfaßsäule: schon freigegeben von Ada Muster um" in page
    assert "Rückgängig" not in page
    assert Approval.objects.count() == 2


def test_what_somebody_edited_meanwhile_is_shown_and_not_released(desk: Client, here: Town, proposes: Proposes) -> None:
    notice = proposes(motion())
    seen = open_posts(notice)
    revise(seen[0], replace(seen[0].wording, text="Neu gefasst."), who=colleague(), now=NOON)
    answer = desk.post(f"/redaktion/vorschlag/{notice.pk}/freigeben/", {"post": [post.pk for post in seen]})
    page = text_of(answer)
    assert answer.status_code == 409
    assert "Litfaßsäule: Ada Muster hat den Text um 12 Uhr geändert." in page
    assert "Neu gefasst." in page
    assert not Approval.objects.exists()


def test_all_clean_ones_are_shown_before_they_are_released(desk: Client, proposes: Proposes) -> None:
    held, first, second = proposes(press(PRIVATE)), proposes(motion()), proposes(meeting())
    page = text_of(desk.get("/redaktion/ohne-befund/"))
    assert "Zwei Meldungen mit vier Beiträgen." in page
    assert "Lüttje Hude" not in page
    shown = ",".join(str(post.pk) for notice in (first, second) for post in open_posts(notice))
    assert "Freigegeben: vier Beiträge" in text_of(desk.post("/redaktion/ohne-befund/", {"posts": shown}, follow=True))
    assert (states(first), states(second)) == (["released", "released"], ["released", "released"])
    assert states(held) == ["proposed", "proposed"]


def test_the_bulk_release_takes_only_what_was_shown_and_is_still_clean(desk: Client, proposes: Proposes) -> None:
    held, first, second = proposes(press(PRIVATE)), proposes(motion()), proposes(meeting())
    shown = ",".join(str(post.pk) for notice in (held, first) for post in open_posts(notice))
    page = text_of(desk.post("/redaktion/ohne-befund/", {"posts": shown}, follow=True))
    assert "Zwei Beiträge wurden nicht freigegeben" in page
    assert (states(held), states(second)) == (["proposed", "proposed"], ["proposed", "proposed"])
    assert states(first) == ["released", "released"]


def test_nothing_clean_is_said_kindly(desk: Client) -> None:
    assert "Kein Vorschlag ist ohne Befund." in text_of(desk.get("/redaktion/ohne-befund/"))


def test_acts_are_never_done_by_following_a_link(desk: Client, proposes: Proposes) -> None:
    notice = proposes(motion())
    links = (f"vorschlag/{notice.pk}/freigeben/", f"vorschlag/{notice.pk}/aufnehmen/", "freigaben/zurueckholen/")
    assert [desk.get(f"/redaktion/{link}").status_code for link in links] == [405, 405, 405]
    assert PostState.RELEASED not in states(notice)


def test_numbers_that_are_none_release_nothing_and_break_nothing(desk: Client, proposes: Proposes) -> None:
    notice = proposes(motion())
    address = f"/redaktion/vorschlag/{notice.pk}/freigeben/"
    for number in ("9" * 22, "9" * 5000, "²", "-1", ""):
        assert desk.post(address, {"post": number}).status_code == 302
        assert desk.post("/redaktion/ohne-befund/", {"posts": number}).status_code == 302
        post = open_posts(proposes(press(key=f"guid-{len(number)}{number[:1]}")))[0]
        there = desk.post(f"/redaktion/vorschlag/{post.notice_id}/freigeben/", {"post": post.pk, "next": number})
        assert there.headers["Location"] == "/redaktion/"
    assert len(open_posts(notice)) == 2


def test_what_changed_at_the_source_a_moment_ago_waits_for_its_new_draft(
    desk: Client, here: Town, proposes: Proposes
) -> None:
    notice = proposes(motion())
    column = open_posts(notice)[0]
    here.keeps(motion(title="Kein Schulweg in der Tauwerkstraße"))
    page = text_of(desk.post(f"/redaktion/vorschlag/{notice.pk}/freigeben/", {"post": column.pk}, follow=True))
    assert "An der Quelle hat sich gerade etwas geändert. Der neue Vorschlag kommt gleich." in page
    assert open_posts(notice)[0] == column
