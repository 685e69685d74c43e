"""The first whole sentences of a text that is told in its own words: press releases, participation, service."""

# SPDX-License-Identifier: EUPL-1.2

from litfass.core.notice import Notice
from litfass.core.sentences import ended, is_whole, sentences
from litfass.core.wording.parts import Sentence

LONGEST_SENTENCE = 400  # a longer one is a list that lost its lines
LONGEST_FRAGMENT = 160  # a teaser of one line without a point


def first_sentences(notice: Notice, most: int = 3, rank: int = 2) -> tuple[Sentence, ...]:
    """Up to `most` sentences of the teaser, or of the text where the teaser has none; each less important."""
    told = _whole(notice.teaser, notice.title) or _whole(notice.text, notice.title)
    return tuple(Sentence(words, rank + at) for at, words in enumerate(told[:most]))


def first_about(notice: Notice, words: tuple[str, ...]) -> str:
    """The first sentence in which one of the words stands, or empty."""
    found = (each for text in (notice.teaser, notice.text) for each in _whole(text, notice.title))
    return next((each for each in found if any(word in each.casefold() for word in words)), "")


def _whole(text: str, title: str) -> list[str]:
    """The whole sentences, without the title said again; a short line without a point counts if it stands alone."""
    every = [each for each in sentences(text) if each.rstrip(".") != title.rstrip(".")]
    if len(every) == 1 and len(every[0]) <= LONGEST_FRAGMENT and every[0][-1] not in "…]:" and ".." not in every[0]:
        return [ended(every[0])]
    return [each for each in every if is_whole(each) and len(each) <= LONGEST_SENTENCE]
