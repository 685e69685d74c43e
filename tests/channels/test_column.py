"""The column as a channel: the receipt leads to the notice's page."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Callable

import pytest

from litfass.channels.column import channel
from litfass.core.ports import AccountSettings, Edits, Receipt, Withdraws
from litfass.core.post import Limits
from tests.channels.conformance import KEY, LATER, NOON, POST, RULES, Trial

TRIAL = Trial(make=channel, edits=True, withdraws=True)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_it_is_a_channel(rule: Callable[[Trial], None]) -> None:
    rule(TRIAL)


def test_it_has_room_for_everything() -> None:
    assert TRIAL.channel.limits == Limits(location=True)


def test_the_receipt_leads_to_the_page_and_is_done_at_once() -> None:
    assert TRIAL.channel.send(POST, key=KEY, now=NOON) == Receipt("notice/17", "/meldung/17/", NOON, done=True)


def test_an_edit_and_a_withdrawal_leave_the_page_where_it_is() -> None:
    column = TRIAL.channel
    assert isinstance(column, Edits)
    assert isinstance(column, Withdraws)
    expected = Receipt("notice/17", "/meldung/17/", LATER, done=True)
    assert column.edit("notice/17", POST, key="notice/17/2", now=LATER) == expected
    assert column.withdraw("notice/17", key="notice/17/3", now=LATER) == expected


def test_the_path_of_the_page_is_a_setting() -> None:
    column = channel(AccountSettings(name="Säule", options={"page": "/n/{id}"}))
    assert column.send(POST, key=KEY, now=NOON).remote_url == "/n/17"


def test_a_notice_released_again_after_a_withdrawal_has_its_old_page() -> None:
    again = TRIAL.channel.send(POST, key="notice/17/4", now=LATER)
    assert again == Receipt("notice/17", "/meldung/17/", LATER, done=True)


def test_a_strange_key_cannot_leave_the_path() -> None:
    assert TRIAL.channel.send(POST, key="notice/../?a=1/1", now=NOON).remote_url == "/meldung/..%2F%3Fa%3D1/"
