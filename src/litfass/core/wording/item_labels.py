"""Tell the labels of items that a post may print from those that may be the name of a person or something unknown."""

# SPDX-License-Identifier: EUPL-1.2

import re

from litfass.core.groups import named
from litfass.core.sentences import plain

LONGEST_LABEL = 40
_FIGURE = re.compile(r"\d{1,3}(?:\.\d{1,3}){0,3}[.)]?")
_CAPITAL = re.compile(r"[A-ZÄÖÜ][\w-]{0,40}")
_SHORT = re.compile(r"[A-ZÄÖÜ]{1,4}|[A-ZÄÖÜ][a-zäöüß]{1,4}[A-ZÄÖÜ]\w{0,6}")  # `B`, `BUA`, `WiToLa`
# What items are called: whole words or their ends. `a) Erika Muster` is an election, and no post names the candidate.
_SORTS = re.compile(
    r"(?i)(?:punkte?s?|ziff(?:ern?)?|nr|nrn|nummern?|abs|absätze|absatz|satz|sätze|top|teil(?:e|en)?|alternativen?|varianten?"
    r"|buchst|buchstaben?|spiegelstrich|petitum|petita|variante|drs|drucksache|tagesordnungspunkte?|fraktion(?:en)?"
    r"|abschnitte?|form|(?:gemeinde|stadt|orts|kreis)?rat|die|der|zu|im|gruppen?|[\w-]{3,30}plan"
    r"|[\w-]{0,30}(?:antr(?:ag|ags|äge)|vorlage|empfehlung|beschluss|beschlusses|beschlüsse|maßnahmen?|ausschuss|steuern?)"
    r"|[\w-]{0,30}(?:vorschlag|ergebnis|hebesatz|satzung|stellungnahme))"
)


def tellable(label: str) -> bool:
    """Whether every capitalised word of it is a sort of item, a short form or a group."""
    if not label or len(label) > LONGEST_LABEL:
        return False
    groups = [(each.start, each.end) for each in named(label)]
    return all(
        _SORTS.fullmatch(word[0])
        or _SHORT.fullmatch(word[0])
        or any(start <= word.start() < end for start, end in groups)
        for word in _CAPITAL.finditer(label)
    )


def in_words(printed: str) -> str:
    """`1.` is `Punkt 1`; other labels stay as printed."""
    bare = plain(printed).rstrip(":")
    return f"Punkt {bare.rstrip('.)')}" if _FIGURE.fullmatch(bare) else bare
