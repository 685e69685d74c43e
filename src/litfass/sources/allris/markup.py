"""Turn the bytes of an ALLRIS page into clean text: right letters, whole words, lines where the page has them."""

# SPDX-License-Identifier: EUPL-1.2

import re
import unicodedata
from dataclasses import dataclass, field

from lxml import etree

_UMLAUT = re.compile("[äöüÄÖÜß]")
# UTF-8 read as Latin-1 and written again (`Ã¤` for ä), letters lost at the source, or UTF-16.
_GARBLED = ("Ã", "\ufffd", "\x00")
_GARBLED_LETTER = re.compile("Ã[\u0080-\u00bf„Ÿœ–]|\ufffd|\x00")
# Signs that print nothing: controls, soft hyphen, zero-width signs, signs of a private font, byte order mark.
_UNPRINTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2060\ue000-\uf8ff\ufeff]")

_BLOCKS = frozenset(
    ("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div", "dl", "dt", "fieldset",
    "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "main", "nav", "ol", "p", "pre",
    "section", "table", "tbody", "tfoot", "thead", "ul")
)  # fmt: skip
_SILENT = frozenset(
    ("head", "noscript", "object", "option", "script", "select", "style", "template", "textarea", "title")
)
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_CELLS = frozenset(("td", "th"))


def decode(body: bytes) -> str | None:
    """The page as text, or None where its letters cannot be made out.

    ALLRIS declares ISO-8859-1 and means Windows-1252. A page that is valid UTF-8 is read as that, whatever it declares.
    """
    for encoding in ("utf-8-sig", "cp1252", "latin-1"):
        try:
            text = body.decode(encoding)
            break
        except UnicodeDecodeError:
            continue
    garbled = sum(map(text.count, _GARBLED)) and len(_GARBLED_LETTER.findall(text))
    return None if garbled and garbled > len(_UMLAUT.findall(text)) else text


def tree(source: str) -> etree._Element | None:
    """The page as a tree; None when nothing can be made of it."""
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return etree.fromstring(source.encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError):
        return None


def text(element: etree._Element) -> str:
    """All that a reader sees, line by line. Inline tags join without a blank: they cut words in two."""
    return "\n".join(lines(element))


def lines(element: etree._Element, *, raw_breaks: bool = False) -> list[str]:
    """The text as lines without empty ones. A raw line break of the source is a blank, as in a browser."""
    writer = _Writer(raw_breaks=raw_breaks)
    for event, node in etree.iterwalk(element, events=("start", "end")):
        if event == "start":
            writer.open(node)
            writer.write("-" if _is_bullet(node) else node.text)
        else:
            writer.close(node)
            if node is not element:
                writer.write(node.tail)
    return writer.finish()


def printed_lines(element: etree._Element | None) -> list[str]:
    """The lines of a heading or subject, where a raw line break of the source was typed on purpose."""
    return [] if element is None else lines(element, raw_breaks=True)


def one_line(element: etree._Element | None) -> str:
    """The text of a small cell on one line."""
    return "" if element is None else clean(raw(element))


def raw(element: etree._Element) -> str:
    """The text as it stands in the source."""
    return "".join(map(str, element.itertext()))


def clean(words: str) -> str:
    """One line: composed letters, single blanks, nothing unprinted."""
    return " ".join(unicodedata.normalize("NFC", _UNPRINTED.sub("", words)).split())


@dataclass(slots=True)
class _List:
    """A list that is being written: its next number, or None for dots."""

    kind: str
    number: int | None


@dataclass(slots=True)
class _Writer:
    """Collects the words of a tree into lines."""

    raw_breaks: bool = False
    done: list[str] = field(default_factory=list)
    line: list[str] = field(default_factory=list)
    lists: list[_List] = field(default_factory=list)
    silent: int = 0
    rows: list[bool] = field(default_factory=list)  # one per open table row: has it several cells

    def open(self, node: etree._Element) -> None:
        tag = node.tag
        if tag in _SILENT:
            self.silent += 1
        elif tag == "tr":
            self.break_line()
            self.rows.append(sum(child.tag in _CELLS for child in node) > 1)
        elif tag in _CELLS:
            self.cell()
        elif tag in _BLOCKS or tag == "br":
            self.break_line()
            if tag in ("ol", "ul"):
                self.lists.append(_started(node))
        elif tag == "li":
            self.break_line()
            self.line.append(self.marker(node))

    def close(self, node: etree._Element) -> None:
        tag = node.tag
        if tag in _SILENT:
            self.silent -= 1
        elif tag == "tr":
            if self.rows:
                self.rows.pop()
            self.break_line()
        elif tag in _BLOCKS or tag == "li":
            self.break_line()
            if tag in ("ol", "ul") and self.lists:
                self.lists.pop()

    def write(self, words: str | None) -> None:
        if not words or self.silent:
            return
        first, *others = words.split("\n") if self.raw_breaks else (words,)
        self.line.append(first)
        for piece in others:
            self.break_line()
            self.line.append(piece)

    def cell(self) -> None:
        """The next cell of a row stands on the same line behind a bar."""
        if self.rows and self.rows[-1] and "".join(self.line).strip(" |\xa0\r\n\t"):
            self.line.append(" | ")

    def break_line(self) -> None:
        """End the line; inside a row of several cells a blank must do, so that the row stays one line."""
        if any(self.rows):
            self.line.append(" ")
            return
        if words := clean("".join(self.line)).removesuffix(" |"):
            self.done.append(words)
        self.line.clear()

    def marker(self, node: etree._Element) -> str:
        current = self.lists[-1] if self.lists else _List("ul", None)
        if "list-style-type:none" in (node.get("style") or ""):
            return ""
        if current.number is None:
            return "- "
        number = _number(node.get("value"), current.number)
        current.number = number + 1
        return f"{_counted(number, current.kind)} "

    def finish(self) -> list[str]:
        self.rows.clear()
        self.break_line()
        return self.done


def _is_bullet(node: etree._Element) -> bool:
    """Word draws its dots with a letter of a symbol font (`§`, `q`); as a letter it would be nonsense."""
    style = node.get("style") if node.tag == "span" else None
    return bool(style and "ingdings" in style and len((node.text or "").strip()) == 1)


def _started(node: etree._Element) -> _List:
    if node.tag == "ul":
        return _List("ul", None)
    return _List(node.get("type") or "1", _number(node.get("start"), 1))


def _number(value: str | None, otherwise: int) -> int:
    return int(value) if value and value.isascii() and value.isdigit() and len(value) < 7 else otherwise


def _counted(number: int, kind: str) -> str:
    """`3.`, `c)` or `iii.`, as the list wants to be counted."""
    if kind in ("a", "A") and 1 <= number <= 26:
        return f"{chr(ord(kind) + number - 1)})"
    if kind in ("i", "I") and 1 <= number < 40:
        roman = _roman(number)
        return f"{roman if kind == 'i' else roman.upper()}."
    return f"{number}."


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        while number >= value:
            written, number = written + letters, number - value
    return written
