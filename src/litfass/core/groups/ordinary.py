"""Tell a group from an ordinary word by its neighbours: `die Grünen lehnen ab`, but `Grüne Welle` and `230 Volt`."""

# SPDX-License-Identifier: EUPL-1.2

import re
import tomllib
from functools import cache
from importlib.resources import files


@cache
def words(list_name: str) -> frozenset[str]:
    """One of the word lists of `neighbours.toml`."""
    data = tomllib.loads(files(__package__).joinpath("neighbours.toml").read_text(encoding="utf-8"))
    return frozenset(data[list_name])


_BEFORE = re.compile(r"([\w.]{1,40})[\s„\"(]{1,3}\Z")
# `Stadtrat Linke`, `Frau Grüne`: a person's name.
_PERSON = re.compile(
    r"(?:[Ss]tadtr[aä]t\w{0,5}|Ratsherrn?|Ratsfrau|Ratsmitglied|Abgeordneten?|Herrn?|Frau|Hr\.|Fr\.|Dr\.|Prof\.)\s{1,3}\Z"
)
_AFTER = re.compile(r"\s{1,3}([^\W\d_]{1,40})")
_HYPHENED = re.compile(r"\s?[-–]\s?([A-ZÄÖÜ][^\W\d_]{1,40})")
_HYPHENED_GROUP = re.compile(r"(?i).{0,34}(?:fraktion|gruppe)(?:en|n)?$|OR$|GR$")
_ROW = re.compile(r"(?:,|\s(?:und|oder|bzw\.))\s([a-zäöüß]{2,40})")
_QUALITY = re.compile(r".{2,40}(?:ige|liche|bare|same|ische|freundliche|haltige|ieren|ierte)n?$")
# `FÜR` stands alone, in a row or before a hyphen; anything else is the preposition in capitals.
_ROW_END = re.compile(r"\s{0,2}(?:$|[|,/;)&\n]|:(?!\s{0,3}\d)|[-–]|\((?!\s{0,2}\d)|(?:und|sowie|vom)\b|Ka(?:r|\b))")
# `Die Partei` in small letters is one only in a row of groups or with its own `-Fraktion`.
_IN_ROW = re.compile(r"(?:[/|,:&(–-]|\b(?:und|sowie|Fraktion))\s{0,2}\Z")
_ROW_BEFORE = re.compile(r"(?:[/|,:&(–-]|\b(?:und|sowie|der)|\n|^)\s{0,2}\Z")
# `Piraten und Prinzessinnen`, but `Piraten und Grüne`.
_TALE = re.compile(r"\s(?:und|von|der|des|vom)\s(?!Gr|Li|Fr|Vo|Bü|Die)(?:der\s)?[A-ZÄÖÜ][a-zäöüß]")
_NUMBER = re.compile(r"(?:\d|\b(?:hundert|tausend|Millionen|Kilo|Giga))[\s-]{0,2}\Z")
_COUNTED_ROW = re.compile(r"[A-Za-zÄÖÜ]{2}[,)]?(?:\s?(?:und|sowie))?\s?\d{1,2}\s\Z")
_UNIT_AFTER = re.compile(r"\s?(?:[-–]\s?[A-ZÄÖÜ](?!raktion|ruppe)|/|AC\b|DC\b|pro\b|Spannung)")


def is_ordinary(text: str, start: int, end: int) -> bool:
    """Whether the word at this place, which may name a group, is used in its everyday sense."""
    word, before, after = text[start:end], text[max(0, start - 44) : start], text[end : end + 60]
    lower = word.casefold()
    if lower == "für":
        return not _ROW_END.match(after) or _is_among_capitals(before, "")
    if lower == "volt" and _is_unit(before, after):
        return True
    if lower in ("die partei", "diepartei"):
        return not (_IN_ROW.search(before) and _ROW_END.match(after)) and not _is_hyphened_group(after)
    if lower == "fw" and re.match(r"\s?\d", after):
        return True
    if lower == "piraten" and _TALE.match(after):
        return True
    if word.isupper():
        return _is_among_capitals(before, after) or _is_hyphened_noun(after)
    return _is_quality(before, after)


def _is_unit(before: str, after: str) -> bool:
    if _NUMBER.search(before):
        return not _COUNTED_ROW.search(before)
    return _UNIT_AFTER.match(after) is not None


def _is_hyphened_group(after: str) -> bool:
    found = _HYPHENED.match(after)
    return found is not None and _HYPHENED_GROUP.match(found[1]) is not None


def _is_hyphened_noun(after: str) -> bool:
    """Whether a hyphen binds it to a noun that groups do not have: `Grüne-Welle-Schaltung`, `FW-Fahrzeug`."""
    found = _HYPHENED.match(after)
    if found is None or after[found.start(1) - 1].isspace():
        return False
    return not _HYPHENED_GROUP.match(found[1]) and not _may_follow(found[1]) and not found[1].isupper()


def _may_follow(word: str) -> bool:
    return word.casefold() in words("after") or word.casefold().endswith(("fraktion", "fraktionen", "gruppe"))


def _is_among_capitals(before: str, after: str) -> bool:
    """Whether it stands in a line in capitals, where every word looks like a name: `NEUE GRÜNE WELLE`."""
    sides = (_BEFORE.search(before), _AFTER.match(after))
    return any(side and _is_shouted(side[1]) for side in sides)


def _is_shouted(word: str) -> bool:
    return len(word) > 3 and word.isupper() and word.isalpha() and word.casefold() not in words("capitals")


def _is_quality(before: str, after: str) -> bool:
    """Whether it describes the noun after it, or stands after `im` or `zur`."""
    previous = _BEFORE.search(before)
    if (previous and previous[1].casefold() in words("never_after")) or _PERSON.search(before):
        return True
    if previous and previous[1].casefold() in words("before"):
        return False
    if (row := _ROW.match(after)) and (row[1] in words("qualities") or _QUALITY.match(row[1])):
        return True
    following = _AFTER.match(after)
    if following and "\n" in following[0] and _ROW_BEFORE.search(before):
        return False  # the last of a row that ends with its line: `Antrag: Die Linke`
    if following and following[1][0].isupper() and not following[1].isupper():
        return not _may_follow(following[1]) and not following[1].casefold().startswith("die")
    return _is_hyphened_noun(after)
