"""Each kind of notice is told in plain German: what, by whom, when, and where to read it."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date, datetime

import pytest

from litfass.core.council import Consultation, Paper
from litfass.core.german import BERLIN
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.core.post import Post, length
from litfass.core.wording import draft, face
from litfass.core.wording.card import Face
from tests.core.wording.town import (
    BLUESKY,
    COLUMN,
    DECISION,
    FEDIVERSE,
    FIRST_ITEM,
    MEETING,
    PAPER,
    TODAY,
    URL,
    decision,
    meeting,
    paper,
)


def test_a_paper_on_the_column() -> None:
    assert draft(paper(), COLUMN) == Post(
        title="Sicherer Schulweg in der Tauwerkstraße",
        text="Antrag von: Fraktion Ufergrün. Der Ausschuss für Mobilität berät darüber am 1. Dezember. "
        "Beschlossen ist damit noch nichts.\n\nZum Nachlesen: Drs. 24-0187",
        link=URL,
        quote=FIRST_ITEM,
        alt_text="Textkarte. Drucksache 24-0187. Sicherer Schulweg in der Tauwerkstraße. 1. Dezember 2026. "
        "Ausschuss für Mobilität. Bezirk Kranhude.",
    )


def test_a_paper_in_a_network_says_its_title_and_both_addresses() -> None:
    in_one_line = FIRST_ITEM.replace("\n", " ")
    post = draft(paper(), FEDIVERSE)
    assert post.text == (
        "Antrag: Sicherer Schulweg in der Tauwerkstraße. Antrag von: Fraktion Ufergrün. Der Ausschuss für Mobilität "
        f"berät darüber am 1. Dezember. Beantragt ist: „{in_one_line}“. Beschlossen ist damit noch nichts.\n\n"
        "Auf unserer Seite: https://kranhude.example/24-0187\n\nZum Nachlesen: Drs. 24-0187"
    )
    assert (post.link, post.quote) == (URL, "")


def test_a_short_form_leaves_out_the_least_important() -> None:
    post = draft(paper(), BLUESKY)
    assert length(post, BLUESKY.limits) <= 300
    assert post.text.startswith(
        "Antrag: Sicherer Schulweg in der Tauwerkstraße. Antrag von: Fraktion Ufergrün. "
        "Der Ausschuss für Mobilität berät darüber am 1. Dezember.\n\n"
    )


@pytest.mark.parametrize(
    ("consultations", "words"),
    [
        ((Consultation("Hauptausschuss", date(2026, 12, 8), role="Entscheidung"),), "Der Hauptausschuss entscheidet"),
        ((Consultation("Bezirksversammlung"),), "Die Bezirksversammlung berät darüber; ein Tag ist nicht genannt."),
        ((Consultation("Hauptausschuss", date(2026, 10, 6)),), "hatte das am 6. Oktober 2026 auf der Tagesordnung."),
        ((Consultation("Hauptausschuss", date(2026, 10, 6), result="vertagt"),), "hat das am 6. Oktober 2026 vertagt."),
        ((), "Ein Tag für die Beratung ist noch nicht veröffentlicht."),
    ],
)
def test_a_paper_says_what_is_next(consultations: tuple[Consultation, ...], words: str) -> None:
    assert words in draft(paper(replace(PAPER, consultations=consultations)), COLUMN).text


def test_a_paper_with_a_result_does_not_say_that_nothing_is_decided() -> None:
    done = (Consultation("Hauptausschuss", date(2026, 10, 6), result="abgelehnt"),)
    assert "noch nichts" not in draft(paper(replace(PAPER, consultations=done)), COLUMN).text


@pytest.mark.parametrize(
    ("paper_type", "words"),
    [
        ("Kleine Anfrage nach § 24 BezVG", "Damit wird die Verwaltung um Auskunft gebeten."),
        ("Mitteilung öffentlich", "Sie wird zur Kenntnis gegeben."),
        ("Eingabe", "Damit haben sich Bürgerinnen oder Bürger an die Politik gewandt."),
        ("Antwort / Stellungnahme des Bezirksamtes", "Damit antwortet die Verwaltung."),
        ("Sitzungsvorlage öffentlich", "Beschlossen ist damit noch nichts."),
    ],
)
def test_each_sort_of_paper_says_what_it_is_for(paper_type: str, words: str) -> None:
    value = Paper("paper/2", "24-0200", "Bänke am Hudekai", paper_type, authors="Fraktion Hafenliste")
    text = draft(paper(value), COLUMN).text
    assert words in text
    assert " von: Fraktion Hafenliste." in text


def test_a_decision_and_its_opposite_are_told_alike() -> None:
    passed = draft(decision(), COLUMN)
    rejected = draft(decision(replace(DECISION, result="abgelehnt")), COLUMN)
    assert passed.title == "Beschlossen: Sicherer Schulweg in der Tauwerkstraße"
    assert passed.text == (
        "Die Bezirksversammlung hat das am 25. Juni 2026 ohne Änderungen beschlossen.\n\nZum Nachlesen: Drs. 24-0187"
    )
    assert rejected.title == "Abgelehnt: Sicherer Schulweg in der Tauwerkstraße"
    assert rejected.text == "Die Bezirksversammlung hat das am 25. Juni 2026 abgelehnt.\n\nZum Nachlesen: Drs. 24-0187"
    assert passed.quote == rejected.quote == FIRST_ITEM


def test_a_changed_decision_does_not_pass_the_motion_off_as_resolved() -> None:
    changed = replace(decision(replace(DECISION, result="geändert beschlossen", resolution="")), paper=PAPER)
    text = draft(changed, FEDIVERSE).text
    assert "mit Änderungen beschlossen. Vorgeschlagen war: „" in text
    assert "Beschlossen ist" not in text


def test_a_decision_without_result_says_so() -> None:
    post = draft(decision(replace(DECISION, result="(offen)")), COLUMN)
    assert post.title == "Sicherer Schulweg in der Tauwerkstraße"
    assert post.text.startswith("Ein Ergebnis der Sitzung vom 25. Juni 2026 ist noch nicht veröffentlicht.")


def test_a_withdrawn_motion_is_nobody_s_decision() -> None:
    text = draft(decision(replace(DECISION, result="zurückgezogen")), COLUMN).text
    assert text.startswith("Das wurde in der Sitzung am 25. Juni 2026 zurückgezogen.")


def test_a_meeting_says_when_where_and_what() -> None:
    post = draft(meeting(), COLUMN)
    assert post.title == "Ausschuss für Mobilität tagt am 1. Dezember"
    assert post.text == (
        "Der Ausschuss für Mobilität tagt am Dienstag, 1. Dezember, um 18 Uhr. "
        "Ort: Großer Saal im Spillhaus, Am Spillhaus 4. Auf der Tagesordnung stehen fünf öffentliche Punkte, "
        "darunter „Lieferzone am Trossenplatz“ und „Fahrradbügel am Kandiskai“. "
        "In der öffentlichen Fragestunde können Sie Fragen stellen."
    )


def test_a_meeting_in_a_network_is_said_once() -> None:
    assert draft(meeting(), BLUESKY).text.count("1. Dezember") == 1


def test_a_cancelled_meeting_is_told_as_cancelled() -> None:
    post = draft(meeting(replace(MEETING, cancelled=True)), COLUMN)
    assert post.title == "Ausschuss für Mobilität: Sitzung am 1. Dezember fällt aus"
    assert post.text == "Die Sitzung am Dienstag, 1. Dezember, fällt aus (Ausschuss für Mobilität)."


def test_a_meeting_without_a_time_or_an_agenda_says_what_is_not_known() -> None:
    bare = replace(MEETING, starts_at=None, items=(), room="", address="", on=date(2027, 1, 12))
    assert draft(meeting(bare), COLUMN).text == (
        "Der Ausschuss für Mobilität tagt am Dienstag, 12. Januar 2027. Eine Uhrzeit ist noch nicht veröffentlicht."
    )


def test_a_past_meeting_is_told_in_the_past() -> None:
    post = draft(meeting(replace(MEETING, on=date(2026, 11, 3))), COLUMN)
    assert post.title == "Ausschuss für Mobilität tagte am 3. November"
    assert "können Sie" not in post.text


def feed(kind: Kind, title: str, **more: object) -> Notice:
    """A notice from a feed."""
    return Notice("feed/1", kind, title, URL, **more)  # type: ignore[arg-type]


def test_a_press_release_is_told_in_its_own_sentences() -> None:
    notice = feed(
        Kind.PRESS_RELEASE,
        "Lüttje Hude ab Montag wieder für Räder frei",
        text="Lüttje Hude ab Montag wieder für Räder frei\nDie Leitungsarbeiten sind beendet. Die Umleitung über den "
        "Heringsträgerweg wird am 21. November abgebaut.",
        published_at=datetime(2026, 11, 19, 23, 30, tzinfo=BERLIN),
        organization="Bezirksamt Kranhude",
    )
    assert draft(notice, COLUMN).text == (
        "Die Leitungsarbeiten sind beendet. Die Umleitung über den Heringsträgerweg wird am 21. November abgebaut. "
        "Pressemitteilung vom 19. November 2026, Bezirksamt Kranhude."
    )


def test_a_teaser_that_was_cut_is_not_taken_for_a_sentence() -> None:
    notice = feed(Kind.PRESS_RELEASE, "Neue Bänke", teaser="Am Kai stehen bald Bänke. Sie sind aus …", text="")
    assert draft(notice, COLUMN).text == "Am Kai stehen bald Bänke. Pressemitteilung."


def test_a_public_notice_never_loses_that_it_has_no_legal_effect() -> None:
    notice = feed(Kind.PUBLIC_NOTICE, "Bebauungsplan-Entwurf Ostkai 7 liegt aus " * 9, until=date(2027, 1, 4))
    for outlet in (COLUMN, FEDIVERSE, BLUESKY):
        text = draft(notice, outlet).text
        assert "Hinweis ohne Rechtswirkung. Maßgeblich ist die verlinkte Bekanntmachung." in text
    assert "Die Frist läuft bis Montag, 4. Januar 2027." in draft(notice, COLUMN).text


def test_a_participation_says_until_when_and_how() -> None:
    notice = feed(
        Kind.PARTICIPATION,
        "Wie soll der Hudekai aussehen?",
        teaser="Drei Entwürfe liegen vor. Sie können online oder auf Papier Stellung nehmen.",
        until=date(2026, 12, 14),
    )
    assert draft(notice, COLUMN).text == (
        "Sie können sich bis Montag, 14. Dezember, beteiligen. Drei Entwürfe liegen vor. "
        "Sie können online oder auf Papier Stellung nehmen."
    )
    assert "Kommentare gelten nicht als Stellungnahme." in draft(notice, FEDIVERSE).text


def test_a_participation_that_is_over_or_without_a_deadline() -> None:
    over = feed(Kind.PARTICIPATION, "Hudekai", until=date(2026, 11, 20))
    assert draft(over, COLUMN).text == "Die Beteiligung endete am Freitag, 20. November."
    assert "Eine Frist ist nicht genannt." in draft(replace(over, until=None), COLUMN).text


def test_a_pointer_to_a_service() -> None:
    notice = feed(Kind.SERVICE, "Bürgeramt öffnet auch samstags", teaser="Ab dem 5. Dezember von 9 bis 13 Uhr")
    assert draft(notice, COLUMN).text == "Ab dem 5. Dezember von 9 bis 13 Uhr."
    assert draft(replace(notice, teaser=""), COLUMN).text == "Hinweis der Verwaltung."


def test_a_later_stage_names_the_earlier_one() -> None:
    later = replace(COLUMN, continues="https://kranhude.example/1", continues_on=date(2026, 5, 12))
    post = draft(decision(), later)
    assert "Setzt unsere Meldung vom 12. Mai 2026 fort." in post.text
    assert post.continues == "https://kranhude.example/1"
    assert "Meldung zu Drs. 24-0187 fort." in draft(decision(), replace(COLUMN, continues="24-0187")).text
    assert "Meldung „Schulweg sichern“ fort." in draft(decision(), replace(COLUMN, continues="Schulweg sichern")).text


def test_the_card_says_until_when_and_at_what_time() -> None:
    over = feed(Kind.PARTICIPATION, "Hudekai", until=date(2026, 12, 14))
    assert face(over, COLUMN).date == "bis 14. Dezember 2026"
    assert face(meeting(), COLUMN) == Face(
        kind="Sitzung",
        title="Ausschuss für Mobilität tagt am 1. Dezember",
        date="1. Dezember 2026, 18 Uhr",
        place="Großer Saal im Spillhaus, Am Spillhaus 4",
        municipality="Bezirk Kranhude",
    )


def test_without_a_card_there_is_no_alternative_text() -> None:
    assert draft(decision(), BLUESKY).alt_text == ""


def test_the_same_notice_gives_the_same_post_on_any_day_of_a_year() -> None:
    assert draft(decision(), COLUMN).digest == draft(decision(), replace(COLUMN, today=TODAY.replace(day=30))).digest
