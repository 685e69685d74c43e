"""Say the council's result words plainly: `ungeändert beschlossen` is `ohne Änderungen beschlossen`."""

# SPDX-License-Identifier: EUPL-1.2

import re
from dataclasses import dataclass, replace

from litfass.core.facts import Outcome, Vote
from litfass.core.wording.parts import quoted, shortened

LONGEST_PRINTED = 160  # SD.NET prints whole tables as a result


@dataclass(frozen=True, slots=True)
class Result:
    """A result in plain German.

    `lead` stands before the title. `participle` completes `Der Ausschuss hat das am 1. Dezember …`; where nobody
    decided it is empty and `passive` completes `Das wurde am 1. Dezember …`. Both empty: not yet published.
    """

    lead: str
    participle: str = ""
    passive: str = ""
    about_resolution: str = "Vorgeschlagen ist"
    changed: bool = False


PASSED = Result("Beschlossen", "beschlossen", about_resolution="Beschlossen ist")
OUTCOMES = {
    Outcome.ACCEPTED: PASSED,
    Outcome.REJECTED: Result("Abgelehnt", "abgelehnt", about_resolution="Abgelehnt ist"),
    Outcome.NOTED: Result("Zur Kenntnis genommen", "zur Kenntnis genommen", about_resolution="Im Wortlaut"),
    Outcome.DEFERRED: Result("Vertagt", "vertagt"),
    Outcome.REFERRED: Result("Überwiesen", "zur weiteren Beratung überwiesen"),
    Outcome.WITHDRAWN: Result("Zurückgezogen", passive="zurückgezogen"),
    Outcome.REMOVED: Result("Nicht behandelt", passive="von der Tagesordnung genommen"),
    Outcome.DONE: Result("Erledigt", passive="für erledigt erklärt"),
}
ADVISED = Result("Empfohlen", "zur Annahme empfohlen", about_resolution="Empfohlen ist")
ONE_BY_ONE = Result("Einzeln abgestimmt", passive="Punkt für Punkt abgestimmt")

# Result words of ALLRIS, Session and SD.NET; every word of a result must be known, else the vote's reader is asked.
WORDS = {
    **dict.fromkeys(("beschlossen", "angenommen", "annahme", "zugestimmt", "zustimmung", "genehmigt"), PASSED),
    **dict.fromkeys(("abgelehnt", "ablehnung"), OUTCOMES[Outcome.REJECTED]),
    **dict.fromkeys(("vertagt", "vertagung", "zurückgestellt"), OUTCOMES[Outcome.DEFERRED]),
    **dict.fromkeys(("zur kenntnis genommen", "kenntnis genommen", "kenntnisnahme"), OUTCOMES[Outcome.NOTED]),
    **dict.fromkeys(("überwiesen", "überweisung", "verwiesen"), OUTCOMES[Outcome.REFERRED]),
    **dict.fromkeys(("zurückgezogen", "antrag zurückgezogen"), OUTCOMES[Outcome.WITHDRAWN]),
    **dict.fromkeys(("erledigt", "für erledigt erklärt"), OUTCOMES[Outcome.DONE]),
    "abgesetzt": OUTCOMES[Outcome.REMOVED],
    "empfohlen": ADVISED,
}
MANNERS = {
    "einstimmig": "einstimmig", "einstimmige": "einstimmig", "mehrheitlich": "mit Mehrheit",
    "mehrheitliche": "mit Mehrheit", "ungeändert": "ohne Änderungen", "unverändert": "ohne Änderungen",
    "geändert": "mit Änderungen", "teilweise": "teilweise",
}  # fmt: skip
OPEN = frozenset({"", "(offen)", "offen", "-.-", "(kein text vorhanden)"})
NOT_YET = Result("", about_resolution="Vorgeschlagen ist")


def outcome(result: str, vote: Vote | None = None) -> Result:
    """What a result word means: by its words where all are known, else as the vote was read, else as it is printed."""
    printed = " ".join(result.split())
    words = printed.casefold().rstrip(".").strip()
    if known := _known(words) or _read(vote):
        return known
    if words in OPEN:
        return ONE_BY_ONE if vote and vote.items else NOT_YET
    return Result("Ergebnis", participle=_as_printed(printed))


def _as_printed(printed: str) -> str:
    short = shortened(printed, LONGEST_PRINTED)
    return f"mit dem Ergebnis {quoted(short)} behandelt" if short else "behandelt; das Ergebnis steht im Original"


def _known(words: str) -> Result | None:
    manners = []
    rest = words
    while match := re.match(r"(\w+)[, ]+(?=\w)", rest):
        if match[1] not in MANNERS:
            break
        manners.append(MANNERS[match[1]])
        rest = rest[match.end() :]
    found = WORDS.get(rest)
    if found is None or not manners:
        return found
    if found.passive:
        return None
    return replace(found, participle=" ".join([*manners, found.participle]), changed="mit Änderungen" in manners)


def _read(vote: Vote | None) -> Result | None:
    found = OUTCOMES.get(vote.outcome) if vote else None
    if found and vote and vote.changed and found.participle:
        return replace(found, participle=f"mit Änderungen {found.participle}", changed=True)
    return found
