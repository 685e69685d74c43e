"""Read the head of a paper: its number, kind, title, who brought it in, which office answers for it."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from litfass.core.groups import named
from litfass.documents.plain import number
from litfass.documents.plain.fields import BROUGHT_IN, free_lines
from litfass.documents.plain.form import INCOMPLETE, is_kind, kinds
from litfass.documents.plain.lines import joined
from litfass.documents.plain.words import DAY, folded, listed

LONGEST_TITLE = 400
_FACTION = re.compile(r"(?:[Ff]raktion(?:en)?|[Gg]ruppe|[Gg]emeinschaft)(?:\b|$)|\bim (?:Gemeinderat|Stadtrat|Rat)\b")
_OFFICE = re.compile(
    r"\b(?:Stadtr(?:at|ätin)|Stadträt(?:e|innen)|Ortschaftsr(?:at|ätin)|Bezirksverordnete[rn]?|Abgeordnete[rn]?|SR|BV)\s{1,3}[A-ZÄÖÜ]"
)
_KIND_OF_LINE = re.compile(
    r"(?:Dringlicher |Gemeinsamer? |Interfraktionelle[rs]? |Kleine |Große |Schriftliche |Mündliche ){0,2}"
    r"[A-ZÄÖÜ][a-zäöü]{0,20}(?:antrag|ntrag|nfrage|esolution|ersuchen)(?=\s(?:der|des|von|vom|aus)\s)"
)
_TOWN = re.compile(
    r"(?:Landeshauptstadt|Stadt|STADT|Gemeinde|GEMEINDE|Stadtamt|Ortsverwaltung|Bezirksamt) [^\W\d]{2,40}"
    r"|-? ?(?:Der|Die) (?:Ober)?[Bb]ürgermeister(?:in)?(?: -)?"
)
_WIDE = re.compile(r"\s{3}|\t")
_IN_TITLE = re.compile(r"\s?\((?P<who>[^()]{3,200}(?:\([^()]{1,60}\)[^()]{0,80}){0,2})\)$")
_DATED = re.compile(r"(?:[Vv]om:? )?\d{1,2}\. [A-ZÄÖÜ][a-zäöü]{2,8} \d{4}|Dez(?:ernat|\.)? ?\d{1,2}(?: ?/ ?\w{1,12})?")
_ADDRESS = re.compile(r"\b\d{5} [A-ZÄÖÜ]|\bTel(?:efon)?\b|@")
_NO_TITLE = ("drucksache", "vorlage", "nr", "öffentlich", "nichtöffentlich", "nicht öffentlich", "ursprung aktuell",
             "ursprungaktuell", "vom", "eingang",
             "eingegangen am", "stand", "")  # fmt: skip
_GLUED = re.compile(r"^(.{2,80}?)\1$")


@dataclass(frozen=True, slots=True)
class Head:
    """What the head says; unknown is None."""

    number: str | None = None
    title: str = ""
    paper_type: str | None = None
    authors: str | None = None
    lead: str | None = None


def read(printed: Sequence[str]) -> Head:
    """The head from its lines, which end before the table of consultations or the first heading."""
    values: dict[str, list[str]] = {}
    free = list(free_lines(printed, values))
    said = values.get("authors", []) or [line for line in values.get("ignored", []) if named(DAY.sub("", line))]
    head = Head(
        number=_number(values, printed),
        paper_type=_sort(values) or next((kind for _, kind in kinds(free)), None) or _name_of_form(printed),
        authors=", ".join(dict.fromkeys(_unglued(DAY.sub("", line).strip(" ,")) for line in said)) or None,
        lead=joined(values.get("lead", [])) or None,
    )
    return _titled(head, values, free)


def _sort(values: dict[str, list[str]]) -> str | None:
    """The kind a field names; a page that prints the original and the present one glues them (`AntragBeschluss`)."""
    printed = joined(values.get("sort", []))
    if found := re.match(r"([A-ZÄÖÜ][a-zäöüß]+)(?=[A-ZÄÖÜ][a-zäöüß]+$)", printed):
        return found[1]
    return printed or None


def _name_of_form(printed: Sequence[str]) -> str | None:
    """A form that calls itself only `Drucksache`, above its number."""
    return next((line for line in printed if line in ("Drucksache", "Vorlage", "DRUCKSACHE")), None)


def _unglued(printed: str) -> str:
    """`SPD-FraktionSPD-Fraktion` (original and present initiator in two cells) is one."""
    found = _GLUED.match(printed[:170])
    return found[1].strip() if found else printed


def _number(values: dict[str, list[str]], printed: Sequence[str]) -> str | None:
    for value in values.get("number", []):
        if found := number.labelled(value):
            return found
    lines = [line for line in printed if line]
    for find in (number.after_word, lambda line: number.sure(line) if len(line) < 40 else None):
        for line in lines[:40]:
            if found := find(line):
                return found
    return None


# --- kind, authors, title ----------------------------------------------------------------------------


def _titled(head: Head, values: dict[str, list[str]], free: list[str]) -> Head:
    """With title and authors: from their fields, else from the lines that are nothing else."""
    before, lines = _title_lines(head, values, free)
    who, subject = _letter_authors(before), list(dict.fromkeys(values.get("subject", [])))
    while not subject and len(lines) > 1 and _names_authors(lines[0]) and not BROUGHT_IN.match(lines[0]):
        who.append(lines.pop(0))
    title, said = _without_authors(subject or lines)
    titled = replace(head, title=title, authors=head.authors or ", ".join(who) or said or None)
    return titled if titled.paper_type or not title else _with_kind(titled)


def _title_lines(head: Head, values: dict[str, list[str]], free: list[str]) -> tuple[list[str], list[str]]:
    """The lines above the name of the form, and those that can be the title."""
    form = next((place for place, _ in kinds(free)), None)
    both = next((place for place, line in enumerate(free[:40]) if _is_kind_and_title(line)), None)
    if form is None and both is not None:
        return free[:both], [free[both]]
    before, after = (free[: form.start], _below_letterhead(free[form.stop :])) if form else ([], free)
    near = after if form or values else _near(after, head)
    return before, [line for line in near if line and not _is_letterhead(line, head, strict=form is not None)]


def _below_letterhead(after: list[str]) -> list[str]:
    """Without the name of the town and its mayor right below the name of the form."""
    start = next((place for place, line in enumerate(after) if line and not _TOWN.fullmatch(line)), 0)
    return after[start:]


def _is_kind_and_title(line: str) -> bool:
    """`Antrag gemäß § 34 GemO: Beleuchtung am Kranweg`, but not `Antrag: SPD`."""
    first, _, rest = line[:120].partition(":")
    return len(rest) > 8 and is_kind(first) and not BROUGHT_IN.match(line)


def _with_kind(head: Head) -> Head:
    """`Antrag gemäß § 34 GemO: Beleuchtung am Kranweg` is both; `Anfrage der FDP-Fraktion` tells the kind too."""
    first, colon, rest = head.title.partition(":")
    if colon and len(rest) > 8 and is_kind(first.strip()):
        return replace(head, paper_type=first.strip(), title=rest.strip())
    found = _KIND_OF_LINE.match(head.authors or "")
    return replace(head, paper_type=found[0]) if found else head


def _near(after: Sequence[str], head: Head) -> list[str]:
    """The lines that can be the title of a text that is no form: its first paragraph below the letterhead."""
    words = [place for place, line in enumerate(after) if line and not _is_letterhead(line, head, strict=False)]
    first = next((place for place in words if not BROUGHT_IN.match(after[place])), words[0] if words else 0)
    end = next((place for place in range(first, len(after)) if not after[place]), len(after))
    return [*(after[place] for place in words if place < first), *after[first : min(end, first + 3)]]


def _letter_authors(before: Sequence[str]) -> list[str]:
    """The sender above the name of the form: `SPD-Fraktion, Am Markt 1, 12345 Kranhude`."""
    found = [line.split(",")[0].strip() for line in before if line and (_names_authors(line.split(",")[0]))]
    return found[:4]


def _names_authors(line: str) -> bool:
    """A line that names a group or a councillor and nothing else."""
    if len(line) > 90 or line[-1:] in ".:;?":
        return False
    if (_FACTION.search(line) and line[:1] in '"„(') or BROUGHT_IN.match(line):
        return bool(BROUGHT_IN.match(line))
    if _FACTION.search(line):
        return len(line.split()) <= 8 and not re.search(r"\b(?:auf|für|aus|zur|zum)\b", line)
    if _OFFICE.search(line):
        return len(line.split()) <= 6
    spans = named(line)
    return bool(spans) and sum(span.end - span.start for span in spans) > 0.6 * len(line.strip())


def _is_letterhead(line: str, head: Head, *, strict: bool) -> bool:
    """A line that says who writes, from where and when. Below the name of the form (`strict`) only what is no word."""
    bare = DAY.sub("", line)
    if _DATED.fullmatch(line):
        return True
    if head.number and head.number in line:
        bare = bare.replace(head.number, "")
    closes = bare.strip()[-1:] in ('"', "“", "”", ")")  # the last line of a title: `40“`
    if (not any(char.isalpha() for char in bare) and not closes) or folded(bare).strip(" -–") in _NO_TITLE:
        return True
    return not strict and (_letterhead().match(folded(line)) is not None or _ADDRESS.search(line) is not None)


@cache
def _letterhead() -> re.Pattern[str]:
    return re.compile("|".join(rf"{re.escape(start)}(?!\w)" if start[-1].isalpha() else re.escape(start)
                               for start in listed("kinds")["letterhead"]))  # fmt: skip


def _without_authors(lines: Sequence[str]) -> tuple[str, str]:
    """The lines as a title, and what a line or a last bracket of it says of who brought it in."""
    kept, said = list(lines), ""
    place = next((n for n, line in enumerate(kept) if BROUGHT_IN.match(line)), None)
    if place is not None and (place or len(kept) > 1 or _is_only_authors(kept[0])):
        kept[place] = _WIDE.split(kept[place], maxsplit=1)[0]  # far to the right stands the number
        said = joined(kept[place:] if place else kept[:1])
        return _cut(joined(kept[:place] if place else kept[1:]) or said), said.strip("() ")
    while len(kept) > 1 and _names_authors(kept[-1]) and not INCOMPLETE.search(kept[-2]):
        said = kept.pop().strip("() ")
    title = _cut(joined(kept))
    if (found := _IN_TITLE.search(title)) and BROUGHT_IN.match(found["who"]):
        said = said or found["who"].strip()
    return title, said


def _cut(title: str) -> str:
    """What is longer than any title is a text without one; its beginning stands for it."""
    return title if len(title) <= LONGEST_TITLE else f"{title[:LONGEST_TITLE].rsplit(' ', 1)[0]} …"


def _is_only_authors(line: str) -> bool:
    spans = named(line)
    return ":" in line and bool(spans) and spans[-1].end > len(line) - 12
