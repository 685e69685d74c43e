"""A few places of Kranhude as rows, for tests of what is done with them."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import dataclass
from typing import Any

from litfass.flow.gazetteer import changed
from litfass.records.models import Gazetteer, Municipality, Place


@dataclass(frozen=True, slots=True)
class Places:
    """A gazetteer and a way to put places into it."""

    gazetteer: Gazetteer

    def add(self, name: str, type: str = "street", **more: Any) -> Place:  # noqa: A002 - as the column is called
        """One place; the gazetteer is another one from now on."""
        number = Place.objects.count() + 1
        place = Place.objects.create(
            gazetteer=self.gazetteer, key=f"{number}", slug=f"ort-{number}", name=name, type=type, digest="", **more
        )
        changed(self.gazetteer.municipality)
        return place


def places(hall: Municipality) -> Places:
    """An empty gazetteer."""
    return Places(Gazetteer.objects.create(municipality=hall, name="stadtplan", plugin="table", address="orte.csv"))
