"""Find the places that a text names, with the gazetteer from a file: nothing is kept, no database is asked."""

# SPDX-License-Identifier: EUPL-1.2

from pathlib import Path

from litfass.core.place import Gazetteer, Mention
from litfass.flow.places_from import gazetteer_from
from litfass.readers.places.find import find, recogniser

__all__ = ["found", "gazetteer_from_file"]


def gazetteer_from_file(path: Path) -> Gazetteer:
    """The places of a CSV or GeoJSON file, ready to be found.

    Raises Troubled with a German sentence that names the line where the file is not usable.
    """
    gazetteer = gazetteer_from(path)
    recogniser(gazetteer)  # here rather than at the first text, so that a text takes what a text takes
    return gazetteer


def found(text: str, gazetteer: Gazetteer) -> list[Mention]:
    """All mentions of places in any text, in order; offsets count code points of the text as given."""
    return find(text, gazetteer)
