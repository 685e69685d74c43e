"""What the demo town says about itself: names, colours, sources, Impressum, Datenschutz, Barrierefreiheit."""

# SPDX-License-Identifier: EUPL-1.2

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from litfass.core.kind import Kind
from litfass.core.ports import SourceSettings
from litfass.demo.dates import WRITTEN_FOR, fill, shift_for
from litfass.demo.embedded import paragraphs


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a legal page: a heading and its paragraphs, plain text."""

    heading: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where news comes from: what people call it, the module in `sources/` that reads it, how it is set up."""

    label: str
    plugin: str
    settings: SourceSettings


@dataclass(frozen=True, slots=True)
class Municipality:
    """Everything a municipality sets once. `colours` maps the six tokens of the theme to their values."""

    name: str
    office: str
    host: str
    demonstration: str
    address: str
    phone: str
    mail: str
    colours: tuple[tuple[str, str], ...]
    origins: tuple[Origin, ...]
    office_holders: tuple[str, ...]
    own_contacts: tuple[str, ...]
    imprint: tuple[Section, ...]
    privacy: tuple[Section, ...]
    accessibility: tuple[Section, ...]


@cache
def kranhude(today: date = WRITTEN_FOR) -> Municipality:
    """The settings of Bezirk Kranhude; dates in its texts move with `today`."""
    written = (files("litfass.demo") / "municipality.toml").read_text("utf-8")
    settings = tomllib.loads(fill(written, shift_for(today)))
    return Municipality(
        **{name: settings[name] for name in ("name", "office", "host", "demonstration")},
        **settings["contact"],
        colours=tuple(settings["colours"].items()),
        origins=tuple(_origin(entry) for entry in settings["sources"]),
        office_holders=tuple(settings["office_holders"]),
        own_contacts=tuple(settings["own_contacts"]),
        imprint=_sections(settings["imprint"]),
        privacy=_sections(settings["privacy"]),
        accessibility=_sections(settings["accessibility"]),
    )


def _origin(entry: dict[str, str]) -> Origin:
    kind = Kind(entry["kind"]) if "kind" in entry else None
    return Origin(entry["label"], entry["plugin"], SourceSettings(entry["name"], entry["url"], kind))


def _sections(entries: list[dict[str, Any]]) -> tuple[Section, ...]:
    return tuple(Section(entry["heading"], tuple(paragraphs(entry["text"]))) for entry in entries)
