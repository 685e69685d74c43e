"""One automaton for all spellings of all names of a gazetteer, and whose each spelling is."""

# SPDX-License-Identifier: EUPL-1.2

from array import array
from collections.abc import Callable, Iterable

from daachorse import MATCH_KIND_LEFTMOST_LONGEST, CharwiseDoubleArrayAhoCorasick

from litfass.readers.places.broken import ENDS, fragments
from litfass.readers.places.hit import Entry
from litfass.readers.places.names import Carried, entry
from litfass.readers.places.plain import SIGNS, TAGS, WRITTEN
from litfass.readers.places.spelling import spellings

MANY = 40_000  # names from which on the rare spellings are left out
Found = tuple[int, int, int]  # start, end, number of the spelling

# Kinds of cues, beside those of spellings (spelling.py).
CUE = 16
BREAK, SIGN = 16, 17


class Automaton:
    """Finds spellings in a text, leftmost first, the longest at each spot.

    daachorse and ahocorasick_rs find the same; on council text with the streets of Karlsruhe daachorse took 5.9 ms a
    megabyte, ahocorasick_rs 8.3 (bench/places.py), and it counts in code points by itself.
    """

    __slots__ = ("_entries", "_groups", "_names", "_owners", "find", "fragments", "kinds")

    def __init__(self, own: Carried, further: Carried) -> None:
        self._names = [*own, *further]
        self._groups = [*own.values(), *further.values()]
        self._entries: dict[int, Entry] = {}
        self._owners = array("I")
        self.kinds = bytearray()
        self.fragments = fragments(self._names)
        self.find = self._built()

    def _built(self) -> Callable[[str], list[Found]]:
        """The first of two equal patterns wins, so every name comes before all derived spellings of others."""
        thrifty = len(self._names) > MANY
        exact: list[str] = []
        derived: list[str] = []
        owners, kinds = array("I"), bytearray()
        for number, name in enumerate(self._names):
            found = spellings(name, is_thrifty=thrifty)
            pattern, kind = next(found)
            exact.append(pattern)
            self._owners.append(number)
            self.kinds.append(kind)
            for pattern, kind in found:
                derived.append(pattern)
                owners.append(number)
                kinds.append(kind)
        self._owners += owners
        self.kinds += kinds
        exact += derived
        cues = self._cues()
        exact += cues
        if not exact:
            return lambda text: []
        return CharwiseDoubleArrayAhoCorasick(exact, match_kind=MATCH_KIND_LEFTMOST_LONGEST).find

    def _cues(self) -> Iterable[str]:
        breaks = [end + letters for end in ENDS for letters in sorted(self.fragments.after)]
        signs = [*SIGNS, *TAGS, *WRITTEN]
        self.kinds += bytes([BREAK]) * len(breaks) + bytes([SIGN]) * len(signs)
        return breaks + signs

    def entry(self, number: int) -> Entry:
        """Whose spelling this is."""
        owner = self._owners[number]
        found = self._entries.get(owner)
        if found is None:
            found = self._entries[owner] = entry(self._names[owner], self._groups[owner])
        return found
