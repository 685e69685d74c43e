"""Tell a resolution item by item, or the beginning of an answer, in the source's own words."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from unicodedata import normalize

from litfass.core.facts import ResolutionItem
from litfass.core.german import and_list
from litfass.core.items import items
from litfass.core.notice import Notice
from litfass.core.parts import part_of
from litfass.core.sentences import paragraphs, plain, sentences
from litfass.core.wording.parts import quoted, shortened

LONGEST_QUOTE = 600  # of one item: about eight lines on the column; the whole resolution stands behind the link
LONGEST_WHOLE = 6000  # of all items together: as long as the longest real ones
LONGEST_SHORT = 90  # of a further item in a sentence
LONGEST_LEAD = 300  # of the words that lead to the items; more are another text
LEFT_OUT = "[…]"


@dataclass(frozen=True, slots=True)
class Resolution:
    """The items of a resolution, each with its label as printed; the first with the words that lead to it."""

    told: tuple[str, ...] = ()

    @property
    def first(self) -> str:
        """Item 1, or the first sentence where nothing is numbered; empty where there is none."""
        return self.told[0] if self.told else ""

    @property
    def whole(self) -> str:
        """All items, one below the other; what does not fit is shown as left out."""
        kept: list[str] = []
        for item in self.told:
            if sum(map(len, kept)) + len(item) > LONGEST_WHOLE:
                return "\n".join([*kept, LEFT_OUT])
            kept.append(item)
        return "\n".join(kept)

    @property
    def others(self) -> str:
        """The further items in short, as one sentence of quotations; empty where there are none."""
        short = [shortened(plain(item), LONGEST_SHORT) for item in self.told[1:]]
        return f"Außerdem: {and_list([quoted(each) for each in short])}" if short and all(short) else ""


def resolution(text: str, found: Sequence[ResolutionItem] = ()) -> Resolution:
    """The resolution of one text; `found` are its items as the reader found them. Without these only one is told."""
    text = normalize("NFC", text)
    every = found or items(text)
    if len(every) < 2 and not (every and every[0].label):
        first = next(iter(sentences(every[0].text)), "") if every else ""
        return Resolution((_bounded(_closed(first)),)) if first else Resolution()
    lead = _lead(text, every[0].evidence.start)
    told = [_bounded(_closed(plain(f"{item.label} {item.text}"))) for item in (found or every[:1])]
    return Resolution((f"{lead}\n{told[0]}" if lead else told[0], *told[1:]))


def resolution_of(notice: Notice, *names: str) -> tuple[Resolution, str]:
    """The items of the first of these parts that has any, and its name; else those that the text itself announces."""
    every = notice.facts.resolution
    for name in (*names, "text", "paper.background"):
        found = [each for each in every if each.evidence.part == name]
        text = part_of(notice, name).text if found or name in names else ""
        if text and (made := resolution(text, found)).first:
            return made, name
    return Resolution(), ""


def _lead(text: str, start: int) -> str:
    """The line before the first item where it leads to it: „Das Bezirksamt wird gebeten,“."""
    before = paragraphs(text[max(0, start - LONGEST_LEAD) : start])
    lead = before[-1] if before else ""
    return lead if lead.endswith((",", ":")) and " " in lead else ""


def opening(text: str) -> str:
    """The first whole sentences of an answer, at most 600 characters; a line that only leads to it is left out."""
    kept = ""
    for sentence, begins_line in _sentences(text):
        if len(kept) + len(sentence) >= LONGEST_QUOTE:
            return kept or shortened(sentence, LONGEST_QUOTE)
        kept = f"{kept}{chr(10) if begins_line else ' '}{sentence}".strip()
    return kept


def _sentences(text: str) -> Iterator[tuple[str, bool]]:
    """Each sentence, and whether a line begins with it."""
    lines = paragraphs(text)
    for line in lines[1:] if len(lines) > 1 and lines[0].endswith(":") else lines:
        for at, sentence in enumerate(sentences(line)):
            yield sentence, at == 0


def _closed(words: str) -> str:
    """Without the comma that led to the next item; a list that follows is marked as left out."""
    words = words.rstrip(" ,;")
    return f"{words} …" if words.endswith(":") else words


def _bounded(words: str) -> str:
    if len(words) <= LONGEST_QUOTE:
        return words
    kept = ""
    for sentence in sentences(words):
        if len(kept) + len(sentence) >= LONGEST_QUOTE:
            break
        kept = f"{kept} {sentence}".strip()
    return kept or shortened(words, LONGEST_QUOTE)
