"""Long names with one letter wrong: `Carl-Peterson-Straße`, `Hildaprommenade`; only where no name fits as written."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterable, Iterator
from functools import lru_cache

HEADS = ("strasse", "platz", "allee", "promenade", "chaussee", "weg", "ring", "damm", "ufer")
WITHOUT_CUE = ("allee", "promenade", "chaussee")
LONG = 7  # letters before the head: below that too many names are one letter apart (Bergstraße, Burgstraße)
FAIR = 5  # enough where letters are doubled or swapped, a joining s is there or not, or the head itself is wrong
BEGIN, END = 4, 9  # letters that stay as they are where the wrong one stands elsewhere
CROWD = 100  # names that have them in common: then they tell nothing
BACK, AHEAD, WORDS = 60, 40, 3  # code points and words in which the rest of the name must stand
SIGNS = frozenset("\t()[]/,;:„\"“|'&+")
SLIPS = ("ra", "ta", "ar", "tr")  # before the ß of a street, whatever slipped
SMALL = ("von ", "der ", "den ", "dem ", "des ", "am ", "im ", "zum ", "zur ", "an ")


class Misspelt:
    """The long names of a gazetteer by their first and by their last letters, each with the length."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_part: dict[tuple[str, int], list[tuple[str, int, str]]] = {}
        for name in names:
            key = _key(name)
            head = next((head for head in HEADS if key.endswith(head)), "")
            stem = len(key) - len(head)
            if head and stem >= FAIR:
                for part in (key[:BEGIN], key[-END:]):
                    self._by_part.setdefault((part, len(key)), []).append((key, stem, name))
        self.name = lru_cache(maxsize=20_000)(self._name)

    def beginnings(self) -> Iterator[str]:
        """How long names begin whose head has no cue of its own: `Hildapro` of Hildapromenade."""
        for found in self._by_part.values():
            for key, stem, name in found:
                if key.endswith(WITHOUT_CUE):
                    yield name[: stem - len(key) + 3]

    def found(self, text: str, cues: Iterable[int]) -> Iterator[tuple[int, int, str]]:
        """Where words are one letter from a name, and that name. A cue is where something strange ends."""
        last, nearest = 0, self.name
        for end in cues:
            is_street = text[end - 3 : end - 1] == "ße"
            if end > last and (not is_street or text[end - 5 : end - 3] in SLIPS):
                for start, stop in _spans(text, end - 2 if is_street else end - 1):
                    if name := nearest(text[start:stop]):
                        yield start, stop, name
                        last = stop
                        break

    def _name(self, words: str) -> str | None:
        """The one name that is nearest to the words, None where there is none or more than one."""
        key = _key(words)
        near: set[str] = set()
        for length in range(len(key) - 1, len(key) + 2):
            for part in (key[:BEGIN], key[-END:]):
                candidates = self._by_part.get((part, length), ())
                if len(candidates) <= CROWD:
                    near.update(name for known, stem, name in candidates if _is_near(key, known, stem))
        return near.pop() if len(near) == 1 else None


def _key(words: str) -> str:
    """Letters only, `str.` written out."""
    key = words.lower().replace("ß", "ss").replace("-", "").replace(".", "").replace(" ", "").replace("\n", "")
    return f"{key}asse" if key.endswith("str") else key


def _is_near(key: str, known: str, stem: int) -> bool:
    """Whether one letter is too many, missing, another or swapped with its neighbour, and that can only be a slip."""
    if key == known:
        return True
    first = next((at for at, (one, other) in enumerate(zip(key, known, strict=False)) if one != other), -1)
    first = min(len(key), len(known)) if first < 0 else first
    if not first or key[first : first + 1].isdigit() or known[first : first + 1].isdigit():
        return False
    more = len(key) - len(known)
    if more > 0:
        is_one, letter = key[first + 1 :] == known[first:], key[first]
    elif more < 0:
        is_one, letter = key[first:] == known[first + 1 :], known[first]
    else:
        swapped = key[first : first + 2] == known[first : first + 2][::-1]
        is_one = key[first + 1 :] == known[first + 1 :] or (swapped and key[first + 2 :] == known[first + 2 :])
        letter = ""
    is_slip = letter != "" and (letter == known[first - 1] or (letter == "s" and first >= stem - 1))
    is_slip = is_slip or (not more and key[first + 1 :] != known[first + 1 :])
    return is_one and (stem >= LONG or first >= stem or is_slip)


def _spans(text: str, cue: int) -> list[tuple[int, int]]:
    """The word around the cue, then with one to three words before it, as long as they may belong to a name."""
    end = cue + 1
    stop = cue + AHEAD
    while end < stop and (text[end : end + 1].isalpha() or text[end : end + 1] == "-"):
        end += 1
    if text[end : end + 1] == "." and text[end - 3 : end].lower() == "str":
        end += 1
    found, low, start = [], max(0, cue - BACK), cue
    for _word in range(WORDS + 1):
        start = _begin(text, low, start)
        if not (text[start].isupper() or text[start : start + 4].startswith(SMALL)):
            break
        if end - start > LONG and text[start - 2 : start] != "-\n":
            found.append((start, end))
        if start <= low + 1 or text[start - 1] not in " \n" or text[start - 2] in ".,;:)\n ":
            break
        start -= 1
    return found


def _begin(text: str, low: int, end: int) -> int:
    """Where the word begins that goes on at the end."""
    start = max(text.rfind(" ", low, end), text.rfind("\n", low, end), low - 1) + 1
    if not text[start:end].replace("-", "").isalnum():
        while end > start and text[end - 1] not in SIGNS:
            end -= 1
        return end
    return start
