"""Open the channel of an account."""

# SPDX-License-Identifier: EUPL-1.2

from litfass.core import shelf
from litfass.core.ports import Channel
from litfass.records.models import Account


def channel(account: Account) -> Channel:
    """The account's channel, ready to send."""
    made: Channel = shelf.module("channels", account.channel).channel(account.settings)
    return made
