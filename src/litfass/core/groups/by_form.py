"""Find groups no list knows by the form of their names: `Ufergrün-Fraktion`, `Gruppe Offene Werft`, `Bürgerliste X`."""

# SPDX-License-Identifier: EUPL-1.2

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from litfass.core.groups.ordinary import words

Span = tuple[int, int, str]

_LETTERS = r"[A-ZÄÖÜ][\w.&!+]{1,30}"
_NAME = rf"{_LETTERS}(?:-(?:für|in|im|und|der|{_LETTERS})){{0,4}}"
_ACRONYM = r"[A-ZÄÖÜ][a-zäöüß]{0,2}[A-ZÄÖÜ][\w!]{0,6}"

# `Fraktion`, `Ortschaftsratsfraktion`, `Gruppe` as whole words; before it `OR-`, `Gemeinderats-` may stand.
_KIND = re.compile(r"(?:(?:[A-ZÄÖÜ][a-zäöüß]{2,25})?[Ff]raktion(?:en)?|(?:Rats|Stadtrats)?[Gg]ruppe)\b")
_COUNCILS = tuple(f"{each}-" for each in ("OR", "GR", "BVV", "BV", "Rats", "rats", "Bezirks", "Kreistags"))
_CUE = re.compile(r"raktion|ruppe")
_BOUND = re.compile(rf"(?<![\w-])({_NAME})\Z")
_EARLIER = re.compile(rf"(?<![\w-])({_NAME})(?:-\s?(?:,|&|und|sowie)|\s?[/|])\s?(?:der\s)?\Z")
_JOINT = re.compile(r"-?\s?(?:,|/|\||&|\sund|\ssowie)\s?(?:der\s)?\Z")

_PREFIX = re.compile(
    r"(?<![\w-])(?:(?:[A-ZÄÖÜ][a-zäöüß]{2,25})?[Ff]raktion(?:en)?|(?:Rats|Stadtrats)?[Gg]ruppe)"
    rf"\s(?:von\s|der\s)?[„\"“]?({_LETTERS}(?:[\s-](?:für\s|im\s|in\s|pro\s)?[A-ZÄÖÜ][\w.&!+]{{1,30}}){{0,3}})"
)
_GROUP_BEFORE = re.compile(r"(?:^|[(,:;–\n-]|\b(?:der|die|von|und|sowie|Der|Die))\s?\Z")
_NEXT = re.compile(rf"\s?(?:,|/|\||&|\sund|\ssowie)\s?({_LETTERS})(?!\w)")

# `Wählergruppe X`, `Bürgerliste X`, `Grüne Liste X`, with the short form in brackets where there is one.
_LIST = re.compile(
    r"(?<![\w-])((?:(?:Freien?|Unabhängigen?|Bunten?|Offenen?|Alternativen?|Grünen?|Sozialen?)\s)?"
    r"(?:Wähler(?:gruppe|gemeinschaft|vereinigung|liste|initiative|bündnis|union|bund|block)"
    r"|Bürger(?:liste|union|bündnis|block)|(?<=[en]\s)Liste))((?:\s(?:für\s)?[A-ZÄÖÜ][\w-]{1,30}){0,2})"
)
# `Wählergruppe „Kranhude zuerst“`: the name is what stands between the quotation marks.
_QUOTED = re.compile(
    r"(?:[Ff]raktion|[Gg]ruppe|[Gg]emeinschaft|[Vv]ereinigung|[Ll]iste)\s[„\"»]([A-ZÄÖÜ][^„“”\"«»\n]{1,40})[“”\"«]"
)
# `Anfrage: BfK` in a line of its own.
_TITLED = re.compile(rf"(?:ntrag|NTRAG|nfrage|NFRAGE)\s?:\s{{0,3}}({_ACRONYM})(?=\s{{0,3}}(?:\Z|\n|[,/|]))")
_SHORT = re.compile(rf"\s?\(({_ACRONYM})\)")
_ROW_ITEM = re.compile(rf"\s?(?:,|/|\||&|\sund|\ssowie)\s?(?:der\s|die\s)?({_ACRONYM})(?![\w-])")
_ROW_FIRST = re.compile(rf"(?<![\w-])({_ACRONYM})-?\s?(?:,|/|\||&|\sund|\ssowie)\s?(?:der\s|die\s)?\Z")


def by_form(text: str, known: Sequence[tuple[int, int]]) -> Iterator[Span]:
    """Names of unknown groups with their offsets; `known` are the places of the groups already found."""
    if "raktion" in text or "ruppe" in text:
        ends = {end: start for start, end in known}
        for cue in _CUE.finditer(text):
            yield from _before(text, cue.start(), ends)
        yield from _after(text, known)
    if "iste" in text or "ähler" in text or "Bürger" in text:
        yield from _lists(text)
    if any(mark in text for mark in '„“"»'):
        yield from _quoted(text, known)
    yield from _in_rows(text, known)
    yield from _titled(text)


def _before(text: str, cue: int, ends: dict[int, int]) -> Iterator[Span]:
    """Names bound to the word around `cue` by a hyphen, and those before them: `Ufergrün-, SPD- und X-Fraktion`."""
    window, begin = max(0, cue - 130), cue
    while begin > window and text[begin - 1].isalpha():
        begin -= 1
    if not (kind := _KIND.match(text, begin)):
        return
    if council := next((each for each in _COUNCILS if text.endswith(each, window, begin)), None):
        begin -= len(council)
        while begin > window and text[begin - 1].isalpha():
            begin -= 1
    at = begin - len(text[window:begin]) + len(text[window:begin].rstrip(" -–"))
    hyphened, group, last = any(mark in text[at:begin] for mark in "-–"), "ruppe" in kind[0], True
    if begin - at > 3:
        return
    for _ in range(8):
        if at in ends or (at - 1 in ends and text[at - 1] in "- ."):
            at, last = ends.get(at, ends.get(at - 1, at)), False
        elif found := (_BOUND if last else _EARLIER).search(text, window, at):
            strict = group or (last and not hyphened)
            if not _is_name(found[1], strict=strict):
                return
            yield found.start(1), found.end(1), found[1]
            at, last = found.start(1), False
        elif not last and (joint := _JOINT.search(text, max(window, at - 12), at)):
            at = joint.start()
            if at not in ends and at - 1 not in ends:
                return
        else:
            return


def _after(text: str, known: Sequence[tuple[int, int]]) -> Iterator[Span]:
    """Names after `Fraktion` or `Gruppe`. Where a listed group stands there, it is not read anew."""
    starts, ends = sorted(start for start, _ in known), {end for _, end in known}
    for match in _PREFIX.finditer(text):
        name, start = match[1].rstrip(".&!+"), match.start(1)
        if bisect_left(starts, start) < bisect_left(starts, match.end(1)):
            continue
        if _is_place(match, ends):
            continue
        if "ruppe" in match[0] and not _GROUP_BEFORE.search(text, max(0, match.start() - 10), match.start()):
            continue
        if _is_called(name):
            others = tuple(_following(text, start + len(name))) if "raktionen" in match[0] else ()
            if others or "raktionen" not in match[0]:
                yield start, start + len(name), name
                yield from others


def _is_place(match: re.Match[str], ends: set[int]) -> bool:
    """Whether the name is that of the town: `SPD Bezirksfraktion Kranhude`, `Ortschaftsratsfraktion Kranhude`."""
    return "rtschafts" in match[0] or any(match.start() - gap in ends for gap in (1, 2, 3))


def _following(text: str, at: int) -> Iterator[Span]:
    for _ in range(8):
        if not (found := _NEXT.match(text, at)) or not _is_name(found[1]):
            return
        yield found.start(1), found.end(1), found[1]
        at = found.end(1)


def _lists(text: str) -> Iterator[Span]:
    for match in _LIST.finditer(text):
        end = match.end()
        if short := _SHORT.match(text, end):
            yield match.start(), short.end(), short[1]
        elif "raktion" not in match[2] and (match[2] or " " in match[1]):
            yield match.start(), end, re.sub(r"^(\w{4,14}e)n\s", r"\1 ", " ".join(match[0].split()))


def _in_rows(text: str, known: Sequence[tuple[int, int]]) -> Iterator[Span]:
    """Short forms in capitals that stand in one row with listed groups: `CDU, BfK und SPD`."""
    starts = {start for start, _ in known}
    for start, end in known:
        at = end
        for _ in range(6):
            if not (item := _ROW_ITEM.match(text, at)) or item.start(1) in starts or not _is_acronym(item[1]):
                break
            yield item.start(1), item.end(1), item[1]
            at = item.end(1)
        if (first := _ROW_FIRST.search(text, max(0, start - 24), start)) and _is_acronym(first[1]):
            yield first.start(1), first.end(1), first[1]


def _quoted(text: str, known: Sequence[tuple[int, int]]) -> Iterator[Span]:
    starts = sorted(start for start, _ in known)
    for match in _QUOTED.finditer(text):
        if bisect_left(starts, match.start(1)) == bisect_left(starts, match.end(1)):
            yield match.start(1), match.end(1), match[1]


def _titled(text: str) -> Iterator[Span]:
    for match in _TITLED.finditer(text):
        if _is_acronym(match[1]):
            yield match.start(1), match.end(1), match[1]


def _is_called(name: str) -> bool:
    """Whether it can stand after `Fraktion`: not `Fraktion Herr`, not `Gruppe Jugendlicher`."""
    first = name.split()[0]
    return (
        _is_acronym(name)
        or any(word in name for word in (" für ", " pro ", " im ", " in "))
        or (_is_name(first) and not first.endswith("er"))
    )


def _is_acronym(name: str) -> bool:
    return sum(char.isupper() for char in name) > 1 and name.casefold() not in words("no_groups") and len(name) < 9


def _is_name(name: str, *, strict: bool = False) -> bool:
    """Whether it can be the name of a group; `strict` where only short forms in capitals are sure enough."""
    lower = name.casefold().rstrip("-.")
    if lower in words("no_names") or lower.endswith(("fraktion", "gruppe")) or len(lower) < 2:
        return False
    return not strict or _is_acronym(name)
