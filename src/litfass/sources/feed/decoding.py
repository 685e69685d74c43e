"""Turn the bytes of a feed into text, also where it names the wrong encoding."""

# SPDX-License-Identifier: EUPL-1.2

import codecs
import re

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
         (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))  # fmt: skip
_UNMARKED = ((b"<\x00?\x00", "utf-16-le"), (b"\x00<\x00?", "utf-16-be"))  # XML 1.0, appendix F
_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?\bencoding\s{0,5}=\s{0,5}[\"']([A-Za-z0-9._:-]{1,40})[\"']")
_DECLARATION = re.compile(r"^\s{0,99}<\?xml[^>]{0,300}>")
_CHARSET = re.compile(r"charset\s{0,5}=\s{0,5}[\"']?([A-Za-z0-9._:-]{1,40})", re.IGNORECASE)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")

# Python also knows ways to write names of servers; decoding a long text so takes time with the square of its length.
_NO_LETTERS = frozenset({"punycode", "idna"})


def decoded(body: bytes, content_type: str) -> tuple[str, bool]:
    """The text without XML declaration and forbidden characters, and whether the named encoding was wrong."""
    for mark, encoding in (*_BOMS, *_UNMARKED):
        if body.startswith(mark):
            return _text(body, encoding) or "", False
    declared, charset = _DECLARED.search(body[:1000]), _CHARSET.search(content_type)
    named = declared[1].decode() if declared else charset[1] if charset else "utf-8"
    text = _text(body, named)
    if text is not None:
        return text, False
    for other in (charset[1] if charset else "utf-8", "utf-8", "windows-1252"):
        if (text := _text(body, other)) is not None:
            return text, True
    return _text(body, "iso-8859-1") or "", True


def _text(body: bytes, encoding: str) -> str | None:
    """The text, or None where the bytes are not in this encoding or nobody knows it."""
    try:
        if codecs.lookup(encoding).name in _NO_LETTERS:
            return None
        text = body.decode(encoding, "replace" if encoding.startswith(("utf-16-", "utf-32-")) else "strict")
        return _CONTROL.sub("", _DECLARATION.sub("", text.removeprefix("\ufeff"), count=1))
    except (UnicodeError, LookupError, TypeError, ValueError):
        return None
