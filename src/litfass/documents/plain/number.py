"""Find the number of a paper in its head: `23-1862`, `2022/1070/1`, `DS/1246/V`, `S0467/20`, `62/2007`."""

# SPDX-License-Identifier: EUPL-1.2

import re

from litfass.documents.plain.words import DAY

# What is a number of a paper wherever it stands alone, from the surest shape on (facts: council papers § 5).
_SURE = re.compile(
    r"(?<![\w/.-])(?:"
    r"\d{2}-[A-Z]?\d{3,5}(?:\.\d{1,3}){0,4}[A-Z]?"  # Hamburg
    r"|(?:[A-ZÄÖÜ]{1,5}/)?\d{4}/\d{3,5}(?:/\d{1,3}){0,3}"  # Karlsruhe, DHH/2025/4009
    r"|[A-Z]{1,4}/\d{3,4}/(?:[IVX]{1,5}|\d{2,4})(?:-\d{1,3})?"  # Berlin, BV/123/2024
    r"|\d{3,4}/[IVX]{1,5}(?:-\d{1,3})?"
    r"|[A-Z]{1,3}\d{4}/\d{2}(?:/\d{1,3}){0,4}"  # Magdeburg
    r"|\d{2}-\d{2} / [A-Z] \d{5}"  # Munich: legislative term, kind, number
    r"|[A-Z]-\d{1,4}/\d{4}|[A-Z]{2,3}-\d{2,4}/\d{2,4}"
    r"|\d{1,4}/(?:19|20)\d{2}(?:-\d{1,2})?"  # Hürtgenwald
    r"|[IVX]{1,5}/\d{3,4}"
    r")(?![\w/]|\.\d|-\d)"
)
# Only behind a label that says so.
_LABELLED = re.compile(r"[A-ZÄÖÜ]{0,6}[-/ ]{0,2}\d[\dA-Za-z./-]{0,24}(?<![./-])|(?<![.\d])\d{1,6}(?![.\d])")
_FORE = re.compile(
    r"(?:\bDrucksachen?|\bVorlagen?|vorlage|\bAntrag|\bAnfrage|\bDrs\.|\bStellungnahme|\bMitteilung\w{0,10})"
    r"(?:[- ]?(?:Nr|Nummer|nummer)\b\.?)?\s?[-–:]{0,1}\s?(?=[A-ZÄÖÜ]{0,6}[-/ ]{0,2}\d)"
)


def sure(line: str) -> str | None:
    """A number no label needs to name."""
    for found in _SURE.finditer(DAY.sub(" ", line[:400])):
        if not _is_years(found[0]):
            return found[0]
    return None


def _is_years(shown: str) -> bool:
    """`2026/2027` are two years of a budget."""
    first, _, second = shown.partition("/")
    return first.isdigit() and second.isdigit() and len(first) == len(second) == 4 and int(second) - int(first) == 1


def labelled(value: str) -> str | None:
    """The number in the value of a field that is called number; bare figures count too. A day is none."""
    value = DAY.sub(" ", value[:200]).strip(" -–:")
    if found := sure(value):
        return found
    bare = _LABELLED.match(value)
    shown = bare[0].strip() if bare else ""
    return shown if any(char.isdigit() for char in shown) and not _is_years(shown) else None


def after_word(line: str) -> str | None:
    """The number behind `Drucksache -` or `Vorlage Nr.` in a line."""
    found = _FORE.search(line[:400])
    return labelled(line[found.end() :]) if found else None
