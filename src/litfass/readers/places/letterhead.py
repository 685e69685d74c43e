"""Where the administration writes its own address, or to whom a paper goes: letterheads, venues, lists."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterator, Sequence

from litfass.readers.places.hit import Hit

CONTACT, SENT = 200, 240  # code points around an address in which its telephone number and its office stand
LIST, EDGE, MANY = 700, 3000, 3  # a list of so many places stands at one of the edges of a paper
PHONES = ("Telefon", "Telefax", "Tel.", "Fax", "E-Mail", "e-mail", "@")
SENDER = re.compile(
    r"Rathaus|Bezirksamt|Bezirksversammlung|\bStadt\b|Landeshauptstadt|Gemeinde\b|Behörde|[Ff]raktion|Ortsverwaltung"
    r"|Geschäftsstelle|Dezernat|[a-zäöüß]amt\b|Senat|kämmerei|Hansestadt|Fachamt"
)
VENUE = re.compile(r"(?:Sitzungs|Tagungs|Veranstaltungs)?[oO]rt(?: der Sitzung)?:|Sitzungsraum:|Tagungsstätte:")
LISTS = ("erteiler:", "achrichtlich:", "erteiler :")
END_OF_LIST = re.compile(r"\n\s{0,3}\n|\f")


def is_letterhead(text: str, start: int, end: int) -> bool:
    """Whether an address is the administration's own: its venue, or beside its telephone number."""
    line = text[max(0, text.rfind("\n", 0, start) + 1, start - 120) : start]
    if ":" in line and VENUE.search(line):
        return True
    around = text[max(0, start - CONTACT) : end + CONTACT]
    if not any(phone in around for phone in PHONES):
        return False
    return SENDER.search(text, max(0, start - SENT), min(len(text), end + CONTACT)) is not None


def silent_spans(text: str, hits: Sequence[Hit]) -> list[tuple[int, int]]:
    """The distribution lists, in order, in which no place is meant. Only looked for where several places stand."""
    if len(hits) < MANY or not (hits[MANY - 1].start < EDGE or hits[-MANY].start > len(text) - EDGE):
        return []
    if len(text) <= 2 * EDGE:
        return sorted(_lists(text, 0, len(text)))
    return sorted({*_lists(text, 0, EDGE), *_lists(text, len(text) - EDGE, len(text))})


def _lists(text: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    for cue in LISTS:
        at = text.find(cue, low, high)
        while at >= 0:
            end = END_OF_LIST.search(text, at, at + LIST)
            yield at - 1, end.start() if end else min(len(text), at + LIST)
            at = text.find(cue, at + 1, high)
