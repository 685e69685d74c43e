"""Fit a wording to a channel: leave out the least important sentences, cut only the title, never inside a word."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from unicodedata import normalize

from litfass.core.post import Limits, Post, length
from litfass.core.sentences import ended
from litfass.core.wording.parts import LONGEST_HEADING, Sentence, Wording, shortened, with_lead

# A title cut shorter than this says little; then our own page gives way first.
SHORTEST_OPENING = 40
# Down to this length the title gives way to who and when; then those go first.
READABLE_OPENING = 120


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the sentences: the title before them, our own page and the paper's number after them."""

    opening: str = ""
    own_page: str = ""
    source: str = ""

    def text(self, sentences: Sequence[Sentence]) -> str:
        """All of it as a channel shows it above the link to the original."""
        body = " ".join(part for part in (self.opening, *(each.words for each in sentences)) if part)
        own = f"Auf unserer Seite: {self.own_page}" if self.own_page else ""
        return normalize("NFC", "\n\n".join(part for part in (body, own, self.source) if part))


@dataclass(frozen=True, slots=True)
class Space:
    """How much a channel takes beside the link to the original."""

    limits: Limits
    link: str

    def left(self, text: str) -> int:
        """Characters to spare; below zero it is too long. Without a limit there is always some."""
        if self.limits.characters is None:
            return 1
        return self.limits.characters - length(Post(title="", text=text, link=self.link), self.limits)


def fitted(wording: Wording, frame: Frame, space: Space) -> str:
    """The text within the limits. If nothing sensible fits it stays too long, and the check `fits` stops it."""
    must = [each for each in wording.sentences if each.rank == 0]
    core = [*must, *_most_important(wording.sentences)]
    for kept, shortest in ((core, READABLE_OPENING), (must, SHORTEST_OPENING)):
        left = space.left(replace(frame, opening="").text(kept))
        for tried in _frames(wording, frame, longest=left - 1 if left > shortest else 0):
            if space.left(tried.text(kept)) >= 0:
                return tried.text(_chosen(wording.sentences, tried, space))
    bare = replace(frame, own_page="")
    left = space.left(replace(bare, opening="").text(must)) - 1
    return replace(bare, opening=_opening(wording, left) if frame.opening else "").text(must)


def _frames(wording: Wording, frame: Frame, longest: int) -> Iterator[Frame]:
    """The same frame with the whole title, then with a shorter one, then without our own page."""
    yield frame
    if frame.opening:
        yield replace(frame, opening=_opening(wording, LONGEST_HEADING))
        if longest:
            yield replace(frame, opening=_opening(wording, longest))
    else:
        yield replace(frame, own_page="")


def _opening(wording: Wording, longest: int) -> str:
    """The title with its lead in at most so many characters; the lead alone where no word of the title fits."""
    lead = f"{wording.lead}: " if with_lead(wording.lead, wording.title) != wording.title else ""
    if title := shortened(wording.title, longest - len(lead) - 1):
        return ended(f"{lead}{title}")
    return ended(wording.lead) if len(wording.lead) < longest else ""


def _most_important(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The first sentence that may be left out but should not, in its shortest form."""
    ranked = sorted((each for each in sentences if each.rank), key=lambda each: each.rank)
    return [replace(each, words=each.shorter or each.words) for each in ranked[:1]]


def _chosen(sentences: Sequence[Sentence], frame: Frame, space: Space) -> list[Sentence]:
    """As many sentences as fit, the important ones first, in the order they were written."""
    kept = {at: each for at, each in enumerate(sentences) if each.rank == 0}
    for at in sorted(range(len(sentences)), key=lambda at: sentences[at].rank):
        if sentences[at].follows and at - 1 not in kept:
            continue
        for words in (sentences[at].words, sentences[at].shorter):
            grown = kept | {at: replace(sentences[at], words=words)}
            if words and at not in kept and space.left(frame.text([grown[i] for i in sorted(grown)])) >= 0:
                kept = grown
    return [kept[at] for at in sorted(kept)]
