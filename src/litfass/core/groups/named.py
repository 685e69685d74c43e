"""Find the groups a short text names, in the order it names them, each in its canonical spelling."""

# SPDX-License-Identifier: EUPL-1.2

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Named:
    """A group and the words that named it (offsets in code points of the text asked about)."""

    group: str
    start: int
    end: int


@cache
def _aliases() -> dict[str, tuple[str, bool]]:
    """Spelling in small letters without dots and with single blanks: canonical name, and whether only as printed."""
    data = tomllib.loads(files(__package__).joinpath("aliases.toml").read_text(encoding="utf-8"))
    return {
        alias if entry.get("exact") else alias.casefold(): (entry["name"], bool(entry.get("exact")))
        for entry in data["group"]
        for alias in entry["aliases"]
    }


@cache
def _known() -> re.Pattern[str]:
    spellings = sorted(_aliases(), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_loose, spellings))})(?!\w)", re.IGNORECASE)


def _loose(alias: str) -> str:
    """The alias with any blanks around its slash and any apostrophe before 90."""
    loose = re.escape(alias).replace(r"\ ", r" ?").replace("/", r" ?/ ?")
    return loose.replace("bündnis ?90", r"bündnis ?[´`'‘’]?90").replace("b ?90", r"b ?[´`'‘’]?90")


# A name no list knows: what stands before `-Fraktion` or `-Gruppe`.
_BY_SUFFIX = re.compile(
    r"(?<!\w)([A-ZÄÖÜ][\wÄÖÜäöüß.&]{1,30})[-– ]{1,3}(?:[Oo]rtschaftsrats-?)?(?:Fraktion|Gruppe|fraktion|gruppe)\b"
)


def canonical(printed: str) -> str | None:
    """The canonical spelling of one printed name, or None where no list knows it."""
    found = _known().fullmatch(printed.strip())
    return _name(found[0]) if found else None


def _name(printed: str) -> str | None:
    plain = re.sub(r" ?/ ?", "/", re.sub(r"[´`'‘’]", "", printed))
    plain = re.sub(r"(?i)\b(bündnis|b) ?90", lambda m: f"{m[1]} 90", plain)
    for spelling in (printed, plain, plain.replace("b 90", "b90")):
        if spelling in _aliases() and _aliases()[spelling][1]:
            return _aliases()[spelling][0]
        if (entry := _aliases().get(spelling.casefold())) and not entry[1]:
            return entry[0]
    return None


def named(text: str) -> tuple[Named, ...]:
    """All groups in the order of the text. `FDP/FW` are two. Ordinary words in small letters are none."""
    return tuple(_found(text))


def _found(text: str) -> Iterator[Named]:
    spans = [(match.start(), match.end(), _name(match[0])) for match in _known().finditer(text)]
    known = [(start, end, name) for start, end, name in spans if name and not text[start].islower()]
    taken = [(start, end) for start, end, _ in known]
    for match in _BY_SUFFIX.finditer(text):
        if not any(start < match.end(1) and match.start(1) < end for start, end in taken):
            known.append((match.start(1), match.end(1), match[1].strip(" -–")))
    for start, end, name in sorted(known):
        yield Named(name, start, end)
