"""Read the list of the newest papers (`vo040.asp`): which papers there are to fetch."""

# SPDX-License-Identifier: EUPL-1.2

from lxml import etree

from litfass.sources.allris import links


def keys(root: etree._Element) -> list[str]:
    """The papers of the list, newest first, each once; empty where the page is no such list."""
    return list(dict.fromkeys(key for key, _ in links.linked(root, "paper")))
