"""What did not go out is shown first and explained."""

# SPDX-License-Identifier: EUPL-1.2

from django.test import Client

from litfass.records.models import Delivery, DeliveryState
from tests.desk.conftest import Proposes, text_of
from tests.town import motion


def test_a_delivery_that_failed_stands_at_the_top_and_says_why(desk: Client, publishes: Proposes) -> None:
    notice = publishes(motion())
    Delivery.objects.filter(account__slug="linkedin").update(
        state=DeliveryState.FAILED, sentence="Der Text hat 3100 Zeichen, LinkedIn nimmt 3000. Bitte kürzen Sie ihn."
    )
    page = text_of(desk.get("/redaktion/"))
    assert "Braucht Hilfe" in page
    assert "ging nicht hinaus" in page
    assert "alles erledigt" not in page
    history = text_of(desk.get(f"/redaktion/meldung/{notice.pk}/verlauf/"))
    assert "LinkedIn nimmt 3000. Bitte kürzen Sie ihn." in history
    assert "Text bearbeiten" in history
