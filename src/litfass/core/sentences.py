"""Split German text into whole sentences, knowing `Drs.`, `z. B.`, `Nr.`, `§ 24 Abs. 1` and `1. Dezember`."""

# SPDX-License-Identifier: EUPL-1.2

import re
import unicodedata

from litfass.core.german import MONTHS

# Words before a point that do not end a sentence. Lower case, without the point.
_ABBREVIATED = """
    abb abg abl abs abschn abt allg anl anm antr art aufl az bd begr bes bezgl betr bgm bl bspw bzgl bzw ca
    co d dgl dipl dr drs ds ebd einschl entspr erg etc ev evtl f ff fa fr frl gem geb gegr gepl gesch gez ggf ggü
    hbf hg hr hrsg inkl ing insb insbes jan feb mrz apr aug sept okt nov dez jh jhd kfm lfd lit max med mind min mio
    mrd nachm nr o op phil pkt pl prof rd rer s sog st std stellv str tel tgl top u ua usf usw v verb verf vers
    vgl vorm vors vs wg z zb zit ziff zt zz zzgl"""
ABBREVIATIONS = frozenset(_ABBREVIATED.split())
# Of these, some also stand at the end of a sentence; then what follows decides.
_LAST = frozenset({"abs", "etc", "f", "ff", "jh", "mio", "mrd", "str", "usf", "usw"})

# A figure with a point is read as an ordinal (`21. Wahlperiode`) unless one of these opens the next sentence.
_OPENING = """
    Aber Alle Als Am An Auch Auf Aus Bei Bis Da Dabei Damit Dann Darum Das Dazu Dem Den Denn Der Des Die Dies Diese
    Dieser Dieses Doch Dort Ein Eine Einen Er Es Für Hier Ich Ihr Ihre Im In Ist Jeder Man Mit Nach Nun Nur Ob Sein
    Seine Seit Sie So Sollte Um Und Unser Unter Vom Von Vor Was Weil Wenn Wer Wie Wir Wird Zu Zum Zur"""
OPENERS = frozenset(_OPENING.split())

_CANDIDATE = re.compile(r"""[.!?…]["“”«»‘’)\]]?["“”«»‘’)\]]?\s(?=\s?[A-ZÄÖÜ0-9„‚"«»(\[–-])""")
_LAST_WORD = re.compile(r"([^\W_]{1,40})\.$")
_NEXT_WORD = re.compile(r"\s{0,9}[„‚\"«»(\[]?([^\W_]{1,40})")
_MONTHS = frozenset(MONTHS) | {month[:3] for month in MONTHS}


def plain(text: str) -> str:
    """One line of readable text: NFC, no control or invisible characters, single blanks."""
    if not text.isprintable():
        visible = "".join(" " if unicodedata.category(char) in ("Cc", "Zl", "Zp") else char for char in text)
        text = "".join(char for char in visible if unicodedata.category(char) not in ("Cf", "Cs", "Co", "Cn"))
    return unicodedata.normalize("NFC", " ".join(text.split()))


def sentences(text: str) -> tuple[str, ...]:
    """All sentences in order. A line break ends one, unless the line goes on in small letters or after a comma."""
    return tuple(sentence for line in paragraphs(text) for sentence in _split(line))


def paragraphs(text: str) -> tuple[str, ...]:
    """The lines of a text, those joined again that one sentence runs through."""
    found: list[list[str]] = []
    for raw in text.splitlines():
        line = plain(raw)
        if not line:
            found.append([])
        elif found and found[-1] and (line[0].islower() or found[-1][-1][-1] in ",-–"):
            found[-1].append(line)
        else:
            found.append([line])
    return tuple(" ".join(lines) for lines in found if lines)


def is_whole(sentence: str) -> bool:
    """Whether it ends like a sentence: not a heading, not a teaser that was cut off."""
    bare = sentence.rstrip('"“”«»‘’)]')
    return bare.endswith((".", "!", "?")) and not bare.endswith(("..", "…"))


def ended(sentence: str) -> str:
    """The same with a point at its end where it had none."""
    return sentence if not sentence or is_whole(sentence) or sentence[-1] in "…:" else f"{sentence}."


def _split(line: str) -> list[str]:
    found, start = [], 0
    for match in _CANDIDATE.finditer(line):
        if _ends_here(line, start, match.start() + 1):
            found.append(line[start : match.end()].strip())
            start = match.end()
    return [*found, line[start:].strip()] if line[start:].strip() else found


def _ends_here(line: str, start: int, end: int) -> bool:
    """Whether the mark before `end` closes the sentence that began at `start`."""
    if line[end - 1] != ".":
        return True
    first = max(start, end - 42)
    last = _LAST_WORD.search(line, max(first, line.rfind(" ", first, end) + 1), end)
    if last is None:
        return True
    word, following = last[1], _next_word(line, end)
    if word.isdigit():
        return len(word) > 3 or (following in OPENERS and following not in _MONTHS)
    if word.lower() in _LAST or word.endswith("str"):
        return following in OPENERS
    return len(word) > 1 and word.lower() not in ABBREVIATIONS


def _next_word(line: str, end: int) -> str:
    match = _NEXT_WORD.match(line, end)
    return match[1] if match else ""
