"""Read a register from bytes as an import would: from a file on disk."""

# SPDX-License-Identifier: EUPL-1.2

from pathlib import Path

import pytest

from litfass.core import shelf
from litfass.core.place import Place, PlaceType
from litfass.core.ports import PlacesAt, Register
from litfass.core.trouble import Trouble, Troubled
from litfass.fetching.files import Disk


def at(path: Path, sort: PlaceType | None = None, /, **options: str) -> PlacesAt:
    """Where places come from."""
    return PlacesAt(str(path), sort, options)


def read(plugin: str, where: PlacesAt) -> tuple[list[Place], list[str]]:
    """The places, and the sentences about records that were left out."""
    register: Register = shelf.module("gazetteers", plugin).register(where)
    every = list(register.places(Disk()))
    return (
        [each for each in every if isinstance(each, Place)],
        [each.sentence for each in every if isinstance(each, Trouble)],
    )


def refused(plugin: str, where: PlacesAt) -> Trouble:
    """Why nothing is taken."""
    with pytest.raises(Troubled) as caught:
        read(plugin, where)
    return caught.value.trouble
