"""Plain text out of marked-up text: tags away, paragraphs kept, control characters and press contacts cut off."""

# SPDX-License-Identifier: EUPL-1.2

import html
import re
import unicodedata

from lxml import etree

# C0 and C1 without tab and line feed, halves of characters, and what XML forbids: no page or feed of ours may carry it.
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_BREAKING = frozenset(
    {"address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption", "figure", "footer",
     "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section",
     "table", "tr", "ul"}
)  # fmt: skip
_SILENT = frozenset({"script", "style", "template", "noscript", "iframe", "object", "svg", "title", "head"})
_PRESS = r"(?:Medien|Presse|Medienvertreter\w{0,9}|Pressevertreter\w{0,9}|Journalist\w{0,12}(?:[*:_]innen)?)"
_CONTACT = re.compile(
    rf"(?:Für )?(?:Rückfragen|Nachfragen|Anfragen)(?: (?:von|der|durch|für|aus))?(?: den| die| der)? {_PRESS}\b"
    rf"|(?:Ihr )?Ansprechpartner(?:in)? für (?:die )?{_PRESS}\b|Kontakt für (?:die )?{_PRESS}\b"
    r"|(?:Pressekontakt|Medienkontakt|Presseanfragen|Pressestelle)\W{0,3}$",
    re.IGNORECASE,
)
_LONGEST_CONTACT = 1200  # characters; what follows a heading and is longer is text, not an address


def clean(text: str) -> str:
    """Composed characters (NFC), nothing that XML forbids."""
    return unicodedata.normalize("NFC", _FORBIDDEN.sub("", text))


def one_line(markup: str) -> str:
    """Text of a title: no tags, one line."""
    return " ".join(plain(markup).split())


def plain(markup: str) -> str:
    """The words of a piece of HTML, one paragraph, list item or table row on a line each."""
    markup = clean(markup.replace("\r\n", "\n"))
    if "<" not in markup:
        return _tidy(clean(html.unescape(markup)))
    parser = etree.HTMLParser(recover=True, no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        root = etree.fromstring(f"<div>{markup}</div>".encode(), parser)
    except etree.XMLSyntaxError:
        root = None
    return "" if root is None else _tidy(clean("".join(_words(root))))


def without_contact(text: str) -> str:
    """The text without the closing block „Für Rückfragen der Medien“ and the office's address below it."""
    lines = text.split("\n")
    end, left = len(lines), 0
    for number in range(len(lines) - 1, 0, -1):
        left += len(lines[number])
        if left > _LONGEST_CONTACT:
            break
        if _CONTACT.match(lines[number].strip(" *#-–")):
            end, left = number, 0  # above it another block may end the text
    return "\n".join(lines[:end]).rstrip() if end < len(lines) else text


def shortened(title: str) -> str:
    """A title as a sentence at the desk can name it."""
    return title if len(title) <= 80 else f"{title[:79].rsplit(' ', 1)[0]} …"


def _words(root: etree._Element) -> list[str]:
    found: list[str] = []
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        gap = "\n" if element.tag in _BREAKING else " " if element.tag in ("td", "th") else ""
        if event == "end":
            found += (gap, _flat(element.tail))
        elif element.tag in _SILENT:
            walker.skip_subtree()
        else:
            found += (gap, _flat(element.text))
    return found


def _flat(text: str | None) -> str:
    return (text or "").replace("\n", " ")


def _tidy(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)
