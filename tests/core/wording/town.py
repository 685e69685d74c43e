"""Notices of the fictional Bezirk Kranhude, and outlets of all lengths."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import date, datetime

from litfass.core.council import AgendaItem, Consultation, Decision, Meeting, Paper
from litfass.core.german import BERLIN
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.core.post import Limits
from litfass.core.wording import Outlet

TODAY = date(2026, 11, 23)
URL = "https://sitzungsdienst.kranhude.example/bi/vo020.asp?VOLFDNR=1020365"
OWN = "https://kranhude.example/24-0187"

COLUMN = Outlet(Limits(card=True), TODAY, municipality="Bezirk Kranhude")
FEDIVERSE = Outlet(Limits(500, 23, card=True, title=False), TODAY, own_page=OWN, municipality="Bezirk Kranhude")
BLUESKY = Outlet(Limits(300, None, title=False), TODAY, own_page=OWN)

RESOLUTION = """Petitum/Beschluss:
Das Bezirksamt wird gebeten,
1. in der Tauwerkstraße in Höhe Hausnummer 12 eine Querungshilfe anzulegen,
2. zwischen Trossenplatz und Zimtspeicherweg Tempo 30 anzuordnen."""
FIRST_ITEM = "Das Bezirksamt wird gebeten,\n1. in der Tauwerkstraße in Höhe Hausnummer 12 eine Querungshilfe anzulegen"

PAPER = Paper(
    "paper/1020365",
    "24-0187",
    "Sicherer Schulweg in der Tauwerkstraße (Antrag der Fraktion Ufergrün)",
    "Antrag öffentlich",
    resolution=RESOLUTION,
    consultations=(Consultation("Ausschuss für Mobilität", date(2026, 12, 1)),),
)
DECISION = Decision(
    "item/1", "Sicherer Schulweg in der Tauwerkstraße", "Bezirksversammlung", "gr/1", date(2026, 6, 25),
    "ungeändert beschlossen", "meeting/1", "Ö 5.1", "paper/1020365", "24-0187", RESOLUTION,
)  # fmt: skip
MEETING = Meeting(
    "meeting/2", "Sitzung des Ausschusses für Mobilität", "Ausschuss für Mobilität", "au/1", date(2026, 12, 1),
    datetime(2026, 12, 1, 18, tzinfo=BERLIN), room="Großer Saal im Spillhaus", address="Am Spillhaus 4",
    items=(
        AgendaItem("Ö 1", "Öffentliche Fragestunde"),
        AgendaItem("Ö 2", "Niederschrift der Sitzung vom 3. November"),
        AgendaItem("Ö 3", "Anträge"),
        AgendaItem("Ö 3.1", "Lieferzone am Trossenplatz (Antrag der Fraktion Stadtmitte)", paper_number="24-0355"),
        AgendaItem("Ö 3.2", "Fahrradbügel am Kandiskai", paper_number="24-0419"),
        AgendaItem("Ö 4", "Verschiedenes"),
    ),
)  # fmt: skip


def paper(value: Paper = PAPER) -> Notice:
    """The notice of a paper."""
    return Notice(value.key, Kind.PAPER, value.title, URL, paper=value)


def decision(value: Decision = DECISION) -> Notice:
    """The notice of a decision."""
    return Notice(value.key, Kind.DECISION, value.title, URL, decision=value)


def meeting(value: Meeting = MEETING) -> Notice:
    """The notice of a meeting."""
    return Notice(value.key, Kind.MEETING, value.name, URL, meeting=value)
