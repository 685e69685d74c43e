"""One automaton for all spellings of all names of a gazetteer, and whose each spelling is."""

# SPDX-License-Identifier: EUPL-1.2

import string
from array import array
from collections.abc import Callable, Iterator
from functools import cached_property

from daachorse import MATCH_KIND_LEFTMOST_LONGEST, CharwiseDoubleArrayAhoCorasick

from litfass.core.facts import PlaceType
from litfass.readers.places.broken import ENDS, STOPS, Fragments, fragments, whole_words
from litfass.readers.places.hit import Entry
from litfass.readers.places.misspelt import Misspelt
from litfass.readers.places.names import Names, entry
from litfass.readers.places.parts import MISSPELT
from litfass.readers.places.plain import SIGNS, TAGS
from litfass.readers.places.spelling import GENITIVE, WHOLE, few_spellings, is_ending, spellings, stemmed
from litfass.readers.places.vast import Found, vast

Find = Callable[[str], list[Found]]

# Kinds of cues, beside those of spellings (spelling.py): a line end in a word, a sign, what may be misspelt.
CUE = BREAK = 16
SIGN = 17
STRANGE = 18

DECLINED = (PlaceType.QUARTER, PlaceType.PARK)  # Brackmoors Mitte
MANY = 40_000  # names from which on a text is read with blanks for line ends, for fewer spellings
VERY_MANY = 120_000  # from which on only their beginnings are in the automaton (vast.py)


class Automaton:
    """Finds spellings in a text, leftmost first, the longest at each spot.

    daachorse, because it counts in code points by itself and was faster than ahocorasick_rs on council text with the
    streets of Karlsruhe (170 MB/s and 120 in one run, bench/places.py). It looks for the first bytes of its patterns,
    so every new first byte of a cue makes it slower, and further cues with the same first byte cost nothing.
    """

    def __init__(self, names: Names) -> None:
        self._names = [name for carried in names for name in carried]
        self._groups = [places for carried in names for places in carried.values()]
        self._former = len(names.own) + len(names.aliases)  # from here on
        self._entries: dict[int, Entry] = {}
        self._owners = array("I")
        self.kinds = bytearray()
        self.is_large = len(self._names) > MANY
        self.find = self._find()

    @cached_property
    def fragments(self) -> Fragments:
        """How words of names may be broken."""
        return whole_words(self._names) if self.is_large else fragments(self._names)

    @cached_property
    def misspelt(self) -> Misspelt:
        """The names that may be told with a letter wrong; among very many names too many are one letter apart."""
        return Misspelt(self._names if len(self._names) <= VERY_MANY else ())

    def _find(self) -> Find:
        if len(self._names) > VERY_MANY:
            find = self._by_beginnings()
        else:
            patterns = [*self._patterns(), *self._cues()]
            find = CharwiseDoubleArrayAhoCorasick(patterns, match_kind=MATCH_KIND_LEFTMOST_LONGEST).find
        return (lambda text: find(text.replace("\n", " "))) if self.is_large else find

    def _by_beginnings(self) -> Find:
        stems = [stemmed(name) for name in self._names]
        order = sorted(range(len(stems)), key=stems.__getitem__)
        self._owners = array("I", order)
        self.kinds = bytearray(stems[number][1] for number in order)
        return vast([stems[number][0] for number in order], self._cues())

    def _patterns(self) -> list[str]:
        """The first of two equal patterns wins, so every name comes before all derived spellings of others."""
        exact, derived = [], []
        owners, kinds = array("I"), bytearray()
        spelled = few_spellings if self.is_large else spellings
        for owner, form in self._forms():
            name = self._names[owner]
            found = spelled(form)
            declined = GENITIVE if self._groups[owner][0].type in DECLINED and name[-1] not in "sßxz" else WHOLE
            if form == name:
                pattern, kind = next(found)
                exact.append(pattern)
                self._owners.append(owner)
                self.kinds.append(kind or declined)
            for pattern, kind in found:
                derived.append(pattern)
                owners.append(owner)
                kinds.append(kind or declined)
        self._owners += owners
        self.kinds += kinds
        return exact + derived

    def _forms(self) -> Iterator[tuple[int, str]]:
        """Every name, then those that an initial tells as well: `K.-Kran-Straße`, where just one name fits."""
        yield from enumerate(self._names)
        initials: dict[str, list[int]] = {}
        for owner, name in enumerate(self._names if not self.is_large else ()):
            first, _, rest = name.partition("-")
            if "-" in rest and len(first) > 3 and first.isalpha():
                initials.setdefault(f"{first[0]}.-{rest}", []).append(owner)
        yield from ((owners[0], form) for form, owners in initials.items() if len(owners) == 1)

    def _cues(self) -> list[str]:
        if self.is_large:
            breaks = [f"{hyphen}{letter}" for hyphen in ("- ", "-  ") for letter in f"{string.ascii_lowercase}äöüß"]
        else:
            breaks = [end + letters for end in ENDS for letters in sorted(self.fragments.after)]
        signs = sorted((*SIGNS, *TAGS))
        strange = [*MISSPELT, *(f"ße{stop}" for stop in STOPS)]
        if not self.is_large:
            strange += sorted(set(self.misspelt.beginnings()))
        for kind, cues in ((BREAK, breaks), (SIGN, signs), (STRANGE, strange)):
            self.kinds += bytes([kind]) * len(cues)
        return [*breaks, *signs, *strange]

    def lookup(self, name: str) -> Entry | None:
        """The entry of a name in any spelling, by nothing but that."""
        for start, end, number in self.find(name):
            kind = self.kinds[number]
            if start == 0 and kind < CUE and is_ending(name[end:], kind):
                return self.entry(number)
        return None

    def near(self, name: str) -> Entry | None:
        """The entry of a name, else that of the long name from which it is one letter away."""
        found = self.lookup(name)
        if found is None and (nearest := self.misspelt.name(name)):
            found = self.lookup(nearest)
        return found

    def entry(self, number: int) -> Entry:
        """Whose spelling this is."""
        owner = self._owners[number]
        found = self._entries.get(owner)
        if found is None:
            found = self._entries[owner] = entry(
                self._names[owner], self._groups[owner], is_former=owner >= self._former
            )
        return found
