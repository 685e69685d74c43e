"""Draw the picture that goes with a post: our own words in the town's colours, and no photograph of anybody."""

# SPDX-License-Identifier: EUPL-1.2

import hashlib
import json
import re
import threading
import unicodedata
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from litfass.cards.colours import Colours

if TYPE_CHECKING:
    import typst

__all__ = ["LANDSCAPE", "PORTRAIT", "Card", "Colours", "Size", "alt", "draw"]

_LONGEST_TITLE = 240  # what stays readable on a phone at the smallest size of the template
_LONGEST_LINE = 140
_LINES = ("kind", "municipality", "when", "where")
_BREAK = "\u200b"  # ZERO WIDTH SPACE: a line may end here, without a hyphen
_TEMPLATE = files("litfass.cards").joinpath("card.typ").read_bytes()
_ONE_AT_A_TIME = threading.Lock()  # a typst compiler takes one call at a time


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height in pixels."""

    width: int
    height: int


PORTRAIT = Size(1080, 1350)  # fills a phone: Instagram, Facebook, LinkedIn, Mastodon
LANDSCAPE = Size(1200, 630)  # the preview of a link (Open Graph)


@dataclass(frozen=True, slots=True)
class Card:
    """What a card says. `kind` may carry a number (`Drucksache 24-0187`); empty lines are left out."""

    kind: str
    title: str
    municipality: str
    when: str = ""
    where: str = ""
    demo: bool = False
    colours: Colours = field(default_factory=Colours)
    size: Size = PORTRAIT

    @property
    def digest(self) -> str:
        """SHA-256 over the content and the template: equal digests give equal pictures."""
        content = json.dumps(asdict(self), sort_keys=True, ensure_ascii=False).encode()
        return hashlib.sha256(content + _TEMPLATE).hexdigest()


def draw(card: Card) -> bytes:
    """The card as PNG. The same card gives the same bytes."""
    with _ONE_AT_A_TIME:
        # Words go in as data, never into the template's text: no title can become markup.
        words = {"card": json.dumps(_data(card))}
        image = _compiler().compile(_TEMPLATE, format="png", ppi=72, sys_inputs=words)
    if not isinstance(image, bytes):
        raise RuntimeError("The template drew no page or several; card.typ must draw exactly one.")
    return image


def alt(card: Card) -> str:
    """The same words as the card shows, for those who hear it."""
    shown = _shown(card)
    lead = f"Textkarte von {shown['municipality']}, {shown['kind']}: „{shown['title']}“."
    rest = [f"{shown[name]}." for name in ("when", "where") if shown[name]]
    return " ".join([lead, *rest, *(["Demonstration mit erfundenem Inhalt."] if card.demo else [])])


def _shown(card: Card) -> dict[str, str]:
    """The words as they stand on the card."""
    lines = {name: _shorten(_plain(getattr(card, name)), _LONGEST_LINE) for name in _LINES}
    return {"title": _shorten(_plain(card.title), _LONGEST_TITLE), **lines}


def _data(card: Card) -> dict[str, str | int | bool]:
    """What the template gets."""
    return {
        **{name: _breakable(words) for name, words in _shown(card).items()},
        "demo": card.demo,
        "town": card.colours.town,
        "writing": card.colours.writing,
        "width": card.size.width,
        "height": card.size.height,
    }


def _plain(text: str) -> str:
    """One line without control signs; NFC, so that an a with two dots is one sign of the font."""
    signs = (" " if sign.isspace() else sign for sign in unicodedata.normalize("NFC", text))
    return " ".join("".join(sign for sign in signs if unicodedata.category(sign)[0] != "C").split())


def _shorten(text: str, longest: int) -> str:
    """At most `longest` signs, cut between words and marked with `…`; a single endless word is cut where it must."""
    if len(text) <= longest:
        return text
    head = text[: longest - 2]
    if " " not in head:
        return f"{text[: longest - 1]}…"
    whole = head if text[longest - 2] == " " else head.rpartition(" ")[0]
    return f"{whole.rstrip(' ,;:–-')} …"


def _breakable(text: str) -> str:
    """Lets a line end inside what no dictionary can part: an address, a file name, something endless."""
    return " ".join(word if len(word) <= 16 else _BREAK.join(_pieces(word)) for word in text.split(" "))


def _pieces(word: str) -> Iterator[str]:
    for piece in re.split(r"(?<=[/._@&=?])", word):
        # Typst parts German words by itself; the longest in a German law had 67 letters.
        step = 67 if piece.strip("„“‚‘»«()/!?.,:;").replace("-", "").isalpha() else 12
        yield from (piece[at : at + step] for at in range(0, len(piece), step))


@cache
def _compiler() -> "typst.Compiler":
    import typst  # slow import

    fonts = typst.Fonts(
        include_system_fonts=False,  # the same picture on every machine
        font_paths=[str(files("fontpkg_source_sans_3").joinpath("files"))],
    )
    return typst.Compiler(font_paths=fonts, ignore_system_fonts=True)
