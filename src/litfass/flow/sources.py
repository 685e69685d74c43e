"""Add a source to a real municipality, change it, let it rest and take it up again."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from litfass.core.kind import Kind
from litfass.flow.setup import NotAnAddress, recognised
from litfass.flow.who import Who
from litfass.records import journal
from litfass.records.models import Municipality, ReadMark, Source

RHYTHM = 15  # minutes between two looks, where nothing else is asked for
PATIENCE = 180  # minutes without an answer until the column warns, at least
CHANGEABLE = ("label", "url", "kind", "rhythm_minutes")


class NotSetUp(Exception):
    """The source cannot be set up like this; the message says in German why."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What an operator typed. `kind` says what the items of a feed are; a council system tells by itself."""

    name: str
    address: str
    label: str = ""
    kind: Kind | None = None
    rhythm: int = RHYTHM


@transaction.atomic
def add(wish: Wish, *, who: Who, now: datetime) -> Source:
    """A new source; the worker looks at it within seconds. Raises NotSetUp, NotAnAddress."""
    town = _real_town()
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{0,49}", wish.name):
        raise NotSetUp(f"„{wish.name}“ geht nicht als Kurzname. Er besteht aus kleinen Buchstaben, Ziffern und -.")
    if Source.objects.filter(municipality=town, slug=wish.name).exists():
        raise NotSetUp(f"Eine Quelle „{wish.name}“ gibt es schon. Bitte wählen Sie einen anderen Kurznamen.")
    plugin, url, label = recognised(wish.address)
    made = Source(municipality=town, slug=wish.name, plugin=plugin)
    _set(made, {"label": wish.label or label, "url": url, "kind": wish.kind or "", "rhythm_minutes": wish.rhythm})
    made.save()
    journal.write("source_added", made, who=who.name, now=now, plugin=plugin, url=url)
    return made


@transaction.atomic
def change(name: str, changes: Mapping[str, object], *, who: Who, now: datetime) -> Source:
    """Change some of CHANGEABLE. A new kind lets everything be read again. Raises NotSetUp, NotAnAddress, KeyError."""
    row = one(name)
    values = dict(changes)
    if "url" in values:
        plugin, values["url"], _ = recognised(str(values["url"]))
        if plugin != row.plugin:
            raise NotSetUp(f"Diese Adresse ist keine für „{row.label}“. Bitte legen Sie dafür eine neue Quelle an.")
    before = row.kind
    _set(row, values)
    row.save()
    if row.kind != before:
        ReadMark.objects.filter(source=row).delete()
    journal.write("source_changed", row, who=who.name, now=now, fields=sorted(values))
    return row


@transaction.atomic
def switch(name: str, *, is_active: bool, who: Who, now: datetime) -> Source:
    """Let it rest, or read it again. What came from it stays where it is."""
    row = one(name)
    if row.is_active != is_active:
        row.is_active = is_active
        row.save(update_fields=["is_active"])
        journal.write("source_resumed" if is_active else "source_paused", row, who=who.name, now=now)
    return row


def one(name: str) -> Source:
    """The source of this name. Raises NotSetUp."""
    row = Source.objects.filter(municipality=_real_town(), slug=name).first()
    if row is None:
        raise NotSetUp(f"Es gibt keine Quelle „{name}“. „litfass sources“ zeigt, welche eingerichtet sind.")
    return row


def _real_town() -> Municipality:
    town = Municipality.objects.order_by("pk").first()
    if town is None:
        raise NotSetUp("Hier ist noch nichts eingerichtet. Bitte beginnen Sie mit „litfass run --source ADRESSE“.")
    if town.is_demo:
        raise NotSetUp("In diesem Ordner liegt die Vorführstadt. Ihre Quellen lassen sich nicht ändern.")
    return town


def _set(row: Source, values: Mapping[str, object]) -> None:
    for name, value in values.items():
        if name not in CHANGEABLE:
            raise KeyError(name)
        setattr(row, name, value)
    if len(row.url) > 500:
        raise NotAnAddress("Diese Adresse ist zu lang. Möglich sind 500 Zeichen.")
    if row.plugin == "allris" and row.kind:
        raise NotSetUp("Ein Ratsinformationssystem sagt selbst, was seine Meldungen sind. Bitte lassen Sie --kind weg.")
    if row.plugin != "allris" and not row.kind:
        row.kind = Kind.PRESS_RELEASE.value
    if not 1 <= row.rhythm_minutes <= 7 * 24 * 60:
        raise NotSetUp("Der Abstand zwischen zwei Abrufen muss zwischen 1 Minute und 7 Tagen (10080) liegen.")
    row.silent_after_minutes = max(PATIENCE, 3 * row.rhythm_minutes)
