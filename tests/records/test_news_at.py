"""When something became news: what the source says, never later than we saw it."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import UTC, date, datetime, timedelta

from litfass.core.german import BERLIN
from litfass.records.notice import news_at

SEEN = datetime(2026, 11, 24, 9, 30, tzinfo=BERLIN)


def test_a_stated_time_counts() -> None:
    stated = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
    assert news_at(seen=SEEN, published=stated, on=None) == stated


def test_a_time_in_the_future_does_not() -> None:
    assert news_at(seen=SEEN, published=SEEN + timedelta(days=1), on=None) == SEEN


def test_a_past_day_counts_at_noon_in_germany() -> None:
    assert news_at(seen=SEEN, published=None, on=date(2026, 6, 25)) == datetime(2026, 6, 25, 12, 0, tzinfo=BERLIN)


def test_a_coming_meeting_is_news_when_it_is_seen() -> None:
    assert news_at(seen=SEEN, published=None, on=date(2026, 12, 1)) == SEEN
