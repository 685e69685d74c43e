"""Make a paper's printed title readable: without `betr.:`, with its origin as words of its own."""

# SPDX-License-Identifier: EUPL-1.2

import re
from dataclasses import dataclass

from litfass.core.sentences import paragraphs, plain

# What a paper can call itself, as ALLRIS titles print it after the title proper.
PAPER_WORDS = (
    "Antrag", "Änderungsantrag", "Ergänzungsantrag", "Zusatzantrag", "Alternativantrag", "Gegenantrag",
    "Dringlichkeitsantrag", "Berichtsantrag", "Debattenantrag", "Anfrage", "Auskunftsersuchen",
    "Beschlussempfehlung", "Beschlussvorlage", "Mitteilungsdrucksache", "Mitteilungsvorlage", "Mitteilung",
    "Vorlage", "Referentenvorlage", "Bericht", "Stellungnahme", "Antwort", "Eingabe",
)  # fmt: skip
_BEFORE = "Gemeinsamer|Dringlicher|Interfraktioneller|Überfraktioneller|Kleine|Große|Schriftliche|Mündliche"
_KIND = rf"(?:(?:{_BEFORE}) )?(?:{'|'.join(sorted(PAPER_WORDS, key=len, reverse=True))})"
_ORIGIN = re.compile(rf"({_KIND}) (der|des|von|vom|zum|zur|nach|gem\.|gemäß) \S")
_BY_SOMEONE = re.compile(rf"({_KIND}) (?:der|von) (.{{1,600}})")
_GROUP = re.compile("[Ff]raktion|[Gg]ruppe|Grüne|GRÜNE|SPD|CDU|FDP|LINKE|Volt|AfD")
_SORT = re.compile(rf"{_KIND}\b")
_REGARDING = re.compile(r"(?:Betr\.|Betreff|Betrifft|Betr)\s?:\s*", re.IGNORECASE)
_HERE = re.compile(r"[;,–-]?\s{0,9}\bhier\s?:\s*", re.IGNORECASE)
# Words behind `hier:` that only say what sort of step this is; everything else behind it is the matter itself.
_FORMAL = """beschlussfassung beschluss beratung kenntnisnahme antrag anfrage stellungnahme antwort sachstand
    sachstandsbericht mitteilung vorberatung entscheidung zustimmung"""
FORMALITIES = frozenset(_FORMAL.split())


@dataclass(frozen=True, slots=True)
class Title:
    """The title proper, and the words that say whose paper it is (`Antrag von: SPD-Fraktion`), empty if none."""

    words: str
    origin: str = ""

    @property
    def sort(self) -> str:
        """The first word of the origin: what sort of paper it calls itself, or empty."""
        match = _SORT.match(self.origin)
        return match[0] if match else ""


def readable(printed: str) -> Title:
    """A title for citizens. Never empty unless the printed one is."""
    lines = paragraphs(printed)
    matter = [line for line in lines if not _ORIGIN.match(line)]
    origin = next((line for line in lines if _ORIGIN.match(line)), "")
    if not matter:
        return Title(plain(printed))
    words = " ".join(matter)
    if not origin:
        words, origin = _origin_at_the_end(words)
    words = _without_here(_without_regarding(words)).rstrip(" ;,")
    return Title(words or plain(printed), _as_words(origin))


def _origin_at_the_end(words: str) -> tuple[str, str]:
    """Part `Titel (Antrag der SPD-Fraktion)` and `Titel - Antrag der SPD-Fraktion` into title and origin."""
    if words.endswith(")"):
        opened = _matching_bracket(words)
        inside = words[opened + 1 : -1].strip()
        if opened > 0 and _ORIGIN.match(inside):
            return words[:opened].rstrip(" ,-–"), inside
    # The reader of ALLRIS sets " – " where the page has a line break.
    for dash, is_origin in ((" – ", _ORIGIN.match), (" - ", _by_group)):
        before, found, after = words.rpartition(dash)
        if found and before and (is_origin(after) or after in PAPER_WORDS):
            return before.rstrip(), "" if after in PAPER_WORDS else after
    return words, ""


def _matching_bracket(words: str) -> int:
    depth = 0
    for at in range(len(words) - 1, -1, -1):
        depth += {")": 1, "(": -1}.get(words[at], 0)
        if depth == 0:
            return at
    return -1


def _without_regarding(words: str) -> str:
    match = _REGARDING.match(words)
    return words[match.end() :] if match else words


def _without_here(words: str) -> str:
    """`X, hier: Beschlussfassung` is X; `X, hier: Verlegung der Haltestelle` keeps both as `X: Verlegung …`."""
    match = _HERE.search(words)
    if match is None:
        return words
    before, after = words[: match.start()].rstrip(" ;,:–-"), words[match.end() :].strip()
    if not before or not after:
        return before or after
    if after.rstrip(".").casefold() in FORMALITIES:
        return before
    return f"{before}{' –' if ':' in before else ':'} {after}"


def _as_words(origin: str) -> str:
    """`Antrag der SPD-Fraktion` becomes `Antrag von: SPD-Fraktion`; other origins stay as printed."""
    match = _by_group(origin)
    return f"{match[1]} von: {match[2]}" if match else origin


def _by_group(words: str) -> re.Match[str] | None:
    """What sort of paper, and by which group; None where no group is named."""
    match = _BY_SOMEONE.fullmatch(words)
    return match if match and _GROUP.search(match[2]) else None
