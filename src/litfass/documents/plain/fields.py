"""Read the fields in the head of a paper: `Vorlage Nr.:`, `Betreff:`, `Initiator:` and what stands with them."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterator, Sequence
from functools import cache

from litfass.documents.plain import number
from litfass.documents.plain.form import INCOMPLETE, is_kind
from litfass.documents.plain.words import folded, group, listed

_COMMON = ("stand", "ort", "zeit", "art", "typ", "bezug", "anlass", "version", "thema", "titel", "seite", "adresse")
_FIELDS = ("number", "subject", "sort", "authors", "lead", "table", "ignored")
BROUGHT_IN = re.compile(
    r"^\(?\s?(?:Dringlicher |Gemeinsamer? |Interfraktionelle[rs]? |Kleine |Große |Schriftliche |Mündliche ){0,2}"
    r"(?:[A-ZÄÖÜ][a-zäöü]{2,20}-?/ ?)?"
    r"(?:(?:Dringlichkeits|Ergänzungs|Änderungs|Zusatz|Haushalts|Prüf|Sondermittel)?[Aa]ntrag|Anfrage|Auskunftsersuchen|Resolution)"
    r"(?:\s?:\s|\s(?:der|des|von|vom|aus)\s)"
)


@cache
def _labels() -> re.Pattern[str]:
    words = sorted((word for name in _FIELDS for word in listed("labels")[name]), key=len, reverse=True)
    return re.compile(rf"(?:^|(?<=\s)|(?<=[a-zäöü]))({'|'.join(map(re.escape, words))})\s?:", re.IGNORECASE)


@cache
def _field_of() -> dict[str, str]:
    return {word: name for name in reversed(_FIELDS) for word in listed("labels")[name]}


def free_lines(printed: Sequence[str], values: dict[str, list[str]]) -> Iterator[str]:
    """Fill the fields; yield the lines that belong to none, blank ones too."""
    current, gap, own, skipped = "", True, 0, False
    for place, line in enumerate(printed):
        if found := fields_of(line):
            if line[: found[0][2]].strip():
                yield line[: found[0][2]].strip()
            for name, value, _ in found:
                values.setdefault(name, []).extend([value] if value else [])
            current, gap, own = found[-1][0], False, bool(found[-1][1])
        elif not line:
            gap = not skipped
            yield ""
        elif current == "lead" and not own and not values.get("number") and _is_number(line):
            values["number"] = [line]  # two labels above, both values below
            skipped = True
        elif current == "lead" and not own and not gap and _is_no_office(line):
            skipped = True  # labels stand below each other, and so do their values
        elif current and _continues(
            current, values.get(current, [])[-own:] if own else [], line, (gap, printed[place + 1 :])
        ):
            values.setdefault(current, []).append(line)
            gap, own, skipped = False, own + 1, False
        else:
            yield line


def _is_number(line: str) -> bool:
    return (number.sure(line) is not None and len(line) < 30) or re.fullmatch(r"\d{1,5}", line) is not None


def _is_no_office(line: str) -> bool:
    """A day, a number or `öffentlich`."""
    return not any(char.isalpha() for char in line) or folded(line) in ("öffentlich", "nichtöffentlich")


def fields_of(line: str) -> list[tuple[str, str, int]]:
    """Name, value and start of each field in the line."""
    if not line:
        return []
    bare = folded(line)
    if bare in group("labels", "bare"):
        return [(_field_of()[bare], "", 0)]
    if ":" not in line[:200]:
        words = bare.split()
        only = (
            len(words) > 1 and len(line) < 80 and all(w in group("labels", "bare") or w.strip("-") == "" for w in words)
        )
        return [("ignored", "", 0)] if only else []
    marks = list(_labels().finditer(line[:400].replace("–", "-")))
    if marks and _belongs_to_title(line, marks[0]):
        return []
    ends = [*(mark.start() for mark in marks[1:]), len(line)][: len(marks)]
    return [
        (_field_of()[" ".join(mark[1].split()).lower()], line[mark.end() : end].strip(), mark.start())
        for mark, end in zip(marks, ends, strict=True)
    ]


def _belongs_to_title(line: str, mark: re.Match[str]) -> bool:
    """`Aktueller Stand: Umsetzung des Rechts`: a word of a sentence, no field."""
    before = line[: mark.start()]
    return mark[1].lower() in _COMMON and before.endswith(" ") and not before.endswith(("  ", "\t "))


def _continues(name: str, value: Sequence[str], line: str, around: tuple[bool, Sequence[str]]) -> bool:
    """Whether a line without a label still belongs to the field before it. `around`: blank before it; what follows."""
    gap, following = around
    if name in ("subject", "authors") and (not value or not gap):
        return len(value) < 12
    if not value:
        return name in ("number", "sort") or (len(line) < 60 and not gap)
    if gap or len(line) > 45 or number.sure(line) or is_kind(line):
        return False
    if INCOMPLETE.search(value[-1]):
        return True
    later = [other for other in following[:12] if other]
    if name != "lead" or not later or BROUGHT_IN.match(later[0]):
        return False
    return not following[0] or (len(line) < 30 and len(line.split()) <= 2)


def is_prose(line: str) -> bool:
    """Whether a line that ends in a colon is a sentence and no field: `Die Fraktion fragt die Verwaltung:`."""
    return len(line.split()) > 2 and not fields_of(line) and not is_kind(line.rstrip(":"))


def subject_end(printed: Sequence[str]) -> int:
    """Where the subject ends that some forms print below the table of consultations; 0 where there is none."""
    for place, line in enumerate(printed[:20]):
        if any(name == "subject" for name, _, _ in fields_of(line)):
            filled = next((n for n in range(place + 1, len(printed)) if printed[n]), place + 1)
            start = place if any(name == "subject" and value for name, value, _ in fields_of(line)) else filled
            return next((n for n in range(start + 1, min(len(printed), start + 8)) if not printed[n]), start + 1)
    return 0
