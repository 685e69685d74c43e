"""Set up an installation: the municipality, its sources, its accounts and the first person at the desk."""

# SPDX-License-Identifier: EUPL-1.2

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlsplit

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.text import slugify

from litfass.core.approval import Rule
from litfass.core.kind import Kind
from litfass.core.ports import PlacesAt
from litfass.demo.municipality import Section, kranhude
from litfass.demo.town import REGISTER
from litfass.demo.town import town as demo_web
from litfass.flow.colours import refuse_unreadable
from litfass.flow.gazetteer import changed
from litfass.flow.import_places import Wish, import_places
from litfass.flow.rules import set_rule
from litfass.flow.who import SYSTEM, Who
from litfass.records import journal
from litfass.records.models import Account, Municipality, Source
from litfass.sources.allris.districts import DISTRICTS

DEMO_LOGIN = ("redaktion", "kranhude-zeigt-her")  # public on purpose: the demonstration sends nothing anywhere
LOGIN = "redaktion"
DEMO_PLACES = Wish(
    "Ortsverzeichnis Kranhude", "geojson", PlacesAt(REGISTER), "CC0", "Ortsverzeichnis Kranhude (erfunden), CC0"
)

_COUNCIL_AND_PRESS = (Kind.DECISION, Kind.PARTICIPATION, Kind.PRESS_RELEASE, Kind.MEETING)


class NotAnAddress(Exception):
    """What was given as a source is neither a known name nor an address; the message is German."""


@dataclass(frozen=True, slots=True)
class Login:
    """The first person's name and password, told once."""

    name: str
    password: str


def is_done() -> bool:
    """Whether this installation was set up already."""
    return Municipality.objects.exists()


@transaction.atomic
def demo(*, today: date, now: datetime) -> Login:
    """The demo town with its five sources, two networks served by hand and a public login."""
    town = kranhude(today)
    town_hall = Municipality.objects.create(
        slug="kranhude", name=town.name, office=town.office, is_demo=True, demo_day=today, contact=town.mail,
        own_contacts=list(town.own_contacts), office_holders=list(town.office_holders),
        imprint=_text(town.imprint), privacy=_text(town.privacy), accessibility=_text(town.accessibility),
    )  # fmt: skip
    for origin in town.origins:
        wanted = origin.settings
        Source.objects.create(
            municipality=town_hall, slug=wanted.name, label=origin.label, plugin=origin.plugin, url=wanted.url,
            kind=wanted.kind.value if wanted.kind else "",
        )  # fmt: skip
    _accounts(town_hall, ("LinkedIn", "XING"), now)
    import_places(town_hall, DEMO_PLACES, demo_web(today), now=now)
    journal.write("set_up", town_hall, who=SYSTEM.name, now=now, demo=True)
    return first_person(*DEMO_LOGIN)


def _text(sections: tuple[Section, ...]) -> str:
    """Sections as the text an office would type: a heading line with ##, then paragraphs."""
    return "\n\n".join(f"## {part.heading}\n\n" + "\n\n".join(part.paragraphs) for part in sections)


@transaction.atomic
def real(addresses: list[str], *, now: datetime) -> Login | None:
    """A municipality over real sources. A second call adds what is new and gives no login."""
    wanted = [recognised(address) for address in addresses]
    town_hall = Municipality.objects.first()
    login = None
    if town_hall is None:
        name = next((label for plugin, _, label in wanted if plugin == "allris"), wanted[0][2])
        town_hall = Municipality.objects.create(slug=slugify(name)[:50] or "kommune", name=name, office=name)
        _accounts(town_hall, (), now)
        login = first_person(LOGIN, secrets.token_urlsafe(12))
    for plugin, url, label in wanted:
        if not Source.objects.filter(municipality=town_hall, url=url).exists():
            _add_source(town_hall, plugin, url, label)
    journal.write("set_up", town_hall, who=SYSTEM.name, now=now, sources=[url for _, url, _ in wanted])
    return login


def recognised(address: str) -> tuple[str, str, str]:
    """Plug-in, address and label for what an operator typed. Raises NotAnAddress."""
    if address in DISTRICTS:
        label, url = DISTRICTS[address]
        return "allris", url, label
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        names = ", ".join(DISTRICTS)
        raise NotAnAddress(f"„{address}“ ist keine Adresse mit https:// und keiner der Namen {names}.")
    is_council = parts.path.endswith(".asp") or parts.path.rstrip("/").endswith("/bi")
    return "allris" if is_council else "feed", address, parts.hostname


def _add_source(town_hall: Municipality, plugin: str, url: str, label: str) -> None:
    taken = set(Source.objects.filter(municipality=town_hall).values_list("slug", flat=True))
    base = "sitzungsdienst" if plugin == "allris" else "presse"
    slug = next(name for number in range(1, 1000) if (name := base if number == 1 else f"{base}-{number}") not in taken)
    kind = "" if plugin == "allris" else Kind.PRESS_RELEASE.value
    Source.objects.create(municipality=town_hall, slug=slug, label=label, plugin=plugin, url=url, kind=kind)


def _accounts(town_hall: Municipality, networks: tuple[str, ...], now: datetime) -> None:
    """The column for everything, and each network by hand for what people there look for."""
    Account.objects.create(
        municipality=town_hall, slug="litfasssaeule", channel="column", label="Litfaßsäule und Feeds"
    )
    for network in networks:
        account = Account.objects.create(
            municipality=town_hall, slug=slugify(network), channel="handover", network=network, label=network
        )
        first_rules(account, who=SYSTEM, now=now)


def first_rules(account: Account, *, who: Who, now: datetime) -> None:
    """A person releases; what people look for on a network goes there, the rest does not."""
    for kind in Kind:
        set_rule(account, kind, rule=Rule.PERSON, wanted=kind in _COUNCIL_AND_PRESS, who=who, now=now)


def first_person(name: str, password: str) -> Login:
    """An account of the desk; an existing one gets this password, and a retired one may come in again."""
    user, _ = User.objects.get_or_create(username=name, defaults={"is_staff": True})
    user.is_staff = user.is_active = True
    user.set_password(password)
    user.save()
    return Login(name, password)


CHANGEABLE = (
    "name", "office", "contact", "imprint", "privacy", "accessibility",
    "colour", "colour_on", "colour_dark", "colour_dark_on", "map_address", "map_attribution",
    "own_contacts", "office_holders",
)  # fmt: skip


AROUND_PLACES = frozenset({"name", "contact", "imprint"})  # what of it is no place that a paper speaks of


@transaction.atomic
def change_municipality(changes: Mapping[str, object], *, who: Who, now: datetime) -> Municipality:
    """Change what the public pages say about who runs them. Unknown fields raise KeyError, colours NotReadable."""
    town_hall = Municipality.objects.select_for_update().order_by("pk")[:1].get()
    for name, value in changes.items():
        if name not in CHANGEABLE:
            raise KeyError(name)
        setattr(town_hall, name, value)
    if any(name.startswith("colour") for name in changes):
        refuse_unreadable(town_hall)
    town_hall.save()
    if town_hall.places_revision and not AROUND_PLACES.isdisjoint(changes):
        changed(town_hall)
    journal.write("municipality_changed", town_hall, who=who.name, now=now, fields=sorted(changes))
    return town_hall
