"""Find people named with Herr or Frau who are not known office holders."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from litfass.checks.personal_data.hit import Hit

_ADDRESS = re.compile(r"\b(?:Herrn?|Herren|Hr\.|Hrn\.|Frau|Eheleuten?)[ \u00a0](?=[^\W\d_])")
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*\.?(?:-Ing\.)?")
_AND = re.compile(r"[ \u00a0](?:und|u\.|sowie)[ \u00a0](?=[^\W\d_])")
TITLES = frozenset(
    {
        "dr.",
        "dr",
        "prof.",
        "prof",
        "professor",
        "professorin",
        "dipl.",
        "dipl.-ing.",
        "dr.-ing.",
        "ing.",
        "med.",
        "jur.",
        "phil.",
    }
    | {"rer.", "nat.", "h.", "c.", "hc", "habil.", "mag.", "doktor", "freiherr", "freifrau", "graf", "gräfin"}
)
# An office in front of a name, or alone (`Frau Vorsitzende`): whole words and the ends of compounds.
OFFICES = (
    "bürgermeister", "bürgermeisterin", "amtsleiter", "amtsleiterin", "abteilungsleiter", "abteilungsleiterin",
    "dezernatsleiter", "dezernatsleiterin", "schulleiter", "schulleiterin", "leiterin", "vorsitzende", "vorsitzender",
    "vorsitzenden", "präsident", "präsidentin", "präsidenten", "senator", "senatorin", "minister", "ministerin",
    "stadtrat", "stadträtin", "staatsrat", "staatsrätin", "gemeinderat", "gemeinderätin", "direktor", "direktorin",
    "dezernent", "dezernentin", "dezernenten", "beauftragte", "beauftragter", "beauftragten", "abgeordnete",
    "abgeordneter", "abgeordneten", "vorsteher", "vorsteherin", "ortsvorsteher", "sekretär", "sekretärin",
    "pressesprecher", "pressesprecherin", "kollege", "kollegin", "kollegen", "landrat", "landrätin", "kanzler",
    "kanzlerin", "referent", "referentin", "bezirksamtsleitung", "stellvertreter", "stellvertreterin",
    "rätin", "ortschaftsrat",
)  # fmt: skip
ONLY_WHOLE = frozenset({"erste", "erster", "ersten", "leiter"})  # Gerster is a surname
# Surnames begin with these in small letters.
PARTICLES = frozenset({"von", "van", "de", "del", "di", "da", "al", "el", "la", "le", "ten"})
_ONLY_FIRST = frozenset({"vom", "zu", "zum", "zur"})  # behind a name: `Frau Muster vom Amt`, `Herr Muster zum Thema`
_INNER = frozenset({"der", "den", "dem"})
# Words behind Herr or Frau that are no names (`eine Frau Mitte 40`).
NO_NAMES = frozenset({"anfang", "mitte", "ende", "und", "oder", "im", "in", "als", "mit", "holle"})
LONGEST_NAME = 4


@dataclass(frozen=True, slots=True)
class Holders:
    """Office holders by surname, each as the words of the whole name."""

    by_surname: dict[str, tuple[frozenset[str], ...]]

    def know(self, name: list[str]) -> bool:
        """Whether somebody has this surname and, where more is said, also these other names.

        `Frau Muster von Volt` and `Frau Musters Antrag` are also tried without what follows.
        """
        particle = next((at for at, word in enumerate(name) if at and word in PARTICLES), None)
        owner = next((at for at, word in enumerate(name[:-1]) if word.endswith("s")), None)  # `Frau Musters Antrag`
        shorter = [name[:particle]] if particle else []
        shorter += [[*name[:owner], _without_genitive(name[owner])]] if owner is not None else []
        return any(self._knows(each) for each in [name, *shorter])

    def _knows(self, name: list[str]) -> bool:
        words = [word.casefold() for word in name]
        for surname in (words[-1], _without_genitive(words[-1])):
            if any(set(words[:-1]) <= whole for whole in self.by_surname.get(surname, ())):
                return True
        return False


def _without_genitive(name: str) -> str:
    return name.removesuffix("s").rstrip("’'")


@lru_cache(maxsize=16)  # the same names for every line of an agenda
def holders(names: frozenset[str]) -> Holders:
    """Names as printed on the council's pages: `Muster, Dr. Erika` or `Dr. Erika Muster`."""
    index: dict[str, list[frozenset[str]]] = {}
    for printed in names:
        family, _, given = printed.partition(",")
        ordered = f"{given} {family}" if given else family
        words = [word.casefold() for word in ordered.split() if word.casefold() not in TITLES]
        if words:
            index.setdefault(words[-1], []).append(frozenset(words))
    return Holders({surname: tuple(wholes) for surname, wholes in index.items()})


def persons(text: str, names: frozenset[str]) -> Iterator[Hit]:
    """Every name behind Herr or Frau (`Herr A und Herr B`, `Herren A und B`) that no office holder has."""
    known = holders(names)
    for match in _ADDRESS.finditer(text):
        start, name, end = _name(text, match.end())
        if name and not known.know(name):
            yield Hit("Der Name einer Person", match.start(), end)
        if name and match[0].startswith(("Herren", "Eheleute")) and (also := _AND.match(text, end)):
            start, second, last = _name(text, also.end())
            if second and not known.know(second):
                yield Hit("Der Name einer Person", start, last)


def _name(text: str, at: int) -> tuple[int, list[str], int]:
    """Start, words and end of the name at `at`, without titles and offices; no words if there is none."""
    name: list[str] = []
    start = end = at
    while len(name) < LONGEST_NAME and (match := _WORD.match(text, at)):
        word = match[0]
        if not name and _is_office(word.casefold()):
            start = match.end() + 1
        elif _belongs(word, name):
            name.append(word.rstrip("."))
            # A particle at the end belongs to what follows (`Herr Muster von gestern`).
            end = at + len(name[-1]) if word[0].isupper() else end
        else:
            break
        at = match.end() + 1
        if text[match.end() : at] not in (" ", "\u00a0") or (word.endswith(".") and word.casefold() not in TITLES):
            break
    while name and not name[-1][0].isupper():
        name.pop()
    return start, name, end


def _is_office(word: str) -> bool:
    return word in TITLES | ONLY_WHOLE or word.rstrip(".").endswith(OFFICES)


def _belongs(word: str, name: list[str]) -> bool:
    """A capital word that can be a name, or a particle inside one."""
    bare = word.casefold().rstrip(".")
    if word[0].isupper():
        return bare not in NO_NAMES and len(bare) > 1
    if name:
        return bare in PARTICLES or (bare in _INNER and name[-1].casefold() in PARTICLES | _ONLY_FIRST)
    return bare in PARTICLES | _ONLY_FIRST
