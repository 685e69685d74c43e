"""The number of a paper, and the matter it belongs to."""

# SPDX-License-Identifier: EUPL-1.2

import re

# Hamburg: 24-0187, successors 24-0187.1 and 24-0187.1.2, letters 22-1703B (facts: council papers of the districts).
_SUCCESSOR = re.compile(r"(?:\.\d{1,3})+$|(?<=\d)[A-Z]$")


def stem(number: str) -> str:
    """The number all stages of one matter share: `24-0187` for `24-0187.2` and `22-1703` for `22-1703B`."""
    return _SUCCESSOR.sub("", number.strip())
