"""The lines of a resolution with their place in the text: without page marks, letterheads, signatures and grounds."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple


# A tuple, as a text has hundreds: a frozen dataclass takes four times as long to make.
class Line(NamedTuple):
    """One printed line without the blanks around it. `start` and `end` are code points in the text."""

    text: str
    start: int
    end: int
    after_gap: bool = False  # an empty line stands before it


# „Seite 2“, „Seite 2 von 3“, „– 2 –“, „-- 1 of 2 --“, „Ergänzende Erläuterungen      Seite 2“: where a page ends.
_PAGE = re.compile(
    r"(?:[^\W\d]{3,20} [^\W\d]{3,20}[ \t]{2,200})?(?:Seite|Blatt|S\.) {0,2}\d{1,3}(?: (?:von|/) \d{1,3})?"
    r"|[-–—]{1,2} {0,2}(?:Seite )?\d{1,3}(?: {0,2}(?:of|von|/) {0,2}\d{1,3})? {0,2}[-–—]{1,2}|\d{1,3} ?/ ?\d{1,3}"
)
_PAGE_ENDS = frozenset("0123456789-–—")
_NOTHING = frozenset({"entfällt", "keine", "kein", "ohne"})
_FOOTNOTE = re.compile(r"\d{1,2} https?://")
_FORM = re.compile(r"Gedruckt auf 100.{0,40}|Prozent Recyclingpapier|Antrag an (?:den|die|das) [^.]{3,90}:?|Maßnahme")
_NUMBERING = re.compile(r"(?:[IVX]{1,4}|[A-D]|\d{1,2})[.)] ")
_BOXES = re.compile(r"\s{1,40}(?:Ja|Nein|☐|☒)")
_ADDED = (" der Dringlichkeit", " zum Antrag", " des Antrags", " der Dringlichkeit des Antrags")
_BETWEEN = re.compile(r" ?/ ?| und | bzw\. ")
_SIGNATURES = (
    "gez.", "Gez.", "f.d.R.", "f. d. R.", "i.A. ", "i. A. ", "i.V. ", "i. V. ", "Unterzeichnet von",
    "Zur Beurkundung", "Hauptamt –", "Hauptamt -",
    "Mit freundlichen Grüßen", "Mit freundlichem Gruß", "Die Schriftführer", "Der Vorsitzende ruft",
    "Begründung erfolgt", "Die Begründung erfolgt", "Begründung siehe", "Begründung s.",
)  # fmt: skip
_SIGNED_ON = re.compile(r"(?:den |im )?\d{1,2}\. ?(?:\d{1,2}\.|[A-Z][a-zä]{2,9}) ?\d{2,4}")
_CHAIR = re.compile(r"(?:Stellv\w{0,12}\.? )?(?:Fraktionsv|V)orsitzende[rn]?(?: (?:der|und)\b[^.:;]{2,60})?$")
_NAME = re.compile(
    r"(?:Dr\.|Prof\.|Dipl\.-[\w.]{2,8}|und|sowie|von|Stadtr[aä]t(?:in|e)?|\(?[^\W\d_a-zäöüß][\w.'/-]{0,40}\)?),?"
)
_TITLE = re.compile(
    r"(?:Petitum|Anträge?|Antragstext|Forderung(?:en)?|Votum|Empfehlung"
    r"|Beschl(?:uss|üsse|uß)(?:vorschl[aä]ge?|empfehlung(?:en)?|antrag|antr[aä]ge|entwurf|text|tenor)?)"
    r"(?: der Bezirksversammlung| des [A-ZÄÖÜ][a-zäöüß-]{3,40}| \((?:Kurzfassung|Entwurf|neu)\))?"
)
_WISHES = (
    "Beschluss",
    "Zustimmung",
    "Kenntnisnahme",
    "Beratung",
    "Entscheidung",
    "Annahme",
    "Überweisung",
    "Bewilligung",
)
_OFFICES = ("erwaltung", "Bezirksamt", "Behörde", "amtsleit")
_BOUNDARY = re.compile(r"[.!:;] (?=[A-ZÄÖÜ])")


@cache
def _headings() -> frozenset[str]:
    """Headings of what stands behind a resolution, without the colon."""
    return frozenset(files(__package__).joinpath("headings.txt").read_text(encoding="utf-8").splitlines())


def lines(text: str) -> tuple[Line, ...]:
    """The lines that belong to the resolution, in order; what follows it (grounds, costs, signatures) is gone."""
    printed = _without_letterheads(tuple(printed_lines(text)))
    return tuple(_without_names(_until_end(_after_heading(printed))))


def printed_lines(text: str) -> Iterator[Line]:
    """Every line that is not empty."""
    at, gap = 0, False
    for raw in text.splitlines(keepends=True):
        bare = raw.strip()
        if bare:
            start = at + raw.index(bare)
            yield Line(bare, start, start + len(bare), gap)
        gap, at = not bare, at + len(raw)


def _without_letterheads(printed: Sequence[Line]) -> list[Line]:
    """Without page marks, and without the lines around them that every page repeats."""
    marks = [at for at, line in enumerate(printed) if is_page_mark(line.text)]
    if not marks:
        return [line for line in printed if not _is_noise(line.text)]
    often = Counter(line.text for line in printed)
    near = {at + step for at in marks for step in range(-4, 6)}
    return [
        line
        for at, line in enumerate(printed)
        if not (at in near and (is_page_mark(line.text) or often[line.text] > 1)) and not _is_noise(line.text)
    ]


def is_page_mark(line: str) -> bool:
    """Whether the line only says which page it is."""
    return len(line) < 260 and line[-1:] in _PAGE_ENDS and _PAGE.fullmatch(line) is not None


def _is_noise(line: str) -> bool:
    if len(line) > 400:
        return False
    rule = not line.strip("-–—_=*./ \t") or line.rstrip(".").casefold() in _NOTHING
    return bool(rule or is_page_mark(line) or _FOOTNOTE.match(line) or _FORM.fullmatch(line))


def _after_heading(printed: Sequence[Line]) -> Iterator[Line]:
    """Without the headings it begins with; words on the same line as a heading stay."""
    begun = False
    for line in printed:
        if begun:
            yield line
        elif body := without_heading(line):
            begun = True
            yield body


def without_heading(line: Line) -> Line | None:
    """The words behind `Beschluss:` on the same line; None where the line is nothing but a heading."""
    head, _, rest = line.text.partition(":")
    if len(head) > 90 or not is_heading(head):
        return line
    body = rest.strip()
    return line._replace(text=body, start=line.end - len(body)) if body else None


def is_heading(words: str) -> bool:
    """Whether the words are a heading of a resolution: `Petitum/Beschluss`, `1. Beschlussvorschlag`, `Petitum/`."""
    pieces = [each.strip() for each in _NUMBERING.sub("", words, count=1).split("/")]
    return bool(pieces[0]) and all(not each or _TITLE.fullmatch(each) for each in pieces)


def _until_end(kept: Iterable[Line]) -> Iterator[Line]:
    for line in kept:
        if ends_resolution(line.text):
            return
        words = _without_request(line.text)
        if words:
            yield line if words == line.text else line._replace(text=words, end=line.start + len(words))


def _without_request(line: str) -> str:
    """Without „Um Beschlussfassung wird gebeten.“ at its end: the office's formula, nothing to resolve."""
    bare = line.rstrip(" .!")
    if not bare.endswith("gebeten"):
        return line
    ends = [match.end() for match in _BOUNDARY.finditer(bare, max(len(bare) - 200, 0))]
    start = ends[-1] if ends else (0 if len(bare) < 200 else len(bare))
    words = bare[start:]
    asked = words.startswith(("Um ", "Der ", "Die ", "Das ")) and (" um " in words or words.startswith("Um "))
    formula = asked and any(each in words for each in _WISHES) and not any(each in words for each in _OFFICES)
    return line[:start].rstrip() if formula else line


def ends_resolution(line: str) -> bool:
    """Whether grounds, costs, a vote or signatures begin with this line."""
    head = _NUMBERING.sub("", line[:100], count=1).partition(":")[0]
    if len(head) < 70 and _ends_by(_BOXES.split(head, maxsplit=1)[0].strip()):
        return True
    return line.startswith(_SIGNATURES) or (len(line) < 120 and _is_signed(line))


def _ends_by(words: str) -> bool:
    for added in _ADDED:
        words = words.removesuffix(added)
    return words in _headings() or all(each in _headings() for each in _BETWEEN.split(words))


def _is_signed(line: str) -> bool:
    """`Für die KAL-Fraktion`, `Kranhude, den 3. Mai 2026`."""
    if _CHAIR.match(line):
        return True
    if line.startswith(("Für die ", "für die ")):
        return ("raktion" in line or "Gruppe" in line) and not line.endswith((".", ",", ":", ";"))
    place, _, day = line.partition(", ")
    return len(place.split()) < 4 and place[:1].isupper() and _SIGNED_ON.fullmatch(day) is not None


def _without_names(kept: Iterable[Line]) -> list[Line]:
    """Without the names under it: last lines of capitalised words that end no sentence."""
    found = list(kept)
    while len(found) > 1 and (_is_names(found[-1].text) or _SIGNED_ON.fullmatch(found[-1].text)):
        if not any(line.text.endswith((".", ":", ";")) for line in found[:-1]):
            break
        if not (found[-1].after_gap or found[-2].text.endswith(".") or _is_names(found[-2].text)):
            break
        found.pop()
    return found


def _is_names(line: str) -> bool:
    words = line.split()
    return len(line) < 80 and len(words) < 9 and all(_NAME.fullmatch(each) for each in words)
