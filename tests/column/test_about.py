"""Who answers for the column, its sources, and the pages for machines."""

# SPDX-License-Identifier: EUPL-1.2

import json
from datetime import timedelta

from django.test import Client

from litfass.column import pages
from litfass.core.trouble import Trouble
from litfass.records import incident
from litfass.records.models import Municipality, Source
from tests.column.reading import all_words, tree, words
from tests.column.rows import NOW, Rows


def test_the_towns_texts_are_shown_as_plain_words(town: Rows, reader: Client) -> None:
    Municipality.objects.update(
        imprint="# Anbieter\nBezirksamt\nSpillhaus\n\n- eins\n- <b>zwei</b>\n\nhttps://kranhude.example javascript:x"
    )
    page = tree(reader, "/impressum/")
    assert all_words(page, "//main//h2") == ["Anbieter"]
    assert all_words(page, "//main//li") == ["eins", "<b>zwei</b>"]
    assert page.xpath("//main//a/@href") == ["https://kranhude.example"]


def test_a_missing_text_says_who_answers(town: Rows, reader: Client) -> None:
    for path in ("/impressum/", "/datenschutz/", "/barrierefreiheit/"):
        assert "Verantwortlich für diese Seite: Bezirksamt Kranhude." in words(tree(reader, path))


def test_sources_stand_with_their_state_and_troubles_in_public_words(town: Rows, reader: Client) -> None:
    incident.note(town.source, Trouble("timeout", "https://x.example/geheim", "Innen.", "inner"), NOW)
    Source.objects.create(municipality=town.town, slug="neu", label="Neu", plugin="feed", url="https://n.example/")
    page = tree(reader, "/quellen/")
    assert all_words(page, "//main//h2") == ["Sitzungsdienst Kranhude", "Neu"]
    assert all_words(page, "//main//span[contains(@class, 'tag')]") == ["Antwortet", "Noch nicht gelesen"]
    assert "Bei einer Seite gibt es seit heute Schwierigkeiten." in words(page)
    assert "geheim" not in words(page)


def test_colours_are_those_of_the_town_and_nothing_else_gets_in(town: Rows, reader: Client) -> None:
    Municipality.objects.update(colour="#123456", colour_dark="red;}*{x")
    sheet = reader.get("/thema.css").content.decode()
    assert "--town: #123456;" in sheet
    assert "red" not in sheet


def test_health_tells_of_silent_sources_and_no_secrets(town: Rows, reader: Client) -> None:
    Source.objects.update(succeeded_at=NOW - timedelta(days=1))
    response = reader.get("/gesund")
    assert json.loads(response.content) == {
        "status": "degraded", "sources": 1, "silent": ["sitzungsdienst"],
        "last_success": "2026-11-23T08:30:00+00:00",
    }  # fmt: skip
    assert response["Cache-Control"] == "no-store"


def test_search_engines_are_told_what_to_read(town: Rows, reader: Client) -> None:
    row = town.notice()
    assert b"Disallow: /redaktion/" in reader.get("/robots.txt").content
    assert f"/meldung/{row.pk}/</loc>".encode() in reader.get("/sitemap.xml").content
    Municipality.objects.update(is_demo=True)
    pages.forget()
    assert b"Disallow: /\n" in reader.get("/robots.txt").content


def test_every_way_to_subscribe_says_what_it_knows(town: Rows, reader: Client) -> None:
    town.committee()
    page = tree(reader, "/abonnieren/?gremium=mobilitaet")
    base = "http://127.0.0.1:8000/gremien/mobilitaet"
    assert page.xpath("//input[@readonly]/@value") == [f"{base}.atom", f"{base}.json", f"{base}.ics"]
    assert page.xpath("//a[starts-with(@href, 'webcal:')]/@href") == [f"webcal{base[4:]}.ics"]
    assert len(page.xpath("//p[@class='knows']")) == 2
    kinds = tree(reader, "/abonnieren/?art=beteiligung")
    assert kinds.xpath("//input[@id='atom']/@value") == ["http://127.0.0.1:8000/beteiligung.atom"]
    assert "Mastodon" not in words(kinds)
