"""Tell the words that lead to a resolution („Der Ausschuss möge beschließen:“) from those that resolve something."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Sequence

from litfass.core.items.lines import Line

# A body decides, or is asked to: what follows is the resolution, what stood before are grounds.
_ANNOUNCES = re.compile(
    r"\b(?:möge|mögen|möchte|wolle|wollen|soll)(?: [\w.,/§-]{1,40}){0,14} (?:zu )?beschließen ?:?$"
    r"|\bmöge (?:beschließen|der \w+ beschließen)|[Ff]olgende[nrs]? (?:\w{1,30} )?(?:Beschluss|Petitum|Beschlüsse)"
    r"|\b(?:zu beschließen|beschließen möge|beschließen) ?:$|\bBeschlussvorschlag ?:|\bPetitum ?:"
)
# Words that resolve, ask or demand; in small letters as they stand inside a sentence.
_RESOLVES = re.compile(
    r"\b(?:beschließt|beschließen|beantrag(?:t|en)|gebeten|beauftragt|aufgefordert|ersucht|ermächtigt|verpflichtet"
    r"|stimmt|stimmen|nimmt|fordert|fordern|bittet|bitten|empfiehlt|begrüßt|wählt|beruft|bestellt|befürwortet"
    r"|spricht sich|erteilt|billigt|genehmigt|setzt sich|möge|mögen|soll|sollen|sind zu|ist zu|wird|werden)\b"
)


def announces(line: str) -> bool:
    """Whether the line says that a resolution follows."""
    return _ANNOUNCES.search(line[-400:]) is not None


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
