"""The places of a notice as persons at the desk corrected them: what does not belong is gone, what was missing stands.

Every word of a person outweighs the reader, and the last word on a place outweighs earlier ones. What holds for every
notice comes before what was said of this one.
"""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from litfass.core.facts import Grade, Mention, PlaceType
from litfass.core.notice import Notice, with_facts
from litfass.core.parts import Part, running
from litfass.core.place import folded

ALL = ""  # instead of words: all words that name the place
_BLANKS = str.maketrans("\n\r\t\v\f\u00a0\u202f", "       ")


class Verdict(StrEnum):
    """What a person said."""

    DROP = "drop"
    ADD = "add"


@dataclass(frozen=True, slots=True)
class Override:
    """A person's word on one place. Without a quote it is about the place whatever words name it."""

    verdict: Verdict
    place: int
    name: str
    type: PlaceType
    quote: str = ""
    part: str = ""  # where the quote stands; empty: anywhere


def applied(notice: Notice, overrides: Sequence[Override]) -> Notice:
    """The notice with its places corrected; the same one where nobody said anything of them."""
    dropped, added = _last_words(overrides)
    if not dropped and not added:
        return notice
    found = [kept for each in notice.facts.places or () if (kept := _kept(each, dropped))]
    for each in added:
        found = _with(found, each, running(notice))
    if notice.facts.places is None and not found:
        return notice
    return with_facts(notice, places=_ordered(found, running(notice)) if added else tuple(found))


def _last_words(overrides: Iterable[Override]) -> tuple[dict[int, set[str]], list[Override]]:
    """The words that do not name a place, by place, and the places that belong there. Later rows undo earlier ones."""
    dropped: dict[int, set[str]] = {}
    added: dict[tuple[int, str], Override] = {}
    for each in overrides:
        words = folded(each.quote)
        if each.verdict is Verdict.ADD:
            dropped.pop(each.place, None)
            added[each.place, words] = each
        else:
            dropped.setdefault(each.place, set()).add(words)
            gone = [key for key in added if key[0] == each.place and words in (ALL, key[1])]
            for key in gone:
                del added[key]
    return dropped, list(added.values())


def _kept(mention: Mention, dropped: Mapping[int, set[str]]) -> Mention | None:
    """The mention, None where a person dropped it. Of several places that share a name the dropped ones go.

    What is left is not decided by that, not even where it is one: nobody said that this one is meant.
    """
    words = folded(mention.quote)
    if mention.place is not None:
        return None if _is_dropped(mention.place, words, dropped) else mention
    left = tuple(each for each in mention.candidates if not _is_dropped(each, words, dropped))
    if left == mention.candidates:
        return mention
    return mention._replace(candidates=left) if left else None


def _is_dropped(place: int, words: str, dropped: Mapping[int, set[str]]) -> bool:
    said = dropped.get(place)
    return said is not None and (ALL in said or words in said)


def _with(found: Sequence[Mention], added: Override, parts: Sequence[Part]) -> list[Mention]:
    """What the reader found of this place is confirmed; an open name is decided; the person's words name it too."""
    made = [_confirmed(each, added) for each in found]
    known = {(each.part, each.start) for each in made if each.place == added.place}
    bare = Mention(added.place, added.name, added.type, "", 0, 0, part="", grade=Grade.PERSON)
    made += [
        bare._replace(quote=part.text[start:end], start=start, end=end, part=part.name)
        for part in parts
        if added.part in ("", part.name)
        for start, end in occurrences(part.text, added.quote)
        if (part.name, start) not in known
    ]
    # The words may be gone from a new revision, the person's word is not.
    return made if any(each.place == added.place for each in made) else [*made, bare]


def _confirmed(mention: Mention, added: Override) -> Mention:
    if mention.place == added.place:
        return mention._replace(grade=Grade.PERSON)
    if mention.place is None and added.place in mention.candidates:
        return mention._replace(
            place=added.place, name=added.name, type=added.type, grade=Grade.PERSON, candidates=()
        )  # fmt: skip
    return mention


def stands(notice: Notice, quote: str) -> bool:
    """Whether the words stand in any text of the notice."""
    return any(True for part in running(notice) for _ in occurrences(part.text, quote))


def occurrences(text: str, quote: str) -> Iterator[tuple[int, int]]:
    """Where the words stand as whole words; a line break is a blank."""
    words = " ".join(quote.split())
    line = text.translate(_BLANKS)
    at = line.find(words) if words else -1
    while at >= 0:
        end = at + len(words)
        if not (_joined(line, at) or _joined(line, end)):
            yield at, end
        at = line.find(words, end)


def _joined(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def _ordered(found: Iterable[Mention], parts: Sequence[Part]) -> tuple[Mention, ...]:
    """In the order of the text; what stands nowhere in it comes last."""
    places = {part.name: number for number, part in enumerate(parts)}
    return tuple(sorted(found, key=lambda each: (places.get(each.part, len(places)), each.start)))
