"""Find where a longer text states a vote: in a block „Abstimmungsergebnis:“, or in the last sentence of minutes."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterator

from litfass.core.facts import Outcome, Vote
from litfass.readers.vote.telling import vote

# What a block begins with; found as plain words first, which is a hundred times faster than a pattern.
_CUES = ("bstimmungsergebnis", "eratungsergebnis", "eschlussergebnis", "\nErgebnis", "\nAbstimmung")
_HEADING = re.compile(r"(?:se)?(?: ?:|[ \t\r]{0,9}\n)")
_PAGE = re.compile(r"[-–]{1,2} ?\d{1,4}(?: of \d{1,4})? ?[-–]{1,2}$")
_STOP = re.compile(
    r"(?:(?:Der|Die) (?:Stell\w{0,20} )?Vorsitzende|Zur Beurkundung|Stadtr[aä]t|Herr |Frau |Oberbürgermeister|"
    r"Bürgermeister|Hauptamt|Begründung|Sachverhalt|Beschluss:|Anlage|Protokoll|Tagesordnungspunkt \d)"
)
_GOES_ON = re.compile(
    r"\s{0,40}(?:[-–•] ?)?(?:Punkt|TOP|Ziff|Nr\.|Antr|Änderungs|Ergänzungs|Beschlussvorlage|Vorlage|Verwaltungs|"
    r"Modifiz|Geändert|\(|\d|[a-z]\))"
)
_SUBJECT = re.compile(
    r"(?:Der|Die|Das|Dem|Den|(?<=wird )der|(?<=wird )die|(?<=wird )dem) (?:so geänderten? |geänderten? |gesamten? )?"
    r"(?:\w{0,24}[Aa]usschuss|\w{0,20}[Rr]at|\w{0,20}[Bb]eirat|Gremium|Bezirksversammlung|BVV|BV|Niederschrift|"
    r"Tagesordnung|Protokoll|Eingabe|\w{0,24}[Vv]ersammlung|\w{0,20}vertretung|Plenum|Kreistag|\w{0,24}[Aa]ntrag|Drucksache|"
    r"\w{0,20}[Vv]orlage|\w{0,20}[Vv]orschlag|Beschlussempfehlung|Petitum|Tagesordnungspunkt|TOP|"
    r"Fraktionen|Mitglieder|Ausschussmitglieder|Anwesenden)\b"
)
# `Sodann wird der so geänderte Antrag … beschlossen.`
_INVERTED = re.compile(r"(?:^|[.!?\n] ?)[A-ZÄÖÜ][a-zäöü]{2,16} wird \Z")
_REPORTED = re.compile(r"\b(?:werde|würden?|solle|sollten?|möge|könnten?|sei|seien|habe|wolle|müsse)\b")
_END = re.compile(r"[.!?](?=\s|[A-ZÄÖÜ]|$)|\n[ \t\r]{0,40}\n|\n(?=[A-ZÄÖÜ–-])")
LINES, REACH, LAST = 60, 700, 12
TAIL = 20_000  # characters of minutes that are looked through from their end
MOST = 3  # blocks that are looked at; more are a whole meeting, not one matter


def blocks(text: str) -> list[tuple[int, str]]:
    """The words after each heading of a result, with their place in the text."""
    found: list[tuple[int, str]] = []
    for heading in sorted(_headings(text)):
        start, end = _block(text, heading)
        if end > start:
            found.append((start, text[start:end]))
        if len(found) > MOST:
            break
    return found


def _headings(text: str) -> Iterator[int]:
    """Where the words of a block begin: behind `Abstimmungsergebnis:`."""
    for cue in _CUES:
        at = text.find(cue)
        while at >= 0:
            at += len(cue)
            if heading := _HEADING.match(text, at):
                yield heading.end()
            at = text.find(cue, at)


def _block(text: str, at: int) -> tuple[int, int]:
    """From the first words behind the heading up to where other words begin."""
    start, end, blank, seen = at, at, 0, False
    for _ in range(LINES):
        close = text.find("\n", at, at + REACH)
        line = text[at : close if close >= 0 else at + REACH]
        bare = line.strip()
        if not bare:
            blank += 1
        elif _PAGE.match(bare):
            pass  # the foot of a page stands in the middle of the list
        elif _ends(line, blank, seen=seen):
            break
        else:
            start, end = (start if seen else at + len(line) - len(line.lstrip())), at + len(line.rstrip())
            blank, seen = 0, True
        if close < 0:
            break
        at = close + 1
    return start, end


def _ends(line: str, blank: int, *, seen: bool) -> bool:
    """Whether this line belongs to the block no more."""
    if _STOP.match(line.strip()):
        return True
    return blank > 2 or (blank > 0 and not _GOES_ON.match(line)) if seen else blank > 4


def block(text: str) -> tuple[int, Vote] | None:
    """The vote of the one block there is, and where it begins. Several blocks are several matters: none is read."""
    found = [
        (start, told)
        for start, words in blocks(text)
        if (told := vote(words)).outcome is not Outcome.UNKNOWN or told.items
    ]
    return found[0] if len(found) == 1 else None


def last_sentence(text: str) -> tuple[int, Vote] | None:
    """What the last sentence about the body or the motion says became of it, where it says one thing."""
    cues = list(_SUBJECT.finditer(text, max(0, len(text) - TAIL)))[-LAST:]
    for cue in reversed(cues):
        before = text[max(0, cue.start() - 4) : cue.start()].rstrip(" \t")[-1:]
        if before and before not in '.!?\n:;“”"' and not _INVERTED.search(text, max(0, cue.start() - 60), cue.start()):
            continue
        end = _END.search(text, cue.end(), cue.end() + REACH)
        sentence = text[cue.start() : end.start() + 1 if end else cue.end() + REACH]
        if _REPORTED.search(sentence):
            continue
        told = vote(sentence)
        if told.items:
            return None
        if told.outcome is not Outcome.UNKNOWN:
            return cue.start(), told
    return None
