"""A notice: one piece of municipal news in our shape, and what identifies its content."""

# SPDX-License-Identifier: EUPL-1.2

import hashlib
import json
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date, datetime
from typing import Any

from litfass.core.council import Decision, Document, Meeting, Paper
from litfass.core.facts import Facts
from litfass.core.kind import Kind


@dataclass(frozen=True, slots=True)
class Notice:
    """What a source says about one thing, as plain text. `key` is stable within the source (`paper/1020365`)."""

    key: str
    kind: Kind
    title: str
    url: str
    text: str = ""
    teaser: str = ""
    published_at: datetime | None = None
    on: date | None = None  # the day it speaks of: the meeting, the decision
    until: date | None = None  # the last day of a deadline or period, as the source names it
    organization: str | None = None
    organization_key: str | None = None
    paper: Paper | None = None
    meeting: Meeting | None = None
    decision: Decision | None = None
    documents: tuple[Document, ...] = ()
    # Read from the words above, so neither kept nor part of the digest: a better reader changes no notice.
    facts: Facts = field(default=Facts(), metadata={"derived": True})

    @property
    def number(self) -> str | None:
        """The number of the paper this is about, as printed, or None."""
        if self.paper:
            return self.paper.number
        return self.decision.paper_number if self.decision else None

    @property
    def digest(self) -> str:
        """SHA-256 of the whole content in canonical form: equal digests mean nothing changed."""
        return hashlib.sha256(canonical(self).encode()).hexdigest()


def with_facts(notice: Notice, **found: Any) -> Notice:
    """The notice with what a reader found; the same one where that is nothing new.

    A dozen readers ask for this with every notice, and `dataclasses.replace` takes longer than some of them read.
    """
    known = notice.facts
    changed = {name: value for name, value in found.items() if getattr(known, name) != value}
    return _copied(notice, {"facts": _copied(known, changed)}) if changed else notice


def _copied(value: Any, changed: dict[str, Any]) -> Any:
    """A frozen slotted dataclass again, with other values in some of its fields."""
    made = object.__new__(type(value))
    for name in value.__slots__:
        object.__setattr__(made, name, changed[name] if name in changed else getattr(value, name))
    return made


def canonical(value: Any) -> str:
    """One spelling for one content: JSON with sorted keys, ISO dates, no spaces."""
    return json.dumps(as_json(value), sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def as_json(value: Any) -> Any:
    """A dataclass as plain JSON values; dates and times as ISO 8601 strings."""
    if isinstance(value, str) or value is None:  # by far the most frequent, so asked first
        return value
    if isinstance(value, list | tuple):
        return [as_json(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {key: as_json(item) for key, item in value.items()}
    if is_dataclass(value):
        kept = ((each.name, each.metadata) for each in fields(value) if not each.metadata.get("derived"))
        return {
            name: as_json(getattr(value, name))
            for name, about in kept
            if getattr(value, name) or not about.get("left_out_while_empty")
        }
    return value
