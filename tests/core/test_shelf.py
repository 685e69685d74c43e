"""A shelf finds its plug-ins by name."""

# SPDX-License-Identifier: EUPL-1.2

import pytest

from litfass.core import shelf


def test_every_module_of_the_folder_is_found() -> None:
    assert {"allris", "feed"} <= set(shelf.modules("sources"))
    assert {"column", "handover"} <= set(shelf.modules("channels"))


def test_an_unknown_name_is_told_with_the_known_ones() -> None:
    with pytest.raises(LookupError, match=r"No 'telex' in channels. There are: column, handover"):
        shelf.module("channels", "telex")
