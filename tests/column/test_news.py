"""What is new: order, days, filters, search, paging, and the state of the sources."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import timedelta

from django.test import Client

from litfass.core.kind import Kind
from litfass.records.models import Source
from tests.column.reading import all_words, tree, words
from tests.column.rows import NOW, TODAY, Rows, rows

HEADINGS = "//article//h3"


def test_notices_stand_by_day_the_newest_first(town: Rows, reader: Client) -> None:
    town.notice("Gestern gemeldet", at=NOW - timedelta(days=1))
    town.notice("Heute gemeldet", at=NOW - timedelta(hours=1))
    town.notice("Voriges Jahr", at=NOW - timedelta(days=360))
    page = tree(reader, "/")
    assert all_words(page, HEADINGS) == ["Heute gemeldet", "Gestern gemeldet", "Voriges Jahr"]
    assert all_words(page, "//section[@class='day']/h2") == [
        "Heute 24. November", "Gestern 23. November", "Samstag 29. November 2025"
    ]  # fmt: skip


def test_only_released_words_are_shown(town: Rows, reader: Client) -> None:
    town.notice("Freigegeben")
    town.notice("Noch nicht freigegeben", public=False)
    said = words(tree(reader, "/"))
    assert "Freigegeben" in said
    assert "nicht freigegeben" not in said


def test_chips_count_each_kind_that_has_notices(town: Rows, reader: Client) -> None:
    town.notice(kind=Kind.DECISION)
    town.notice(kind=Kind.DECISION)
    town.notice(kind=Kind.PARTICIPATION)
    page = tree(reader, "/beschluesse/")
    assert all_words(page, "//nav[@class='chips']/a") == ["Alles 3", "Beschlüsse 2", "Beteiligung 1"]
    assert all_words(page, "//nav[@class='chips']/a[@aria-current]") == ["Beschlüsse 2"]
    assert len(page.xpath("//article")) == 2
    assert words(page.xpath("//h1")[0]) == "Beschlüsse aus dem Bezirk Kranhude"


def test_one_committee_can_be_chosen_and_the_kinds_keep_it(town: Rows, reader: Client) -> None:
    committee = town.committee()
    town.notice("Aus dem Ausschuss", Kind.DECISION, organization=committee)
    town.notice("Von anderswo")
    page = tree(reader, "/?gremium=mobilitaet")
    assert all_words(page, HEADINGS) == ["Aus dem Ausschuss"]
    assert page.xpath("//nav[@class='chips']/a/@href") == [
        "/?gremium=mobilitaet", "/beschluesse/?gremium=mobilitaet"
    ]  # fmt: skip
    assert all_words(page, "//option[@selected]") == ["Ausschuss für Mobilität"]


def test_older_notices_are_reached_page_by_page_and_each_stands_once(town: Rows, reader: Client) -> None:
    same = NOW - timedelta(hours=3)
    for number in range(45):
        town.notice(f"Meldung {number}", at=same if number % 2 else NOW - timedelta(minutes=number))
    seen: list[str] = []
    path = "/"
    while path:
        page = tree(reader, path)
        seen += all_words(page, HEADINGS)
        path = next(iter(page.xpath("//nav[@class='pager']/a/@href")), "")
    assert (len(seen), len(set(seen))) == (45, 45)


def test_a_broken_place_in_the_list_is_the_beginning(town: Rows, reader: Client) -> None:
    town.notice("Da")
    for place in ("x", "1-", "-1", "9" * 39, "99999999999999999-99999999999999999999", "²-²"):
        assert all_words(tree(reader, f"/?vor={place}"), HEADINGS) == ["Da"]


def test_a_search_finds_words_of_titles_whatever_their_case(town: Rows, reader: Client) -> None:
    town.notice("ÜBERGANG an der Tauwerkstraße")
    town.notice("Etwas anderes")
    assert all_words(tree(reader, "/?q=übergang+tauwerkSTRASSE"), HEADINGS) == ["ÜBERGANG an der Tauwerkstraße"]


def test_a_search_finds_a_number_and_what_belongs_to_it(town: Rows, reader: Client) -> None:
    town.notice("Antrag", Kind.PAPER, number="24-0187")
    town.notice("Antwort", Kind.PAPER, number="24-0187.2", at=NOW)
    town.notice("Anderes", Kind.PAPER, number="24-0200")
    for asked in ("24-0187", "Drs. 24-0187", "drucksache 24-0187"):
        assert all_words(tree(reader, f"/?q={asked}"), HEADINGS) == ["Antwort", "Antrag"]
    assert all_words(tree(reader, "/beschluesse/?q=24-0187"), HEADINGS) == []


def test_a_search_never_finds_words_that_were_not_released(town: Rows, reader: Client) -> None:
    town.notice("Schulweg")
    assert "Dazu haben wir keine Meldung gefunden" in words(tree(reader, "/?q=Quelle"))


def test_empty_lists_say_what_to_do(town: Rows, reader: Client) -> None:
    assert "Die ersten Meldungen erscheinen" in words(tree(reader, "/"))
    assert "Abonnieren Sie diese Auswahl" in words(tree(reader, "/presse/"))


def test_the_line_about_the_sources_counts_those_that_answer(town: Rows, reader: Client) -> None:
    assert "Stand: heute, 9:30 Uhr. Die Quelle antwortet." in words(tree(reader, "/"))
    Source.objects.create(
        municipality=town.town, slug="portal", label="Beteiligungsportal", plugin="feed", tried_at=NOW,
        url="https://portal.example/", succeeded_at=NOW - timedelta(days=1),
    )  # fmt: skip
    said = words(tree(reader, "/"))
    assert "1 von 2 Quellen antworten." in said
    assert "Die Quelle „Beteiligungsportal“ antwortet seit gestern, 9:30 Uhr, nicht." in said


def test_a_source_that_never_answered_is_named(town: Rows, reader: Client) -> None:
    Source.objects.update(succeeded_at=None)
    said = words(tree(reader, "/"))
    assert "Noch wurde keine Quelle gelesen." in said
    assert "hat noch nie geantwortet" in said


def test_next_meetings_and_deadlines_stand_beside_the_list(town: Rows, reader: Client) -> None:
    committee = town.committee()
    town.meeting(committee, TODAY + timedelta(days=7))
    town.meeting(committee, TODAY - timedelta(days=7))
    town.meeting(committee, TODAY + timedelta(days=1), public=False)
    town.meeting(committee, TODAY, is_cancelled=True)
    town.notice("Hudekai", Kind.PARTICIPATION, until=TODAY + timedelta(days=20))
    town.notice("Vorbei", Kind.PARTICIPATION, until=TODAY - timedelta(days=1))
    assert all_words(tree(reader, "/"), "//li[contains(@class, 'ahead')]") == [
        "Nov 24 Di Ausschuss für Mobilität Entfällt",
        "Dez 1 Di Ausschuss für Mobilität 18 Uhr, Großer Saal",
        "Dez 14 Mo Hudekai Sitzungsdienst Kranhude",
    ]


def test_tags_are_words(town: Rows, reader: Client) -> None:
    town.notice(kind=Kind.DECISION, result="ungeändert beschlossen", at=NOW)
    town.notice(kind=Kind.DECISION, result="abgelehnt", at=NOW - timedelta(minutes=1))
    town.notice(kind=Kind.DECISION, result="(offen)", at=NOW - timedelta(minutes=2))
    town.notice(kind=Kind.PARTICIPATION, until=TODAY + timedelta(days=1), at=NOW - timedelta(minutes=3))
    tags = "//article//span[contains(@class, 'tag')]"
    assert all_words(tree(reader, "/"), tags) == ["Beschlossen", "Abgelehnt", "endet morgen"]


def test_before_the_town_is_set_up_the_page_says_so(db: None, reader: Client) -> None:
    assert "wird gerade eingerichtet" in words(tree(reader, "/", status=503))


def test_only_a_demonstration_says_that_it_is_one(db: None, reader: Client) -> None:
    rows(is_demo=True)
    page = tree(reader, "/")
    assert words(page.xpath("//aside[@class='demo']")[0]).startswith("Demonstration. Diesen Ort gibt es nicht.")
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
