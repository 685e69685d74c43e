"""Cut the body of a paper or of minutes at its headings."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from litfass.documents.plain.words import folded, group, listed, starts

_ENUMERATED = re.compile(r"^(?:[IVX]{1,4}|\d{1,2}|[A-H])[.)]\s+")
_FIRST_WORD = re.compile(r"[a-zäöüß][a-zäöüß0-9-]*")
_INLINE = re.compile(r"^([A-ZÄÖÜ][A-Za-zÄÖÜäöüß/()\- ]{3,60}?)\s?:\s+(\S.*)$")
_PAGE_TAIL = re.compile(r" seite \d{1,4}$| ?\((?:kurzfassung|langfassung|text)\)$")
_NOTHING = re.compile(
    r"(?:[-–—./\s]{1,20}|keine?|entfällt|ohne|keine anlagen|\(kein text vorhanden\)|s\. anlage|siehe anlage|nach antrag"
    r"|s\. hinweis[^\n]{0,40})\.?",
    re.IGNORECASE,
)
_LEAD_IN = re.compile(
    r"(?:\b(?:möge|mögen|wolle|wollen|soll|sollen)\b[^.:]{0,160}\b(?:beschließen|zustimmen|fassen|empfehlen)"
    r"|\bbeantrag(?:t|en|te|ten|en wir)\b[^.:]{0,160}|\b(?:beschließt|beschliesst|empfiehlt|ersucht)\b[^.:]{0,160}"
    r"|\bfolgende[nrs]? (?:Beschluss|Antrag|Beschlussempfehlung)\b[^.:]{0,80}"
    r"|\bwird(?: daher| deshalb| hiermit)? (?:gebeten|aufgefordert|beauftragt|ersucht)\b[^.:]{0,80})\s?:$"
)
_KINDS = ("resolution", "background", "vote", "aside")
_ANNOUNCES = re.compile(r"\bfolgenden?$")
RUNS_ON = re.compile(r"\s(?:im|in|des|der|und|dem|den|für|von)$")
LONGEST = 90  # characters of a heading


@dataclass(frozen=True, slots=True)
class Section:
    """The lines under one heading. `kind` is empty for what stands before the first."""

    kind: str
    heading: str
    printed: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Nothing but a placeholder."""
        return all(not line or _NOTHING.fullmatch(line) for line in self.printed)


@lru_cache(maxsize=4096)  # every line is asked about several times
def heading(line: str) -> tuple[str, str, str] | None:
    """Kind, heading, and what follows it in the same line; None where the line is no heading."""
    if not _may_open(line):
        return None
    if kind := _kind(line):
        return kind, folded(line), ""
    if (found := _INLINE.match(line)) and (kind := _kind(found[1])):
        return (kind, folded(found[1]), found[2]) if folded(found[1]) not in listed("headings")["with_colon"] else None
    return None


@cache
def _first_words() -> frozenset[str]:
    names = [name for kind in _KINDS for name in listed("headings")[kind]]
    names += [
        *listed("headings")["with_colon"],
        *starts("headings", "resolution_start"),
        *starts("headings", "aside_start"),
    ]
    return frozenset(found[0] for name in names if (found := _FIRST_WORD.search(name)))


def _may_open(line: str) -> bool:
    """Whether the line begins with a word that begins a heading: most lines do not, and are not looked at further."""
    found = _FIRST_WORD.search(_ENUMERATED.sub("", line[:64]).lower()) if line else None
    return found is not None and found[0] in _first_words()


def _kind(line: str) -> str | None:
    bare = folded(_ENUMERATED.sub("", line))
    for kind in ("resolution", "aside"):
        if len(bare) < 160 and f"{bare} ".startswith(starts("headings", f"{kind}_start")):
            return kind
    if len(bare) > LONGEST:
        return None
    if line.rstrip().endswith(":") and bare in listed("headings")["with_colon"]:
        return str(listed("headings")["with_colon"][bare])
    kinds = [_listed_kind(part) for part in _parts(_PAGE_TAIL.sub("", bare))]
    return kinds[0] if kinds and all(kinds) else None


def _parts(bare: str) -> list[str]:
    """`sachverhalt / begründung` and `sachverhalt und begründung` are two; `anlage/n` is one."""
    if _listed_kind(bare):
        return [bare]
    return [part.strip() for part in re.split(r"\s?[/|]\s?| und ", bare.strip(" /")) if part.strip()]


def _listed_kind(bare: str) -> str | None:
    return next((kind for kind in _KINDS if bare in group("headings", kind)), None)


def _without_tabs(printed: Sequence[str]) -> Sequence[str]:
    """A copied page prints the names of its parts below each other, before any of them."""
    tabs = [folded(line) in group("headings", "tabs") and not line.rstrip().endswith(":") for line in printed]
    if not any(one and other for one, other in pairwise(tabs)):
        return printed
    around = zip([False, *tabs[:-1]], tabs, [*tabs[1:], False], strict=True)
    return [line for line, (before, tab, after) in zip(printed, around, strict=True) if not (tab and (before or after))]


def _announced(line: str, before: str) -> tuple[str, str, str] | None:
    """`Antrag` below `… stellt daher folgenden`."""
    if line and _ANNOUNCES.search(before) and folded(line) in group("headings", "forms"):
        return "resolution", folded(line), ""
    return None


def _goes_on(line: str, last: tuple[str, str, list[str]]) -> tuple[str, str, str] | None:
    """Text again, below a list of attachments that stands before it."""
    if last[0] != "aside" or not last[2] or last[2][-1] or not last[1].startswith("anlage"):
        return None
    return ("", "", line) if len(line) > 60 or (line.endswith(":") and leads_in(line)) else None


def leads_in(words: str) -> bool:
    """Whether they end so that what shall be resolved follows."""
    return _LEAD_IN.search(words, max(0, len(words) - 400)) is not None


def sections(printed: Sequence[str]) -> tuple[Section, ...]:
    """All sections in order, with the lines before the first heading as one of no kind."""
    found: list[tuple[str, str, list[str]]] = [("", "", [])]
    runs_on, before = False, ""
    for line in _without_tabs(printed):
        opened = None if runs_on else heading(line) or _announced(line, before) or _goes_on(line, found[-1])
        before = line or before
        if runs_on and line:
            runs_on = False  # the second line of a long heading
        elif opened:
            runs_on = opened[0] == "resolution" and RUNS_ON.search(line) is not None
            found.append((opened[0], opened[1], [opened[2]] if opened[2] else []))
        else:
            found[-1][2].append(line)
    return tuple(Section(kind, name, tuple(lines)) for kind, name, lines in found)
