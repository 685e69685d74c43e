"""Say the council's result words plainly: `ungeändert beschlossen` is `ohne Änderungen beschlossen`."""

# SPDX-License-Identifier: EUPL-1.2

import re
from dataclasses import dataclass

from litfass.core.wording.parts import quoted, shortened

LONGEST_PRINTED = 160  # SD.NET prints whole tables as a result


@dataclass(frozen=True, slots=True)
class Outcome:
    """A result in plain German.

    `lead` stands before the title. `participle` completes `Der Ausschuss hat das am 1. Dezember …`; where nobody
    decided it is empty and `passive` completes `Das wurde am 1. Dezember …`. Both empty: not yet published.
    """

    lead: str
    participle: str = ""
    passive: str = ""
    about_resolution: str = "Vorgeschlagen ist"
    changed: bool = False


# Result words of ALLRIS, Session and SD.NET; every word of a result must be known, or it is quoted as printed.
_PASSED = ("Beschlossen", "beschlossen", "Beschlossen ist")
_REJECTED = ("Abgelehnt", "abgelehnt", "Abgelehnt ist")
_DEFERRED = ("Vertagt", "vertagt", "Vorgeschlagen ist")
_NOTED = ("Zur Kenntnis genommen", "zur Kenntnis genommen", "Im Wortlaut")
_REFERRED = ("Überwiesen", "zur weiteren Beratung überwiesen", "Vorgeschlagen ist")
_ADVISED = ("Empfohlen", "zur Annahme empfohlen", "Empfohlen ist")
ACTIVE = {
    "beschlossen": _PASSED, "angenommen": _PASSED, "annahme": _PASSED, "zugestimmt": _PASSED, "zustimmung": _PASSED,
    "genehmigt": _PASSED, "abgelehnt": _REJECTED, "ablehnung": _REJECTED, "vertagt": _DEFERRED,
    "vertagung": _DEFERRED, "zurückgestellt": _DEFERRED, "zur kenntnis genommen": _NOTED,
    "kenntnis genommen": _NOTED, "kenntnisnahme": _NOTED, "überwiesen": _REFERRED, "überweisung": _REFERRED,
    "verwiesen": _REFERRED, "empfohlen": _ADVISED,
}  # fmt: skip
PASSIVE = {
    "zurückgezogen": ("Zurückgezogen", "zurückgezogen"),
    "antrag zurückgezogen": ("Zurückgezogen", "zurückgezogen"),
    "abgesetzt": ("Nicht behandelt", "von der Tagesordnung genommen"),
    "erledigt": ("Erledigt", "für erledigt erklärt"),
    "für erledigt erklärt": ("Erledigt", "für erledigt erklärt"),
}
MANNERS = {
    "einstimmig": "einstimmig", "einstimmige": "einstimmig", "mehrheitlich": "mit Mehrheit",
    "mehrheitliche": "mit Mehrheit", "ungeändert": "ohne Änderungen", "unverändert": "ohne Änderungen",
    "geändert": "mit Änderungen", "teilweise": "teilweise",
}  # fmt: skip
OPEN = frozenset({"", "(offen)", "offen", "-.-", "(kein text vorhanden)"})
NOT_YET = Outcome("", about_resolution="Vorgeschlagen ist")


def outcome(result: str) -> Outcome:
    """What a result word means. Unknown words are quoted as they were printed."""
    printed = " ".join(result.split())
    words = printed.casefold().rstrip(".").strip()
    if words in OPEN:
        return NOT_YET
    if words in PASSIVE:
        lead, passive = PASSIVE[words]
        return Outcome(lead, passive=passive)
    return _active(words) or Outcome("Ergebnis", participle=_as_printed(printed))


def _as_printed(printed: str) -> str:
    short = shortened(printed, LONGEST_PRINTED)
    return f"mit dem Ergebnis {quoted(short)} behandelt" if short else "behandelt; das Ergebnis steht im Original"


def _active(words: str) -> Outcome | None:
    manners = []
    rest = words
    while match := re.match(r"(\w+)[, ]+(?=\w)", rest):
        if match[1] not in MANNERS:
            break
        manners.append(MANNERS[match[1]])
        rest = rest[match.end() :]
    if rest not in ACTIVE:
        return None
    lead, participle, about = ACTIVE[rest]
    return Outcome(lead, " ".join([*manners, participle]), about_resolution=about, changed="mit Änderungen" in manners)
