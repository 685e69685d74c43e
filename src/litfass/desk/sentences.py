"""The journal in German sentences."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterable, Mapping
from typing import Any

from litfass.core.approval import Rule
from litfass.core.german import and_list, counted
from litfass.core.kind import Kind
from litfass.flow.who import RULE
from litfass.records.models import JournalEntry

ACTS = {"sent": "eingestellt", "edited": "geändert", "withdrawn": "gelöscht"}
RULES = {Rule.PERSON: "eine Person gibt frei", Rule.BY_ITSELF: "von selbst, wenn kein Befund hält"}

SENTENCES = {
    "approved": "{who} hat den Beitrag für {account} freigegeben.",
    "taken_back": "{who} hat die Freigabe für {account} zurückgeholt, bevor etwas hinausging.",
    "sent_back": "{who} hat den Beitrag für {account} zurückgegeben.",
    "taken_up": "{who} hat den zurückgegebenen Beitrag für {account} wieder aufgenommen.",
    "revised": "{who} hat den Text für {account} geändert{model}.",
    "retried": "{who} lässt die Kopie auf {account} noch einmal versuchen.",
    "ticked": "{who} hat abgehakt: auf {account} von Hand {act}.",
    "asked_for_a_look": "{who} wollte, dass die Quelle {source} gleich gelesen wird.",
    "rule_set": "{who} hat die Regel für {account} gesetzt: {rule}.",
    "withdrawn": "{who} hat die Meldung zurückgezogen, {copies}.{reason}",
    "proposed_again": "{who} hat die zurückgezogene Meldung wieder vorgeschlagen.",
    "place_dropped": "{who} hat gesagt, dass der Ort „{place}“ nicht zu der Meldung gehört{everywhere}.",
    "place_added": "{who} hat gesagt, dass der Ort „{place}“ zu der Meldung gehört{everywhere}.",
    "place_left_to_reader": "{who} hat zurückgenommen, was zum Ort „{place}“ gesagt war.",
    "collected": "{who} hat die Quelle {source} gelesen: {counts}.",
    "municipality_changed": "{who} hat die Angaben der Kommune geändert{fields}.",
    "person_retired": "{who} hat den Zugang „{person}“ beendet.",
    "set_up": "{who} hat die Kommune eingerichtet.",
    "source_added": "{who} hat die Quelle {source} eingerichtet.",
    "source_changed": "{who} hat die Quelle {source} geändert.",
    "source_paused": "{who} lässt die Quelle {source} ruhen.",
    "source_resumed": "{who} liest die Quelle {source} wieder.",
    "account_added": "{who} hat das Konto {account} angelegt.",
    "account_paused": "{who} lässt das Konto {account} ruhen.",
    "account_resumed": "{who} macht für das Konto {account} wieder Vorschläge.",
}
FIELDS = {
    "name": "Name",
    "office": "herausgebende Stelle",
    "contact": "Kontakt",
    "imprint": "Impressum",
    "privacy": "Datenschutz",
    "accessibility": "Barrierefreiheit",
    "own_contacts": "eigene Adressen",
    "office_holders": "Amtsträger",
}
COUNTS = (("new", "neu"), ("changed", "geändert"), ("gone", "nicht mehr öffentlich"), ("back", "wieder da"))


def sentence(entry: JournalEntry, *, accounts: Mapping[str, str], sources: Mapping[int, str]) -> str:
    """What happened, as a person would say it. An act this file does not know is told by its own name."""
    data: dict[str, Any] = entry.data
    pattern = SENTENCES.get(entry.verb, "{who}: {verb}.")
    slug = str(data.get("account", ""))
    return pattern.format(
        who="Eine Regel" if entry.who == RULE.name else entry.who,
        verb=entry.verb.replace("_", " "),
        account=accounts.get(slug, slug) or _account(entry, accounts),
        act=ACTS.get(str(data.get("act", "")), "erledigt"),
        source=sources.get(entry.subject_id, "") if entry.subject == "source" else "",
        rule=_rule(data),
        person=data.get("person", ""),
        place=data.get("place", ""),
        everywhere=", und seine Worte für alle Meldungen festgelegt" if data.get("everywhere") else "",
        copies=counted(int(data.get("copies", 0)), "Kopie ist betroffen", "Kopien sind betroffen", article="eine"),
        reason=f" Grund: {data['reason']}" if data.get("reason") else "",
        counts=_counts(data),
        model=f", ausgehend von einem Vorschlag des Sprachmodells {data['model']}" if data.get("model") else "",
        fields=f" ({and_list([FIELDS.get(name, 'Farben') for name in data['fields']])})" if data.get("fields") else "",
    )


def _account(entry: JournalEntry, accounts: Mapping[str, str]) -> str:
    return accounts.get(f"#{entry.subject_id}", "") if entry.subject == "account" else ""


def _rule(data: Mapping[str, Any]) -> str:
    if "kind" not in data:
        return ""
    said = RULES[Rule(str(data.get("rule", Rule.PERSON)))] if data.get("wanted", True) else "nicht auf diesem Kanal"
    return f"{Kind(str(data['kind'])).plural}: {said}"


def _counts(data: Mapping[str, Any]) -> str:
    said: Iterable[str] = (f"{data[name]} {word}" for name, word in COUNTS if data.get(name))
    return and_list(list(said)) or "nichts Neues"
