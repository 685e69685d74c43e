"""Add an account that a person serves by hand, let it rest and take it up again."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import datetime

from django.db import transaction
from django.utils.text import slugify

from litfass.channels.handover import network as known
from litfass.flow.setup import first_rules
from litfass.flow.who import Who
from litfass.records import journal
from litfass.records.models import Account, Municipality


class NotAnAccount(Exception):
    """The account cannot be set up like this; the message says in German why."""


@transaction.atomic
def add(label: str, *, network: str, options: dict[str, str], who: Who, now: datetime) -> Account:
    """An account served by hand-over: from the next notice on it gets proposals. Raises NotAnAccount."""
    town = Municipality.objects.order_by("pk").first()
    if town is None:
        raise NotAnAccount("Hier ist noch nichts eingerichtet. Bitte beginnen Sie mit „litfass run --source ADRESSE“.")
    slug = slugify(label)[:50]
    if not slug or len(label) > 200:
        raise NotAnAccount(f"„{label[:40]}“ geht nicht als Name. Er braucht Buchstaben oder Ziffern, höchstens 200.")
    if Account.objects.filter(municipality=town, slug=slug).exists():
        raise NotAnAccount(f"Ein Konto „{slug}“ gibt es schon. Bitte wählen Sie einen anderen Namen.")
    _refuse_bad(options)
    made = Account.objects.create(
        municipality=town, slug=slug, channel="handover", network=known(network).name[:60], label=label, options=options
    )
    first_rules(made, who=who, now=now)
    journal.write("account_added", made, who=who.name, now=now, account=slug, network=made.network)
    return made


@transaction.atomic
def switch(slug: str, *, is_active: bool, who: Who, now: datetime) -> Account:
    """Let it rest: no new proposals, what went out stays. Or take it up again. Raises NotAnAccount."""
    row = Account.objects.filter(slug=slug).first()
    if row is None:
        raise NotAnAccount(f"Es gibt kein Konto „{slug}“. „litfass account list“ zeigt, welche eingerichtet sind.")
    if row.is_column:
        raise NotAnAccount("Die Litfaßsäule selbst ruht nicht: Alle anderen Beiträge verweisen auf ihre Seiten.")
    if row.is_active != is_active:
        row.is_active = is_active
        row.save(update_fields=["is_active"])
        journal.write("account_resumed" if is_active else "account_paused", row, who=who.name, now=now, account=slug)
    return row


def _refuse_bad(options: dict[str, str]) -> None:
    if (characters := options.get("characters")) and not (characters.isdecimal() and 20 <= int(characters) <= 100_000):
        raise NotAnAccount("Die Zahl der Zeichen muss zwischen 20 und 100000 liegen.")
    if (compose := options.get("compose")) and not compose.startswith("https://"):
        raise NotAnAccount("Die Seite zum Schreiben muss mit https:// beginnen.")
