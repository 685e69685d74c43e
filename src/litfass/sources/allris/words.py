"""Read the small print of ALLRIS: days, times, titles with instructions in them, authors, headings of parts."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Sequence
from datetime import date, datetime, time

from litfass.core.german import BERLIN

_DAY = re.compile(r"(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)")
_TIME = re.compile(r"(?<![\d.])(\d{1,2})[:.](\d{2})(?![\d.])")
_PAGE_WORDS = re.compile(r"^(?:Drucksache|Vorlage|Tagesordnung|Auszug)\s*-\s*")
_CANCELLED = re.compile(r"\b(?:entfällt|entfallen|abgesagt|fällt aus)\b", re.IGNORECASE)
_CANCELLED_MARK = re.compile(
    r"\s*[-–(*]{0,3}\s?\b(?:(?:ist|wird|wurde) )?(?:entfällt|entfallen|abgesagt|fällt aus)\b\s?[!:)*]{0,4}"
    r"(?:\s?[-–])?\s*",
    re.IGNORECASE,
)
# Nord writes into the name of a meeting how to sign up for it; that is no name.
_INSTRUCTION = re.compile(
    r"(?:wird|werden) gebeten|\bbitte\b|anzumelden|\bAnmeldung|https?://|www\.|\S{1,64}@\S", re.IGNORECASE
)
_SENTENCE_START = re.compile(
    r"[\n(]|\s[-–]\s|[.!?;:]\s(?=[A-ZÄÖÜ])|\s(?=(?:Die|Der|Das|Bitte|Eine?|Interessierte|Gäste|Bürger|Presse|Anmeldung"
    r"|Zugang|Hinweis|Um|Wir|Teilnahme)\b)"
)
# What a cut leaves at the end: an article without its noun, or a whole sentence before the instruction.
_LEFT_OVER = re.compile(r"\s(?:Die|Der|Das|Eine?|Bitte|Um|Wir)$|(?:\s[-–]|[.!?])\s(?:Die|Der|Das|Es|Wir) [^-–]{0,200}$")
_AUTHORED = re.compile(
    r"(?:^|[(\n]|\bBetr\.\s)\s?"
    r"(?:(?:\w{1,40} )?(?:Dringlichkeits|Ergänzungs|Änderungs|Zusatz)?antrag"
    r"|(?:Kleine |Große )?Anfrage|Auskunftsersuchen)"
    r" (?:der|des|von der|von den|vom|von) ([^()\n]{2,200}(?:\([^()\n]{2,60}\)[^()\n]{0,60})?)",
    re.IGNORECASE,
)
_HEADING = re.compile(
    r"^(?:Sachverhalt|Hintergrund|Petitum|Beschluss(?:vorschlag|empfehlung|text)?|Petitum\s?/\s?Beschluss"
    r"(?:vorschlag|empfehlung)?|Protokoll|Abstimmungsergebnis|Anlage(?:n|/n)?)\s?[:/]*(?:\s|$)",
    re.IGNORECASE,
)
_BARE_HEADING = re.compile(_HEADING.pattern.removesuffix(r"(?:\s|$)") + "$", re.IGNORECASE)
_PETITION = re.compile(
    r"^Petitum(?:\s?/(?:\s?Beschluss(?:vorschlag|empfehlung)?)?)?\s?:?$|^Beschluss(?:vorschlag|empfehlung):$"
)
_REQUEST = re.compile(
    r"^(?:Um|\S.{0,120} (?:wird|werden) um) (?:Beschlussfassung|Zustimmung|Kenntnisnahme|Beratung)(?: wird)? gebeten"
    r"\s?[.!]?$"
)
_NOTHING = re.compile(r"^(?:[-–—./\s]+|keine?|entfällt|ohne|keine Anlagen|\(kein Text vorhanden\))\.?$", re.IGNORECASE)
_MEETING_OF = re.compile(r"^(?:\S{1,40} )?Sitzung (?:des|der) ")
_GENITIVE = re.compile(r"(ausschuss|beirat|rat|Ausschuss|Beirat|Rat)e?s\b")
_NOT_A_RESULT = frozenset(("", "offen", "auszug", "protokollauszug", "niederschrift", "ohne", "tagesordnung"))


def day(words: str) -> date | None:
    """The first day in the words (`Mo, 03.11.2025`); None where there is none or the calendar has no such day."""
    if not (found := _DAY.search(words)):
        return None
    try:
        return date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        return None


def impossible_day(words: str) -> str | None:
    """A day that is printed but does not exist, such as `31.02.2026`."""
    found = _DAY.search(words)
    return found[0] if found and day(words) is None else None


def times(words: str, on: date) -> tuple[datetime | None, datetime | None]:
    """Begin and end of `18:00 - 21:14` on that day in Germany; what is not printed is None."""
    clocks = [
        datetime.combine(on, time(int(hour), int(minute)), BERLIN)
        for hour, minute in _TIME.findall(words)
        if int(hour) < 24 and int(minute) < 60
    ]
    return (clocks[0] if clocks else None, clocks[1] if len(clocks) > 1 else None)


def heading(words: str) -> str:
    """The heading of a page without the word for the sort of page: `Drucksache - 23-1862` is `23-1862`."""
    return _PAGE_WORDS.sub("", words.replace("\xa0", " ").strip())


def title(printed: Sequence[str]) -> str:
    """The lines of a subject as one title; a line that begins anew is set off by a dash."""
    joined = ""
    for line in filter(None, printed):
        begins_anew = joined and (line[0].isupper() or line.startswith("hier")) and joined[-1] not in "-–/,("
        joined = f"{joined}{' – ' if begins_anew else ' ' if joined else ''}{line}"
    return joined


def without_instructions(name: str) -> str:
    """The name of a meeting without sign-up instructions and mail addresses, which run to its end."""
    if not (found := _INSTRUCTION.search(name)):
        return " ".join(name.split())
    starts = [start.start() for start in _SENTENCE_START.finditer(name, 0, found.start())]
    kept = name[: starts[-1] if starts else found.start()]
    return _LEFT_OVER.sub("", " ".join(kept.split())).strip(" -–.,;:(")


def is_cancelled(name: str) -> bool:
    """Whether a name says that the meeting does not take place (`ENTFÄLLT! Sitzung …`)."""
    return _CANCELLED.search(name) is not None


def without_cancellation(name: str) -> str:
    """The name without that mark."""
    return " ".join(_CANCELLED_MARK.sub(" ", " ".join(name.split())).split()).strip(" -–")


def authors(subject: Sequence[str]) -> str | None:
    """Who brings it in, from `(Antrag der SPD- und GRÜNE-Fraktion)` or a line of its own; None if not said."""
    found = _AUTHORED.search("\n".join(subject))
    return found[1].strip(" .,") if found else None


def body(lines: Sequence[str]) -> str:
    """The text of a part without the heading of the form; a placeholder such as `---` is nothing."""
    kept = list(lines)
    while kept and _BARE_HEADING.match(kept[0]):
        kept.pop(0)
    if kept and (found := _HEADING.match(kept[0])) and found[0].rstrip().endswith(":"):
        kept[0] = kept[0][found.end() :]
    return "" if all(_NOTHING.match(line) for line in kept) else "\n".join(kept)


def parted(background: Sequence[str], petition: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """Background and petition, also where both stand in the first part under their headings."""
    if body(petition):
        return background, petition
    for place, line in enumerate(background):
        if place and _PETITION.match(line):
            return background[:place], background[place:]
    return background, ()


def without_request(petition: str) -> str:
    """A petition without the form's own request, such as `Um Beschlussfassung wird gebeten.`"""
    return "\n".join(line for line in petition.split("\n") if not _REQUEST.match(line))


def result(words: str) -> str | None:
    """The result as printed; None while it says `(offen)` or nothing."""
    return None if words.strip("() ").casefold() in _NOT_A_RESULT else words


def committee(meeting: str) -> str:
    """The committee in the name of its meeting: `Sitzung des Hauptausschusses` is `Hauptausschuss`."""
    name = _MEETING_OF.sub("", meeting, count=1)
    return _GENITIVE.sub(r"\1", name, count=1) if name != meeting else meeting
