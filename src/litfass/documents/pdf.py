"""Read the text of a PDF, page after page."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator
from typing import TYPE_CHECKING

from litfass.documents import NotReadable

if TYPE_CHECKING:
    import pypdfium2

MAX_BYTES = 50 * 1024 * 1024  # the cap of those who have fetched council papers for years (facts: polling practice)
MAX_PAGES = 500  # 38,000 council papers of one town stay below; what comes after is left out
MAX_CHARACTERS = 4_000_000

_TOO_LARGE = "Diese PDF-Datei ist größer als 50 MB und wird nicht gelesen."
_LOCKED = "Diese PDF-Datei ist mit einem Passwort geschützt. Bitte geben Sie eine Fassung ohne Passwort."
_BROKEN = "Diese PDF-Datei ist beschädigt und lässt sich nicht öffnen."
_SCANNED = "Diese PDF-Datei enthält keinen Text, wahrscheinlich nur Bilder von Seiten. Bilder liest Litfass nicht."


def text(body: bytes) -> str:
    """The text of all pages in order, one line of print a line. Raises NotReadable with a German sentence."""
    if len(body) > MAX_BYTES:
        raise NotReadable(_TOO_LARGE)
    found = "\n\f\n".join(_pages(body))[:MAX_CHARACTERS]
    if not found.strip("\f\n\r\t \ufffe"):
        raise NotReadable(_SCANNED)
    # PDFium joins a word broken at a line's end and leaves U+0002 or U+FFFE where its hyphen stood.
    return found.replace("\r\n", "\n").replace("\r", "\n").replace("\x02", "-\n").replace("\ufffe", "-\n")


def _pages(body: bytes) -> Iterator[str]:
    import pypdfium2  # slow import

    try:
        with pypdfium2.PdfDocument(body) as document:
            left = MAX_CHARACTERS  # also those that stand outside a page: a small file can hold the same page 500 times
            for number in range(min(len(document), MAX_PAGES)):
                words, count = _page(document, number)
                yield words
                left -= count
                if left < 0:
                    return
    except pypdfium2.PdfiumError as problem:
        raise NotReadable(_LOCKED if "password" in str(problem).lower() else _BROKEN) from problem


def _page(document: "pypdfium2.PdfDocument", number: int) -> tuple[str, int]:
    """Its text, and how many characters it holds. A broken page is empty; it does not take the others with it."""
    import pypdfium2  # slow import

    try:
        page = document[number]
        try:
            every = page.get_textpage()
            return every.get_text_bounded(errors="replace"), every.count_chars()
        finally:
            page.close()
    except pypdfium2.PdfiumError:
        return "", 0
