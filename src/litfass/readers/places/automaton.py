"""One automaton for all spellings of all names of a gazetteer, and whose each spelling is."""

# SPDX-License-Identifier: EUPL-1.2

import string
from array import array
from collections.abc import Callable, Sequence
from functools import cached_property

from daachorse import MATCH_KIND_LEFTMOST_LONGEST, CharwiseDoubleArrayAhoCorasick

from litfass.readers.places.broken import ENDS, Fragments, fragments
from litfass.readers.places.hit import Entry
from litfass.readers.places.misspelt import Misspelt
from litfass.readers.places.names import Carried, entry
from litfass.readers.places.parts import MISSPELT
from litfass.readers.places.plain import SIGNS, TAGS
from litfass.readers.places.spelling import few_spellings, is_ending, spellings

Found = tuple[int, int, int]  # start, end, number of the spelling
Find = Callable[[str], list[Found]]

# Kinds of cues, beside those of spellings (spelling.py): a line end in a word, a sign, what may be misspelt.
CUE = BREAK = 16
SIGN = 17
STRANGE = 18

MANY = 40_000  # names from which on a text is read with blanks for line ends and hyphens, for fewer spellings
AT_ONCE = 100_000  # names in one automaton: building it takes 1.5 KB a name, more than all else together


class Automaton:
    """Finds spellings in a text, leftmost first, the longest at each spot.

    daachorse, because it counts in code points by itself and was faster than ahocorasick_rs on council text with the
    streets of Karlsruhe (170 MB/s and 120 in one run, bench/places.py). It looks for the first bytes of its patterns,
    so every new first byte of a cue makes it slower, and further cues with the same first byte cost nothing.
    """

    def __init__(self, own: Carried, further: Carried) -> None:
        self._names = [*own, *further]
        self._groups = [*own.values(), *further.values()]
        self._entries: dict[int, Entry] = {}
        self._owners = array("I")
        self.kinds = bytearray()
        self.is_large = len(self._names) > MANY
        self.find = self._find()

    @cached_property
    def fragments(self) -> Fragments:
        """How words of names may be broken."""
        return fragments(self._names)

    @cached_property
    def misspelt(self) -> Misspelt:
        """The names that may be told with a letter wrong; among very many names too many are one letter apart."""
        return Misspelt(self._names if len(self._names) <= AT_ONCE else ())

    def _find(self) -> Find:
        """All automata as one. The spellings of one are numbered after those of the one before."""
        if not self.is_large:
            return self._built(self._names, 0)
        found = []
        for first in range(0, len(self._names), AT_ONCE):
            found.append(self._built(self._names[first : first + AT_ONCE], first))
        read = found[0] if len(found) == 1 else _merged(found)
        return lambda text: read(text.replace("\n", " ").replace("-", " "))

    def _built(self, names: Sequence[str], first: int) -> Find:
        """The first of two equal patterns wins, so every name comes before all derived spellings of others."""
        exact, derived = [], []
        owners, kinds, base = array("I"), bytearray(), len(self.kinds)
        spelled = few_spellings if self.is_large else spellings
        for owner, name in enumerate(names, first):
            found = spelled(name)
            pattern, kind = next(found)
            exact.append(pattern)
            self._owners.append(owner)
            self.kinds.append(kind)
            for pattern, kind in found:
                derived.append(pattern)
                owners.append(owner)
                kinds.append(kind)
        self._owners += owners
        self.kinds += kinds
        exact += derived
        if not first:
            exact += self._cues()
        self._owners += array("I", bytes(4 * (len(self.kinds) - len(self._owners))))
        find: Find = CharwiseDoubleArrayAhoCorasick(exact, match_kind=MATCH_KIND_LEFTMOST_LONGEST).find
        return find if not base else lambda text: [(start, end, number + base) for start, end, number in find(text)]

    def _cues(self) -> list[str]:
        if self.is_large:
            breaks = [f"  {letter}" for letter in f"{string.ascii_lowercase}äöüß"]
        else:
            breaks = [end + letters for end in ENDS for letters in sorted(self.fragments.after)]
        signs = sorted((*SIGNS, *TAGS))
        strange = [*MISSPELT] if self.is_large else [*MISSPELT, *sorted(set(self.misspelt.beginnings()))]
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
            found = self._entries[owner] = entry(self._names[owner], self._groups[owner])
        return found


def _merged(finds: Sequence[Find]) -> Find:
    """What several automata find, leftmost first, the longest at each spot."""

    def find(text: str) -> list[Found]:
        return sorted((each for one in finds for each in one(text)), key=lambda each: (each[0], -each[1]))

    return find
