"""What a paper is to a citizen, by its printed sort, its title and its words."""

# SPDX-License-Identifier: EUPL-1.2

import json
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litfass.core.council import Paper
from litfass.core.facts import Evidence, PaperSort, Sort
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.readers.paper_type import read, sort

S = PaperSort


def sort_of(printed: str, *, title: str = "", text: str = "") -> PaperSort | None:
    found = sort(printed, title=title, text=text)
    return found.sort if found else None


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Antrag (öffentlich)", S.MOTION),
        ("gemeinsamer Antrag", S.MOTION),
        ("Haushalt THH 4100", S.MOTION),
        ("Haushalt Gesamt", S.MOTION),
        ("Dringlichkeitsantrag", S.MOTION),
        ("Änderungs-/Ergänzungsantrag", S.AMENDMENT),
        ("Ergänzungsantrag", S.AMENDMENT),
        ("Anfrage – Stellungnahme des Bürgermeisteramtes", S.ANSWER),
        ("Antrag – Stellungnahme des Bürgermeisteramtes", S.STATEMENT),
        ("Kleine Anfrage nach § 24 BezVG", S.INQUIRY),
        ("Anfrage gem. § 24 BezVG (Kleine Anfrage)", S.INQUIRY),
        ("Große Anfrage öffentlich", S.INQUIRY),
        ("Auskunftsersuchen nach § 27 BezVG", S.INQUIRY),
        ("Antwort", S.ANSWER),
        ("Beantwortung der Anfrage", S.ANSWER),
        ("Antwort / Stellungnahme des Bezirksamtes", S.STATEMENT),
        ("Stellungnahme", S.STATEMENT),
        ("Stellungnahme zum Antrag", S.STATEMENT),
        ("Stellungnahme zur Anfrage", S.ANSWER),
        ("Vorlage öffentlich", S.PROPOSAL),
        ("Beschlussvorlage EB", S.PROPOSAL),
        ("Beschlussempfehlung Ausschuss", S.PROPOSAL),
        ("Sitzungsvorlage öffentlich", S.PROPOSAL),
        ("Tischvorlage", S.PROPOSAL),
        ("Offenlage", S.PROPOSAL),
        ("Vorlage zur Beschlussfassung", S.PROPOSAL),
        ("Mitteilung öffentlich", S.INFORMATION),
        ("Mitteilungsvorlage der/des Vorsitzenden", S.INFORMATION),
        ("Informationsvorlage", S.INFORMATION),
        ("Dringliche Vorlage zur Kenntnisnahme", S.INFORMATION),
        ("Eingabe", S.PETITION),
        ("Bürgerantrag", S.PETITION),
        ("Antrag, aktuell: Vorlage zur Kenntnisnahme", S.INFORMATION),
        ("Haushaltssatzung", None),
        ("", None),
    ],
)
def test_the_printed_sort_says_what_it_is(printed: str, expected: PaperSort | None) -> None:
    assert sort_of(printed) == expected


@pytest.mark.parametrize(
    ("printed", "title", "expected"),
    [
        ("Mitteilungsvorlage vorsitzendes Mitglied", "Licht – Stellungnahme der Baubehörde", S.STATEMENT),
        ("Mitteilungsvorlage Bezirksamt", "Antwort auf die Anfrage zum Licht", S.ANSWER),
        ("Mitteilungsvorlage vorsitzendes Mitglied", "Eingabe: Licht", S.PETITION),
        ("Mitteilungsvorlage Bezirksamt", "Antrag auf Projektmittel", S.INFORMATION),
        ("Antrag", "Licht (Änderungsantrag CDU-Fraktion)", S.AMENDMENT),
        ("Antrag", "Ergänzungsantrag der Fraktion Die Linke zu TOP 7", S.AMENDMENT),
        ("Antrag", "Ergänzungs-/Änderungsantrag zu TOP 7", S.AMENDMENT),
        ("Antwort / Stellungnahme des Bezirksamtes", "Kleine Anfrage der SPD-Fraktion betr. Kräne", S.ANSWER),
        ("Mitteilungsvorlage", "Bänke\nhier: Antwort des Bezirksamtes auf den Beschluss vom 2. Mai", S.STATEMENT),
        ("gemeinsamer Antrag", "Licht – Beschlussempfehlung des Hauptausschusses", S.PROPOSAL),
        ("Vorlage öffentlich", "Licht (Antrag der SPD-Fraktion)", S.MOTION),
        ("Beschlussvorlage", "Antrag der CDU-Fraktion", S.PROPOSAL),
        ("", "Licht\nKleine Anfrage von Erika Muster (SPD)", S.INQUIRY),
        ("", "Antrag auf Förderung", None),
    ],
)
def test_the_title_may_say_it_more_exactly(printed: str, title: str, expected: PaperSort | None) -> None:
    assert sort_of(printed, title=title) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Antrag\nGedruckt auf Papier\nLicht", S.MOTION),
        ("Stadt Kranhude\nSTELLUNGNAHME   zur Anfrage\nFDP", S.ANSWER),
        ("A N T R A G\nder SPD-Fraktion", S.MOTION),
        ("Stellungnahme zum Ergän-\nzungsantrag", S.STATEMENT),
        ("Kranhude\nUrsprung: Antrag\nLicht", S.MOTION),
        ("Antrag Nr. 112/2026 vom 21.10.2026\nLicht", S.MOTION),
        ("Bürgeranregung gemäß § 24 GO NRW\nLicht", S.PETITION),
        ("HAUSHALT 2026/2027\nSTELLUNGNAHME zu Antrag\nDHH/2025/1", S.STATEMENT),
        ("Stellungnahme zum interfraktionellen\nErgänzungsantrag", S.STATEMENT),
        ("Beschlussvorlage – Offenlage\nLicht", S.PROPOSAL),
        ("Der Antrag liegt vor.", None),
    ],
)
def test_the_head_of_the_first_page_says_it_too(text: str, expected: PaperSort | None) -> None:
    assert sort_of("", text=text) == expected


def test_an_inquiry_that_holds_its_answer_is_an_answer() -> None:
    text = "Wie hell ist es?\nAntwort des Bezirksamtes:\nHell."
    assert sort("Kleine Anfrage", text=text) == Sort(S.ANSWER, Evidence("Antwort des Bezirksamtes:", 17, 42, "text"))
    assert sort_of("Kleine Anfrage", text="Wir bitten um Antwort.") == S.INQUIRY


def test_a_paper_is_read_with_the_words_that_said_it() -> None:
    paper = Paper("paper/1", "24-0001", "Licht", paper_type="Antrag (öffentlich)")
    notice = Notice("paper/1", Kind.PAPER, "Licht", "", paper=paper)
    assert read(notice).facts.sort == Sort(S.MOTION, Evidence("Antrag", 0, 6, "paper.paper_type"))
    meeting = replace(notice, kind=Kind.MEETING)
    assert read(meeting) is meeting


def test_every_real_paper_type_is_known(shared_data: Path) -> None:
    """Karlsruhe (karlsruhe/papers) and Hürtgenwald (huertgenwald/body/1)."""
    papers = [json.loads(path.read_text(encoding="utf-8")) for path in (shared_data / "karlsruhe/papers").iterdir()]
    for path in (shared_data / "huertgenwald/body/1").glob("paper*.json"):
        papers += json.loads(path.read_text(encoding="utf-8"))["data"]
    assert {paper["paperType"] for paper in papers if sort_of(paper["paperType"]) is None} == set()


_PIECES = st.sampled_from(["Antrag", "Anfrage", "Antwort:", " der ", " – ", "(", ")", "\n", "Stellungnahme", "Ä", "İ"])
_TEXTS = st.one_of(st.text(), st.lists(_PIECES).map("".join))


@given(_TEXTS, _TEXTS, _TEXTS)
def test_any_text_is_read_alike_in_both_normal_forms(printed: str, title: str, text: str) -> None:
    decomposed = [unicodedata.normalize("NFD", each) for each in (printed, title, text)]
    found = sort(printed, title=title, text=text)
    assert found == sort(decomposed[0], title=decomposed[1], text=decomposed[2])
    if found:
        parts = {"paper.paper_type": printed, "title": title, "text": text}
        whole = unicodedata.normalize("NFC", parts[found.evidence.part])
        assert whole[found.evidence.start : found.evidence.end] == found.evidence.quote
