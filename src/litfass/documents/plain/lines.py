"""Take what a printer adds to a text out of it: page numbers, recycling marks, form feeds."""

# SPDX-License-Identifier: EUPL-1.2

import re
import unicodedata

from litfass.core.mending import mended

_PAGE = re.compile(
    r"(?:[-–—] ?\d{1,4} ?[-–—]|-- \d{1,4} of \d{1,4} --"
    r"|(?:- ?)?[Ss]eite ?[-–:]? ?\d{1,4}(?: ?(?:von|/) ?\d{1,4})?(?: ?-)?)"
)
# Printed over two or three lines where the column is narrow.
_RECYCLED = re.compile(
    r"^[ \t]{0,40}Gedruckt auf\s{1,20}100\s{1,20}Prozent\s{1,20}Recycli(?:ngpapier|\s?ngp\s?apier)[ \t]{0,40}$",
    re.MULTILINE,
)
WIDEST = 12  # blank lines in a row that are kept
_TAIL = re.compile(r" Seite \d{1,4}$")
_BLANKS = re.compile("[\xa0\u202f\u2007]")
_BREAKS = re.compile("\r\n?|[\f\v\x85\u2028\u2029]")
_LOST = re.compile("[\ufeff\x00\ud800-\udfff]")


def lines(text: str) -> list[str]:
    """The lines of a text, whole words, blank ones kept as separators; tabs and wide gaps stay for tables."""
    whole = _LOST.sub("", _BREAKS.sub("\n", _BLANKS.sub(" ", text)))
    whole = _RECYCLED.sub("", unicodedata.normalize("NFC", whole))
    kept = _without_pages([_without_tail(line.rstrip()) for line in whole.split("\n")])
    return [line.strip() for line in mended("\n".join(kept)).split("\n")]


def _without_tail(line: str) -> str:
    """`Ergänzende Erläuterungen       Seite 2` without the number of the page."""
    found = _TAIL.search(line, max(0, len(line) - 12)) if "  Seite " in line else None
    return line[: found.start()].rstrip() if found else line


def _without_pages(printed: list[str]) -> list[str]:
    """Without the lines between two pages; a sentence that runs over the page runs on."""
    kept: list[str] = []
    fresh, gap = False, 0  # just after a page's end; blank lines in a row
    for line in printed:
        if _PAGE.fullmatch(line.strip()):
            while kept and not kept[-1].strip():
                kept.pop()
            fresh = True
        elif not line.strip():
            gap += 1
            if not fresh and gap <= WIDEST:
                kept.append("")
        else:
            if fresh and kept and not _runs_on(kept[-1], line):
                kept.append("")
            kept.append(line)
            fresh, gap = False, 0
    return kept


def _runs_on(before: str, after: str) -> bool:
    first = after.lstrip()[:1]
    return before.rstrip()[-1:] not in ".:!?" and (first.islower() or before.rstrip()[-1:] in "-,")


def joined(printed: list[str]) -> str:
    """Lines as one line."""
    return " ".join(" ".join(printed).split())


def block(printed: list[str]) -> str:
    """Lines as a text: no blank line at either end, never two in a row, single blanks in a line."""
    kept: list[str] = []
    for line in printed:
        plain = " ".join(line.split())
        if plain or (kept and kept[-1]):
            kept.append(plain)
    return "\n".join(kept).strip("\n")
