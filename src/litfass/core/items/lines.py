"""The lines of a resolution with their place in the text: without page marks, letterheads, signatures and grounds."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Line:
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
_RULE = re.compile(r"[-–—_=*./\s]{2,300}|[-–—]|(?i:entfällt|keine?|ohne)\.?|\d{1,2} https?://\S{1,300}.{0,60}")
_FORM = re.compile(r"Gedruckt auf 100.{0,40}|Prozent Recyclingpapier|Antrag an (?:den|die|das) [^.]{3,90}:?|Maßnahme")
_AFTER = (
    r"Begründung|Sachverhalt|Sach- und Rechtslage|Hintergrund|Erläuterung(?:en)?|Ergänzende Erläuterungen"
    r"|Sachdarstellung|Problem(?:beschreibung|stellung)?|Ausgangslage|Anlagen?|Anlage/n|Anlage\(n\)|Stammbaum"
    r"|Finanzielle Auswirkungen|Auswirkungen auf den Klimaschutz|Klimarelevanz|CO2-Relevanz|IQ-relevant|Kosten"
    r"|Einsparpotential der Maßnahme"
    r"|Kosten und Finanzierung|Finanzierung|Gesamtkosten|Haushaltsrechtliche Auswirkungen|Deckungsvorschlag"
    r"|Abstimmungsergebnis(?:se)?|Abstimmung|Beratungsergebnis|Ergebnis der Abstimmung|Protokoll|Wortprotokoll"
    r"|Beratungsfolge|Unterzeichnet von|Unterschriften?|Zur Beurkundung|Mit freundlichen Grüßen|Rechtsgrundlagen?"
    r"|Räumlicher Bezug|Eilbedürftigkeitsbegründung|Vorberatung|Antragsteller(?:in|innen)?|Verfasser(?:in)?|Quellen?"
)
# The first such line ends a resolution. It must be a heading: alone, or with a colon or slash behind it.
_END = re.compile(
    rf"(?:(?:[IVX]{{1,4}}|[A-D]|\d{{1,2}})[.)] )?(?:{_AFTER})(?:(?: ?/ ?| und | bzw\. )(?:{_AFTER}|Begründung))?"
    r"(?:(?: der Dringlichkeit| zum Antrag| des Antrags)? ?:.{0,4000}|(?: {1,80}(?:Ja|Nein|☐|☒).{0,80})?)"
)
_SIGNED = re.compile(
    r"(?:gez\.|f\. ?d\. ?R\.|i\. ?A\. |i\. ?V\. |Gez\.|Für die .{0,60}(?:[Ff]raktion|Gruppe)\b.{0,60}$"
    r"|Unterzeichnet von|Mit freundlichen Grüßen|Zur Beurkundung|Die Schriftführer|Der Vorsitzende ruft"
    r"|(?:[A-ZÄÖÜ][\wäöüß-]{2,30} ?){1,3}, (?:den |im )?\d{1,2}\. ?(?:\d{1,2}\.|[A-Z][a-zä]{2,9}) ?\d{2,4}$)"
)
_NAMES = re.compile(
    r"(?:(?:Dr\.|Prof\.|Dipl\.-[\w.]{2,8}|und|sowie|von|Stadtr[aä]t(?:in|e)?|Fraktion(?:svorsitzende[r]?)?|[^\W\d_a-z]"
    r"[\w.'-]{0,30},?|\([^()]{1,40}\),?)(?: {1,4}|$)){1,8}"
)
_HEADING = re.compile(
    r"(?:(?:[IVX]{1,4}|[A-D]|\d)[.)] )?(?:Petitum|Antrag|Anträge|Antragstext|Forderung(?:en)?|Votum"
    r"|Beschl(?:uss|üsse|uß)(?:vorschl[aä]ge?|empfehlung(?:en)?|antrag|antr[aä]ge|entwurf|text|fassung|vorlage|tenor)?"
    r"|Empfehlung)(?: ?/ ?(?:Petitum|Beschluss\w{0,20}|Beschluß\w{0,20}|Empfehlung)?)?"
    r"(?: (?:der Bezirksversammlung|des [A-ZÄÖÜ][a-zäöüß-]{3,40}|\((?:Kurzfassung|Entwurf|neu)\)))?"
)
_ASKED = re.compile(
    r"(?:(?<=^)|(?<=[.!:;] ))(?:Um|(?:Der|Die|Das) [\w-]{3,60}(?: [\w-]{1,40}){0,5} (?:wird|werden)"
    r"(?: (?:daher|hiermit|somit|deshalb|ebenfalls|gebeten,))? um) (?:[\w-]{1,30} ){0,3}"
    r"(?:Beschluss(?:fassung)?|Zustimmung|Kenntnisnahme|Beratung|Entscheidung|Annahme|Überweisung|Bewilligung)"
    r"(?: (?:und|oder|bzw\.|sowie) (?:[\w-]{1,30} )?[A-ZÄÖÜ][\w-]{3,30})?(?: [\w-]{1,30}){0,4}? ?"
    r"(?:wird|werden)?(?: [\w-]{1,20}){0,2} ?gebeten ?[.!]?$"
)


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
    return len(line) < 400 and bool(is_page_mark(line) or _RULE.fullmatch(line) or _FORM.fullmatch(line))


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
    match = _HEADING.match(line.text)
    if match is None:
        return line
    rest = line.text[match.end() :].lstrip()
    if rest in ("", ":", "/"):
        return None
    if not rest.startswith(":"):
        return line
    body = rest[1:].lstrip()
    return replace(line, text=body, start=line.end - len(body))


def _until_end(kept: Iterable[Line]) -> Iterator[Line]:
    for line in kept:
        if ends_resolution(line.text):
            return
        if asked := _ASKED.search(line.text[-300:]):
            cut = max(len(line.text) - 300, 0) + asked.start()
            words = line.text[:cut].rstrip()
            if not words:
                continue
            line = replace(line, text=words, end=line.start + len(words))
        yield line


def ends_resolution(line: str) -> bool:
    """Whether grounds, costs, a vote or signatures begin with this line."""
    return _END.fullmatch(line) is not None or _SIGNED.match(line) is not None


def _without_names(kept: Iterable[Line]) -> list[Line]:
    """Without the names under it: last lines of capitalised words that end no sentence."""
    found = list(kept)
    while len(found) > 1 and len(found[-1].text) < 80 and _NAMES.fullmatch(found[-1].text):
        if not any(line.text.endswith((".", ":", ";")) for line in found[:-1]):
            break
        if not (found[-1].after_gap or found[-2].text.endswith(".") or _NAMES.fullmatch(found[-2].text)):
            break
        found.pop()
    return found
