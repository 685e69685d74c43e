"""One notice: its words, facts, way, changes, and what is left of a withdrawn one."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import timedelta

from django.contrib.auth.models import User
from django.test import Client

from litfass.core.kind import Kind
from litfass.core.post import Post as Wording
from tests.column.reading import all_words, tree, words
from tests.column.rows import COUNCIL, NOW, TODAY, Rows

FACTS = "//dl[@class='facts']/div"


def test_a_notice_says_what_was_released_and_leads_to_the_original(town: Rows, reader: Client) -> None:
    row = town.notice("Weg frei", text="Erster Satz.\n\nZweiter Satz.", quote="Wörtlich so.")
    page = tree(reader, row.get_absolute_url())
    assert all_words(page, "//h1") == ["Weg frei"]
    assert all_words(page, "//div[contains(@class, 'intro')]/p[not(@class='kind')]") == [
        "Erster Satz.", "Zweiter Satz."
    ]  # fmt: skip
    assert all_words(page, "//blockquote[contains(@class, 'source')]/p") == ["Wörtlich so."]
    assert page.xpath("//a[contains(., 'Zum Original')]/@href") == [row.url]
    assert "nicht freigegeben" not in words(page)


def test_it_names_its_source_and_its_release_but_no_person(town: Rows, reader: Client) -> None:
    clerk = User.objects.create_user("presse")
    row = town.notice(public=False)
    town.show(row, Wording("Titel", "Text.", row.url), at=NOW, user=clerk)
    said = words(tree(reader, row.get_absolute_url()))
    assert "nach der Quelle „Sitzungsdienst Kranhude“. Sie hat zuletzt geantwortet: heute, 9:30 Uhr." in said
    assert "Freigegeben von der Redaktion: heute, 9:30 Uhr." in said
    assert "Tietjen" not in said


def test_what_a_rule_released_says_so(town: Rows, reader: Client) -> None:
    assert "Freigegeben nach fester Regel: heute" in words(tree(reader, town.notice().get_absolute_url()))


def test_the_way_of_a_matter_goes_from_motion_to_what_comes_next(town: Rows, reader: Client) -> None:
    committee = town.committee()
    assembly = town.committee("Bezirksversammlung", "bezirksversammlung", "assembly")
    motion, advice = town.paper("24-0187"), town.paper("24-0187.1", "Beschlussempfehlung")
    town.notice("Der Antrag", Kind.PAPER, paper=motion, number="24-0187", at=NOW - timedelta(days=90))
    decision = town.notice(
        "Der Beschluss", Kind.DECISION, paper=advice, number="24-0187.1", organization=assembly,
        on=TODAY - timedelta(days=30), result="geändert beschlossen",
    )  # fmt: skip
    meeting = town.meeting(committee, TODAY + timedelta(days=7))
    town.consultation(motion, TODAY - timedelta(days=60), result="vertagt", item_number="Ö 3")
    town.consultation(
        advice, TODAY - timedelta(days=30), organization="Bezirksversammlung", result="geändert beschlossen"
    )
    town.consultation(advice, meeting.on, meeting_key=meeting.key, item_number="Ö 4.2")
    page = tree(reader, decision.get_absolute_url())
    assert all_words(page, "//ol[@class='story']/li/h3") == [
        "Antrag", "Beratung: vertagt", "Beschlossen Diese Meldung", "Als Nächstes: Beratung"
    ]  # fmt: skip
    assert all_words(page, "//ol[@class='story']/li[@class='next']/p[@class='when']") == [
        "Di, 1. Dezember 2026, 18 Uhr · Ausschuss für Mobilität · TOP Ö 4.2 · Drs. 24-0187.1"
    ]
    assert all_words(page, FACTS) == [
        "Ergebnis Beschlossen geändert beschlossen",
        "Entschieden von Bezirksversammlung 25. Oktober 2026",
        "Wie es weitergeht Di, 1. Dezember 2026, 18 Uhr Ausschuss für Mobilität, TOP Ö 4.2, Drs. 24-0187.1",
    ]


def test_the_same_number_at_another_source_is_another_matter(town: Rows, reader: Client) -> None:
    paper = town.paper("24-0187")
    here = town.notice("Hier", Kind.PAPER, paper=paper, number="24-0187")
    assert tree(reader, here.get_absolute_url()).xpath("//ol[@class='story']") == []


def test_a_change_is_shown_word_by_word(town: Rows, reader: Client) -> None:
    row = town.notice("Bau", text="Gebaut wird im Frühjahr 2027.", at=NOW - timedelta(days=3))
    town.fetch_again(row, at=NOW)
    town.show(row, Wording("Bau", "Gebaut wird im Herbst 2027.", row.url), at=NOW)
    page = tree(reader, row.get_absolute_url())
    assert all_words(page, "//p[@class='diff']") == [
        "Gebaut wird im gestrichen: Frühjahr neu: Herbst 2027."
    ]  # fmt: skip
    assert all_words(page, "//div[@class='panel']/h3") == ["Fassung 2 vom 24.11.2026"]


def test_a_newer_state_of_the_source_is_announced_until_it_is_released(town: Rows, reader: Client) -> None:
    row = town.notice()
    town.fetch_again(row, at=NOW - timedelta(days=1))
    said = words(tree(reader, row.get_absolute_url()))
    assert "An der Quelle geändert: gestern. Die neue Fassung wird geprüft." in said


def test_a_withdrawn_notice_leaves_kind_and_number_only(town: Rows, reader: Client) -> None:
    row = town.notice("Ein Name", Kind.PAPER, number="24-0007", text="Ein Inhalt.")
    town.withdraw(row, at=NOW)
    page = tree(reader, row.get_absolute_url(), status=410)
    assert all_words(page, "//h1") == ["Diese Meldung zur Drucksache 24-0007 wurde zurückgezogen"]
    assert not {"Ein Name", "Ein Inhalt."} & set(page.itertext())
    assert "Ein Name" not in words(tree(reader, "/"))


def test_what_was_never_public_does_not_exist(town: Rows, reader: Client) -> None:
    row = town.notice(public=False)
    for path in (row.get_absolute_url(), "/meldung/99999999999999999999999999/"):
        assert all_words(tree(reader, path, status=404), "//h1") == ["Diese Seite gibt es nicht"]


def test_unknown_is_said(town: Rows, reader: Client) -> None:
    row = town.notice(kind=Kind.PARTICIPATION)
    assert all_words(tree(reader, row.get_absolute_url()), FACTS) == ["Mitreden bis nicht ermittelt"]


def test_a_page_names_its_address_and_its_feeds(town: Rows, reader: Client) -> None:
    row = town.notice(kind=Kind.DECISION, organization=town.committee())
    page = tree(reader, f"{row.get_absolute_url()}?von=irgendwo")
    assert page.xpath("//link[@rel='canonical']/@href") == [f"http://127.0.0.1:8000/meldung/{row.pk}/"]
    assert page.xpath("//link[@rel='alternate']/@href") == [
        "/beschluesse.atom", "/beschluesse.json", "/kalender.ics", "/gremien/mobilitaet.atom",
        "/gremien/mobilitaet.ics",
    ]  # fmt: skip


def test_an_address_that_is_no_web_address_is_no_link(town: Rows, reader: Client) -> None:
    row = town.notice(url="javascript:alert(1)")
    town.show(row, Wording("Titel", "Text.", "javascript:alert(2)"), at=NOW)
    assert "javascript:" not in reader.get(row.get_absolute_url()).content.decode()


def test_the_demonstration_shows_its_originals_itself(town: Rows, reader: Client) -> None:
    town.town.is_demo = True
    town.town.save()
    row = town.notice(url=f"{COUNCIL}vo020.asp?VOLFDNR=7")
    town.show(row, Wording("Titel", "Text.", row.url), at=NOW)
    page = tree(reader, row.get_absolute_url())
    assert page.xpath("//a[contains(., 'Zum Original')]/@href") == [
        "/original/sitzungsdienst.kranhude.example/bi/vo020.asp?VOLFDNR=7"
    ]
