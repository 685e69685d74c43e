"""Find the line that names the form: `Änderungsantrag`, `STELLUNGNAHME zum Antrag`, `Beschlussvorlage – Offenlage`."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterator, Sequence

from litfass.documents.plain import number
from litfass.documents.plain.words import DAY, folded, group, starts

INCOMPLETE = re.compile(r"(?:\b(?:für|und|des|der|dem|den|von|im|in|zu|zur|zum|am|an|bei|mit|/)|[-,&])$")

_LAW = re.compile(r"§§? ?\d{1,4}[a-z]?(?: ?\(\d{1,2}\)| Abs\. ?\d{1,2})?")
_LEFT = re.compile(r"\bNr\.?(?=\s|$)|\b(?:vom|v\.)(?=\s{0,9}$)")
# The second line of an amendment or an answer says to what; it is no title.
_ABOUT = re.compile(r"(?:zu[rm]?|auf) (?:den |die |der )?(?:Drucksache|Vorlage|Antrag|Anfrage|DS|Drs)\b")


def kinds(free: Sequence[str]) -> Iterator[tuple[range, str]]:
    """The lines that name the kind of the paper, with their places; one that breaks after `zum` goes on."""
    for place, line in enumerate(free[:40]):
        if is_kind(line):
            rest = next((other for other in free[place + 1 : place + 2] if other), "")
            if INCOMPLETE.search(line) or (line.endswith("en") and " zum " in line):
                yield range(place, place + 2), f"{line} {rest}".strip()
            else:
                yield range(place, place + (2 if _ABOUT.match(rest) else 1)), _bare(line)


def is_kind(line: str) -> bool:
    """Whether a line is the name of a form: `Änderungsantrag`, `STELLUNGNAHME zum Antrag`, `Antrag Nr. 112/2023`."""
    if not line or line[-1] in ".,;?!":
        return False
    bare = _bare(line)
    if len(bare) > 70 or ":" in bare or any(char.isdigit() for char in _LAW.sub("§", bare)):
        return False
    words = folded(bare).replace("–", " ").split()
    while words and words[0] in group("kinds", "kind_adjectives"):
        words.pop(0)
    if not words or not _is_kind_word(words[0]):
        return False
    rest = " ".join(words[1:]).strip("-– ")
    return not rest or (rest.startswith(starts("kinds", "kind_tails")) and not rest.startswith(("auf ", "für ")))


def _bare(line: str) -> str:
    """The name without the number, the day and what stands far to its right (`Antrag Nr. 112/2023 vom 21.4.2023`)."""
    near = re.split(r"\s{3}|\t", line.strip(), maxsplit=1)[0]
    near = DAY.sub(" ", near.replace(number.sure(near) or "\0", " "))
    return " ".join(_LEFT.sub(" ", near).split()).strip(" :-–")


def _is_kind_word(word: str) -> bool:
    word = word.strip("/()-")
    return any(word.endswith(kind) for kind in group("kinds", "kinds"))
