"""What names of places are made of: heads such as `weg`, adjectives that are inflected, words that are shortened."""

# SPDX-License-Identifier: EUPL-1.2

import tomllib
from importlib.resources import files
from typing import Any

_FOLDER = files("litfass.readers.places")


def _toml() -> dict[str, Any]:
    return tomllib.loads((_FOLDER / "heads.toml").read_text(encoding="utf-8"))


def listed(name: str) -> frozenset[str]:
    """The words of a `.txt` file beside this module."""
    lines = (_FOLDER / name).read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


_HEADS = _toml()
WITH_GENITIVE: tuple[str, ...] = (*_HEADS["masculine"], *_HEADS["neuter"])
HEADS: tuple[str, ...] = (*WITH_GENITIVE, *_HEADS["feminine"])
LEADING: tuple[str, ...] = tuple(_HEADS["leading"])
SHORT: dict[str, list[str]] = _HEADS["short"]
# Both ways: a short form may be written out, a long one shortened.
TITLES: dict[str, tuple[str, ...]] = {}
for _long, _shorts in _HEADS["titles"].items():
    for _word in (_long, *_shorts):
        TITLES[_word] = tuple(each for each in (_long, *_shorts) if each != _word)

ENDINGS = ("e", "en", "er", "es", "em")
ADJECTIVES: dict[str, tuple[str, tuple[str, ...]]] = {
    stem.capitalize() + ending: (stem.capitalize(), tuple(short))
    for stem, short in _HEADS["adjectives"].items()
    for ending in ENDINGS
}
PREPOSITIONS = frozenset(_HEADS["prepositions"])
ARTICLES = frozenset(_HEADS["articles"])
MISSPELT: tuple[str, ...] = tuple(_HEADS["misspelt"])
ORDINARY = listed("words.txt")
NEVER = listed("never.txt")


def has_head(name: str) -> bool:
    """Whether `straße`, `platz`, `weg` and the like end the name or one of its words."""
    return any(word.endswith(HEADS) for word in name.lower().replace("-", " ").split())


def is_word(name: str) -> bool:
    """Whether the name is an ordinary word too, alone or after a preposition: `Markt`, `Am Markt`, `An der Kirche`."""
    words = [word for word in name.split() if word not in ARTICLES]
    while len(words) > 1 and words[0] in PREPOSITIONS:
        words = words[1:]
    return len(words) == 1 and words[0] in ORDINARY


def is_junk(name: str) -> bool:
    """Names that no text means: `FÜR`, `linke`, `A`, a number. A road (A5, L 605) is none."""
    if name.isalpha():  # one word
        return name in NEVER or len(name) < 3 or name.islower() or (len(name) < 5 and name.isupper())
    letters = sum(map(str.isalpha, name))
    return letters == 0 or (letters < 3 and not (name[0].isupper() and any(map(str.isdigit, name))))
