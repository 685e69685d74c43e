"""Find the places that a text names: one pass for the names, then a second look at what stands around some."""

# SPDX-License-Identifier: EUPL-1.2

from litfass.core.facts import Mention
from litfass.core.place import Gazetteer
from litfass.readers.places.choose import Scene, chosen
from litfass.readers.places.grade import grades
from litfass.readers.places.meant import meant
from litfass.readers.places.plain import Plain, even, plain
from litfass.readers.places.recogniser import Recogniser, recogniser
from litfass.readers.places.scan import scan
from litfass.readers.places.written import written

__all__ = ["Recogniser", "find", "mentioned", "recogniser"]

GRADE = Mention._fields.index("grade")


def find(text: str, gazetteer: Gazetteer) -> list[Mention]:
    """All mentions of places in any text, in order and graded. Offsets count code points of the text as given."""
    known = recogniser(gazetteer)
    found = mentioned(text, known)
    if not found:
        return found
    found = chosen(found, Scene({"text": text}, known.places))
    new = tuple.__new__  # `_replace` takes four times as long, and most mentions of a list pass here
    return [
        each if each[GRADE] is grade else new(Mention, (*each[:GRADE], grade, *each[GRADE + 1 :]))
        for each, grade in zip(found, grades(text, found), strict=True)
    ]


def mentioned(text: str, known: Recogniser) -> list[Mention]:
    """All mentions in order; a name that several places carry is left open. Grades are those of their spot alone."""
    if "\r" in text or "\u2011" in text or "\u2010" in text:
        return [each._replace(quote=text[each.start : each.end]) for each in mentioned(even(text), known)]
    try:
        found = scan(text, known.automaton)
    except UnicodeEncodeError:  # half letters (`\\ud800` in JSON) are no Unicode, so they are read as question marks
        whole = text.encode("utf-8", "replace").decode()
        return [each._replace(quote=text[each.start : each.end]) for each in mentioned(whole, known)]
    if not found.signs:
        hits = written(text, found, known.automaton)
        return meant(text, hits, known) if hits else []
    reads = plain(text, found.signs)
    hits = written(reads.text, scan(reads.text, known.automaton), known.automaton)
    return [_there(each, reads, text) for each in meant(reads.text, hits, known)]


def _there(mention: Mention, reads: Plain, text: str) -> Mention:
    start, end = reads.start(mention.start), reads.end(mention.end)
    return mention._replace(start=start, end=end, quote=text[start:end])
