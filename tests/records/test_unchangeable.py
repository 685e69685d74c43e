"""What must stay is guarded by the database itself, on SQLite and on PostgreSQL."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction

from litfass.flow.approve import approve_all
from litfass.flow.deliver import deliver, due
from litfass.flow.prepare import prepare
from litfass.records.models import Approval, JournalEntry, Notice, Post, PostState, Receipt, Revision
from tests.town import NOON, motion, town

pytestmark = pytest.mark.django_db


@pytest.fixture
def public() -> Notice:
    here = town()
    notice = here.keeps(motion())
    prepare(notice, now=NOON)
    approve_all(Post.objects.filter(state=PostState.PROPOSED), who=here.clerk, now=NOON, undo=False)
    for one in due(NOON):
        deliver(one.delivery_id, one.revision, now=NOON)
    return notice


@pytest.mark.parametrize(
    "attack",
    [
        lambda: Revision.objects.update(content={}),
        lambda: Revision.objects.all()._raw_delete("default"),
        lambda: JournalEntry.objects.update(who="niemand"),
        lambda: JournalEntry.objects.all()._raw_delete("default"),
        lambda: Receipt.objects.update(remote_url=""),
        lambda: Receipt.objects.all()._raw_delete("default"),
        lambda: Post.objects.update(text="anders"),
        lambda: Post.objects.update(digest="0" * 64),
        lambda: Post.objects.update(location={"name": "Anderswo", "lat": 53.5, "lon": 9.9}),
        lambda: Approval.objects.update(digest="0" * 64),
        lambda: Approval.objects.update(by="niemand"),
        lambda: Approval.objects.all()._raw_delete("default"),
    ],
    ids=[
        "revision",
        "revisions",
        "journal line",
        "journal",
        "receipt",
        "receipts",
        "wording",
        "digest",
        "location",
        "release",
        "who released",
        "releases",
    ],
)
def test_the_database_refuses_to_change_or_drop(public: Notice, attack: Callable[[], object]) -> None:
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        attack()


def test_the_state_of_a_post_may_change_but_not_its_words(public: Notice) -> None:
    post = Post.objects.filter(notice=public).first()
    assert post is not None
    post.state = PostState.REPLACED
    post.save(update_fields=["state"])
    assert Post.objects.get(pk=post.pk).state == PostState.REPLACED


def test_a_source_is_silent_only_after_its_time(public: Notice) -> None:
    source = public.source
    assert not source.is_silent(NOON)
    source.tried_at, source.succeeded_at = NOON, NOON - timedelta(minutes=source.silent_after_minutes)
    assert not source.is_silent(NOON)
    assert source.is_silent(NOON + timedelta(minutes=1))
