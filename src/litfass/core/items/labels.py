"""The numbering of items as printed: `1.`, `1)`, `a)`, `1.1.`, `I.`, `-`, `Ziffer 1:`, and which of them comes next."""

# SPDX-License-Identifier: EUPL-1.2

import re
from typing import NamedTuple

from litfass.core.german import MONTHS

_LABEL = re.compile(
    r"(?P<word>(?:[Zz]u )?(?:Ziffer|Ziff\.|Punkt|Nummer|Nr\.|Beschluss(?:punkt)?|Antragspunkt|Teil|Antrag|TOP)\s?"
    r"(?P<counted>\d{1,2}(?:\.\d{1,2}){0,2})(?:\s?[.)]?:|(?=\s{0,9}$))|(?P<spelled>Erstens|Zweitens|Drittens|Viertens|Fünftens)\s?[:,.]"
    r"|[Zz]u (?P<to>\d{1,2})[.):]{1,2})(?=\s|$)"
    r"|(?P<dec>\(?\d{1,2}(?:\.\d{1,2}){0,3}(?:\.\)|[.)]))(?=\s|$|[A-ZÄÖÜ„])"
    r"|(?P<bare>\d{1,2}(?:\.\d{1,2}){1,3})(?=\s)"
    r"|(?P<roman>\(?[IVX]{1,5}(?:\.\)|[.)]))(?=\s|$)"
    r"|(?P<upper>\(?[A-H](?:\.\)|[.)]))(?=\s|$)"
    r"|(?P<lower>\(?[a-z](?:\.\)|[.)]))(?=\s|$)"
    r"|(?P<dash>[-–—•·▪●○◦*➢►‣\uf0b7])(?=\s)|(?P<bullet>o)(?=\s[A-ZÄÖÜ])"
)
_SPELLED = ("Erstens", "Zweitens", "Drittens", "Viertens", "Fünftens")
_ROMAN = {
    "I": 1,
    "II": 2,
    "III": 3,
    "IV": 4,
    "V": 5,
    "VI": 6,
    "VII": 7,
    "VIII": 8,
    "IX": 9,
    "X": 10,
    "XI": 11,
    "XII": 12,
}
_MONTH = re.compile(rf"\s{{0,3}}(?:{'|'.join(MONTHS)}|(?:Halbjahr|Quartal|Lesung|Wahlperiode)\b)")
# „Bebauungsplan K 7,“ + „2. Änderung“: such a word may belong to the figure before it.
_COUNTED = re.compile(
    r"(?:Änderung|Ergänzung|Fortschreibung|Nachtrag|Bauabschnitt|Stufe|Sitzung|Entwurf|Obergeschoss|OG|Stock|Klasse|Rate)"
)
_BLANKS = re.compile(r"\s{0,20}")


class Label(NamedTuple):
    """A label and its place in a row of labels. `style` tells rows apart; `value` is empty for dashes."""

    printed: str
    style: str
    value: tuple[int, ...] = ()
    body: int = 0  # where the words after it begin

    @property
    def opens(self) -> bool:
        """Whether a row can begin with it: `1.`, `1.1`, `a)`, `I.`, a dash, any `TOP 14.2:`."""
        return self.style == "word" or all(part == 1 for part in self.value)

    def follows(self, earlier: "Label", slack: int = 1) -> bool:
        """Whether it is the next of the same row; `slack` allows for numbers left out. Dashes always follow."""
        if not self.value or not earlier.value:
            return self.value == earlier.value
        if len(self.value) == len(earlier.value) and self.value[:-1] == earlier.value[:-1]:
            return 0 < self.value[-1] - earlier.value[-1] <= slack
        # 1.3 → 2.1 (a row of two figures), 1.3 → 2 (back to the row above)
        return len(self.value) <= len(earlier.value) and self.value[0] == earlier.value[0] + 1


def counts_on(text: str, label: Label) -> bool:
    """Whether the figure may count the word behind it and be no label: `2. Änderung`, `1. Bauabschnitt`."""
    return _COUNTED.match(text, label.body) is not None


def label_at(text: str, at: int = 0) -> Label | None:
    """The label that stands there, or None. A day (`1. Januar`) is none."""
    match = _LABEL.match(text, at)
    if match is None or not match.lastgroup or _MONTH.match(text, match.end()):
        return None
    printed = match[0].strip()
    blanks = _BLANKS.match(text, match.end())
    return Label(printed, *_row(match), body=blanks.end() if blanks else match.end())


def _row(match: re.Match[str]) -> tuple[str, tuple[int, ...]]:
    """The style of a label and its place in the row."""
    printed = match[0]
    marks = re.sub(r"\w", "", printed).replace(".", "", printed.count(".") - 1) if match["dec"] else printed[-1]
    if match["word"]:
        if match["spelled"]:
            return "word", (_SPELLED.index(match["spelled"]) + 1,)
        return "word", tuple(int(part) for part in (match["counted"] or match["to"]).split("."))
    if match["dec"] or match["bare"]:
        figures = tuple(int(part) for part in re.findall(r"\d+", printed))
        return f"figures{marks if match['dec'] and len(figures) == 1 else ''}{min(len(figures), 2)}", figures
    letters = printed.strip("().")
    if match["roman"] and letters in _ROMAN:
        return "roman", (_ROMAN[letters],)
    if match["roman"] or match["upper"]:
        return "upper", (ord(letters[0]) - 64,)
    if match["lower"]:
        return f"lower{marks}", (ord(letters) - 96,)
    return f"dash{printed.strip()}", ()
