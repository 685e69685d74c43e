"""A scripted web server for the tests of fetching."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator

import pytest

from tests.fetching.town import Town, open_town


@pytest.fixture
def town() -> Iterator[Town]:
    with open_town() as opened:
        yield opened
