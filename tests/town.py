"""A small town of rows for tests: one municipality, one source, the column and one network by hand."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import count

from django.contrib.auth.models import User

from litfass.core.council import Consultation, Decision, Meeting, Paper
from litfass.core.facts import PlaceType
from litfass.core.german import BERLIN
from litfass.core.kind import Kind
from litfass.core.notice import Notice as News
from litfass.core.place import folded
from litfass.core.ports import Reading
from litfass.flow.gazetteer import changed
from litfass.flow.keep import Keeper
from litfass.flow.who import Who
from litfass.records.models import Account, Gazetteer, Municipality, Notice, Place, Source

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=BERLIN)
REVISIONS = count(1_000, 1_000)  # of places: what is kept by them in one test must be of no use in another
BASE = "https://sitzungsdienst.kranhude.example/bi/"


@dataclass(frozen=True, slots=True)
class Town:
    """The rows every test needs."""

    municipality: Municipality
    source: Source
    column: Account
    linkedin: Account
    clerk: Who

    def keeps(self, news: News, *, now: datetime = NOON) -> Notice:
        """The notice as collecting would keep it."""
        keeper = Keeper(self.source, [Reading(notices=(news,))], now=now)
        _, row = keeper.notice(news)
        keeper.finish()
        return row


def town() -> Town:
    """Rows in an empty database."""
    hall = Municipality.objects.create(slug="kranhude", name="Bezirk Kranhude", office="Bezirksamt Kranhude")
    return Town(
        municipality=hall,
        source=Source.objects.create(
            municipality=hall, slug="sitzungsdienst", label="Sitzungsdienst", plugin="allris", url=BASE
        ),
        column=Account.objects.create(municipality=hall, slug="column", channel="column", label="Litfaßsäule"),
        linkedin=Account.objects.create(
            municipality=hall, slug="linkedin", channel="handover", network="LinkedIn", label="LinkedIn"
        ),
        clerk=Who("Pressestelle", User.objects.create(username="presse", first_name="Pressestelle", is_staff=True)),
    )


def place(hall: Municipality, name: str, sort: PlaceType = PlaceType.STREET, **fields: object) -> Place:
    """One more place in the town's gazetteer."""
    gazetteer, is_new = Gazetteer.objects.get_or_create(
        municipality=hall, name="Stadtplan", plugin="table", address="plan.csv", licence="CC0 1.0",
        attribution="Stadtplan Kranhude, CC0", imported_at=NOON,
    )  # fmt: skip
    if is_new:
        Municipality.objects.filter(pk=hall.pk).update(places_revision=next(REVISIONS))
    key = str(Place.objects.count() + 1)
    row = Place.objects.create(
        gazetteer=gazetteer, key=key, slug=f"{folded(name)}-{key}", name=name, type=sort.value, digest=key, **fields
    )
    changed(hall)
    return row


def motion(number: str = "24-0187", title: str = "Sicherer Schulweg in der Tauwerkstraße", **changes: str) -> News:
    """A motion on its way to a committee."""
    key = f"paper/{number.replace('-', '').replace('.', '')}"
    paper = Paper(
        key=key,
        number=number,
        title=title,
        paper_type="Antrag öffentlich",
        background="Vor der Schule queren viele Kinder die Straße.",
        resolution="Das Bezirksamt wird gebeten,\n1. eine Querungshilfe anzulegen,\n2. zu berichten.",
        consultations=(Consultation("Hauptausschuss", date(2026, 12, 1), "meeting/31", "item/311", "Ö 3.1"),),
    )
    text = changes.get("text", f"{paper.background}\n\n{paper.resolution}")
    return News(
        key=key, kind=Kind.PAPER, title=title, url=f"{BASE}vo020.asp?VOLFDNR={key[6:]}", text=text,
        organization="Hauptausschuss", paper=paper,
    )  # fmt: skip


def decision(number: str = "24-0187", result: str = "ungeändert beschlossen") -> News:
    """What the assembly resolved on the motion."""
    made = Decision(
        key="item/511", title="Sicherer Schulweg in der Tauwerkstraße", organization="Bezirksversammlung",
        organization_key="pa/1", on=date(2026, 11, 19), result=result, meeting_key="meeting/30", item_number="Ö 5.1",
        paper_key=motion(number).key, paper_number=number,
    )  # fmt: skip
    return News(
        key=made.key, kind=Kind.DECISION, title=made.title, url=f"{BASE}to020.asp?TOLFDNR=511", on=made.on,
        organization=made.organization, organization_key=made.organization_key, decision=made,
    )  # fmt: skip


def meeting(*, cancelled: bool = False) -> News:
    """The next meeting of the committee."""
    held = Meeting(
        key="meeting/31", name="Sitzung des Hauptausschusses", organization="Hauptausschuss", organization_key="au/1",
        on=date(2026, 12, 1), starts_at=datetime(2026, 12, 1, 18, 0, tzinfo=BERLIN), room="Großer Saal",
        cancelled=cancelled,
    )  # fmt: skip
    return News(
        key=held.key, kind=Kind.MEETING, title="Hauptausschuss", url=f"{BASE}to010.asp?SILFDNR=31", on=held.on,
        organization=held.organization, organization_key=held.organization_key, meeting=held,
    )  # fmt: skip


def press(text: str = "Der Weg ist wieder frei.", key: str = "guid-1") -> News:
    """A press release."""
    return News(
        key=key, kind=Kind.PRESS_RELEASE, title="Lüttje Hude wieder für Räder frei", text=text, teaser=text,
        url=f"https://www.kranhude.example/presse/{key}", published_at=datetime(2026, 11, 23, 8, 0, tzinfo=UTC),
    )  # fmt: skip
