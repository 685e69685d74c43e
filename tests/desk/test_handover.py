"""Handing over: text, card and alternative text at hand, a tick with the address, nothing lost on a mistake."""

# SPDX-License-Identifier: EUPL-1.2

from django.test import Client
from django.utils import timezone

from litfass.flow.approve import approve_all
from litfass.flow.withdraw import withdraw
from litfass.records.models import Delivery, DeliveryState, Notice, Receipt
from tests.desk.conftest import Proposes, bring_out, open_posts, text_of
from tests.town import NOON, Town, motion, press

ADDRESS = "https://www.linkedin.com/posts/kranhude-24-0187"


def handed(notice: Notice) -> Delivery:
    return Delivery.objects.get(notice=notice, account__slug="linkedin")


def tick(desk: Client, delivery: Delivery, address: str = "", revision: int = 0) -> str:
    fields = {"address": address, "revision": revision or delivery.revision}
    return text_of(desk.post(f"/redaktion/uebergabe/{delivery.pk}/", fields, follow=True))


def test_nothing_to_hand_over_says_so(desk: Client) -> None:
    assert "Nichts wartet auf eine Hand." in text_of(desk.get("/redaktion/uebergabe/"))


def test_a_task_has_everything_at_hand(desk: Client, publishes: Proposes) -> None:
    delivery = handed(publishes(motion()))
    page = text_of(desk.get("/redaktion/uebergabe/"))
    assert delivery.wanted_post
    assert "Ein Beitrag wartet auf eine Hand." in page
    for words in ("Text kopieren", "Alternativtext kopieren", f"karte/{delivery.wanted_post.pk}.png?herunterladen"):
        assert words in page


def test_a_tick_with_the_address_closes_the_task(desk: Client, publishes: Proposes) -> None:
    delivery = handed(publishes(motion()))
    assert "LinkedIn: erledigt." in tick(desk, delivery, ADDRESS)
    receipt = Receipt.objects.get(delivery=delivery)
    assert (receipt.by, receipt.remote_url) == ("Pressestelle", ADDRESS)
    assert "Nichts wartet auf eine Hand." in text_of(desk.get("/redaktion/uebergabe/"))


def test_a_wrong_address_is_answered_beside_the_field_and_stays(desk: Client, publishes: Proposes) -> None:
    delivery = handed(publishes(motion()))
    wrong = "https://www.kranhude.example/beitrag"
    page = tick(desk, delivery, wrong)
    assert "Die Adresse führt zu www.kranhude.example, nicht zu LinkedIn" in page
    assert f'value="{wrong}"' in page
    assert 'aria-invalid="true"' in page
    assert handed(delivery.notice).state == DeliveryState.HANDED


def test_a_second_tick_hears_that_somebody_was_faster(desk: Client, publishes: Proposes) -> None:
    delivery = handed(publishes(motion()))
    tick(desk, delivery, ADDRESS)
    assert "Hier ist nichts mehr abzuhaken." in tick(desk, delivery, ADDRESS)


def test_a_change_is_a_task_with_the_difference(
    desk: Client, here: Town, proposes: Proposes, publishes: Proposes
) -> None:
    notice = publishes(press("Der Weg ist frei."))
    tick(desk, handed(notice), ADDRESS)
    proposes(press("Der Weg ist gesperrt."))
    approve_all(open_posts(notice), who=here.clerk, now=timezone.now(), undo=False)
    bring_out()
    page = text_of(desk.get("/redaktion/uebergabe/"))
    assert "Bitte ändern Sie den Beitrag" in page
    assert "<del>frei</del><ins>gesperrt</ins>" in page
    assert f'value="{ADDRESS}"' in page
    outdated = tick(desk, handed(notice), ADDRESS, revision=1)
    assert "Hier ist nichts mehr abzuhaken." in outdated


def test_a_withdrawn_post_is_to_be_deleted(desk: Client, here: Town, publishes: Proposes) -> None:
    notice = publishes(motion())
    tick(desk, handed(notice), ADDRESS)
    withdraw(notice, who=here.clerk, now=NOON, reason="Irrtum.")
    bring_out()
    page = text_of(desk.get("/redaktion/uebergabe/"))
    assert "Bitte löschen Sie den Beitrag auf LinkedIn" in page
    assert 'name="address"' not in page
    assert "LinkedIn: erledigt." in tick(desk, handed(notice))


def test_the_card_is_a_picture_for_staff_only(desk: Client, client: Client, proposes: Proposes) -> None:
    column, linkedin = open_posts(proposes(motion()))
    answer = desk.get(f"/redaktion/karte/{linkedin.pk}.png?herunterladen")
    assert answer.headers["Content-Type"] == "image/png"
    assert answer.content.startswith(b"\x89PNG")
    assert answer.headers["Content-Disposition"] == f'attachment; filename="karte-{linkedin.pk}.png"'
    assert desk.get(f"/redaktion/karte/{column.pk}.png").status_code == 404
    assert client.get(f"/redaktion/karte/{linkedin.pk}.png").status_code == 302
