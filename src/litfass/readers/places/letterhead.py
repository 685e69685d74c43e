"""Where the administration writes its own address, or to whom a paper goes: letterheads, venues, lists."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterator, Sequence

from litfass.readers.places.hit import Hit

SENT = 160  # code points before an address in which its office stands
MOST = 12  # lists at one edge
LIST, EDGE, MANY = 700, 3000, 3  # a list of so many places stands at one of the edges of a paper
SENDERS = (
    *("Rathaus", "Bezirksamt", "Bezirksversammlung", "Stadt ", "STADT ", "Gemeinde ", "Behörde", "Ortsverwaltung"),
    *("Geschäftsstelle", "Dezernat", "Senat", "kämmerei", "Hansestadt", "Fachamt", "Landeshauptstadt"),
)
GROUP = "raktion"
OFFICE = re.compile(r"[a-zäöüß](?<![Gg]es)amt\b")
VENUE = re.compile(r"\b(?:Ort|(?:Sitzungs|Tagungs|Veranstaltungs)(?:ort|raum)|Ort der Sitzung|Tagungsstätte):")
LISTS = ("erteiler:", "achrichtlich:", "erteiler :", "achrichtlich an", "enntnisnahme an:", "bschrift an:")
END_OF_LIST = re.compile(r"\n\s{0,3}\n|\f")
# `Bürgersaal, Rathaus am Marktplatz` alone on its line is where a meeting is; `vor dem Rathaus am Marktplatz` is not.
TOWN_HALL = re.compile(r"(?:^|[,|:] ?|Saal )Rathaus,? (?:am )?\Z")
POSTCODE = re.compile(r"[0-9]{5} ?[^\W\d]\w{1,29}")
BLANKS = " ,|·-\n\u00a0"
PHONES = ("Tel", "Fax", "T.", "T:", "E-Mail", "EMail", "E-mail", "Sachbearbeit")
RECIPIENTS = ("Herrn", "Frau ", "An die", "An den")


def is_letterhead(text: str, start: int, end: int) -> bool:
    """Whether an address is the administration's own, beside its telephone number or to whom it writes."""
    return _follows(text, end).startswith(PHONES + RECIPIENTS) and _is_sent(text[max(0, start - SENT) : start])


def is_venue(text: str, start: int, end: int) -> bool:
    """Whether it is where a body meets (`Sitzungsort: …`, `Rathaus am Marktplatz`) or where a group writes from."""
    line = text[max(0, start - 120) : start].rpartition("\n")[2]
    if ":" in line and VENUE.search(line):
        return True
    is_alone = text[end : end + 3].lstrip(" ")[:1] in ("", "\n", ",", "|")
    if is_alone and line.endswith(("Rathaus ", "Rathaus am ", "Rathaus, ")) and TOWN_HALL.search(line):
        return True
    after = _follows(text, end)
    is_group = after.startswith(PHONES) and GROUP in text[max(0, start - SENT) : start]
    return is_group or after.startswith(RECIPIENTS)


def _follows(text: str, end: int) -> str:
    """What comes behind an address and its town."""
    after = text[end : end + 100].lstrip(BLANKS)
    town = POSTCODE.match(after) if after[:1].isdigit() else None
    return after[town.end() :].lstrip(BLANKS) if town else after


def _is_sent(before: str) -> bool:
    return any(word in before for word in SENDERS) or ("amt" in before and OFFICE.search(before) is not None)


def silent_spans(text: str, hits: Sequence[Hit] | None = None) -> list[tuple[int, int]]:
    """The distribution lists, in order, in which no place is meant. Only looked for where several places stand."""
    if hits is not None and not _at_an_edge(text, hits):
        return []
    if len(text) <= 2 * EDGE:
        return sorted(_lists(text, 0, len(text)))
    return sorted({*_lists(text, 0, EDGE), *_lists(text, len(text) - EDGE, len(text))})


def _at_an_edge(text: str, hits: Sequence[Hit]) -> bool:
    return len(hits) >= MANY and (hits[MANY - 1].start < EDGE or hits[-MANY].start > len(text) - EDGE)


def _lists(text: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    for cue in LISTS:
        at = text.find(cue, low, high)
        for _number in range(MOST):
            if at < 0:
                break
            blank = END_OF_LIST.search(text, at, at + LIST)
            end = blank.start() if blank else min(len(text), at + LIST)
            yield at - 1, end
            at = text.find(cue, end, high)
