"""A blank missing behind a point is found before a network makes a link of it."""

# SPDX-License-Identifier: EUPL-1.2

import pytest

from litfass.checks import missing_blank
from litfass.core.findings import Finding
from litfass.core.trouble import Weight
from tests.checks.conformance import conforms, findings
from tests.checks.posts import post


def test_it_conforms() -> None:
    conforms(missing_blank)


def test_it_names_the_two_words() -> None:
    text = "Die Sitzung beginnt um 18 Uhr.Im Anschluss gibt es Fragen."
    assert findings(missing_blank, post(text)) == [
        Finding(
            "missing_blank",
            Weight.WARNS,
            "In „Uhr.Im“ fehlt ein Leerzeichen. Manche Netze machen daraus einen Link auf eine fremde Seite. "
            "Setzen Sie das Leerzeichen.",
            26,
            32,
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Die Sitzung. Am Abend.",
        "Siehe https://kranhude.example/Sitzung.Am und www.Kranhude.Example",
        "Post an Erika.Muster@kranhude.example",
        "z.B. die Straße, d.h. der Weg, i.d.R. frei",
        "Alle Bürger.Innen sind eingeladen.",
        "Drs. 24-0187.2, § 24 Abs.1, 18.30 Uhr, 3.000 Euro",
        "Die SPD.NRW-Seite",
    ],
)
def test_what_is_written_so_on_purpose_stays(text: str) -> None:
    assert findings(missing_blank, post(text)) == []


@pytest.mark.parametrize("text", ["Er kam.Dann ging er", "Ende (heute).Danach", "Am 3. Mai 2026.Später"])
def test_other_ends_of_sentences_count(text: str) -> None:
    assert len(findings(missing_blank, post(text))) == 1


def test_a_hostile_line_is_read_to_its_end() -> None:
    assert findings(missing_blank, post("a" * 1_000_000)) == []
    assert len(findings(missing_blank, post("aa.Aa" * 1000))) == 1000
