"""What every channel must do. Each channel's test runs all of it: `@pytest.mark.parametrize("rule", RULES)`."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Callable
from dataclasses import FrozenInstanceError, dataclass, field, replace
from datetime import UTC, datetime

import pytest

from litfass.core.ports import AccountSettings, Channel, Edits, Receipt, Withdraws
from litfass.core.post import Limits, Post, length
from litfass.core.trouble import Troubled

NOON = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)
LATER = datetime(2026, 3, 3, 12, 5, tzinfo=UTC)
KEY = "notice/17/1"  # one per wish: notice/<id>/<revision>
SECRET = "geheim-4711"
POST = Post(
    title="Mehr Bänke am Kranhuder Markt",
    text="Der Bezirk stellt zwölf Bänke auf.",
    link="https://kranhude.example/meldung/17/",
    alt_text="Karte mit dem Titel: Mehr Bänke am Kranhuder Markt.",
)


@dataclass(frozen=True, slots=True)
class Trial:
    """One channel under test: how to make it, with which settings, and what it says it can do."""

    make: Callable[[AccountSettings], Channel]
    edits: bool
    withdraws: bool
    settings: AccountSettings = field(default_factory=lambda: AccountSettings(name="Probe"))

    @property
    def channel(self) -> Channel:
        """A fresh channel."""
        return self.make(self.settings)


def same_key_twice_is_one_post(trial: Trial) -> None:
    channel = trial.channel
    first = channel.send(POST, key=KEY, now=NOON)
    assert channel.send(POST, key=KEY, now=LATER).remote_id == first.remote_id
    assert trial.channel.send(POST, key=KEY, now=LATER).remote_id == first.remote_id  # also after a restart


def another_key_is_another_post(trial: Trial) -> None:
    channel = trial.channel
    assert channel.send(POST, key=KEY, now=NOON).remote_id != channel.send(POST, key="notice/18/1", now=NOON).remote_id


def a_receipt_names_the_post_and_carries_the_time_given(trial: Trial) -> None:
    receipt = trial.channel.send(POST, key=KEY, now=NOON)
    assert isinstance(receipt, Receipt)
    assert receipt.remote_id
    assert receipt.at == NOON
    assert receipt.remote_url or not receipt.done  # who says done can say where


def limits_make_sense(trial: Trial) -> None:
    limits = trial.channel.limits
    assert isinstance(limits, Limits)
    assert limits.characters is None or limits.characters > 0
    assert limits.link_length is None or 0 < limits.link_length < (limits.characters or 10**6)


def a_post_of_exactly_the_limit_goes_out(trial: Trial) -> None:
    channel = trial.channel
    assert channel.send(_filled(channel.limits, over=0), key=KEY, now=NOON).remote_id


def a_post_over_the_limit_is_refused_with_a_sentence(trial: Trial) -> None:
    channel = trial.channel
    if channel.limits.characters is None:
        assert channel.send(replace(POST, text="x" * 100_000), key=KEY, now=NOON).remote_id
        return
    with pytest.raises(Troubled) as refused:
        channel.send(_filled(channel.limits, over=1), key=KEY, now=NOON)
    assert str(channel.limits.characters) in refused.value.trouble.sentence


def it_can_do_what_it_declares_and_nothing_more(trial: Trial) -> None:
    assert isinstance(trial.channel, Edits) is trial.edits
    assert isinstance(trial.channel, Withdraws) is trial.withdraws


def an_edit_answers_with_a_receipt(trial: Trial) -> None:
    channel = trial.channel
    sent = channel.send(POST, key=KEY, now=NOON)
    if isinstance(channel, Edits):
        edited = channel.edit(
            sent.remote_id, replace(POST, text="Es sind dreizehn Bänke."), key="notice/17/2", now=LATER
        )
        assert (edited.at, bool(edited.remote_id)) == (LATER, True)


def a_withdrawal_answers_with_a_receipt(trial: Trial) -> None:
    channel = trial.channel
    sent = channel.send(POST, key=KEY, now=NOON)
    if isinstance(channel, Withdraws):
        assert channel.withdraw(sent.remote_id, key="notice/17/2", now=LATER).at == LATER


def no_secret_shows_in_its_repr(trial: Trial) -> None:
    options = trial.settings.options | {"token": SECRET}
    assert SECRET not in repr(trial.make(replace(trial.settings, options=options)))


def it_is_frozen(trial: Trial) -> None:
    with pytest.raises((FrozenInstanceError, AttributeError, TypeError)):
        trial.channel.limits = Limits()  # type: ignore[misc]


def _filled(limits: Limits, *, over: int) -> Post:
    """A post that needs exactly the limit, and `over` characters more."""
    wanted = (limits.characters or 1000) + over
    bare = replace(POST, text="x")
    return replace(bare, text="x" * (1 + wanted - length(bare, limits)))


RULES: tuple[Callable[[Trial], None], ...] = (
    same_key_twice_is_one_post,
    another_key_is_another_post,
    a_receipt_names_the_post_and_carries_the_time_given,
    limits_make_sense,
    a_post_of_exactly_the_limit_goes_out,
    a_post_over_the_limit_is_refused_with_a_sentence,
    it_can_do_what_it_declares_and_nothing_more,
    an_edit_answers_with_a_receipt,
    a_withdrawal_answers_with_a_receipt,
    no_secret_shows_in_its_repr,
    it_is_frozen,
)
