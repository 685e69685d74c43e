"""Take single values out of OParl objects as servers really send them: unknown is None, never a placeholder."""

# SPDX-License-Identifier: EUPL-1.2

import unicodedata
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from litfass.core.council import Document
from litfass.core.german import BERLIN
from litfass.core.mending import mended
from litfass.core.sentences import plain

_PLACEHOLDERS = frozenset({"n/a", "n.a.", "null", "none", "undefined", "-", "--", "---"})
_SORTS = ("System", "Body", "LegislativeTerm", "Organization", "Person", "Membership", "Meeting", "AgendaItem", "Paper",
          "Consultation", "File", "Location")  # fmt: skip
_IN_ADDRESS = {sort.lower(): sort for sort in _SORTS} | {f"{sort.lower()}s": sort for sort in _SORTS} | {
    "bodies": "Body", "people": "Person"}  # fmt: skip
# What only one sort of object has, for servers that leave `type` out.
_TELLING = (("paperType", "Paper"), ("agendaItem", "Meeting"), ("accessUrl", "File"), ("downloadUrl", "File"),
            ("resolutionText", "AgendaItem"), ("organizationType", "Organization"), ("oparlVersion", "System"),
            ("familyName", "Person"), ("streetAddress", "Location"), ("reference", "Paper"),
            ("authoritative", "Consultation"))  # fmt: skip


def line(value: Any) -> str:
    """A string in one line, broken words made whole; placeholders and everything that is no string are empty."""
    if not isinstance(value, str):
        return ""
    said = plain(mended(value) if "-" in value or "\xad" in value else value)
    return "" if said.casefold() in _PLACEHOLDERS else said


def lines(value: Any) -> str:
    """A string with its lines, without other control characters."""
    if not isinstance(value, str) or not line(value):
        return ""
    whole = unicodedata.normalize("NFC", value.replace("\r\n", "\n").replace("\r", "\n"))
    kept = "".join(char for char in whole if char in "\n\t" or unicodedata.category(char) not in ("Cc", "Cs"))
    return "\n".join(" ".join(each.split()) for each in mended(kept).strip().split("\n"))


def objects(value: Any) -> list[dict[str, Any]]:
    """The objects in a value that should be an array of them and may be one alone."""
    found = value if isinstance(value, list) else [value]
    return [one for one in found if isinstance(one, dict)]


def names(value: Any) -> Iterator[str]:
    """What the value refers to: the name of an embedded object, else its id as given."""
    for one in value if isinstance(value, list) else [value]:
        named = (
            (line(one.get("name")) or line(one.get("shortName")) or code(one.get("id")))
            if isinstance(one, dict)
            else code(one)
        )
        if named:
            yield named


def reference(value: Any) -> str:
    """The id of what the value refers to."""
    return code(value.get("id")) if isinstance(value, dict) else code(value)


def day(value: Any) -> date | None:
    """A date, also where a whole time is given."""
    moment_of = moment(value)
    if moment_of:
        return moment_of.astimezone(BERLIN).date()
    try:
        return date.fromisoformat(line(value)[:10])
    except ValueError:
        return None


def moment(value: Any) -> datetime | None:
    """A time; without a zone it is Germany's."""
    said = line(value)
    if "T" not in said:
        return None
    try:
        found = datetime.fromisoformat(said)
        return found.astimezone(BERLIN) if found.tzinfo else found.replace(tzinfo=BERLIN)
    except (ValueError, OverflowError):
        return None


def sort_of(found: dict[str, Any]) -> str:
    """`Paper`, `Meeting` …: from `type`, else from the address, else from what only one sort has; empty: not said."""
    said = code(found.get("type")).rstrip("/").rsplit("/", 1)[-1].rsplit(":", 1)[-1]
    if said in _SORTS:
        return said
    for part in reversed(_path(code(found.get("id")))):
        if part.lower() in _IN_ADDRESS:
            return _IN_ADDRESS[part.lower()]
    return next((sort for name, sort in _TELLING if name in found), "")


def key(found: dict[str, Any] | str, sort: str) -> str:
    """`paper/vo/36573`: the sort and what follows its name in the id (ids of one sort lie under several paths)."""
    path = _path(found if isinstance(found, str) else code(found.get("id")))
    place = next((n for n in range(len(path) - 1, -1, -1) if _IN_ADDRESS.get(path[n].lower()) == sort), None)
    rest = path[place + 1 :] if place is not None else path[-1:]
    return f"{sort.lower()}/{'/'.join(rest) or 'datei'}"


def _path(address: str) -> list[str]:
    try:
        parts = urlsplit(address)
        # ALLRIS names things by page and number: `…/papers.asp?id=1664`.
        named = [plain(unquote(part)).removesuffix(".asp") for part in parts.path.split("/")]
        return [part for part in named if part] + [value for _, value in parse_qsl(parts.query) if value.isdigit()]
    except ValueError:
        return []


def address(found: dict[str, Any]) -> str:
    """Where a person can read it: the page if there is one, else the object itself."""
    return code(found.get("web")) or code(found.get("id"))


def code(value: Any) -> str:
    """An address or an id as it is sent."""
    return value.strip() if isinstance(value, str) and line(value) else ""


def documents(*found: Any) -> tuple[Document, ...]:
    """The files in the values, in their order, each address once."""
    made: dict[str, Document] = {}
    for value in found:
        for one in objects(value):
            if one.get("deleted") is True:
                continue
            url = code(one.get("accessUrl")) or code(one.get("downloadUrl"))
            name = line(one.get("name")) or line(one.get("fileName")) or "Dokument"
            made.setdefault(url or name, Document(name, url))
    return tuple(made.values())
