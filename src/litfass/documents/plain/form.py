"""Find the line that names the form: `Änderungsantrag`, `STELLUNGNAHME zum Antrag`, `Beschlussvorlage – Offenlage`."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterator, Sequence

from litfass.documents.plain import number
from litfass.documents.plain.words import folded, group, starts

INCOMPLETE = re.compile(r"(?:\b(?:für|und|des|der|dem|den|von|im|in|zu|zur|zum|am|an|bei|mit|/)|[-,&])$")


def kinds(free: Sequence[str]) -> Iterator[tuple[range, str]]:
    """The lines that name the kind of the paper, with their places; one that breaks after `zum` goes on."""
    for place, line in enumerate(free[:40]):
        if is_kind(line):
            rest = next((other for other in free[place + 1 : place + 2] if other), "")
            if INCOMPLETE.search(line) or (line.endswith("en") and " zum " in line):
                yield range(place, place + 2), f"{line} {rest}".strip()
            else:
                yield range(place, place + 1), line.replace(number.sure(line) or "\0", "").strip(" :-–")


def is_kind(line: str) -> bool:
    """Whether a line is the name of a form: `Änderungsantrag`, `STELLUNGNAHME zum Antrag`."""
    if not line or len(line) > 70 or line[-1] in ".,;?!":
        return False
    if shown := number.sure(line):
        line = line.replace(shown, "").rstrip(" -–:")
    if any(char.isdigit() for char in line):
        return False
    words = folded(line).replace("–", " ").split()
    while words and words[0] in group("kinds", "kind_adjectives"):
        words.pop(0)
    if not words or not _is_kind_word(words[0]):
        return False
    rest = " ".join(words[1:]).strip("-– ")
    return not rest or (rest.startswith(starts("kinds", "kind_tails")) and not rest.startswith(("auf ", "für ")))


def _is_kind_word(word: str) -> bool:
    word = word.strip("/()-")
    return any(word.endswith(kind) for kind in group("kinds", "kinds"))
