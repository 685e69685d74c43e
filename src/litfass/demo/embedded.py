"""Write text the way a word processor leaves it inside a council page: whole documents, words cut by inline tags."""

# SPDX-License-Identifier: EUPL-1.2

import re
from html import escape

from litfass.core.german import MONTHS

PROLOGUE = (
    '<?xml version="1.0" encoding="iso-8859-1" standalone="no"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 '
    'Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html xmlns="http://www.w3.org/1999/'
    'xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1" /><meta name="generator" '
    'content="Aspose.Words for .NET 19.1" /><title></title></head><body>'
)
PARAGRAPH = '<p style="margin-top:0pt; margin-bottom:8pt; text-align:justify; line-height:108%; font-size:11pt">'
FONT = "font-family:Calibri"
EMPTY = f'{PARAGRAPH}<span style="{FONT}; -aw-import:ignore">&#xa0;</span></p>'

# The real pages cut after ä ö ü ß, and now and then one letter out of a long word (council.md, section 4).
CUTS = re.compile(r"(?<=[äöüß])(?=[a-zäöüß])|(?<=[a-z]{11})(?=[a-z]{2}\b)")

# `1. Dezember` at the beginning of a line is a day, not an item.
ITEM = rf"\d{{1,2}}\. (?!{'|'.join(MONTHS)})"
NUMBER = re.compile(rf"(?={ITEM})(\d{{1,2}}\.) (.+)", re.DOTALL)
PARTING = re.compile(rf"\n[ \t]*\n|\n(?={ITEM})")


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text: parted by an empty line, or by a line that begins with a number and a point."""
    return [" ".join(part.split()) for part in PARTING.split(text.strip()) if part.strip()]


def document(text: str, *, heading: str = "", rule: bool = False) -> str:
    """One embedded document. `rule` draws the line that ALLRIS puts before all but the first."""
    head = f"{_paragraph(heading, bold=True)}{EMPTY}" if heading else ""
    body = "".join(_paragraph(part) for part in paragraphs(text))
    return f"{PROLOGUE}{' <hr />' if rule else ''}<div>{head}{body}{EMPTY}</div></body></html>"


def _paragraph(text: str, *, bold: bool = False) -> str:
    if numbered := NUMBER.fullmatch(text):
        gap = f"<span style=\"font-family:'Times New Roman'\">{'&#xa0;' * 4}</span>"
        return f"{PARAGRAPH}{_spans(numbered[1])}{gap}{_spans(numbered[2])}</p>"
    return f"{PARAGRAPH}{_spans(text, bold=bold)}</p>"


def _spans(text: str, *, bold: bool = False) -> str:
    style = f"{FONT}; font-weight:bold" if bold else FONT
    pieces = CUTS.split(text)
    return "".join(f'<span style="{style}">{escape(piece, quote=False)}</span>' for piece in pieces)
