"""What single words of a vote mean: the word lists, endings, slips of the pen and words printed as one."""

# SPDX-License-Identifier: EUPL-1.2

import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

LONGEST = 60  # letters of a printed run that is still taken apart
_PRINTED_AS_ONE = frozenset(
    {"yes", "no", "abstain", "stimme", "unanimous", "majority", "accepted", "rejected", "weak", "tie", "deferred"}
)
_LINKS = frozenset({"bei", "und", "mit", "der", "die", "zu", "wird", "von"})


@cache
def lists() -> dict[str, Any]:
    """The word lists as they stand in words.toml."""
    found: dict[str, Any] = tomllib.loads(files(__package__).joinpath("words.toml").read_text(encoding="utf-8"))
    return found


@cache
def forms(name: str) -> frozenset[str]:
    """One of the small lists of forms."""
    return frozenset(lists()["forms"][name])


@cache
def _known() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    """Exact words and stems, each with all it can mean."""
    exact: dict[str, set[str]] = {}
    stems: dict[str, set[str]] = {}
    for part in ("sides", "manner", "outcomes", "marks"):
        for meaning, words in lists()[part].items():
            for word in words:
                (stems if word.endswith("*") else exact).setdefault(word.rstrip("*"), set()).add(meaning)
    for entry in lists()["separable"]:
        for word in entry["verb"]:
            exact.setdefault(word, set()).add("separable")
    return {word: frozenset(all_) for word, all_ in exact.items()}, {w: frozenset(m) for w, m in stems.items()}


@lru_cache(maxsize=20_000)
def meanings(word: str) -> frozenset[str]:
    """Everything the word (small letters) can mean; empty for a word that tells nothing about votes."""
    exact, stems = _known()
    found = exact.get(word, frozenset())
    for length in range(min(len(word), LONGEST), max(2, len(word) - 5), -1):
        if word[length:] in forms("endings") and word[:length] in stems:
            return found | stems[word[:length]]
    return found


@lru_cache(maxsize=20_000)
def pieces(word: str) -> tuple[str, ...]:
    """A run of small letters as the words it was glued from (`stimmenmehrheitlichzugestimmt`), or as it stands."""
    if len(word) < 9 or len(word) > LONGEST or meanings(word):
        return (word,)
    best: list[tuple[str, ...] | None] = [()] + [None] * len(word)
    for end in range(2, len(word) + 1):
        for start in range(max(0, end - 30), end - 1):
            before, part = best[start], word[start:end]
            if before is not None and (best[end] is None) and _is_word(part):
                best[end] = (*before, part)
    return best[-1] or _with_rest(word)


def _is_word(part: str) -> bool:
    """Words of votes and the small ones between them; no parts of ordinary compounds (`aus-wählen`)."""
    if part in _LINKS or part == "ja":
        return True
    return len(part) > 4 and not meanings(part).isdisjoint(_PRINTED_AS_ONE)


def _with_rest(word: str) -> tuple[str, ...]:
    """`kölneinstimmig`: what ends in a word of unanimity or majority was glued before it."""
    for tail in ("einstimmig", "mehrheitlich"):
        if word.endswith(tail) and len(word) > len(tail) + 1:
            return (word[: -len(tail)], tail)
    return (word,)


@lru_cache(maxsize=20_000)
def corrected(word: str) -> str:
    """The word that was meant where it is one slip (or two in a long word) away, else the word itself."""
    slips = lists()["slips"]
    if not 8 <= len(word) <= 18 or word[0] not in "emszag" or meanings(word) or word in slips["other"]:
        return word
    for meant in slips["meant"]:
        near = 2 if meant.startswith("einstimmig") else 1
        if meant[0] == word[0] and abs(len(meant) - len(word)) <= near and _steps(word, meant) <= near:
            return str(meant)
    return word


def _steps(one: str, other: str) -> int:
    """Letters to put in, leave out, change or swap (optimal string alignment)."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        older, before, row = before, row, [i] + [0] * len(other)
        for j, wanted in enumerate(other, start=1):
            row[j] = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                row[j] = min(row[j], older[j - 2] + 1)
    return row[-1]


_UNITS = {
    "null": 0, "ein": 1, "eins": 1, "eine": 1, "einer": 1, "einem": 1, "einen": 1, "eines": 1, "zwei": 2, "zweier": 2,
    "drei": 3, "dreier": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11,
    "zwölf": 12, "sechzehn": 16, "siebzehn": 17, "zwo": 2, "fuenf": 5, "zwoelf": 12,
}  # fmt: skip
_TENS = {
    "zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70,
    "achtzig": 80, "neunzig": 90,
}  # fmt: skip


def number(word: str) -> int | None:
    """`zwölf` is 12, `einundzwanzig` 21; None for what is no number."""
    if word in _UNITS or word in _TENS:
        return _UNITS.get(word, _TENS.get(word))
    if word.endswith("zehn"):
        unit = _UNITS.get(word[:-4])
        return 10 + unit if unit else None
    unit_word, link, ten = word.partition("und")
    if link and unit_word in _UNITS and ten in _TENS:
        return _UNITS[unit_word] + _TENS[ten]
    return None
