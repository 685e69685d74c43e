"""All spellings of a name, so that one pass over a text finds it in any of them.

A spelling is a stem and what must follow it: `Kaiserstr` with `aße`, `asse`, a full stop or nothing. That needs a fifth
of the patterns that writing out every ending would.
"""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from litfass.readers.places.parts import ADJECTIVES, ARTICLES, ENDINGS, PREPOSITIONS, SHORT, TITLES, WITH_GENITIVE

# What must follow a stem.
WHOLE = 0  # nothing
GENITIVE = 1  # nothing, s, es
STREET = 2  # aße, asse, a full stop, nothing
SQUARE = 3  # atz, atzes, a full stop, nothing
ROAD = 4  # no further digit: A5 is not A59
CAPITALS = 8  # added: all of it stands in capitals

TAILS: dict[int, tuple[str, ...]] = {
    WHOLE: ("",),
    GENITIVE: ("es", "s", ""),
    STREET: ("aße", "asse", ".", "aßen", "assen", ""),
    SQUARE: ("atz", ".", "atzes", "atze", ""),
    ROAD: ("",),
    CAPITALS: ("",),
    CAPITALS + GENITIVE: ("ES", "S", ""),
    CAPITALS + STREET: ("ASSE", ".", "AßE", "AẞE", "ASSEN", ""),
    CAPITALS + SQUARE: ("ATZ", ".", "ATZES", "ATZE", ""),
    CAPITALS + ROAD: ("",),
}

MOST = 200  # spellings of one name, however many words it has
STREETS = ("straße", "Straße", "strasse", "Strasse", "str.", "Str.")
SQUARES = ("platz", "Platz")
UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
# What may stand where a name has a blank or a hyphen: a line end, above all.
BLANKS = ("\n", " \n", "  ", "\n ", "   ", "  \n", "\t", "\xa0")
HYPHENS = ("-\n", "- \n", "-\n ", "- ", " - ", " – ", "–")
_S_BEFORE_CONSONANT = re.compile(r"ss(?=[bcdfghjklmnpqrtvwxz -]|$)")
Spelling = tuple[str, int]


def spellings(name: str) -> Iterator[Spelling]:
    """Every spelling, the name's own first."""
    stem, tail = stemmed(name)
    if stem.isalpha() and stem.isascii() and "ss" not in stem and name not in ADJECTIVES and not name.isupper():
        found: Iterable[Spelling] = ((stem, tail), (stem.upper(), tail | CAPITALS))  # most names: one plain word
    else:
        found = dict.fromkeys(_expanded(name))
    yield from islice(found, MOST)
    yield from _shortened(name)
    if name.endswith("platz") and name.isalpha() and len(name) > 10:
        yield _joined(name[:-5]) + "pl", SQUARE


def few_spellings(name: str) -> Iterator[Spelling]:
    """The usual ones, for very large gazetteers and texts whose line ends are written as blanks."""
    stem, tail = stemmed(name)
    yield stem, tail
    yield stem.upper(), tail | CAPITALS
    if not stem.isascii() and "ß" in stem:
        yield stem.replace("ß", "ss"), tail
    if "-" in stem:
        yield stem.replace("-", " "), tail
        yield stem.replace("-", " ").upper(), tail | CAPITALS
    if " " in stem and stem.partition(" ")[0] in ADJECTIVES:
        yield from (("".join(words), tail) for words in _inflected(re.split(r"(?<= )", stem)))
    last = max(stem.rfind(" "), stem.rfind("-"))
    if last > 0:
        yield f"{stem[: last + 1]} {stem[last + 1 :].lstrip()}", tail  # at a line end


def is_ending(rest: str, tail: int) -> bool:
    """Whether what is left of a word behind its stem is all that may stand there."""
    return rest in TAILS[tail]


def stemmed(form: str) -> Spelling:
    """The stem and what must follow it."""
    if form.endswith(STREETS):
        cut = form[: -4 if form.endswith(".") else form.rindex("tr") - 1 - len(form)]
        return (form[: len(cut) + 3], STREET) if len(cut) > 1 else (form, WHOLE)
    if form.endswith(SQUARES) and len(form) > 6:
        return form[:-3], SQUARE
    if form[-1:].isdigit():
        return form, ROAD
    return form, GENITIVE if form.lower().endswith(WITH_GENITIVE) else WHOLE


def _expanded(name: str) -> Iterator[Spelling]:
    """Words first, then letters, then what stands between the words, then capitals."""
    proper = _titled(name) if name.isupper() and len(name) > 4 else name
    stems = list(dict.fromkeys(each for form in _worded(proper) for each in _lettered(*stemmed(form))))
    for stem, tail in stems:
        yield stem, tail
    for number, (stem, tail) in enumerate(stems):
        few = number >= 12
        yield from ((each, tail) for each in _gaps(stem, few=few))
        for upper in (stem.replace("ß", "ss").upper(), stem.replace("ß", "\0").upper().replace("\0", "ß")):
            yield upper, tail | CAPITALS
            yield from ((each, tail | CAPITALS) for each in _gaps(upper, few=few))


def _titled(name: str) -> str:
    return "".join(each if len(each) < 2 else each[0] + each[1:].lower() for each in re.split(r"(?<=[ -])", name))


# --- words -------------------------------------------------------------------------------------------


def _worded(name: str) -> list[str]:
    """Inflected, shortened, written out: `Langen Reihe`, `Gr. Bergstraße`, `Sankt-Pauli-Straße`."""
    words = re.split(r"(?<=[ -])", name)  # each with what separates it from the next
    forms = [words]
    if words[0].strip(" -") in ADJECTIVES:
        forms += _inflected(words)
    for place, word in enumerate(words):
        bare = word.rstrip(" -")
        others = [*TITLES.get(bare, ()), *_street_inside(bare)] if place < len(words) - 1 else []
        if place and words[0].strip() in PREPOSITIONS and bare.capitalize() in ADJECTIVES:
            others.append(bare.lower() if bare[0].isupper() else bare.capitalize())  # Am alten Markt
        if bare.isupper() and len(bare) > 2:
            others.append(bare.capitalize())  # Esso-Straße for ESSO-Straße
        between = word[len(bare) :]
        forms += [[*form[:place], other + between, *form[place + 1 :]] for other in others for form in forms[:8]]
    if len(words) == 2 and words[0].endswith("er ") and len(words[0]) > 6:
        forms.append([words[0].strip(), words[1].lower()])  # Durlacherallee
    if len(words) == 3 and words[0].strip() in ADJECTIVES and words[1].endswith("er ") and words[2] in STREETS:
        forms.append([words[0], words[1].strip(), words[2].lower()])  # Alte Durlacherstraße
    return list(dict.fromkeys("".join(form) for form in forms))


def _street_inside(word: str) -> list[str]:
    for end in STREETS[:4]:
        if word.endswith(end):
            cut = word[: -len(end)] + end[:3]
            return [cut + "aße", cut + "asse", cut + ".", cut]
    return []


def _inflected(words: list[str]) -> Iterator[list[str]]:
    """Adjectives that open a name take the same ending: `Neuen Großen Bergstraße`."""
    count = next((place for place, word in enumerate(words) if word.rstrip(" -") not in ADJECTIVES), len(words))
    if count == len(words):
        return
    bare = [ADJECTIVES[word.rstrip(" -")] for word in words[:count]]
    for ending in ENDINGS:
        yield [*(stem + ending + word[-1] for (stem, _), word in zip(bare, words, strict=False)), *words[count:]]
    for place, (_, shorts) in enumerate(bare):
        yield from ([*words[:place], short + words[place][-1], *words[place + 1 :]] for short in shorts)


def _shortened(name: str) -> Iterator[Spelling]:
    """`Elbch.` and `Hildaprom.`: always with the full stop."""
    for head, forms in SHORT.items():
        if name.endswith(head) and len(name) > len(head) + 2:
            yield from ((name[: -len(head)] + form, WHOLE) for form in forms)
        elif name.endswith(head.capitalize()):
            yield from ((name[: -len(head)] + form.capitalize(), WHOLE) for form in forms)


def _joined(word: str) -> str:
    """With the joining s or without: `Bahnhofsplatz` for Bahnhofplatz, `Ludwigplatz` for Ludwigsplatz."""
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word + "s"


# --- letters and gaps --------------------------------------------------------------------------------


def _lettered(stem: str, tail: int) -> Iterator[Spelling]:
    """ß for ss and back, umlauts as two letters."""
    yield stem, tail
    forms = [stem]
    if "ß" in stem:
        forms.append(stem.replace("ß", "ss"))
    if "ss" in stem:
        forms.append(_S_BEFORE_CONSONANT.sub("ß", stem))
    forms += [each.translate(UMLAUTS) for each in forms]
    yield from ((each, tail) for each in dict.fromkeys(forms))


def _gaps(stem: str, *, few: bool) -> Iterator[str]:
    """Blanks for hyphens, hyphens for blanks, and names that go over a line end."""
    places = [place for place, letter in enumerate(stem) if letter in " -"]
    if not places:
        return
    yield from _swapped(stem, places)
    blanks, hyphens = (BLANKS[:2], HYPHENS[:1]) if few else (BLANKS, HYPHENS)
    for place in places:
        for between in blanks if stem[place] == " " else hyphens:
            yield f"{stem[:place]}{between}{stem[place + 1 :]}"


def _swapped(stem: str, places: list[int]) -> Iterator[str]:
    if "-" in stem:
        yield stem.replace("-", " ")
    first = stem[: places[0]].capitalize()
    if " " in stem and first not in PREPOSITIONS and not ARTICLES.intersection(stem.split()):
        yield stem.replace(" ", "-")
    if len(places) > 1 and first not in PREPOSITIONS:
        last, other = places[-1], " " if stem[places[-1]] == "-" else "-"
        yield f"{stem[:last]}{other}{stem[last + 1 :]}"
        yield stem[:last].replace("-", " ") + "-" + stem[last + 1 :]
