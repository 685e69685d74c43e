"""Data of private people stop a release; numbers of another sort do not."""

# SPDX-License-Identifier: EUPL-1.2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litfass.checks import personal_data
from litfass.checks.personal_data import masked
from litfass.checks.personal_data.plates import DISTRICTS
from litfass.core.findings import Circumstances, Finding
from litfass.core.trouble import Weight
from tests.checks.conformance import conforms, findings
from tests.checks.posts import post


def found_in(text: str, about: Circumstances | None = None) -> list[str]:
    """The words that the check objects to."""
    made = post(text)
    hits = findings(personal_data, made, about=about or Circumstances())
    return [made.words[hit.start : hit.end] for hit in hits]


def test_it_conforms() -> None:
    conforms(personal_data)


def test_a_finding_says_where_and_what_to_do_and_hides_the_rest() -> None:
    text = "Fragen an erika.muster@example.org bitte."
    assert findings(personal_data, post(text)) == [
        Finding(
            "personal_data",
            Weight.BLOCKS,
            "Eine E-Mail-Adresse steht im Beitrag (er…rg). "
            "Nehmen Sie sie heraus, oder tragen Sie sie als Adresse des Amtes ein.",
            10,
            34,
        )
    ]


@pytest.mark.parametrize(
    "mail",
    [
        "erika@example.org",
        "erika.muster+x@mail.example.org",
        "erika(at)example.org",
        "erika [at] example.org",
        "erika (at) example (punkt) org",
        "ERIKA@EXAMPLE.ORG",
    ],
)
def test_mail_addresses_block(mail: str) -> None:
    assert found_in(f"Schreiben Sie an {mail}, danke.") == [mail]


@pytest.mark.parametrize(
    "phone",
    [
        "040 42811-2043",
        "(040) 428 11 20 43",
        "040/42811-2043",
        "+49 40 428 11-0",
        "+49 (0)40 428112043",
        "0171 2345678",
        "0 40/4 28 11-20 43",
        "0171-234 56 78",
        "0049 40 428112043",
        "0721.909989 - 0",
    ],
)
def test_phone_numbers_block(phone: str) -> None:
    assert found_in(f"Rufen Sie an, {phone} hilft.") == [phone]


@pytest.mark.parametrize(
    "text", ["Tel. 428 11-2043", "Telefon: 42811 2043", "Durchwahl: 2043-11", "Fax 49 (721) 133 6103"]
)
def test_a_number_behind_its_label_needs_no_area_code(text: str) -> None:
    assert len(found_in(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Die Sitzung am 01.02.2026 und am 03. 04. 2026",
        "vom 05.10.2025 bis 06.11.2025, 08.00-12.00 Uhr",
        "Drs. 24-0187, 21-4052, 23-0646.3, 22-1940.01 und 07/2025",
        "Sondermittelantrag 07/2025, Vorlage 2022/1070/1",
        "01067 Dresden, 20355 Hamburg, 09111 Chemnitz",
        "340.000 Euro, 1.250.000 €, 0,5 Prozent, 0800 Euro",
        "Az. 0123/456-789012, Aktenzeichen: 040 123 4567",
        "Flurstück 0123-4567890, HRB 0123456789",
        "im Jahr 2025 und 2026/2027, Kapitel 0.4 0.8 1.1 2.1",
        "Nr. 0123456789 der Liste",
        "Bewegung 09-12 Uhr, 00-24 Uhr",
        "https://kranhude.example/x?id=0401234567&nr=0401234568",
        "vom 01.-05.12.2026 und 03/2026 bis 09/2026",
        "https://kranhude.example/0401234567 und TOP Ö 8.1",
        "DE00 1203 0000 0000 2020 51 ist kein Konto",
        "Behördennummer 115",
    ],
)
def test_other_numbers_are_no_phones(text: str) -> None:
    assert found_in(text) == []


def test_the_office_s_own_contacts_may_stand_there() -> None:
    about = Circumstances(own_contacts=frozenset({"Presse@Kranhude.example", "040 428 11-0"}))
    own = "Post an presse@kranhude.example, presse(at)kranhude.example, +49 40 428110 oder Tel. 428 11 0."
    assert found_in(own, about) == []
    assert found_in("anders@kranhude.example und 040 428 11-1", about) == ["anders@kranhude.example", "040 428 11-1"]


@pytest.mark.parametrize("iban", ["DE89 3704 0044 0532 0130 00", "DE89370400440532013000", "AT61 1904 3002 3457 3201"])
def test_an_account_number_with_right_check_digits_blocks(iban: str) -> None:
    assert found_in(f"Spenden auf {iban} BIC MARKDEF1100.") == [iban]


def test_one_wrong_figure_is_no_account() -> None:
    assert found_in("Spenden auf DE89 3704 0044 0532 0130 01.") == []


@pytest.mark.parametrize("plate", ["HH-AB 1234", "HH–AB 1", "HH-AB1234", "B-A 1E", "KA-XY 999H", "M-ZZ 4321"])
def test_number_plates_block(plate: str) -> None:
    assert found_in(f"Der Wagen {plate} stand dort.") == [plate]


def test_a_plate_without_a_dash_counts_behind_its_label() -> None:
    assert found_in("mit dem Kennzeichen HH AB 1234 gesehen") == ["HH AB 1234"]
    assert found_in("in HH AB 1234 gesehen") == []


@pytest.mark.parametrize(
    "text",
    [
        "im Jahr HH 2025",
        "auf der B 75 und der A-7",
        "§ 24 Abs. 1, § 10 StVO",
        "TOP Ö 8.1, B-Plan 12, S-Bahn 21",
        "nach EG-VO 2020 und DIN EN 1090",
        "M-V 2030",
        "QQ-AB 1234",
        "Drs. HH-24-0187",
        "CO-2 und PM-10",
    ],
)
def test_roads_norms_and_years_are_no_plates(text: str) -> None:
    assert found_in(text) == []


def test_the_list_of_districts_is_whole() -> None:
    assert {"HH", "B", "M", "KA", "TÖL", "ZW"} <= DISTRICTS
    assert len(DISTRICTS) > 700
    assert all(1 <= len(code) <= 3 and code.isalpha() and code.isupper() for code in DISTRICTS)


@pytest.mark.parametrize(
    "text",
    [
        "geb. 01.02.1980",
        "geb. am 1.2.80",
        "geboren am 1. Februar 1980",
        "geboren in Kranhude am 1. Februar 1980",
        "* 01.02.1980",
        "Geburtsdatum: 01.02.1980",
        "Geburtsdatum 1980-02-01",
    ],
)
def test_dates_of_birth_block(text: str) -> None:
    assert found_in(f"Die Person, {text}, wohnt dort.") == [text]


def test_a_date_of_birth_may_stand_in_front() -> None:
    assert found_in("Sie wurde am 1. Februar 1980 in Kranhude geboren.") == ["1. Februar 1980 in Kranhude gebor"]


@pytest.mark.parametrize(
    "text",
    [
        "Der Dichter wurde am 28. August 1749 geboren.",
        "Die Sitzung am 01.02.1980 war die erste.",
        "Gebaut am 1. Februar 1980",
        "ergeben am 1.2.2026",
        "Das Angebot gilt ab 1. Februar 2026.",
    ],
)
def test_other_dates_are_no_birthdays(text: str) -> None:
    assert found_in(text) == []


HOLDERS = Circumstances(
    office_holders=frozenset({"Deichgraf, Henrike", "Dr. Ove Lüders", "von Tidenhub, Friederike", "Al Hafen, Karim"})
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Frau Muster wohnt dort.", "Frau Muster"),
        ("Herrn Max Muster gehört das Haus.", "Herrn Max Muster"),
        ("Frau Dr. Erika Muster-Beispiel sagt das.", "Frau Dr. Erika Muster-Beispiel"),
        ("Frau Prof. Dr.-Ing. Muster.", "Frau Prof. Dr.-Ing. Muster"),
        ("Herr von und zu Muster", ""),
        ("Herr van der Muster kam.", "Herr van der Muster"),
        ("Herr Schulleiter Muster bittet darum.", "Herr Schulleiter Muster"),
        ("Eheleute Muster klagen.", "Eheleute Muster"),
        ("Frau Gerster und Herr Hofmeister", "Frau Gerster"),
        ("Frau Ove Deichgraf ist eine andere.", "Frau Ove Deichgraf"),
        ("Frau Müller-Lüders", "Frau Müller-Lüders"),
    ],
)
def test_people_without_office_are_not_named(text: str, name: str) -> None:
    assert found_in(text, HOLDERS)[:1] == ([name] if name else [])


def test_both_of_two_names_are_seen() -> None:
    assert found_in("Die Herren Muster und Probe kamen.") == ["Herren Muster", "Probe"]
    assert found_in("Herr Muster und Frau Probe kamen.") == ["Herr Muster", "Frau Probe"]


@pytest.mark.parametrize(
    "text",
    [
        "Frau Deichgraf eröffnet die Sitzung.",
        "Frau Henrike Deichgraf eröffnet die Sitzung.",
        "Herrn Dr. Lüders wird gedankt.",
        "Herr Prof. Dr. Ove Lüders spricht.",
        "Frau von Tidenhub und Herr Al Hafen fehlen.",
        "Herr Hafen fragt.",
        "Frau Bezirksamtsleiterin Deichgraf antwortet.",
        "Frau Deichgrafs Antrag wird vertagt.",
        "Herr Dr. Lüders von Volt",
        "Frau Deichgraf vom Bezirksamt",
    ],
)
def test_office_holders_may_be_named(text: str) -> None:
    assert found_in(text, HOLDERS) == []


@pytest.mark.parametrize(
    "text",
    [
        "Frau Bezirksamtsleiterin, ich danke Ihnen.",
        "Sehr geehrter Herr Vorsitzender, liebe Frau Präsidentin.",
        "Die Frau in der Kommunalpolitik",
        "eine Frau Mitte 40",
        "Herr der Lage bleiben",
        "Frau und Mann",
        "Frauen Hamburg, Frauenhaus, Herrenhaus Muster",
        "Frau Erste Bürgermeisterin",
    ],
)
def test_offices_and_other_words_are_no_names(text: str) -> None:
    assert found_in(text) == []


@given(st.text(alphabet="aB0 1.-+(@)/:§\nHerr Frau DE89*geb", max_size=300))
def test_any_text_can_be_looked_through(text: str) -> None:
    made = post(text)
    for hit in personal_data.check(made, None, Circumstances()):  # type: ignore[arg-type]
        assert hit.start is not None
        assert made.words[hit.start : hit.end]


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "0",
        "a@",
        "a.",
        "@",
        "DE89 ",
        "040 ",
        "+",
        "(0",
        "0.",
        "geb. ",
        "* ",
        "Frau ",
        "Herr von ",
        "HH-A",
        "Tel. ",
        "1.",
    ],
)
def test_a_hostile_line_of_200_kilobytes_is_read_to_its_end(piece: str) -> None:
    findings(personal_data, post(piece * (200_000 // len(piece))))


def test_masked_words_hide_the_middle() -> None:
    assert masked("Frau Muster") == "Fr…er"
