"""Find where in a paper's running text the resolution stands: under its heading, behind its lead-in, or at its head."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterator
from itertools import islice

from litfass.core.items.labels import label_at
from litfass.core.items.lines import ends_resolution, is_heading
from litfass.core.sentences import ABBREVIATIONS
from litfass.readers.resolution.ending import LONGEST, end_of

_HEAD = 1_500
_LOOKS = 400  # places looked at in one text; real papers have less than 100

_HEADING = re.compile(r"Petitum|Beschl(?:uss|üsse|uß)|Antragstext|Votum")
_BEFORE_HEADING = re.compile(r"\s{0,20}(?:(?:[IVX]{1,4}|[A-D]|\d)[.)] {1,3})?")
_COLON = re.compile(r":[ \t]{0,20}(?:\n|$|(?=\d{1,2}[.)] |a\) |I\. |[-–•] ))")
_DECIDES = re.compile(
    r"\b(?:beschließt|beschließen|beantrag(?:t|en)|gebeten|beauftragt|aufgefordert|ersucht|verpflichtet|fordert|fordern"
    r"|empfiehlt|bittet|bitten|ermächtigt|unterstützen|[Ff]olgende[nrs]? (?:Beschluss|Antrag|Maßnahmen?|Petitum))\b"
)
_ASKS = re.compile(
    r"\b(?:Auskunft|Fragen?|fragen|fragt|beantwort\w{1,5}|Beantwortung|Anfrage|mitzuteilen|teilt|Stellung|erhielt|Kenntnis)\b"
    r"|\b(?:hat|hatte|haben|hatten|wurde|wurden)\b[^.:]{0,100}(?:beschlossen|gebeten|beauftragt|aufgefordert|beantragt)"
)
# One sentence that is the resolution itself; each begins with a cue that is cheap to look for.
_CUES = ("gebeten", "aufgefordert", "beauftragt", "ersucht", "beantrag", "stimmt d", "zur Kenntnis", "beschließ")
_ITSELF = re.compile(
    r"\b(?:(?:wird|werden)\b[^.:?]{0,200}\b(?:gebeten|aufgefordert|beauftragt|ersucht)\b"
    r"|(?:beantrag(?:t|en)|beschließt),? (?:daher |deshalb |hiermit |somit )?[^.:?]{3}"
    r"|(?:Gemeinderat|Rat|Ausschuss|Stadtrat|Bezirksversammlung)\b[^.:?]{0,80} (?:stimmt|nimmt)\b[^.:?]{3})"
)
_SENTENCE_END = re.compile(r"[.!?][)“\"]?\s|\n[ \t]{0,20}\n|:[ \t]{0,20}\n|(?<=[ÖNxXge])[ \t]{0,9}\n")
_LAST_WORD = re.compile(r"\w{1,40}$")
_TABLE = re.compile(r"^[ \t]{0,10}(?:Gremi(?:um|en)[ \t]{1,20}(?:Termin|Datum|Sitzung)|Beratungsfolge)", re.MULTILINE)
_TABLE_ROW = re.compile(r".{3,120}?\d{1,2}\.\d{1,2}\.\d{4}\b.{0,60}")
_RESULT = re.compile(
    r"(?:[Vv]erwiesen|Verweisung|Beratung|Behandlung|Weiterbehandlung|Kenntnisnahme|Vertagt|Abgesetzt|Zurück|Erledigt"
    r"|Zustimmung|Ablehnung|Abgelehnt|Angenommen|[Ee]instimmig|[Mm]ehrheitlich|siehe|Keine|Einverstanden"
    r"|[Mm]it (?:der )?Stellungnahme|Der Antrag (?:wird|ist)|In die Beratung)"
)
# In a text that says nowhere what sort of paper it is, a contract for example, only a council resolves.
_BY_A_COUNCIL = re.compile(
    r"\b(?:Gemeinderat|Stadtrat|Rat|Kreistag|Ortschaftsrat|Bezirksversammlung|BVV|[A-Za-zäöüß-]{0,40}ausschuss|Ausschuss|[Ww]ir"
    r"|[A-ZÄÖÜa-zäöüß/-]{0,40}[Ff]raktion(?:en)?|Verwaltung|Bezirksamt(?:sleiter)?|Behörde|BVM)\b"
)
_ASKING = re.compile(r"(?:Die|Der|Das|Es|Zu[mr]?|Für|I[mn]|Bei|Auf|Aufgrund|Sie|Im) (?=\w)")
_ORDERS = re.compile(
    r"Die (?:Stadtv|Ortsv|Gemeindev|V)erwaltung (?:prüft|berichtet|legt|stellt|entwickelt|erstellt|erarbeitet|richtet"
    r"|setzt|sorgt|veranlasst|informiert|soll|möge)\b"
)
_GROUNDS = re.compile(r"^[ \t]{0,20}(?:Begründung|Sachverhalt)\b", re.MULTILINE)
_SORT = re.compile(
    r"\s{0,20}(?:[\w-]{1,30} (?:zum |zur )?){0,2}[\w/-]{0,30}(?:antrag|anfrage|vorlage|stellungnahme)", re.IGNORECASE
)
_MOVED = re.compile(r"^[ \t]{0,20}(?:Antrag|Anträge|Beschlussantrag)[ \t]{0,20}:?[ \t]{0,20}\n", re.MULTILINE)
_ANSWERS = re.compile(r"Anfrage|Auskunft|Stellungnahme|Antwort|Mitteilung|STELLUNGNAHME|ANFRAGE")
_INFORMS = re.compile(r"Information|Kenntnisnahme|Bericht")
_MOTION = re.compile(r"[Aa]ntrag|ANTRAG")


def found_in(text: str, paper_type: str = "", *, prose: bool = True) -> Iterator[tuple[int, int]]:
    """Where a resolution may stand, the surest place first; offsets in code points.

    `prose`: also a sentence that itself asks for something, and the first words of a motion.
    """
    sort = sort_line(text) or paper_type
    if _ANSWERS.search(sort) or _ANSWERS.search(paper_type):
        return  # what they print under such a heading is the motion they answer
    yield from _under_headings(text)
    if _INFORMS.search(sort) or "Niederschrift" in text[:_HEAD]:
        return
    head = _behind_table(text) if prose and _MOTION.search(sort) else None
    if head is not None and label_at(text, head):
        yield head, end_of(text, head, at_head=True)
    leads = [start for start, words in _lead_ins(text) if sort or _BY_A_COUNCIL.search(words)]
    if leads and not _GROUNDS.search(text, leads[0]):
        leads.reverse()
    if prose and head is None and _MOTION.search(sort):
        listed = _first_list(text)
        if listed is not None and not any(start < listed for start in leads):
            yield listed, end_of(text, listed, at_head=True)
    if _MOTION.search(sort):
        yield from ((match.end(), end_of(text, match.end())) for match in _MOVED.finditer(text, 300))
    yield from ((start, end_of(text, start)) for start in leads)
    if sort and prose:
        yield from ((start, end_of(text, start)) for start in _in_one_sentence(text, first=head is not None))
    if head is not None:
        yield head, end_of(text, head, at_head=True)


def sort_line(text: str) -> str:
    """The line at the head of a text that says what sort of paper it is (`Antrag`, `Stellungnahme zum Antrag`)."""
    for line in text[:_HEAD].splitlines()[:25]:
        if len(line) < 80 and _SORT.match(line):
            return line.strip()
    return ""


def _under_headings(text: str) -> Iterator[tuple[int, int]]:
    """The sections under headings: of minutes the first, of papers the last, where the proposal stands."""
    if "etitum" not in text and "eschl" not in text and "otum" not in text and "ntragstext" not in text:
        return
    looked = islice(_HEADING.finditer(text), _LOOKS)
    found = [end for match in looked if (end := _heading_end(text, match.start())) is not None]
    minutes = "Abstimmungsergebnis" in text or "Niederschrift" in text[:_HEAD]
    for start in found if minutes else reversed(found):
        body = text[start : start + _HEAD].lstrip(": \t\n\r")
        if not (_RESULT.match(body) and len(body.split("\n", 1)[0]) < 120):
            yield start + len(text[start : start + _HEAD]) - len(body), min(start + LONGEST, len(text))


def _lead_ins(text: str) -> Iterator[tuple[int, str]]:
    """Where the sentences begin that lead to a resolution, and their words."""
    colons = [match.start() for match in _COLON.finditer(text)]
    for colon in colons if len(colons) <= _LOOKS else colons[: _LOOKS // 2] + colons[-_LOOKS // 2 :]:
        if not _DECIDES.search(text, max(colon - 600, 0), colon):
            continue
        start = _sentence_start(text, colon)
        words = text[start:colon]
        if _DECIDES.search(words) and not _ASKS.search(words):
            yield start, words


def _first_list(text: str) -> int | None:
    """Where a list or an order begins near the head of a motion, whose form prints what it asks before the reasons."""
    at = 0
    for line in text[: 2 * _HEAD].splitlines(keepends=True):
        bare = line.strip()
        label = label_at(bare)
        if (label and label.value and label.opens and _ASKING.match(bare, label.body)) or _ORDERS.match(bare):
            return at + line.index(bare)
        at += len(line)
    return None


def _heading_end(text: str, at: int) -> int | None:
    """Where the words behind a heading begin, if one stands there alone in its line or before a colon."""
    begin = text.rfind("\n", max(at - 30, 0), at) + 1
    if not (begin or at < 30) or not _BEFORE_HEADING.fullmatch(text, begin, at):
        return None
    line = text[at : at + 120].split("\n", 1)[0]
    head, colon, _ = line.partition(":")
    return at + len(head) + len(colon) if len(head) < 90 and is_heading(head.strip()) else None


def _sentence_start(text: str, at: int) -> int:
    """Where the sentence begins in which `at` stands; not more than 600 code points back."""
    start = floor = max(at - 600, 0)
    for match in _SENTENCE_END.finditer(text, floor, at):
        if _ends(text, match, floor):
            start = match.end()
    return start + len(text[start:at]) - len(text[start:at].lstrip())


def _ends(text: str, match: re.Match[str], floor: int) -> bool:
    """Whether a sentence ends there: not behind `gem.` or `3.`, but behind a row of the table of bodies."""
    if match[0][0] in ".!?":
        word = _LAST_WORD.search(text, max(match.start() - 41, floor), match.start())
        return word is None or not (word[0].lower() in ABBREVIATIONS or word[0].isdigit())
    if match[0][0] in ":" or match[0].count("\n") > 1:
        return True
    line = text.rfind("\n", floor, match.start()) + 1 or floor
    return _TABLE_ROW.fullmatch(text[line : match.start()]) is not None


def _in_one_sentence(text: str, *, first: bool) -> Iterator[int]:
    """Where a sentence begins that itself asks for something or resolves it."""
    found: list[int] = []
    for cue in (each for each in _CUES if each in text):
        at, looks = text.find(cue), 0
        while at >= 0 and looks < _LOOKS // len(_CUES):
            looks += 1
            start = _sentence_start(text, at)
            words = text[start : at + 300]
            match = _ITSELF.search(words)
            past = match and ("worden" in words[match.end() : match.end() + 40] or _ASKS.search(words[: match.end()]))
            if match and not past and match.start() <= at - start:
                found.append(start)
            at = text.find(cue, at + 300)
    yield from sorted(set(found), reverse=not first)


def _behind_table(text: str) -> int | None:
    """Where the words begin behind the table of bodies and days at the head of a paper."""
    table = _TABLE.search(text, 0, 2 * _HEAD)
    if table is None:
        return None
    at = last = text.find("\n", table.start()) + 1 or len(text)
    strangers = 0
    for line in text[at : at + _HEAD].splitlines(keepends=True):
        at += len(line)
        if _TABLE_ROW.match(line) or len(line.strip()) in (1, 2, 3):
            last, strangers = at, 0
        elif line.strip():
            strangers += 1
        if strangers > 2:
            break
    body = text[last : last + _HEAD].lstrip()
    first = body.split("\n", 1)[0].strip()
    return None if not first or ends_resolution(first) else last + len(text[last : last + _HEAD]) - len(body)
