"""The text of a PDF, and one sentence where there is none."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import date

import pytest
import typst

from litfass.core.council import Consultation
from litfass.documents import NotReadable, pdf, plain

FORM = """
#set page(width: 12cm, height: 9cm)
#set text(lang: "de", hyphenate: true)
#set par(justify: true)
= Antrag
Vorlage Nr.: 2027/0815

Brunnen auf dem Kranplatz

#table(columns: 4, [Gremien], [Termin], [TOP], [Ö / N], [Bezirksversammlung], [01.02.2027], [3.1], [Ö])

Beschlussvorschlag:

Die Verwaltung prüft Verkehrsberuhigungsmaßnahmen in der Kranhuder Straße und Öffentlichkeitsbeteiligungsverfahren.

#pagebreak()
Begründung:

Der Kran kreischt.
"""
EMPTY = "#set page(width: 5cm, height: 5cm)\n#rect(fill: red)\n#pagebreak()\n#rect()"


def made(source: str) -> bytes:
    """A PDF set from these lines."""
    return bytes(typst.compile(source.encode()))


@pytest.fixture(scope="module")
def form() -> bytes:
    return made(FORM)


def test_a_paper_on_two_pages_is_one_paper(form: bytes) -> None:
    paper = plain.paper_of(pdf.text(form))
    assert paper is not None
    assert (paper.number, paper.title, paper.paper_type) == ("2027/0815", "Brunnen auf dem Kranplatz", "Antrag")
    assert paper.consultations == (Consultation("Bezirksversammlung", on=date(2027, 2, 1), item_number="3.1"),)
    wanted = "Die Verwaltung prüft Verkehrsberuhigungsmaßnahmen in der Kranhuder Straße und"
    assert " ".join(paper.resolution.split()) == f"{wanted} Öffentlichkeitsbeteiligungsverfahren."
    assert paper.background == "Der Kran kreischt."


@pytest.mark.parametrize(
    ("cut", "sentence"),
    [
        (slice(0, 400), "beschädigt"),
        (slice(0, 9), "beschädigt"),
    ],
)
def test_a_broken_pdf_gets_a_sentence(form: bytes, cut: slice, sentence: str) -> None:
    with pytest.raises(NotReadable, match=sentence):
        pdf.text(form[cut])


def test_a_pdf_of_pictures_gets_a_sentence() -> None:
    with pytest.raises(NotReadable, match="enthält keinen Text"):
        pdf.text(made(EMPTY))


def test_a_locked_pdf_gets_a_sentence() -> None:
    with pytest.raises(NotReadable, match="Passwort"):
        pdf.text(LOCKED)


def test_a_pdf_that_is_too_large_is_not_opened(monkeypatch: pytest.MonkeyPatch, form: bytes) -> None:
    monkeypatch.setattr(pdf, "MAX_BYTES", 10)
    with pytest.raises(NotReadable, match="größer als 50 MB"):
        pdf.text(form)


def test_pages_are_read_until_there_is_enough(monkeypatch: pytest.MonkeyPatch, form: bytes) -> None:
    assert len(list(pdf._pages(form))) == 2
    monkeypatch.setattr(pdf, "MAX_CHARACTERS", 100)
    assert len(list(pdf._pages(form))) == 1


# An empty page under the password `kran` (standard security handler, revision 2, ISO 32000-1, 7.6.3).
LOCKED = b"""%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [] /Count 0 >>
endobj
3 0 obj
<< /Filter /Standard /V 1 /R 2 /P -44 /O <0000000000000000000000000000000000000000000000000000000000000000>
/U <0000000000000000000000000000000000000000000000000000000000000000> >>
endobj
trailer
<< /Root 1 0 R /Encrypt 3 0 R /ID [<00> <00>] /Size 4 >>
%%EOF
"""
