"""Read the steps of a paper's way from sentences: „überweist in den Ausschuss für …“, „nimmt wie folgt Stellung“."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Callable, Iterator

from litfass.core.facts import Stage, Step
from litfass.core.parts import Part
from litfass.readers.consultation.bodies import Body, bodies, day_in, item_in

_LOOKS = 40  # places looked at for each cue; real papers have less than ten
_NEAR = 200  # code points around a cue in which its wording stands
_BACK, _ON = 300, 300  # code points of one sentence before and behind a cue
_STOP = re.compile(
    r"[.!?](?=\s)(?:(?<=[^\W\d_]{4}[.!?])|(?<=[^\W\d_]{4}[)“\"][.!?])|(?<=\d{4}\)[.!?]))"
    r"|\n[ \t]{0,20}\n|:[ \t]{0,20}\n|\n(?=[A-ZÄÖÜ][^\n]{0,80}:)"
)


def _loose(pattern: str) -> re.Pattern[str]:
    """Compiled so that a blank may also be a line break."""
    return re.compile(pattern.replace(" ", r"\s{1,3}"))


_REFERS = _loose(
    r"(?:[Üü]berweist|[Üü]berwies(?:en)?|verweist(?![^.]{0,40}\bauf\b)|[Vv]erwiesen|[Vv]erweisung|[Üü]berweisung|[Aa]bgabe"
    r"|abgegeben)\b"
)
_TO = _loose(
    r"\b(?:in|an|in den|in die|an den|an die|in das|an das|in einen|in ihren|in seinen|dem|an ihren"
    r"|und den|und die|sowie den|sowie die)"
    r"(?: (?:zuständigen|federführenden|neuen|gemeinsamen))? $"
)
_GOES_ON = _loose(r"(?:Weiterbehandlung|(?:^|(?<=\n))(?:Weitere )?Beratung) (?:im|in der) ")
_FROM = _loose(r"\baus (?:der|seiner|ihrer) (?:gemeinsamen )?Sitzung\b")
_RECOMMENDS = re.compile(r"\bempfiehlt\b|\bempfehlen\b|\bempfohlen\b")
_RESOLVING = re.compile(r"beschließen|Beschluss|zuzustimmen|Zustimmung|anzunehmen|Annahme|abzulehnen|Ablehnung|Votum")
_IN_PLACE = _loose(
    r"(?:[Aa]nstelle|[Aa]n Stelle|[Ss]tellvertretend für|in Vertretung|stellv\. für|anstatt) (?:der|die|des|den) "
)
_SECTION_15 = _loose(r"(?:gem\.|gemäß|nach|i\.\s?S\.\s?d\.) §\s?15 (?:Abs\.|Absatz)\s?3(?:\s?BezVG)?")
_ANSWERS = _loose(
    r"(?:nimmt|nehmen|nahm) (?:hier)?zu[mr]? [^\n]{0,120}?Stellung|(?:nimmt|nehmen) (?:\w{1,20} )?wie folgt Stellung"
    r"|Antwort\s?/\s?Stellungnahme (?:des|der) "
    r"|(?:^|(?<=\n))Stellungnahme (?:des Bezirksamte?s|der (?:Stadtv|Gemeindev|V)erwaltung)"
    r"|(?:informiert|berichtet|antwortet|beantwortet)\b[^.]{0,160}?wie folgt|teilt (?:hierzu )?[Ff]olgendes mit"
)
_DECIDED = _loose(r"\b[Bb]eschl(?:uss(?:es)?|üsse[ns]?) (?:der|des|vom|aus der|im|in der) ")
_HAS = re.compile(r"\b(?:hat|hatte|haben)\b")
_BEEN_DECIDED = re.compile(r"\b(?:beschlossen|zugestimmt)\b")
_DEFERRED = _loose(r"\bVertagt aus der Sitzung\b")
_TAIL = _loose(r"[\s,(]{0,3}(?:am|vom|in der Sitzung am) \d{1,2}\.[^\n.]{0,12}\.?\s?\d{4}")


def told(part: Part) -> Iterator[Step]:
    """All steps the text tells, in the order of its words."""
    said = [wording for wording in _WORDINGS if wording[0] in part.text]
    found = [step for cue, wording, reading in said for step in _looked_at(part, cue, wording, reading)]
    yield from sorted(found, key=lambda step: step.evidence.start if step.evidence else 0)


def _looked_at(part: Part, cue: str, wording: re.Pattern[str], reading: "Reading") -> Iterator[Step]:
    text, at = part.text, part.text.find(cue)
    for _ in range(_LOOKS):
        if at < 0:
            return
        near = wording.finditer(text, max(at - _NEAR, 0), min(at + _NEAR, len(text)))
        if match := next((each for each in near if each.end() > at), None):
            begin, end = _sentence(text, at)
            if begin <= match.start():
                yield from reading(part, begin, end, match)
            at = max(at, match.end() - 1)
        at = text.find(cue, at + 1)


def _sentence(text: str, at: int) -> tuple[int, int]:
    """Where the sentence around `at` begins and ends; never more than 300 code points away."""
    begin = max(at - _BACK, 0)
    for match in _STOP.finditer(text, begin, at):
        begin = match.end()
    stop = _STOP.search(text, at, min(at + _ON, len(text)))
    end = stop.end() if stop else len(text) if len(text) <= at + _ON else text.rfind(" ", at, at + _ON) + 1 or at + _ON
    return begin + len(text[begin:at]) - len(text[begin:at].lstrip()), end


def _step(part: Part, stage: Stage, body: Body | None, span: tuple[int, int], *, dated: bool = True) -> Step:
    start, end = span
    evidence = part.evidence(start, start + len(part.text[start:end].rstrip()))
    on = day_in(part.text, start, end) if dated else None
    return Step(stage, body.name if body else None, on, item_in(part.text, start, end), None, evidence)


def _referral(part: Part, begin: int, end: int, match: re.Match[str]) -> Iterator[Step]:
    """To which bodies it was referred; „Überwiesen aus der Sitzung …“ names the body that referred it."""
    named = [each for each in bodies(part.text, begin, end) if not each.is_office]
    if _FROM.search(part.text, match.end(), min(match.end() + 60, end)):
        source = next((each for each in named if each.start >= match.end()), None)
        yield _step(part, Stage.REFERRAL, source, (match.start(), end))
        return
    goals = [each for each in named if _TO.search(part.text, max(each.start - 30, begin), each.start)]
    for to in goals:
        start = min(match.start(), to.start)
        yield _step(part, Stage.REFERRAL, to, (start, _until(part.text, max(match.end(), to.end), end)))


def _continuation(part: Part, begin: int, end: int, match: re.Match[str]) -> Iterator[Step]:
    """„Weiterbehandlung im Bauausschuss“: to the body that stands directly behind."""
    to = next(bodies(part.text, match.end(), end), None)
    if to and to.start == match.end():
        yield _step(part, Stage.REFERRAL, to, (match.start(), _until(part.text, to.end, end)))


def _until(text: str, at: int, end: int) -> int:
    """With the day behind a body's name: „in den Bauausschuss am 3. März 2027“."""
    tail = _TAIL.match(text, at, end)
    return tail.end() if tail else at


def _recommendation(part: Part, begin: int, end: int, match: re.Match[str]) -> Iterator[Step]:
    """Who recommends: the nearest body before „empfiehlt“, the first one before „hat … empfohlen“."""
    before = list(bodies(part.text, begin, match.start()))
    if match[0] == "empfohlen":
        before = before[:1] if before and _HAS.search(part.text, before[0].end, match.start()) else []
    if not before or before[-1].is_office:
        return
    after = next((each for each in bodies(part.text, match.end(), end) if not each.is_office), None)
    if after or match[0] == "empfohlen" or _RESOLVING.search(part.text, match.end(), end):
        span = before[-1].start, max(match.end(), after.end if after else 0)
        yield _step(part, Stage.RECOMMENDATION, before[-1], span, dated=False)


def _in_place(part: Part, begin: int, end: int, match: re.Match[str]) -> Iterator[Step]:
    """Which committee decides where the whole assembly would have to."""
    near = [each for each in bodies(part.text, begin, end) if not each.is_assembly and not each.is_office]
    before = [each for each in near if each.end <= match.start()]
    body = before[-1] if before else next((each for each in near if each.start >= match.end()), None)
    assembly = next((each for each in bodies(part.text, match.end(), end) if each.is_assembly), None)
    if match.re is _IN_PLACE and not (assembly and assembly.start - match.end() < 30):
        return
    spans = [match.start(), match.end(), *((body.start, body.end) if body else ())]
    yield _step(
        part, Stage.DECISION_IN_PLACE, body, (min(spans), max(*spans, assembly.end if assembly else 0)), dated=False
    )


def _statement(part: Part, begin: int, end: int, match: re.Match[str]) -> Iterator[Step]:
    """Which office answers or tells."""
    named = bodies(part.text, begin, match.end() + 40)
    near = [each for each in named if each.is_office and part.text[each.start - 1 : each.start] != "("]
    if near:
        body = min(near, key=lambda each: abs(each.start - match.start()))
        yield _step(
            part, Stage.STATEMENT, body, (min(body.start, match.start()), max(body.end, match.end())), dated=False
        )


def _decided(part: Part, begin: int, end: int, match: re.Match[str]) -> Iterator[Step]:
    """„Beschluss der Bezirksversammlung vom …“, only where its day is named."""
    body = next((each for each in bodies(part.text, match.end(), end) if not each.is_office), None)
    yield from _dated(part, Stage.DECISION, body, (match.start(), end))


def _dated(part: Part, stage: Stage, body: Body | None, span: tuple[int, int]) -> Iterator[Step]:
    step = _step(part, stage, body, span)
    if step.on:
        yield step


def _has_decided(part: Part, begin: int, end: int, match: re.Match[str]) -> Iterator[Step]:
    """„Die Bezirksversammlung hat in ihrer Sitzung am … beschlossen“, only where its day is named."""
    has = _HAS.search(part.text, begin, match.start())
    if has and day_in(part.text, has.end(), match.start()):
        before = [each for each in bodies(part.text, begin, has.start()) if not each.is_office]
        start = before[-1].start if before else has.start()
        yield from _dated(part, Stage.DECISION, before[-1] if before else None, (start, end))


def _deferred(part: Part, begin: int, end: int, match: re.Match[str]) -> Iterator[Step]:
    body = next(bodies(part.text, match.end(), end), None)
    yield from _dated(part, Stage.CONSULTATION, body, (match.start(), end))


Reading = Callable[[Part, int, int, re.Match[str]], Iterator[Step]]
# A cue that is cheap to look for, the wording around it, and what it tells.
_WORDINGS: tuple[tuple[str, re.Pattern[str], Reading], ...] = (
    ("rweis", _REFERS, _referral),
    ("rwies", _REFERS, _referral),
    ("bgabe an", _REFERS, _referral),
    ("eratung im", _GOES_ON, _continuation),
    ("behandlung im", _GOES_ON, _continuation),
    ("empfiehlt", _RECOMMENDS, _recommendation),
    ("empfohlen", _RECOMMENDS, _recommendation),
    ("telle de", _IN_PLACE, _in_place),
    ("tellv", _IN_PLACE, _in_place),
    ("15 Abs", _SECTION_15, _in_place),
    ("nimmt", _ANSWERS, _statement),
    ("wie folgt", _ANSWERS, _statement),
    ("Stellungnahme d", _ANSWERS, _statement),
    ("olgendes mit", _ANSWERS, _statement),
    ("eschluss d", _DECIDED, _decided),
    (" beschlossen", _BEEN_DECIDED, _has_decided),
    (" zugestimmt", _BEEN_DECIDED, _has_decided),
    ("Vertagt aus", _DEFERRED, _deferred),
)
