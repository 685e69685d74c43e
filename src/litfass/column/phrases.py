"""Words of the column about time and state: `heute, 9:30 Uhr`, `noch 21 Tage`, `4 von 5 Quellen antworten`."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from litfass.core.german import BERLIN, MONTHS, WEEKDAYS, clock, counted, day
from litfass.core.kind import Kind
from litfass.core.sentences import paragraphs, sentences
from litfass.core.wording.results import outcome

SIGNS = {
    Kind.PAPER: "paper",
    Kind.DECISION: "decision",
    Kind.MEETING: "meeting",
    Kind.PRESS_RELEASE: "press",
    Kind.PUBLIC_NOTICE: "notice",
    Kind.PARTICIPATION: "part",
    Kind.SERVICE: "service",
}
LEADS = {
    None: "Was beschlossen wird, wann getagt wird, wo Sie mitreden können. Jede Meldung führt zum Original.",
    Kind.PAPER: "Anträge, Anfragen, Antworten und Mitteilungen, mit denen sich die Gremien befassen.",
    Kind.DECISION: "Was die Gremien beschlossen oder abgelehnt haben, mit dem Weg dorthin.",
    Kind.MEETING: "Wann und wo die Gremien tagen und was auf der Tagesordnung steht.",
    Kind.PRESS_RELEASE: "Mitteilungen der Pressestelle.",
    Kind.PUBLIC_NOTICE: "Hinweise auf amtliche Bekanntmachungen. Maßgeblich ist allein das Original.",
    Kind.PARTICIPATION: "Hier werden Sie gefragt. Jede Meldung sagt, bis wann und wo Sie mitreden können.",
    Kind.SERVICE: "Was sich bei Ämtern und Dienstleistungen ändert.",
}
_TAGS = {
    "Beschlossen": ("good", "check"), "Empfohlen": ("good", "check"), "Abgelehnt": ("bad", "stop"),
    "Vertagt": ("warn", "clock"),
}  # fmt: skip
_FEMININE = ("Stadt", "Gemeinde", "Hansestadt", "Samtgemeinde", "Verbandsgemeinde", "Region")
_NEUTER_OR_MASCULINE = ("Bezirk", "Landkreis", "Kreis", "Markt", "Amt", "Bezirksamt")


@dataclass(frozen=True, slots=True)
class Tag:
    """A word with a shape. `tone` is good, warn, bad or empty."""

    word: str
    sign: str
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A day as a leaf of a calendar."""

    month: str
    day: int
    weekday: str


def leaf(value: date, *, whole: bool = False) -> Leaf:
    """`Dez 1 Di`, or with whole words."""
    month, weekday = MONTHS[value.month - 1], WEEKDAYS[value.weekday()]
    return Leaf(month, value.day, weekday) if whole else Leaf(month[:3], value.day, weekday[:2])


def moment(value: datetime, now: datetime) -> str:
    """`heute, 9:30 Uhr`, `gestern, 14:10 Uhr`, `3. November, 14:10 Uhr`."""
    return f"{near_day(_local(value), _local(now))}, {clock(value)}"


def near_day(value: date, today: date) -> str:
    """`heute`, `gestern`, `3. November`."""
    if value == today:
        return "heute"
    return "gestern" if value == today - timedelta(days=1) else day(value, today=today)


def heading(value: date, today: date) -> tuple[str, str]:
    """The heading of a day in the list: a word and the date."""
    known = {today: "Heute", today - timedelta(days=1): "Gestern"}
    return known.get(value, WEEKDAYS[value.weekday()]), day(value, today=today)


def sitting(on: date, starts_at: datetime | None, *, today: date | None = None) -> str:
    """`Di, 1. Dezember, 18 Uhr`."""
    return ", ".join([day(on, weekday=True, today=today), *([clock(starts_at)] if starts_at else [])])


def month(value: date) -> str:
    """`Januar 2025`."""
    return f"{MONTHS[value.month - 1]} {value.year}"


def figures(value: date) -> str:
    """`19.11.2026`."""
    return f"{value:%d.%m.%Y}"


def drs(number: str) -> str:
    """`Drs. 24-0187` that is not broken between two lines, or empty."""
    return f"Drs.\u00a0{number}" if number else ""


def sort_of_paper(printed: str | None) -> str:
    """`Antrag` for `Antrag öffentlich`: what is here is public."""
    return (printed or "").removesuffix("öffentlich").strip()


def left(until: date, today: date) -> Tag:
    """How long one can still take part."""
    days = (until - today).days
    if days < 0:
        return Tag("Beendet", "stop")
    if days < 2:
        return Tag(("endet heute", "endet morgen")[days], "clock", "warn")
    return Tag(f"noch {days} Tage", "clock", "warn" if days < 30 else "")


def result(word: str | None) -> Tag | None:
    """The result of a vote as a tag, or None while there is none."""
    lead = outcome(word or "").lead
    if not lead:
        return None
    tone, sign = _TAGS.get(lead, ("", "decision"))
    return Tag(word or "" if lead == "Ergebnis" else lead, sign, tone)


def decided(word: str | None) -> Tag | None:
    """The same for the result of a decision. Only known words are shown: others stand in the released text, from which
    a person may have struck a name."""
    found = result(word)
    return Tag("Behandelt", "decision") if found and not is_known(word) else found


def is_known(word: str | None) -> bool:
    """Whether every word of a result is one of the council's usual ones."""
    return outcome(word or "").lead not in ("", "Ergebnis")


# Lines of a wording that our pages show by other means: the number, the address, the earlier post in the thread.
SHOWN_ELSEWHERE = ("Zum Nachlesen:", "Drs.", "http://", "https://")
THREAD = ("Setzt unsere Meldung", "Setzt eine frühere Meldung")


def summary(text: str, *, most: int = 280, in_thread: bool = False) -> str:
    """The first whole sentences of a text, as many as fit; never cut inside a word."""
    left_out = (*SHOWN_ELSEWHERE, *THREAD) if in_thread else SHOWN_ELSEWHERE
    found = [sentence for sentence in sentences(text) if not sentence.startswith(left_out)]
    told = found[0] if found else ""
    for sentence in found[1:]:
        if len(told) + len(sentence) + 1 > most:
            break
        told = f"{told} {sentence}"
    return cut(told, most + 120)


def body(text: str) -> list[str]:
    """The paragraphs of a wording without lines that the page shows elsewhere."""
    return [part for part in paragraphs(text) if not part.startswith(SHOWN_ELSEWHERE)]


def cut(text: str, most: int) -> str:
    """The text, ended at a word with `…` where it is too long."""
    if len(text) <= most:
        return text
    return f"{text[:most].rsplit(None, 1)[0]} …"


def sources(answering: int, every: int) -> str:
    """`4 von 5 Quellen antworten`."""
    if every == 0:
        return "Es ist noch keine Quelle eingerichtet."
    if answering == every:
        return "Die Quelle antwortet." if every == 1 else f"Alle {counted(every, 'Quelle', 'Quellen')} antworten."
    return f"{answering} von {every} {'Quelle antwortet' if every == 1 else 'Quellen antworten'}."


def out_of(name: str) -> str:
    """`aus dem Bezirk Kranhude`, `aus der Stadt Norden`, `aus Emden`."""
    first = name.split(" ", 1)[0]
    if first in _FEMININE:
        return f"aus der {name}"
    return f"aus dem {name}" if first in _NEUTER_OR_MASCULINE else f"aus {name}"


def local_day(value: datetime) -> date:
    """The day in Germany."""
    return _local(value)


def _local(value: datetime) -> date:
    return value.astimezone(BERLIN).date()
