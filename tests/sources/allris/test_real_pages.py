"""The real pages of Hamburg's districts: whole words, no furniture of the page, the facts as printed."""

# SPDX-License-Identifier: EUPL-1.2

import re
from datetime import date, datetime
from pathlib import Path

import pytest

from litfass.core.council import AgendaItem, Classification, Consultation, Document, Paper
from litfass.core.german import BERLIN
from litfass.core.notice import Notice
from litfass.core.ports import Page, Raw, Reading, SourceSettings
from litfass.sources.allris import calendar, markup, papers, source

FETCHED = datetime(2026, 7, 8, 12, 0, tzinfo=BERLIN)
SORTS = {"vo020": "paper", "to010": "meeting", "to020": "item", "au020": "au", "fr020": "fr"}
DISTRICTS = {"hamburg_mitte": "hamburg-mitte", "altona": "altona", "bergedorf": "bergedorf", "wandsbek": "wandsbek"}
FURNITURE = (
    "Bürgerinfo",
    "Kalender",
    "Impressum",
    "toggleMenu",
    "checkClickResult",
    "Aspose",
    "Lesezeichen",
    "Anlagen:",
    "PDF",
)
CUT = re.compile(r"(\w+)(?=</span><span[^>]*>(\w+))")


def content(shared_data: Path, name: str) -> bytes:
    return (shared_data / "hamburg-allris" / f"{name}.html").read_bytes()


def read(shared_data: Path, name: str, number: int = 1) -> Reading:
    """The page read as the thing of this number. Pages outside a folder are of Hamburg-Nord."""
    district, _, page = name.rpartition("/")
    allris = source(SourceSettings("Bezirk", DISTRICTS.get(district, "hamburg-nord")))
    url = f"https://sitzungsdienst.example/bi/{page}.asp"
    return allris.read(
        Raw(f"{SORTS.get(page, page)}/{number}", Page(url, 200, "", content(shared_data, name), FETCHED))
    )


def notice(shared_data: Path, name: str, number: int = 1) -> Notice:
    reading = read(shared_data, name, number)
    assert reading.troubles == ()
    assert len(reading.notices) == 1
    return reading.notices[0]


def items(shared_data: Path, name: str) -> tuple[AgendaItem, ...]:
    meeting = notice(shared_data, name).meeting
    assert meeting is not None
    return meeting.items


def test_every_page_is_read_without_trouble(shared_data: Path) -> None:
    folder = shared_data / "hamburg-allris"
    names = [str(path.relative_to(folder).with_suffix("")) for path in sorted(folder.rglob("*.html"))]
    readings = [read(shared_data, name) for name in names]
    assert len(readings) == 26
    assert [(name, r.troubles, r.gone) for name, r in zip(names, readings, strict=True) if r.troubles or r.gone] == []


@pytest.mark.parametrize(
    ("name", "cuts"),
    [("hamburg_mitte/vo020", 140), ("altona/vo020", 19), ("bergedorf/vo020", 151), ("altona/to020", 40)],
)
def test_no_word_stays_split(shared_data: Path, name: str, cuts: int) -> None:
    before_attachments = content(shared_data, name).decode("cp1252").partition('<a name="allrisAN"')[0]
    joined = ["".join(cut) for cut in CUT.findall(before_attachments)]
    text = notice(shared_data, name).text
    assert len(joined) == cuts
    assert [word for word in joined if word not in text] == []


def test_the_paper_with_the_cuts_names_its_streets_whole(shared_data: Path) -> None:
    told = notice(shared_data, "hamburg_mitte/vo020", 1020365)
    paper = told.paper
    assert paper is not None
    assert (told.url, told.on, told.organization) == (
        "https://sitzungsdienst-hamburg-mitte.hamburg.de/bi/vo020.asp?VOLFDNR=1020365",
        date(2026, 7, 7),
        "Hauptausschuss",
    )
    title = "Rattenplage im Wilhelmsburger Bahnhofsviertel beenden (Antrag der SPD- und GRÜNE-Fraktion)"
    assert (paper.number, paper.title, paper.paper_type) == ("23-1862", title, "Antrag öffentlich")
    assert (paper.authors, paper.lead) == ("SPD- und GRÜNE-Fraktion", "Fachamt Interner Service")
    assert paper.consultations == (Consultation("Hauptausschuss", date(2026, 7, 7), "meeting/1003292", "item/1045898"),)
    assert paper.documents == (Document("Drucksache"), Document("Drucksache-Sammeldokument"))
    assert paper.background.startswith(
        "Im Bahnhofsviertel in den Hinter- und Innenhöfen der Vonovia-Gebäude an der Keinddorfstraße"
    )
    numbers = [line.split(" ")[0] for line in paper.resolution.split("\n")]
    assert numbers == ["Der", "1)", "a)", "b)", "c)", "d)", "e)", "2)", "3)"]
    assert {"Keinddorfstraße", "Buddestraße", "Thielenstraße", "Wittestraße"} <= set(
        re.findall(r"\w+", paper.resolution)
    )


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "altona/vo020",
            Paper(
                key="paper/1",
                number="22-2362",
                title="Umleitung der Metrobuslinie 1 – Beschlussempfehlung des Mobilitätsausschusses",
                paper_type="Beschlussempfehlung öffentlich",
                lead="Geschäftsstelle der Bezirksversammlung",
                consultations=(Consultation("Hauptausschuss", date(2026, 7, 9), "meeting/1004364", "item/1056127"),),
            ),
        ),
        (
            "bergedorf/vo020",
            Paper(
                key="paper/1",
                number="22-0916",
                title="Unterstützungs-, Schutz- und Distanzierungsangebote für Menschen, die sich aus rechtsextremen "
                "beziehungsweise gesichert demokratiefeindlichen Strukturen lösen wollen, sowie Präventions-, "
                "Beratungs- und Demokratieförderangebote im Bezirk Bergedorf",
                paper_type="Auskunftsersuchen nach § 27 BezVG",
                lead="Dezernat Steuerung und Service",
                authors="Fraktion GRÜNE Bergedorf, Fraktion DIE LINKE, SPD-Fraktion",
                consultations=(Consultation("Bezirksversammlung Bergedorf"),),
            ),
        ),
        (
            "wandsbek/vo020",
            Paper(
                key="paper/1",
                number="22-3995",
                title="Vermietungen an Fremd-Veranstalter von Parties und Feiern im Brakula – Eingabe",
                paper_type="Eingabe",
                lead="Interner Service",
                consultations=(Consultation("Hauptausschuss"),),
            ),
        ),
    ],
)
def test_a_paper_of_another_district_reads_as_well(shared_data: Path, name: str, expected: Paper) -> None:
    paper = notice(shared_data, name).paper
    assert paper is not None
    assert paper.background
    assert paper.resolution == ""  # a request for consent, `---`, and no petition at all
    fields = ("key", "number", "title", "paper_type", "lead", "authors", "consultations")
    assert {f: getattr(paper, f) for f in fields} == {f: getattr(expected, f) for f in fields}


def test_the_questions_of_a_paper_keep_their_numbers(shared_data: Path) -> None:
    lines = notice(shared_data, "bergedorf/vo020").text.split("\n")
    numbers = [line.split(" ")[0] for line in lines if re.match(r"(?:\d+|[IVX]+)\. ", line)]
    assert numbers == ["I.", "1.", "2.", "3.", "4.", "5.", "II.", "6.", "7.", "8.", "9.", "III.", "10.", "11."]


@pytest.mark.parametrize(
    ("name", "on", "ends", "organization", "key", "count", "papers", "results"),
    [
        ("hamburg_mitte/to010", date(2025, 11, 3), (21, 14), "Jugendhilfeausschuss", "au/13", 15, 3, 3),
        ("altona/to010", date(2025, 11, 3), (19, 45), "Mobilitätsausschuss", "au/235", 20, 16, 16),
        ("bergedorf/to010", date(2025, 11, 3), (19, 42), "Fachausschuss für Sport und Bildung", "au/1000013", 7, 2, 2),
        ("wandsbek/to010", date(2025, 11, 3), (18, 0), "Hauptausschuss", "au/226", 35, 24, 24),
        ("to010", date(2025, 12, 11), (21, 57), "Bezirksversammlung", "pa/211", 33, 24, 24),
    ],
)
def test_an_agenda_has_its_meeting_and_all_its_items(
    shared_data: Path,
    name: str,
    on: date,
    ends: tuple[int, int],
    organization: str,
    key: str,
    count: int,
    papers: int,
    results: int,
) -> None:
    told = notice(shared_data, name)
    meeting = told.meeting
    assert meeting is not None
    assert (told.on, told.organization, told.organization_key) == (on, organization, key)
    assert meeting.ends_at == datetime(on.year, on.month, on.day, *ends, tzinfo=BERLIN)
    assert len(meeting.items) == count
    assert sum(item.paper_key is not None and item.paper_number is not None for item in meeting.items) == papers
    assert sum(item.result is not None for item in meeting.items) == results
    assert all(item.number.startswith("Ö ") and item.title and item.key for item in meeting.items)


def test_the_items_of_an_agenda_are_whole(shared_data: Path) -> None:
    found = {item.number: item for item in items(shared_data, "hamburg_mitte/to010")}
    assert list(found) == [
        *("Ö 1", "Ö 2", "Ö 3", "Ö 4", "Ö 5", "Ö 6", "Ö 7", "Ö 8", "Ö 8.1", "Ö 8.2", "Ö 9", "Ö 9.1", "Ö 9.2", "Ö 9.3"),
        "Ö 10",
    ]
    assert found["Ö 8"] == AgendaItem("Ö 8", "Anträge und Vorlagen zur Beschlussfassung", "item/1043094")
    assert found["Ö 9.3"] == AgendaItem(
        "Ö 9.3",
        "Besetzung des Unterausschusses Haushalt",
        "item/1043253",
        "paper/1019398",
        "23-1093",
        "zur Kenntnis genommen",
    )


def test_a_result_is_a_decision_and_an_open_item_is_none(shared_data: Path) -> None:
    decision = notice(shared_data, "altona/to020", 1049839).decision
    assert decision is not None
    assert (decision.result, decision.vote) == (
        "zur Kenntnis genommen",
        "Der Ausschuss nimmt die Drucksache zur Kenntnis.",
    )
    assert (decision.on, decision.organization, decision.organization_key) == (
        date(2025, 3, 3),
        "Mobilitätsausschuss",
        "au/235",
    )
    assert (decision.meeting_key, decision.item_number) == ("meeting/1004078", "Ö 2.1")
    assert (decision.paper_key, decision.paper_number) == ("paper/1016196", "22-0621")
    assert decision.title == "Geparkte Kfz auf dem Marktplatz Blankenese – Eingabe vom 19.01.2025"
    for name in ("hamburg_mitte/to020", "bergedorf/to020", "wandsbek/to020"):
        assert read(shared_data, name) == Reading()


@pytest.mark.parametrize(
    "name", [f"{district}/{page}" for district in DISTRICTS for page in ("vo020", "to010", "to020")]
)
def test_no_furniture_of_the_page_gets_into_a_notice(shared_data: Path, name: str) -> None:
    for told in read(shared_data, name).notices:
        words = f"{told.title}\n{told.text}\n" + "\n".join(document.name for document in told.documents)
        assert [piece for piece in FURNITURE if piece in words] == []
        assert not re.search(r"[\xa0<>\ufffd]|  |\n\n\n|^\s|\s$", words.strip("\n"))


@pytest.mark.parametrize(
    ("name", "title", "classification", "members"),
    [
        ("hamburg_mitte/au020", "Jugendhilfeausschuss", Classification.COMMITTEE, None),
        ("hamburg_mitte/fr020", "AfD-Fraktion", Classification.GROUP, 8),  # nine, of which one withholds the name
        ("altona/au020", "Mobilitätsausschuss", Classification.COMMITTEE, None),
        ("altona/fr020", "Fraktion GRÜNE", Classification.GROUP, None),
        ("bergedorf/au020", "Fachausschuss für Sport und Bildung", Classification.COMMITTEE, None),
        ("wandsbek/au020", "Hauptausschuss", Classification.COMMITTEE, 15),
        ("au020", "Regionalausschuss Barmbek-Uhlenhorst-Hohenfelde-Dulsberg", Classification.COMMITTEE, None),
    ],
)
def test_a_body_has_its_name_and_members(
    shared_data: Path, name: str, title: str, classification: Classification, members: int | None
) -> None:
    (body,) = read(shared_data, name).organizations
    assert (body.name, body.classification) == (title, classification)
    printed = re.search(r"Anzahl: (\d+)", content(shared_data, name).decode("cp1252"))
    assert printed is not None
    assert 0 < len(body.office_holders) <= int(printed[1])
    assert members in (None, len(body.office_holders))
    assert all(name.strip() == name and "," not in name for name in body.office_holders)


def test_the_groups_that_ended_are_left_out(shared_data: Path) -> None:
    assert [body.name for body in read(shared_data, "fr010").organizations] == [
        *("Fraktion Bündnis 90/DIE GRÜNEN", "SPD-Fraktion", "CDU-Bezirksfraktion", "Die Linke-Fraktion"),
        *("FDP-Fraktion", "AfD-Fraktion", "Volt-Fraktion"),
    ]


def test_the_calendar_shows_what_is_public_and_what_is_called_off(shared_data: Path) -> None:
    root = markup.tree(content(shared_data, "si010_e").decode("cp1252"))
    assert root is not None
    month = calendar.month(root)
    assert month is not None
    assert month.first == date(2023, 10, 1)
    assert [(entry.key, entry.on.day, entry.cancelled) for entry in month.entries if entry.is_public] == [
        ("meeting/1002655", 4, False),
        ("meeting/1002587", 5, True),
        ("meeting/1002680", 9, False),
        ("meeting/1002646", 11, False),
        ("meeting/1002626", 12, False),
    ]
    assert len(month.entries) == 14
    (told,) = read(shared_data, "si010_e").notices
    assert (told.key, told.title, told.organization, told.on) == (
        "meeting/1002587",
        "Sitzung des Stadtentwicklungsausschusses",
        "Stadtentwicklungsausschuss",
        date(2023, 10, 5),
    )


def test_the_list_names_fifty_papers(shared_data: Path) -> None:
    root = markup.tree(content(shared_data, "vo040").decode("cp1252"))
    assert root is not None
    keys = papers.keys(root)
    assert (len(keys), keys[0], keys[-1]) == (50, "paper/1016851", "paper/1016791")
