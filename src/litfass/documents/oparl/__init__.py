"""Read what an OParl server answers (1.0 and 1.1): papers, meetings, items, files, organizations, lists of them."""

# SPDX-License-Identifier: EUPL-1.2

import json
from collections.abc import Callable, Iterable
from typing import Any

from litfass.core.ports import Reading
from litfass.documents import NotReadable
from litfass.documents.oparl import meeting, organization, paper, values

# The objects of the specification that are news, and how each is read.
READERS: dict[str, Callable[[dict[str, Any]], Reading]] = {
    "Paper": paper.read,
    "Consultation": paper.read_consultation,
    "File": paper.read_file,
    "Meeting": meeting.read,
    "AgendaItem": meeting.read_item,
    "Organization": organization.read,
    "Body": organization.read_body,
}
MOST = 20_000  # objects of one list

_NULL = "Der Server hat „null“ geantwortet, also nichts. Bitte prüfen Sie die Adresse."
_NO_JSON = "Das sieht nach JSON aus, ist aber abgebrochen oder fehlerhaft."
_NO_OPARL = "Das ist JSON, aber keine Antwort nach OParl: Es fehlt die Angabe, was es ist."


def read(text: str) -> Reading:
    """What the answer says: one object, an array of them, or a page of a list. Raises NotReadable.

    Rule: OParl 1.1, chapters 2 and 3, and what servers really send (raw control characters, `"N/A"`, objects
    instead of arrays, objects without `type`, deleted ones in lists).
    """
    found = parsed(text)
    if found is None:
        raise NotReadable(_NULL)
    if isinstance(found, dict) and isinstance(found.get("data"), list):
        found = found["data"]
    elif isinstance(found, dict) and not values.sort_of(found):
        raise NotReadable(_error(found))
    if isinstance(found, dict):
        return _object(found, alone=True)
    if not isinstance(found, list) or (found and not any(isinstance(one, dict) for one in found)):
        raise NotReadable(_NO_OPARL)
    return _together(_object(one, alone=False) for one in found[:MOST] if isinstance(one, dict))


def parsed(text: str) -> Any:
    """The JSON value; raw control characters in strings are let through. Raises NotReadable."""
    try:
        return json.loads(text.lstrip("\ufeff"), strict=False)
    except (ValueError, RecursionError) as problem:
        raise NotReadable(_NO_JSON) from problem


def _error(found: dict[str, Any]) -> str:
    """The sentence for an object that is no OParl object, perhaps an error the server tells."""
    said = values.line(found.get("error")) or (values.line(found.get("message")) if len(found) < 6 else "")
    return f"Der Server meldet einen Fehler: „{said[:200]}“" if said else _NO_OPARL


def _object(found: dict[str, Any], *, alone: bool) -> Reading:
    sort = values.sort_of(found)
    if found.get("deleted") is True:
        return Reading(gone=(values.key(found, sort),))
    if reader := READERS.get(sort):
        return reader(found)
    if not alone:
        return Reading()  # a person or a place in a mixed list is no news
    raise NotReadable(f"Das ist ein OParl-Objekt der Art „{sort}“. Daraus wird keine Meldung.")


def _together(readings: Iterable[Reading]) -> Reading:
    found = list(readings)
    return Reading(
        notices=tuple(notice for one in found for notice in one.notices),
        organizations=tuple(body for one in found for body in one.organizations),
        gone=tuple(key for one in found for key in one.gone),
        troubles=tuple(trouble for one in found for trouble in one.troubles),
    )
