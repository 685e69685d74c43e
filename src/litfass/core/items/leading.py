"""Tell the words that lead to a resolution („Der Ausschuss möge beschließen:“) from those that resolve something."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Sequence

from litfass.core.items.joined import joined
from litfass.core.items.lines import Line

_WISH = re.compile(r"\b(?:möge|mögen|möchte|wolle|wollen|soll)\b")
_FOLLOWS = re.compile(r"\bmöge beschließen|[Ff]olgende[nrs]? (?:\w{1,30} )?(?:Beschl(?:uss|üsse)|Petitum)|\bPetitum ?:")
# Words that resolve, ask or demand; in small letters as they stand inside a sentence.
_RESOLVES = re.compile(
    r"\b(?:beschließt|beschließen|beantrag(?:t|en)|gebeten|beauftragt|aufgefordert|ersucht|ermächtigt|verpflichtet"
    r"|stimmt|stimmen|nimmt|fordert|fordern|bittet|bitten|empfiehlt|begrüßt|wählt|beruft|bestellt|befürwortet"
    r"|spricht sich|erteilt|billigt|genehmigt|setzt sich|möge|mögen|soll|sollen|sind zu|ist zu|wird|werden)\b"
)
_LONGEST_FORMULA = 300
# Nothing but the announcement: who decides or moves, and that it follows. It stands before the colon.
_FORMULA = re.compile(
    r"\b(?:beschließt|beschließen|beantragt|beantragen|beantragen wir|empfiehlt|[Ff]olgende[nrs]? (?:Beschluss|Antrag)"
    r"|Beschluss zu fassen|Beschlussempfehlung|ersucht|Petitum)"
    r"(?: (?:daher|deshalb|hiermit|somit|zu fassen|[Ff]olgendes|wie folgt|einstimmig|mehrheitlich)){0,2}$"
)
# Who is asked or who decides, and nothing yet of what.
_ASKED_ONLY = re.compile(
    r"\b(?:gebeten|beauftragt|aufgefordert|ersucht|ermächtigt|verpflichtet|gefordert|auf|fordert"
    r"|(?:fordern|bitten)(?: wir)?|bittet)"
    r"(?:,? (?:daher|deshalb|hiermit|somit|darum|zu prüfen|[Ff]olgendes|wie folgt)){0,2}$"
)


def announces(line: str) -> bool:
    """Whether the line says that a body decides, or is asked to, and that the resolution follows."""
    tail = line[-400:]
    bare = tail.rstrip(" :")
    if bare.endswith(("beschließen", "beschließen möge")) and (bare != tail.rstrip() or _WISH.search(bare)):
        return True
    return _FOLLOWS.search(tail) is not None


def body_of(kept: Sequence[Line]) -> Sequence[Line]:
    """The lines without a formula before their first colon („Der Rat möge beschließen:“), where a sentence follows."""
    for at, line in enumerate(kept[:4]):
        before, colon, rest = line.text.partition(":")
        if not colon:
            continue
        words = joined([*(each.text for each in kept[:at]), before])
        if len(words) > _LONGEST_FORMULA or not _FORMULA.search(words.rstrip()):
            return kept
        begin = len(before) + 1 + len(rest) - len(rest.lstrip())
        own = [line._replace(text=line.text[begin:], start=line.start + begin)] if rest.strip() else []
        body = [*own, *kept[at + 1 :]]
        return body if body and not body[0].text[0].islower() else kept
    return kept


def leads_only(words: str) -> bool:
    """Whether the words end before anything is asked or decided: „Das Amt wird gebeten,“, „Der Rat beschließt:“."""
    bare = words[-_LONGEST_FORMULA:].rstrip(" ,:–-")
    return _ASKED_ONLY.search(bare) is not None or _FORMULA.search(bare) is not None


def resolves(words: str) -> bool:
    """Whether the words decide, ask for or demand something."""
    return _RESOLVES.search(words[:4000]) is not None


def is_lead_in(sentence: str) -> bool:
    """Whether a sentence only leads to the items after it: it is not closed, or says that they follow."""
    bare = sentence.rstrip()
    return not bare.endswith((".", "!", "?", ";")) or announces(bare) or "wie folgt" in bare or "folgende" in bare


def opening(kept: Sequence[Line], at: int) -> int:
    """The line with which the sentence of line `at` begins."""
    while at > 0 and not kept[at].after_gap and not kept[at - 1].text.endswith((".", "!", "?", ":", ";")):
        at -= 1
    return at
