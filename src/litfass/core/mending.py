"""Make broken text whole: hyphens of line ends, soft hyphens, ligatures, letters that stand apart."""

# SPDX-License-Identifier: EUPL-1.2

import re
import tomllib
import unicodedata
from collections.abc import Callable
from functools import cache
from importlib.resources import files

# Not allowed in XML 1.0, or without any width; pages and the text layer of PDF files hold them by accident.
_JUNK = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
    "\ud800-\udfff\ufff9-\uffff]"
)
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_LINE_ENDS = {"\r\n": "\n", "\r": "\n", "\x0b": "\n", "\x0c": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"}
# PDFium writes U+0002 or U+FFFE for a hyphen at the end of a line, other programs a soft hyphen.
_LOST = re.compile("[\x02\ufffe\u00ad](?=[ \t]{0,4}\n)|[\x02\ufffe](?=[a-zäöüß])")
_HYPHENS = {"\u2010": "-", "\u2011": "-"}
_SPACED = re.compile(r"(?<!\S)([A-ZÄÖÜ](?: [a-zäöüß]){4,30})(?: ?(?=:)|(?=  |\s?\n|\s?\Z))")

_HYPHEN = re.compile(
    r"-(?<=[^\W_]-)(?:(?P<line>[ \t\u00a0]{0,4}\n[ \t\n\u00a0]{0,12})(?P<next>[^\W\d_]{1,60})"
    r"|(?P<gap>[ \t\u00a0]{0,4})(?P<rest>[a-zäöüß]{2,60})(?![^\W_]))"
)
_BEFORE = re.compile(r"[^\W_]{1,60}")
_WORD = re.compile(r"[^\W\d_]{4,}")
_VOWEL = re.compile(r"[aeiouyäöüéàAEIOUYÄÖÜ]")
_ENDING = r"(?:e[mnrs]?|er[enms]{1,2})?"
_FRAGMENT = re.compile(
    rf"[a-zäöüß]{{1,4}}|(?:keit|heit|schaft|ung)s[a-zäöüß]{{0,40}}"
    rf"|(?:keit|heit|schaft|ung|lich|isch|ig|bar|sam|los|haft|tum|nis|chen|lein)(?:{_ENDING}|s|s?en)"
)
# What a first adjective ends in: at the end of a line only what hardly is the middle of a word.
_FIRST_ADJECTIVE = re.compile(r"[a-zäöüß]{2,56}(?:[lrnt]ich|isch|iv|iell|tional|los|[gnr]är)|privat")
_FIRST_WITHIN = re.compile(
    rf"[a-zäöüß]{{2,52}}(?:(?:[lrnt]ich|isch|iv|ell|los|ig){_ENDING}|[gnr]är|al)|sozial|privat|feucht|gering|frei|hell|dunkel"
)
_ADJECTIVE = re.compile(
    rf"[a-zäöüß]{{2,52}}(?:lich|isch|ig|iv|al|ell|är|ös|bar|sam|(?<!sc)haft|los|end|iert|frei|[bt]et){_ENDING}"
    rf"|(?:deutsch|privat|öffentlich){_ENDING}"
)
_JOINTS = frozenset("-/@_\\&=+%#")
_TOWARDS = re.compile(rf"(?:(?:west|süd|öst|nörd)lich|deutsch){_ENDING}")


def mended(text: str) -> str:
    """The text as it was before line ends, PDF files and editors broke it: NFC, without invisible characters.

    Mending what is mended changes nothing. Line breaks stay, but where a word or its hyphen ran over one.
    """
    text = _apart(_clean(text))
    # What one round makes whole can be the proof for another break; few texts need a second round.
    for _ in range(8):
        if "-" not in text or (whole := _joined(text)) == text:
            break
        text = whole
    return text


def _clean(text: str) -> str:
    text = _replaced(text, _LINE_ENDS)
    if _JUNK.search(text):
        text = _JUNK.sub("", _LOST.sub("-\n", text).replace("-\n\n", "-\n"))
    text = _replaced(text, _LIGATURES | _HYPHENS)
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def _replaced(text: str, pairs: dict[str, str]) -> str:
    for old, new in pairs.items():
        if old in text:
            text = text.replace(old, new)
    return text


def _apart(text: str) -> str:
    """`B e s c h l u s s :` as one word. Few texts hold single letters; these are quick to rule out."""
    if not any(letter in text for letter in (" e ", " s ", " n ", " t ")):
        return text
    return _SPACED.sub(lambda found: found[1].replace(" ", ""), text)


def _joined(text: str) -> str:
    """The text with each hyphen decided once."""
    known: set[str] = set()

    def stands_elsewhere(word: str) -> bool:
        if not known:
            known.update(_WORD.findall(text), ("",))
        return word in known

    def decide(found: re.Match[str]) -> str:
        joint = _joint(found, text, stands_elsewhere)
        return found[0] if joint is None else joint + (found["next"] or found["rest"])

    return _HYPHEN.sub(decide, text)


def _joint(found: re.Match[str], text: str, stands_elsewhere: Callable[[str], bool]) -> str | None:
    """What belongs between both parts instead of hyphen and gap; None: leave them."""
    at = found.start()
    before = _BEFORE.match(text[at - 1 : at - 61 if at > 61 else None : -1])
    if before is None:
        return None
    left, start = before[0][::-1], at - before.end()
    if found["line"]:
        return _over_lines(left, found, text[max(0, start - 2) : start], stands_elsewhere)
    if not left.isalpha() or len(left) < 2 or _is_short(left):
        return None
    if found["rest"] in _words("conjunctions"):
        glued = not found["gap"] and text[found.end() : found.end() + 1] in (" ", "\u00a0")
        return "- " if glued and text[start - 1 : start] in ("", " ", "\n", "\u00a0", "(") else None
    if found["rest"] in _words("alone") or _in_chain(text, start, found.end()):
        return None
    if left in _words("never_first"):
        return None  # `Eigentümerinnen und-eigentümer`
    broken = _VOWEL.search(left) and _VOWEL.search(found["rest"]) and not _belongs(left, found["rest"], within=True)
    return "" if broken else None


def _over_lines(left: str, found: re.Match[str], ahead: str, stands_elsewhere: Callable[[str], bool]) -> str | None:
    """The same where a line ended. `ahead` is the two characters before the first part."""
    right = found["next"]
    if left.isdigit():
        in_chain = ahead[-1:] == "-" and ahead[0].isalpha()  # Tempo-30-Zonen
        if found["line"] != "\n" or ahead == "- " or not (in_chain or ahead[-1:] in ("", " ", "\n")):
            return None  # the number of a page between hyphens, or an amount
    if right[0].isupper():
        if found["line"].count("\n") > 1 or len(right) == 1:
            return None  # a new page with its heading
        return "" if left.isupper() and right.isupper() and stands_elsewhere(left + right) else "-"
    waits = right in _words("waiting") and left[0].isupper() and left.lower() not in _words("ended_by_them")
    if waits or right in _words("conjunctions"):
        return None
    if len(left) == 1 and left in "aäeioöuübcdfghjklmnpqrstvwzAÄEIOÖUÜ":
        return "-" if right in _words("electronic") else ""
    return "-" if left[-1].isdigit() or _is_short(left) or _belongs(left, right) else ""


def _is_short(left: str) -> bool:
    """Whether the first part is letters for words (`SPD`, `E`, `Kfz`, `KfW`), and not two words glued to one."""
    if len(left) == 1 or (left[0].isupper() and not _VOWEL.search(left)):
        return True
    return any(char.isupper() for char in left[1:]) and (len(left) < 5 or left[-1].isupper())


def _belongs(left: str, right: str, *, within: bool = False) -> bool:
    """Whether German writes this word with its hyphen: `öffentlich-rechtlich`, `Corona-bedingt`, `rot-grün`.

    `within` a line a hyphen is more often meant than at its end.
    """
    first = left.lower()
    coloured = right.startswith(tuple(_words("colours")))
    if coloured and (first in _words("colours") or first in ("warm", "neutral", "kalt")):
        return True
    if right in _words("english_lasts") and first in _words("english_firsts"):
        return True
    if within and len(left) > 2 and first[-1] != "s" and _leaning().fullmatch(right):
        return True
    if _FRAGMENT.fullmatch(right):
        return False
    adjective = _ADJECTIVE.fullmatch(right) is not None
    if first in _words("firsts") or first == right:
        return adjective or within or first == right
    if first in _words("firsts_within"):
        return within
    if first in _words("quarters"):
        return _TOWARDS.fullmatch(right) is not None
    leads = first in _words("lands") or (_FIRST_WITHIN if within else _FIRST_ADJECTIVE).fullmatch(first)
    return bool(leads) and adjective


def _in_chain(text: str, start: int, end: int) -> bool:
    """Whether the word goes on with hyphens, or is part of an address (`www.kranhude-aktuell.example`)."""
    if text[start - 1 : start] in _JOINTS or text[end : end + 1] in _JOINTS:
        return start > 0 or end < len(text)
    return text[end : end + 1] in (".", ":") and text[end + 1 : end + 2].isalnum()


@cache
def _leaning() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(sorted(_words('leaning'), key=len, reverse=True))}){_ENDING}")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(_lists()[name].split())


@cache
def _lists() -> dict[str, str]:
    return tomllib.loads(files("litfass.core").joinpath("mending.toml").read_text(encoding="utf-8"))
