"""Split the words of a resolution into its items, in their order and with their labels as printed."""

# SPDX-License-Identifier: EUPL-1.2

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from litfass.core.facts import Evidence, ResolutionItem
from litfass.core.items.joined import joined
from litfass.core.items.labels import Label, counts_on, label_at
from litfass.core.items.leading import announces, body_of, is_lead_in, leads_only, opening, resolves
from litfass.core.items.lines import Line, lines
from litfass.core.sentences import sentences

Marks = list[tuple[int, Label]]

_LONGEST = 30_000  # code points of one resolution; the longest real ones have about 6,000
_LONGEST_LEAD = 60  # lines before the first label; more are no lead-in but another text
_CLOSED = (".", ":", ";", ",", "!", "?", ":-")
# Words after which a figure at the beginning of a line goes on with the sentence: „bis zum“ + „1. Bauabschnitt“.
_HANGING = re.compile(
    r"(?:^|\s)(?:der|die|das|des|dem|den|im|am|zum|zur|vom|von|bis|ab|in|auf|mit|für|nach|seit|pro|ca\.|rund|etwa|§|§§"
    r"|Abs\.|Absatz|Art\.|Nr\.|Nrn\.|Ziffern?|Punkte?|Drs\.|TOP|Anlage|Kapitel|Seite|Satz|gem\.|gemäß|Stand|je|über)$"
)
_INLINE = re.compile(r"[.:;,?!)“\"]\s{1,20}(?=[(\dIVXa-hA-HZPE])|\w\s{1,20}(?=\(?(?:\d{1,2}|[a-h])\))")


def items(text: str, part: str = "text") -> tuple[ResolutionItem, ...]:
    """The items of a Petitum or Beschluss. Deeper rows stay in their item's words; without a row it is one item.

    Offsets count in the NFC form of `text`; a quote runs from the label to the item's last printed word.
    """
    text = unicodedata.normalize("NFC", text)
    kept, marks = _rows(lines(text[:_LONGEST]))
    return tuple(_made(text, kept, marks, part))


def _rows(kept: Sequence[Line]) -> tuple[Sequence[Line], Marks]:
    """The lines and where the top row's labels stand; labels within lines count where lines begin with none."""
    marks = _top_row(kept)
    if len(marks) < 2:
        broken = [piece for line in kept for piece in _broken_up(line)]
        within = _top_row(broken, slack=1) if len(broken) > len(kept) else []
        if len(within) > max(len(marks), 1):
            return broken, within
    return kept, marks


def _broken_up(line: Line) -> Iterator[Line]:
    """The line in pieces, each beginning where a label stands behind a sentence or a colon."""
    begin = 0
    for match in _INLINE.finditer(line.text):
        label = label_at(line.text, match.end())
        if label and label.value and not label.style.startswith(("lower.", "upper")):
            yield _piece(line, begin, match.start() + 1)
            begin = match.end()
    yield _piece(line, begin, len(line.text))


def _piece(line: Line, begin: int, end: int) -> Line:
    return Line(line.text[begin:end], line.start + begin, line.start + end, line.after_gap and begin == 0)


def _top_row(kept: Sequence[Line], slack: int = 3) -> Marks:
    """Where the labels of the first row stand. Dashes and bullets number nothing."""
    every = [(at, label) for at, line in enumerate(kept) if (label := label_at(line.text)) and label.value]
    found: Marks = []
    deeper: set[str] = set()
    for index, (at, label) in enumerate(every):
        before = kept[at - 1].text if at else ""
        strong = at == 0 or kept[at].after_gap or before.endswith(_CLOSED)
        if not kept[at].after_gap and (_HANGING.search(before[-40:]) or _goes_with(label, kept, at)):
            continue
        if not found:
            if label.opens and (strong or _goes_on(label, islice(every, index + 1, index + 60))):
                found.append((at, label))
        elif _is_next(label, found, deeper, slack if strong else 1) or (
            before.endswith((":", ",")) and label.opens and len(found) > 1 and _alike(label, found)
        ):
            found.append((at, label))
            deeper.clear()
        else:
            deeper.add(label.style)
    return found


def _goes_with(label: Label, kept: Sequence[Line], at: int) -> bool:
    return at > 0 and counts_on(kept[at].text, label) and not kept[at - 1].text.endswith((".", ":", ";"))


def _goes_on(label: Label, later: Iterable[tuple[int, Label]]) -> bool:
    return any(other.style == label.style and other.follows(label) for _, other in later)


def _alike(label: Label, found: Marks) -> bool:
    return label.style == found[-1][1].style


def _is_next(label: Label, found: Marks, deeper: set[str], slack: int) -> bool:
    """Whether it carries on the first row: in the same style, or in another one by a slip (`1.`, `2)`)."""
    last = found[-1][1]
    if _alike(label, found):
        return label.follows(last, slack)
    slipped = label.style.startswith("figures") and last.style.startswith("figures") and label.style not in deeper
    return slipped and len(label.value) <= len(last.value) and label.follows(last)


def _made(text: str, kept: Sequence[Line], marks: Marks, part: str) -> Iterator[ResolutionItem]:
    if not marks:
        kept = _unnumbered(kept)
        marks = _bullets(kept)
    if not marks:
        if kept:
            yield _item(text, Label("", ""), kept, part)
        return
    if before := _said_before(kept[: marks[0][0]]):
        yield _item(text, Label("", ""), before, part)
    ends = [at for at, _ in marks[1:]] + [len(kept)]
    for (at, label), end in zip(marks, ends, strict=True):
        own = kept[at:end] if end == len(kept) else _without_lead_in(kept[at:end])
        item = _item(text, label, own, part)
        if item.text:
            yield item


def _bullets(kept: Sequence[Line]) -> Marks:
    """Where bullets stand that are items: at the beginning, or behind a mere lead-in („Die Verwaltung wird gebeten,“).

    Behind a sentence that itself decides something they stay in its item.
    """
    every = [(at, label) for at, line in enumerate(kept) if (label := label_at(line.text)) and not label.value]
    if not every:
        return []
    first = every[0][0]
    if first and not leads_only(joined(line.text for line in kept[opening(kept, first - 1) : first])):
        return []
    return [(at, label) for at, label in every if label.style == every[0][1].style]


def _item(text: str, label: Label, own: Sequence[Line], part: str) -> ResolutionItem:
    start, end = own[0].start, own[-1].end
    words = joined([own[0].text[label.body :], *(line.text for line in own[1:])])
    return ResolutionItem(label.printed, words, Evidence(text[start:end], start, end, part))


def _unnumbered(kept: Sequence[Line]) -> Sequence[Line]:
    """All of it, from the words that open the resolution where grounds stand before them."""
    for at in range(len(kept) - 1, 0, -1):
        if announces(kept[at].text):
            return body_of(kept[opening(kept, at) :])
    return body_of(kept)


def _said_before(kept: Sequence[Line]) -> Sequence[Line]:
    """What is resolved before the first label in whole sentences; a lead-in and grounds are not."""
    kept = kept[-_LONGEST_LEAD:]
    if not kept or any(announces(line.text) for line in kept):
        return ()
    while kept and is_lead_in(sentences(joined(line.text for line in kept))[-1]):
        kept = kept[: opening(kept, len(kept) - 1)]
    return kept if kept and resolves(joined(line.text for line in kept)) else ()


def _without_lead_in(own: Sequence[Line]) -> Sequence[Line]:
    """An item without the words that lead to the next one: „Darüber hinaus wird gebeten:“ on lines of their own."""
    begin = opening(own, len(own) - 1)
    if begin > 0 and own[-1].text.endswith((":", ",")) and label_at(own[begin].text) is None:
        last = own[begin - 1]
        if last.text.endswith((".", "!", "?", ";")) and is_lead_in(joined(line.text for line in own[begin:])):
            return own[:begin]
    return own
