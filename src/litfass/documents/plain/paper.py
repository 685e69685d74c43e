"""Read the text of a paper: head, table of consultations, background and what shall be resolved."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Sequence
from dataclasses import replace

from litfass.core.council import Paper
from litfass.documents.plain import columns, head, table
from litfass.documents.plain.fields import is_prose, subject_end
from litfass.documents.plain.form import is_kind
from litfass.documents.plain.lines import block, joined
from litfass.documents.plain.sections import Section, heading, leads_in, sections

HEAD_LINES = 80
_BUDGET = re.compile(r"(?:Doppel)?haushalt 20", re.IGNORECASE)  # above the name of the form, and again on each page
_ITEM = re.compile(r"(?:\d{1,2}|[a-z])[.)]")
_OPENS_PROSE = re.compile(r"Sehr geehrte|Liebe[r]? |1[.)] |gez\.|a\) ")
_WISH = re.compile(
    r"\b(?:beauftragt|beantrag\w{1,4}|möge|soll|sollen|beschließt|prüft|prüfen|stell(?:t|en) (?:sicher|dar|bereit)"
    r"|stellen|erstellt|berichtet|fordert|gebeten|aufgefordert|entwickelt|zeigt auf|setzt sich|legt|richtet|schafft"
    r"|wird|werden)\b"
)
_MOTION = re.compile(r"antrag|resolution", re.IGNORECASE)
_NOT_OWN = re.compile(r"stellungnahme|antwort|beantwortung|bericht|mitteilung|information|anfrage", re.IGNORECASE)
_PROPOSAL = re.compile(r"vorlage|drucksache|empfehlung", re.IGNORECASE)
_REQUEST = re.compile(
    r"(?:Um|\S.{0,80} (?:wird|werden) um) (?:Beschlussfassung|Zustimmung|Kenntnisnahme|Beratung)(?: wird)? gebeten"
    r" ?[.!]?"
)
_RESOLVES = re.compile(
    r"^(?:Der|Die|Das) [^.]{3,120}\b(?:beschließt|stimmt|beauftragt|nimmt|ermächtigt|beruft|wählt|empfiehlt)\b"
)


def read(printed: Sequence[str], key: str) -> Paper:
    """The paper these lines print; what they do not say stays None or empty."""
    straight = columns.straightened(printed)
    printed = straight.printed if straight else printed
    found = table.find(printed)
    top_end = found.start if found else straight.head_end if straight else _first_heading(printed)
    body = printed[found.end if found else top_end :]
    below = subject_end(body[: _first_heading(body)]) if found else 0
    top = head.read([*printed[:top_end], "", *body[:below]])
    body = body[below:]
    if found and not top.title:
        end = _title_end(body)
        top, body = replace(top, title=joined(list(body[:end]))), body[end:]
    background, resolution = _parts(sections(body), top.paper_type or "")
    return Paper(
        key=key,
        number=top.number,
        title=top.title,
        paper_type=top.paper_type,
        lead=top.lead,
        authors=None if top.paper_type and _is_answer(top.paper_type) else top.authors,
        background=background,
        resolution=resolution,
        consultations=found.rows if found else (straight.row,) if straight and straight.row else (),
    )


def _title_end(body: Sequence[str]) -> int:
    """Where a title ends that stands below the table without a label: a short first paragraph that is no sentence."""
    start = next((place for place, line in enumerate(body) if line), 0)
    end = next((place for place in range(start, len(body)) if not body[place]), len(body))
    words = joined(list(body[start:end]))
    is_title = 3 < len(words) <= 250 and words[-1] not in ".:?" and not _ITEM.match(words)
    return end if is_title and not any(heading(line) for line in body[start:end]) else 0


def _is_answer(paper_type: str) -> bool:
    """A statement on a motion prints who moved it; these are not its authors."""
    return re.search(r"stellungnahme|antwort|beantwortung", paper_type, re.IGNORECASE) is not None


def _first_heading(printed: Sequence[str]) -> int:
    for place, line in enumerate(printed[:HEAD_LINES]):
        if line and heading(line) and not is_kind(line) and not _BUDGET.match(line):
            return place
        if (line.endswith(":") and leads_in(line)) or line.startswith("Sehr geehrte"):
            return place
    return _first_paragraph(printed)


def _first_paragraph(printed: Sequence[str]) -> int:
    """Where prose begins in a text without any heading: the first long line that goes on in a next one."""
    for place, line in enumerate(printed[:HEAD_LINES]):
        if place > 1 and (_OPENS_PROSE.match(line) or (line.endswith(":") and is_prose(line))):
            return place
        if (place and len(line) > 70 and line.rstrip()[-1:] in ".,;") or len(line) > 200:
            return place
    return min(len(printed), HEAD_LINES)


def _parts(found: Sequence[Section], paper_type: str) -> tuple[str, str]:
    """Background and resolution."""
    asked = [section for section in _merged(found) if section.kind == "resolution" and not section.is_empty]
    told = [section for section in found if section.kind in ("", "background") and not section.is_empty]
    if asked:
        return _told(told), _without_request(asked[-1].printed)
    if _NOT_OWN.search(paper_type):
        return _told(told), ""
    if (cut := _at_lead_in(told)) is not None:
        return cut
    if _MOTION.search(paper_type) and told and not told[0].kind:
        wanted, rest = _wanted(told[0].printed, alone=len(told) == 1)
        return _told([Section("", "", rest), *told[1:]]), block(list(wanted))
    if _PROPOSAL.search(paper_type):
        for section in told:
            if section.heading in ("kurzfassung", "zusammenfassung") and _RESOLVES.match(block(list(section.printed))):
                return _told([other for other in told if other is not section]), block(list(section.printed))
    return _told(told), ""


def _wanted(printed: Sequence[str], *, alone: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What a motion wants, which its form prints first, and the reasons behind a wide gap.

    `alone`: no heading says where the reasons begin, so the first paragraph must sound like a wish.
    """
    if (gap := _wide_gap(printed)) is not None and (not alone or _wishes(printed[:gap])):
        return tuple(printed[:gap]), tuple(printed[gap:])
    if (end := _end_of_items(printed)) is not None:
        return tuple(printed[:end]), tuple(printed[end:])
    if not alone:
        return tuple(printed), ()
    start = next((place for place, line in enumerate(printed) if line), 0)
    end = next((place for place in range(start, len(printed)) if not printed[place]), len(printed))
    if end < len(printed) and _WISH.search(" ".join(printed[start:end])):
        return tuple(printed[:end]), tuple(printed[end:])
    return (), tuple(printed)


def _wishes(printed: Sequence[str]) -> bool:
    """Whether lines before a wide gap ask for something: items, or few paragraphs of which the first sounds so."""
    paragraphs = block(list(printed)).split("\n\n")
    return bool(_ITEM.match(paragraphs[0])) or len(paragraphs) < 4 or _WISH.search(paragraphs[0]) is not None


def _end_of_items(printed: Sequence[str]) -> int | None:
    """Where prose begins behind numbered items without a blank line: below a short line that ends a sentence."""
    starts = [place for place, line in enumerate(printed) if _ITEM.match(line)]
    if len(starts) < 2:
        return None
    for place in range(starts[-1], len(printed) - 1):
        line, after = printed[place], printed[place + 1]
        full = max(map(len, printed[max(0, place - 12) : place + 12]))
        if line.endswith(".") and len(line) < 0.8 * full and after[:1].isupper() and len(after) > 0.6 * full:
            return place + 1
    return None


def _wide_gap(printed: Sequence[str]) -> int | None:
    """Where at least two blank lines stand and more than anywhere before."""
    widest, width, started = 1, 0, False
    for place, line in enumerate(printed):
        if not line:
            width += started
            continue
        if width > widest and not _ITEM.match(line):
            return place - width
        widest, width, started = max(widest, width), 0, True
    return None


def _without_request(printed: Sequence[str]) -> str:
    """What shall be resolved without the form's own request, such as `Um Kenntnisnahme wird gebeten.`"""
    return block([line for line in printed if not _REQUEST.fullmatch(line)])


def _merged(found: Sequence[Section]) -> list[Section]:
    """`Petitum/` above `Beschluss:`, or `Beschluss:` above `Antrag an den Gemeinderat:`, is one heading."""
    kept: list[Section] = []
    for section in found:
        last = kept[-1] if kept else None
        if last and last.kind == section.kind == "resolution" and last.is_empty:
            kept.pop()
        kept.append(section)
    return kept


def _told(found: Sequence[Section]) -> str:
    return "\n\n".join(filter(None, (block(list(section.printed)) for section in found)))


def _at_lead_in(told: Sequence[Section]) -> tuple[str, str] | None:
    """`Die Versammlung möge beschließen:` opens what shall be resolved, up to the next heading."""
    for number, section in enumerate(told):
        for place, line in enumerate(section.printed):
            if not line.endswith(":"):
                continue
            start = place - 1 if place and section.printed[place - 1] and not leads_in(line) else place
            if leads_in(" ".join(section.printed[start : place + 1])) and any(section.printed[place + 1 :]):
                before = Section(section.kind, section.heading, section.printed[:start])
                rest = [*told[:number], before, *told[number + 1 :]]
                return _told(rest), block(list(section.printed[start:]))
    return None
