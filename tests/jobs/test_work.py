"""The worker's steps: what fails is told and tried again, and never stops the rest."""

# SPDX-License-Identifier: EUPL-1.2

import pytest

from litfass.jobs.work import prepare_pending
from litfass.records.models import Account, Incident, Notice, Post
from tests.town import NOON, press, town

pytestmark = pytest.mark.django_db


def test_a_notice_that_could_not_be_drafted_is_told_and_tried_again() -> None:
    here = town()
    for number in range(3):
        here.keeps(press(key=f"guid-{number}"), now=NOON)
    Account.objects.filter(pk=here.linkedin.pk).update(channel="nowhere")
    assert prepare_pending(days=10_000) == 3
    assert set(Incident.objects.filter(solved_at=None).values_list("code", flat=True)) == {"no-draft"}
    assert Notice.objects.filter(needs_drafts=True).count() == 3
    Account.objects.filter(pk=here.linkedin.pk).update(channel="handover")
    assert prepare_pending(days=10_000) == 3
    assert Post.objects.filter(account=here.linkedin).count() == 3
    assert prepare_pending(days=10_000) == 0
