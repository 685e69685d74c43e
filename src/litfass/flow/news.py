"""Read a kept revision back into a notice of core."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import fields, is_dataclass
from datetime import date, datetime
from functools import cache
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from litfass.core.notice import Notice
from litfass.core.place import Gazetteer
from litfass.flow.gazetteer import gazetteer_of
from litfass.flow.read import read_text
from litfass.flow.verdicts import heard
from litfass.records.models import Revision


def news_of(revision: Revision) -> Notice:
    """The notice exactly as it was kept, with what the readers of today find in its words.

    Its places are those that persons left: what they dropped is gone, what they added stands.
    """
    town = revision.notice.source.municipality
    found = read_again(revision, gazetteer_of(town))
    return heard(found, revision.notice) if town.places_revision else found


def read_again(revision: Revision, gazetteer: Gazetteer | None) -> Notice:
    """The same with the places as the reader finds them, whatever persons said of them."""
    made: Notice = _build(Notice, revision.content)
    return read_text(made, gazetteer)


def _build(kind: Any, value: Any) -> Any:
    if value is None:
        return None
    if isinstance(kind, UnionType):
        kind = next(option for option in get_args(kind) if option is not type(None))
    if get_origin(kind) is tuple:
        return tuple(_build(get_args(kind)[0], item) for item in value)
    if is_dataclass(kind):
        made: Any = kind
        hints = _hints(made)
        return made(**{name: _build(hints[name], item) for name, item in value.items() if name in hints})
    if kind in (date, datetime):
        return kind.fromisoformat(value)
    return kind(value)


@cache
def _hints(kind: Any) -> dict[str, Any]:
    """The type of each field."""
    known = get_type_hints(kind)
    return {field.name: known[field.name] for field in fields(kind)}
