"""Pick the sentences that say who wants or decided what: one, and up to three, in the paper's own words and order."""

# SPDX-License-Identifier: EUPL-1.2

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from litfass.core.facts import Evidence, PaperSort, ResolutionItem, Summary
from litfass.core.items import items
from litfass.core.items.labels import label_at
from litfass.core.items.leading import resolves
from litfass.core.kind import Kind
from litfass.core.located import Located, located
from litfass.core.notice import Notice, with_facts
from litfass.core.parts import Part, part_of
from litfass.core.sentences import ABBREVIATIONS, ended, is_whole

LONGEST = 300  # longer sentences only where there is no other
_FIRST = 420  # the first item of a resolution is what it is about, so it may be longer
_ENOUGH = 600  # a longer one is a list that lost its lines
_HEAD = 2_000  # code points of a text in which its first sentences are looked for
_TAIL = 1_500
_SHORTEST = 25

# These lead to what is said, greet, or say where to ask; they carry nothing themselves. Read without the last mark.
_EMPTY_BEGINNING = re.compile(
    r"Sehr geehrte|Guten Tag|Liebe[rs]? |Hallo|Foto|Bild|Quelle|Vorlage Nr|Eingang|Verantwortlich|Dienststelle"
    r"|Für Rückfragen|Kontakt|Anlage|Gedruckt|Niederschrift|Gremi|Um [^.]{3,60} gebeten|Vertagt aus|Konzeption, Ziele"
)
_EMPTY_END = re.compile(r"(?:Stellung|wie folgt|[Ff]olgende[rsn]?|(?:wird|werden) um \w{1,30} gebeten)$")
_EMPTY_WITHIN = (
    "liegt folgende", "liegen folgende", "erfolgt mündlich", "Budgetbedarf", "Gesamtkosten", "ohne Erlaubnis",
    "zur Kenntnis genommen und wie folgt", "mit folgendem Ergebnis", "Haushaltsmittel sind dauerhaft",
)  # fmt: skip
# What was asked or resolved before, told again at the head of an answer.
_RETOLD = re.compile(
    r"\b(?:hat|hatte|haben|wurde)\b.{0,160}(?:beschlossen|gebeten|aufgefordert|beauftragt|überwiesen|beantragt|einberufen)"
)
_PERSON_CUES = ("Frau ", "Herr", "Familie ", "Eheleute ", "Fam.", "Hr.", "Fr.", "Petent")
_PERSON = re.compile(r"\b(?:Frau|Herrn?|Familie|Eheleute|Fam\.|Hr\.|Fr\.) (?:Dr\. |Prof\. )?[A-ZÄÖÜ][a-zäöüß]|Petent")
_BY_A_BODY = re.compile(
    r"(?:Der|Die|Das) (?:[A-ZÄÖÜ][\w-]{0,40}ausschuss|Ausschuss|Bezirksversammlung|BVV"
    r"|(?:Gemeinde|Stadt|Ortschafts)rat|Rat)\b"
)
_VERDICT = re.compile(r"\b(?:stimmt|lehnt|nimmt|überweist|beschließt|vertagt|empfiehlt)\b")
_BULLET = re.compile(r"\n[ \t]{0,20}[-–—•·▪●*][ \t]")
_FORMULA = re.compile(r"\b(?:beschließt|beschließen|Beschluss zu fassen|beantrag(?:t|en)(?: \w{1,20})?)$")
_DEPENDS = re.compile(r"(?:Wenn|Falls|Und|Oder|Sofern|Warum nicht|Wieso nicht|Wer noch|Und zwar)\b")
_FORM = "Finanzielle Auswirkungen"  # where the form of a proposal begins; what it asks is no sentence of the paper
_TOLD = (PaperSort.ANSWER, PaperSort.STATEMENT, PaperSort.INFORMATION, PaperSort.PETITION)
_ASKING = re.compile(r"Anfrage|Auskunftsersuchen")
_ANSWERING = re.compile(r"Stellungnahme|Antwort|Mitteilung|Information|Eingabe|Kenntnisnahme")
_PASSED = re.compile(r"(?<!un)(?<!ab)(?:beschlossen|zugestimmt|angenommen|zustimmung|annahme)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """One whole sentence and the printed words it was made from."""

    words: str
    evidence: tuple[Evidence, ...]
    most: int = LONGEST  # code points up to which it is not too long


def read(notice: Notice) -> Notice:
    """The notice with `facts.summary`, or without one where nothing whole is said."""
    if notice.kind is Kind.MEETING:
        return notice
    ways = {Kind.DECISION: _decided, Kind.PAPER: _wanted}.get(notice.kind, _lead)
    return with_facts(notice, summary=_best(ways(notice)))


def summary(text: str) -> Summary | None:
    """The summary of a text without anything known about it: its first whole sentences."""
    return _chosen(_told(Part("text", unicodedata.normalize("NFC", text)), ""))


def _best(ways: Iterable[Iterator[Said]]) -> Summary | None:
    """By the first way that gives one without a private person's name, else by the first that gives any."""
    first = None
    for way in ways:
        found = _chosen(way)
        if found and not _names_person(found.one):
            return found
        first = first or found
    return first


def _chosen(said: Iterable[Said]) -> Summary | None:
    """The first three of the first eight that are short and name no private person; others only where need be."""
    found: dict[str, Said] = {}
    good: list[Said] = []
    for each in islice(said, 8):
        if each.words not in found and _is_good(each):
            good.append(each)
        found.setdefault(each.words, each)
        if len(good) == 3:
            break
    every = list(found.values())
    three = (good or [each for each in every if len(each.words) <= LONGEST] or every)[:3]
    evidence = tuple(dict.fromkeys(each for said in three for each in said.evidence))
    return Summary(three[0].words, tuple(each.words for each in three), evidence) if three else None


def _is_good(said: Said) -> bool:
    return len(said.words) <= said.most and not _names_person(said.words)


def _names_person(words: str) -> bool:
    return any(cue in words for cue in _PERSON_CUES) and _PERSON.search(words) is not None


def _decided(notice: Notice) -> Iterator[Iterator[Said]]:
    """What was resolved; the motion's words only where it passed without changes."""
    part = part_of(notice, "decision.resolution")
    yield _resolved(notice, _read_already(notice, part.name) or items(part.text, part.name))
    result = notice.decision.result if notice.decision else ""
    if _PASSED.search(result) and "geändert" not in result.replace("ungeändert", ""):
        asked = part_of(notice, "paper.resolution")
        yield _resolved(notice, _read_already(notice, asked.name) or items(asked.text, asked.name))
    yield _told(part_of(notice, "decision.vote"), notice.title)
    yield _verdict(part_of(notice, "text"))


def _read_already(notice: Notice, part: str) -> Sequence[ResolutionItem]:
    """The items another reader found in this part, so that they need not be found again."""
    return [each for each in notice.facts.resolution if each.evidence.part == part]


def _verdict(part: Part) -> Iterator[Said]:
    """The last sentence of minutes that says what a body did."""
    start = max(len(part.text) - _TAIL, 0)
    if not _BY_A_BODY.search(part.text, start):
        return
    told = located(part.text, start, closed=True)
    said = [
        each
        for each in told
        if _BY_A_BODY.match(each.words) and _VERDICT.search(each.words[:200]) and _reads_whole(each.words)
    ]
    yield from (Said(each.words, (part.evidence(each.start, each.end),)) for each in said[-1:])


def _wanted(notice: Notice) -> Iterator[Iterator[Said]]:
    sort = notice.facts.sort.sort if notice.facts.sort else None
    printed = (notice.paper.paper_type if notice.paper else None) or ""
    texts = [part for name in ("paper.background", "text") if (part := part_of(notice, name)).text]
    minutes = any("Niederschrift" in part.text[:300] for part in texts)
    if sort is PaperSort.INQUIRY or (sort is None and _ASKING.search(printed)):
        yield from (_questions(part) for part in texts if not minutes)
    elif not (sort in _TOLD or (sort is None and _ANSWERING.search(printed))):
        asked = part_of(notice, "paper.resolution")
        yield _resolved(notice, notice.facts.resolution or items(asked.text, asked.name))
    yield from (_told(part, notice.title) for part in texts if not minutes)


def _lead(notice: Notice) -> Iterator[Iterator[Said]]:
    yield from (_told(part_of(notice, name), notice.title) for name in ("teaser", "text"))


def _told(part: Part, title: str) -> Iterator[Said]:
    """The whole sentences at the head of a text that say something; what was resolved before only where that is all."""
    form = part.text.find(_FORM, 200, _HEAD)
    told, retold = False, []
    for each in located(part.text, 0, form if form > 0 else _HEAD, closed=True):
        if not _carries(each.words, title):
            continue
        said = Said(each.words, (part.evidence(each.start, each.end),))
        if _RETOLD.search(each.words):
            retold.append(said)
        else:
            told = True
            yield said
    if not told:
        yield from retold


def _carries(words: str, title: str) -> bool:
    return (
        _SHORTEST <= len(words) <= _ENOUGH
        and _reads_whole(words)
        and label_at(words) is None
        and words.rstrip(".") != title.rstrip(".")
        and not _is_empty(words)
        and not words.endswith("?")
    )


def _is_empty(words: str) -> bool:
    return bool(
        _EMPTY_BEGINNING.match(words)
        or _EMPTY_END.search(words[-60:].rstrip(" .:;,!"))
        or any(each in words for each in _EMPTY_WITHIN)
    )


def _reads_whole(words: str) -> bool:
    """Whether it begins and ends like a sentence, with as many words and brackets as one."""
    last = words.rstrip(".").rsplit(" ", 1)[-1].casefold()
    return (
        is_whole(words)
        and (words[0].isupper() or words[0] in '„“"»' or words[0].isdigit())
        and words.count(" ") > 2
        and words.count("(") == words.count(")")
        and last not in ABBREVIATIONS
        and not (last.isdigit() and len(last) < 3)
        and "." not in last
    )


def _questions(part: Part) -> Iterator[Said]:
    if "?" not in part.text:
        return
    for each in located(part.text, 0, 4 * _HEAD, closed=True):
        label = label_at(each.words)
        asked = _later(part, each, label.body) if label else each
        if asked.words.endswith("?") and _reads_whole(asked.words) and not _DEPENDS.match(asked.words):
            yield Said(asked.words, (part.evidence(asked.start, asked.end),))


def _bulleted(part: Part, begin: int, bullet: re.Match[str], end: int) -> Iterator[Said]:
    """The sentences before a list with bullets; the last one goes on with the first bullet."""
    *before, lead = [*located(part.text, begin, bullet.start(), whole=True), None]
    if before and before[-1].words.endswith((",", ":")):
        lead = before.pop()
    following = _BULLET.search(part.text, bullet.end(), end)
    first = next(located(part.text, bullet.end(), following.start() if following else end, whole=True), None)
    said = [_worded(part, None, each) for each in before]
    yield from (each for each in [*said, _worded(part, lead, first) if first else None] if each)


def _later(part: Part, each: Located, at: int) -> Located:
    """The sentence without its first `at` characters: a label, or words that only lead to it."""
    words = each.words[at:].lstrip()
    start = part.text.find(words[:12], each.start + 1, each.end)
    return Located(words, start, each.end) if words and start >= 0 else each


def _resolved(notice: Notice, found: Sequence[ResolutionItem]) -> Iterator[Said]:
    """The first sentence of each item; an item that is no sentence of its own stands behind its lead-in.

    Of a resolution that is one item, its sentences in order.
    """
    for number, item in enumerate(found[:8]):
        part = part_of(notice, item.evidence.part)
        begin = item.evidence.start + len(item.label)
        if not item.label and (bullet := _BULLET.search(part.text, begin, item.evidence.end)):
            yield from _bulleted(part, begin, bullet, item.evidence.end)
            continue
        inside = located(part.text, begin, item.evidence.end, whole=True)
        lead = _lead_in(part, item.evidence.start) if number == 0 and item.label else None
        for at, each in enumerate(islice(inside, 1 if len(found) > 1 else 4)):
            said = _worded(part, lead if at == 0 else None, each if item.label else _without_formula(part, each))
            if said and len(said.words) <= _ENOUGH:
                yield replace(said, most=_FIRST) if number == at == 0 else said


def _without_formula(part: Part, each: Located) -> Located:
    """„Der Rat möge beschließen: Die Bank wird blau.“ without what stands before the colon."""
    head, _, rest = each.words.partition(": ")
    return _later(part, each, len(head) + 1) if _FORMULA.search(head) and rest[:1].isupper() else each


def _worded(part: Part, lead: Located | None, each: Located) -> Said | None:
    """A sentence of an item with a point at its end, or with its lead-in where it is none of its own."""
    words, spans = each.words.rstrip(" ,;"), [each]
    own = words[0].isupper() and (resolves(words) or is_whole(words))
    if lead and (not own or lead.words.endswith(",")):
        words, spans = f"{lead.words} {words}", [lead, each]
    elif not own:
        return None
    if words.endswith((":", "…", "..")) or _is_empty(words):
        return None
    return Said(ended(words), tuple(part.evidence(span.start, span.end) for span in spans))


def _lead_in(part: Part, at: int) -> Located | None:
    """The unclosed sentence directly before the first label."""
    before = list(located(part.text, max(at - 500, 0), at))
    last = before[-1] if before else None
    return last if last and last.words.endswith((":", ",")) and len(last.words) < LONGEST else None
