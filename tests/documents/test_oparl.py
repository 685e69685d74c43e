"""OParl answers as servers really send them, every quirk one test."""

# SPDX-License-Identifier: EUPL-1.2

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from litfass.core.council import Classification, Consultation, Document
from litfass.core.german import BERLIN
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.core.ports import Reading
from litfass.documents import NotReadable, oparl

SERVER = "https://rim.kranhude.example/oparl/v1.1/body/1"


def read(value: Any) -> Reading:
    """What an answer with this value says."""
    return oparl.read(json.dumps(value))


def only(value: Any) -> Notice:
    """The one notice in it."""
    (notice,) = read(value).notices
    return notice


def paper(**fields: Any) -> dict[str, Any]:
    """A paper as a server sends it."""
    kept = {"id": f"{SERVER}/paper/7", "type": "https://schema.oparl.org/1.1/Paper", "name": "Brunnen"}
    return kept | {"reference": "7/2027", "paperType": "Antrag"} | fields


def meeting(**fields: Any) -> dict[str, Any]:
    """A meeting as a server sends it."""
    kept = {
        "id": f"{SERVER}/meeting/3",
        "type": "https://schema.oparl.org/1.0/Meeting",
        "name": "Gemeinderat (8. Sitzung)",
    }
    return kept | {"start": "2027-02-01T18:00:00+01:00"} | fields


def item(number: str, name: str, **fields: Any) -> dict[str, Any]:
    """An item of an agenda."""
    return {"id": f"{SERVER}/agendaitem/{number}", "number": number, "name": name} | fields


def test_a_paper_is_told_with_its_consultations_and_files() -> None:
    told = only(
        paper(
            consultation=[
                {"organization": [f"{SERVER}/organization/2"], "role": "unbekannt", "meeting": f"{SERVER}/meeting/3"},
                {
                    "organization": [{"id": f"{SERVER}/organization/1", "name": "Gemeinderat"}],
                    "role": "Entscheidung",
                    "meeting": meeting(),
                    "agendaItem": item("4.1", "Brunnen", result="einstimmig"),
                },
            ],
            originatorOrganization=[{"name": "SPD-Fraktion"}, f"{SERVER}/organization/9"],
            mainFile={"name": "Antrag", "accessUrl": f"{SERVER}/files/1.pdf"},
            auxiliaryFile={"name": "Plan", "downloadUrl": f"{SERVER}/files/2.pdf"},
        )
    )
    assert told.paper is not None
    assert (told.key, told.number, told.paper.paper_type, told.paper.authors) == (
        "paper/7",
        "7/2027",
        "Antrag",
        "SPD-Fraktion",
    )
    assert (told.on, told.organization) == (date(2027, 2, 1), "Gemeinderat")
    assert told.paper.consultations == (
        Consultation(f"{SERVER}/organization/2", meeting_key="meeting/3"),
        Consultation(
            "Gemeinderat", date(2027, 2, 1), "meeting/3", "agendaitem/4.1", "4.1", "Entscheidung", "einstimmig"
        ),
    )
    assert told.documents == (Document("Antrag", f"{SERVER}/files/1.pdf"), Document("Plan", f"{SERVER}/files/2.pdf"))


def test_the_text_of_its_file_tells_what_the_fields_do_not() -> None:
    text = "Antrag\nAntrag: SPD\nBeschlussvorschlag:\n1. Der Brunnen wird gebaut.\nBegründung:\nEs ist heiß."
    told = only(paper(mainFile={"accessUrl": f"{SERVER}/files/1.pdf", "text": text})).paper
    assert told is not None
    assert (told.resolution, told.background) == ("1. Der Brunnen wird gebaut.", "Es ist heiß.")
    assert (told.number, told.title) == ("7/2027", "Brunnen")


@pytest.mark.parametrize("nothing", ["N/A", "", " ", "n/a", None, 7])
def test_a_placeholder_is_unknown(nothing: Any) -> None:
    told = only(paper(reference=nothing, paperType=nothing)).paper
    assert told is not None
    assert (told.number, told.paper_type) == (None, None)


def test_raw_control_characters_in_json_are_let_through() -> None:
    sent = f'{{"id": "{SERVER}/papers.asp?id=1664", "type": "Paper", "name": "Kran\x07 und\x01\tKahn"}}'
    (told,) = oparl.read(sent).notices
    assert (told.key, told.title) == ("paper/1664", "Kran und Kahn")


@pytest.mark.parametrize("number", ["7\ud800", "%1b7", "\x1b7", "7%0a", "%E2%80%AE7"])
def test_a_key_holds_nothing_that_no_terminal_should_get(number: str) -> None:
    assert only(paper(id=f"{SERVER}/paper/{number}")).key == "paper/7"


def test_broken_words_are_made_whole_but_no_address() -> None:
    told = only(paper(name="Öffent- licher Brunnen, Auswirkun-gen", web="https://a.example/Auswirkun-gen"))
    assert (told.title, told.url) == ("Öffentlicher Brunnen, Auswirkungen", "https://a.example/Auswirkun-gen")


def test_what_is_deleted_is_gone_also_without_its_type() -> None:
    gone = {"id": f"{SERVER}/paper/9", "deleted": True}
    assert read(gone) == Reading(gone=("paper/9",))
    assert read({"data": [gone, paper()], "pagination": {}}).gone == ("paper/9",)


def test_a_meeting_keeps_its_closed_items_to_itself() -> None:
    told = read(
        meeting(
            organization=[{"id": f"{SERVER}/organization/1", "name": "Gemeinderat"}],
            location={"streetAddress": "Am Kranplatz 1", "room": "Kransaal", "locality": "Kranhude"},
            agendaItem=[
                item("A", "Öffentliche Sitzung"),
                item("1.", "Brunnen", result="einstimmig"),
                item("2.", "Grundstück", public=False),
                item("B", "Nichtöffentliche Sitzung"),
                item("3.", "Personal", result="einstimmig"),
            ],
        )
    )
    held, decided = told.notices
    assert held.meeting is not None
    assert [(one.number, one.title) for one in held.meeting.items] == [("A", "Öffentliche Sitzung"), ("1.", "Brunnen")]
    assert held.meeting.starts_at == datetime(2027, 2, 1, 18, tzinfo=BERLIN)
    assert (held.meeting.room, held.meeting.address) == ("Kransaal", "Am Kranplatz 1 Kranhude")
    assert decided.decision is not None
    assert (decided.decision.result, decided.decision.organization, decided.on) == (
        "einstimmig",
        "Gemeinderat",
        held.on,
    )


def test_items_come_in_their_order_and_as_sent_where_there_is_none() -> None:
    both = [item("2", "Zweiter", order=2), item("1", "Erster", order=1)]
    ordered, sent = only(meeting(agendaItem=both)), only(meeting(agendaItem=[{**both[0], "order": None}, both[1]]))
    assert ordered.meeting is not None
    assert sent.meeting is not None
    assert [one.number for one in ordered.meeting.items] == ["1", "2"]
    assert [one.number for one in sent.meeting.items] == ["2", "1"]


def test_an_item_alone_is_a_decision_with_an_empty_result_while_it_is_open() -> None:
    decided = only(
        item("4", "Brunnen", result="abgelehnt", resolutionText="Der Brunnen wird gebaut.", meeting=meeting())
    )
    assert decided.decision is not None
    assert (decided.kind, decided.on, decided.decision.resolution) == (
        Kind.DECISION,
        date(2027, 2, 1),
        "Der Brunnen wird gebaut.",
    )
    open_one = only(item("4", "Brunnen"))
    assert open_one.decision is not None
    assert (open_one.kind, open_one.decision.result, open_one.title) == (Kind.DECISION, "", "Brunnen")
    assert read(item("4", "Brunnen", public=False)) == Reading(gone=("agendaitem/4",))


def test_a_cancelled_meeting_says_so_in_a_field_or_in_its_name() -> None:
    for fields in ({"cancelled": True}, {"name": "Gemeinderat - entfällt"}, {"meetingState": "abgesagt"}):
        told = only(meeting(**fields)).meeting
        assert told is not None
        assert told.cancelled


def test_a_file_alone_is_read_by_its_text() -> None:
    sent = {"id": f"{SERVER}/file/5", "type": "File", "accessUrl": f"{SERVER}/files/5.pdf", "name": "Vorlage 5"}
    told = only(sent | {"text": "Beschlussvorlage\nVorlage Nr.: 2027/0005\nBrunnen am Kran"})
    assert (told.number, told.title, told.documents[0].name) == ("2027/0005", "Brunnen am Kran", "Vorlage 5")
    assert (only(sent).title, only(sent).number) == ("Vorlage 5", None)


def test_a_consultation_alone_is_about_its_paper() -> None:
    told = only(
        {"id": f"{SERVER}/consultation/8", "paper": f"{SERVER}/paper/7", "organization": f"{SERVER}/organization/2"}
    )
    assert told.paper is not None
    assert (told.key, told.paper.consultations[0].organization) == ("paper/7", f"{SERVER}/organization/2")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Gemeinderat", Classification.ASSEMBLY),
        ("Bau- und Umweltausschuss", Classification.COMMITTEE),
        ("SPD-Fraktion", Classification.GROUP),
        ("GRÜNE", Classification.GROUP),
        ("Gartenbauamt", None),
    ],
)
def test_an_organization_of_the_council_is_told_by_its_name(name: str, said: Classification | None) -> None:
    found = read({"id": f"{SERVER}/organization/1", "name": name}).organizations
    assert [one.classification for one in found] == ([said] if said else [])


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ("null", "„null“"),
        ('{"error": "Die Ressource wurde nicht gefunden.", "code": 802}', "Die Ressource wurde nicht gefunden"),
        ('{"id": "x"', "abgebrochen"),
        ('{"a": 1}', "keine Antwort nach OParl"),
        ("[1, 2]", "keine Antwort nach OParl"),
        ("[" * 100_000, "abgebrochen"),
    ],
)
def test_what_is_no_answer_gets_a_sentence(sent: str, sentence: str) -> None:
    with pytest.raises(NotReadable, match=sentence):
        oparl.read(sent)


def test_an_empty_list_says_nothing() -> None:
    assert oparl.read("[]") == oparl.read('{"data": [], "links": {}}') == Reading()


def test_a_person_is_no_news() -> None:
    with pytest.raises(NotReadable, match="der Art „Person“"):
        read({"id": f"{SERVER}/person/1", "type": "Person"})
    assert read({"data": [{"id": f"{SERVER}/person/1", "type": "Person"}]}) == Reading()


def test_a_meeting_without_a_day_is_told_by_its_name() -> None:
    told = only(meeting(start="N/A"))
    assert (told.kind, told.title, told.on, told.meeting) == (Kind.MEETING, "Gemeinderat (8. Sitzung)", None, None)


def test_every_real_object_is_read(shared_data: Path) -> None:
    counted = {"paper": 0, "meeting": 0, "decision": 0, "gone": 0}
    folders = ("karlsruhe/papers", "karlsruhe/meetings", "karlsruhe/tombstones", "huertgenwald/body/1")
    for path in (path for folder in folders for path in sorted((shared_data / folder).iterdir())):
        found = oparl.read(path.read_text(encoding="utf-8"))
        counted["gone"] += len(found.gone)
        for notice in found.notices:
            counted[notice.kind.value] += 1
            assert notice.title
            assert notice.url
    assert counted == {"paper": 809, "meeting": 202, "decision": counted["decision"], "gone": 25}
    assert counted["decision"] > 1000
