"""Feeds and pages that are not as they should be: a clear sentence, nothing lost, nothing published by mistake."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis.strategies import binary

from litfass.core.ports import Known, Page, Raw, Reading
from litfass.core.trouble import Trouble
from litfass.sources.feed import source
from litfass.sources.feed.bundle import CONTENT_TYPE
from tests.sources.test_feed import (
    ARTICLE,
    BASE,
    FEED,
    KEY,
    KNOWN,
    LONG,
    SETTINGS,
    TEASER_ONLY,
    article,
    feed_page,
    item,
    page,
    rss,
    run,
    whole_item,
)


def read(body: bytes, content_type: str = "application/rss+xml") -> Reading:
    return source(SETTINGS).read(Raw("feed", feed_page(body, content_type)))


def codes(reading: Reading) -> list[str]:
    return [trouble.code for trouble in reading.troubles]


def test_a_web_page_instead_of_a_feed_changes_nothing() -> None:
    html = b"<!doctype html><html><head><title>Wartung</title></head><body><p>Bald wieder da.</p></body></html>"
    keys, reading = run([feed_page(html, "text/html"), page(ARTICLE, b"", 404)], known=[KNOWN])
    assert (keys, reading) == (
        ["feed"],
        Reading(
            troubles=(
                Trouble(
                    code="feed-not-a-feed",
                    url=FEED,
                    sentence=(
                        "Unter der Adresse von „Presse Kranhude“ kam eine Webseite statt eines Feeds. "
                        "Es wurde nichts gelesen und nichts verändert. Bitte prüfen Sie die Adresse der Quelle."
                    ),
                    log="HTML instead of a feed",
                ),
            )
        ),
    )


@pytest.mark.parametrize("body", [b"", b"\xff\xfe", b"kein feed", b"{}", b"%PDF-1.7", b"<a/>", b"\x00" * 999])
def test_something_else_is_told(body: bytes) -> None:
    assert (codes(read(body)), read(body).notices) == (["feed-not-a-feed"], ())


def test_of_a_truncated_feed_the_whole_entries_are_read() -> None:
    body = rss(whole_item(1), whole_item(2), whole_item(3))
    reading = read(body[: body.rindex(b"B\xc3\xa4nke auf.")])
    assert [notice.title for notice in reading.notices] == ["Neue Bänke 1", "Neue Bänke 2"]
    assert [trouble.sentence for trouble in reading.troubles] == [
        "Der Feed „Presse Kranhude“ kam unvollständig an; zwei vollständige Einträge wurden gelesen. "
        "Bitte geben Sie der Stelle Bescheid, die den Feed herausgibt."
    ]


def test_a_feed_cut_at_any_byte_gives_only_whole_entries() -> None:
    body = rss(whole_item(1), whole_item(2))
    whole = set(read(body).notices)
    assert len(whole) == 2
    for end in range(0, len(body), 97):
        assert set(read(body[:end]).notices) <= whole


def test_a_faulty_feed_is_read_and_told() -> None:
    reading = read(rss(whole_item(1).replace("Neue Bänke 1", "Bänke & Tische"), whole_item(2)))
    assert [notice.title for notice in reading.notices] == ["Bänke & Tische", "Neue Bänke 2"]
    assert codes(reading) == ["feed-malformed"]


@pytest.mark.parametrize("order", [("1", "2"), ("2", "1")])
def test_of_one_guid_with_one_link_the_newest_counts(order: tuple[str, str]) -> None:
    older = whole_item(1)
    newer = older.replace("24 Nov", "25 Nov").replace("Neue Bänke 1", "Neue Bänke, berichtigt")
    reading = read(rss(*({"1": older, "2": newer}[one] for one in order)))
    assert ([notice.title for notice in reading.notices], codes(reading)) == (
        ["Neue Bänke, berichtigt"],
        ["feed-doubled"],
    )


def test_one_guid_with_two_links_stays_two_and_the_older_keeps_its_key() -> None:
    newer = whole_item(2).replace(">g2<", ">g1<").replace("24 Nov", "25 Nov")
    alone, both = read(rss(whole_item(1))), read(rss(newer, whole_item(1)))
    assert {notice.title for notice in both.notices} == {"Neue Bänke 1", "Neue Bänke 2"}
    assert len({notice.key for notice in both.notices}) == 2
    assert alone.notices[0] in both.notices
    assert codes(both) == ["feed-doubled"]


def test_the_same_entry_twice_is_one_and_no_trouble() -> None:
    assert read(rss(whole_item(1), whole_item(1))) == read(rss(whole_item(1)))


@pytest.mark.parametrize(
    "wrong", ["Sat, 31 Feb 2026 09:00:00 +0100", "31.02.2026", "2026-02-31", "gestern", "32.13.2026", "0001-01-01"]
)
def test_a_day_that_does_not_exist_is_unknown_and_told(wrong: str) -> None:
    reading = read(rss(whole_item().replace("Tue, 24 Nov 2026 09:00:00 +0100", wrong)))
    assert ([notice.published_at for notice in reading.notices], codes(reading)) == ([None], ["feed-date"])


def test_no_date_at_all_is_unknown_and_no_trouble() -> None:
    reading = read(rss(whole_item().replace("<pubDate>Tue, 24 Nov 2026 09:00:00 +0100</pubDate>", "")))
    assert ([notice.published_at for notice in reading.notices], reading.troubles) == ([None], ())


def test_a_very_long_title_stays_whole() -> None:
    title = "Bänke " * 333 + "x" * 2
    reading = read(rss(whole_item().replace("Neue Bänke 1", title).replace("24 Nov 2026", "31 Feb 2026")))
    assert reading.notices[0].title == title
    assert max(len(trouble.sentence) for trouble in reading.troubles) < 300


@pytest.mark.parametrize("encoding", ["iso-8859-1", "windows-1252"])
def test_a_wrong_encoding_is_mended_and_told(encoding: str) -> None:
    reading = read(rss(whole_item()).decode().encode(encoding))
    assert ([notice.title for notice in reading.notices], codes(reading)) == (["Neue Bänke 1"], ["feed-encoding"])


@pytest.mark.parametrize("encoding", ["iso-8859-1", "utf-16", "utf-8-sig", "windows-1252"])
def test_a_right_encoding_is_no_trouble(encoding: str) -> None:
    body = rss(whole_item()).decode().replace('encoding="utf-8"', f'encoding="{encoding.removesuffix("-sig")}"')
    assert read(body.encode(encoding), "text/xml") == read(rss(whole_item()))


BOMB = '<!DOCTYPE rss [<!ENTITY a "{}">' + "".join(
    f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_never_swell(encoding: str) -> None:
    text = (
        rss(item(more="<description>&i;</description>")).decode().replace("<rss", f"{BOMB.format('ha' * 99)}]><rss", 1)
    )
    reading = read(text.replace("utf-8", encoding).encode(encoding))
    assert (codes(reading), reading.notices) == (["feed-entities"], ())


def test_no_file_is_read_by_an_external_entity() -> None:
    body = rss(item(more="<description>&x;</description>"))
    reading = read(body.replace(b"<rss", b'<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]><rss', 1))
    assert (codes(reading), reading.notices) == (["feed-entities"], ())


@pytest.mark.parametrize(
    "link",
    [
        "",
        "<link></link>",
        "<link>javascript:alert(1)</link>",
        "<link>mailto:a@b.example</link>",
        "<link>https://a:b@kranhude.example/</link>",
    ],
)
def test_an_entry_without_usable_link_leads_to_the_page_of_the_feed(link: str) -> None:
    reading = read(rss(whole_item().replace("<link>/presse/baenke-1</link>", link)))
    assert ([notice.url for notice in reading.notices], codes(reading)) == ([f"{BASE}/presse/"], ["feed-no-link"])


def test_an_entry_without_words_is_left_out_and_told() -> None:
    reading = read(rss("<item><guid>leer</guid><title> </title></item>", whole_item()))
    assert ([notice.title for notice in reading.notices], codes(reading)) == (["Neue Bänke 1"], ["feed-no-words"])


def test_an_entry_without_title_is_named_by_its_first_line() -> None:
    reading = read(rss(whole_item().replace("<title>Neue Bänke 1</title>", "")))
    assert [notice.title for notice in reading.notices] == [LONG.strip()]


def test_scripts_and_control_characters_never_come_through() -> None:
    marked = "&lt;script&gt;x()&lt;/script&gt;&lt;p onclick='x'&gt;Gut\x0b\x07.&lt;/p&gt;"
    evil = item(more=f"<description>{marked} {LONG}</description>")
    reading = read(rss(evil.replace("Neue Bänke 1", "A &amp;lt;b&amp;gt;\x0c\n B")))
    assert [(notice.title, notice.text) for notice in reading.notices] == [("A <b> B", f"Gut.\n{LONG.strip()}")]


def test_a_feed_beyond_measure_is_not_read() -> None:
    assert codes(read(rss(whole_item()) + b" " * 11 * 1024 * 1024)) == ["feed-too-large"]


def test_a_large_faulty_feed_is_not_read_forever() -> None:
    # feedparser would need about an hour for this one
    assert codes(read(b"<rss><channel>" + b"<a " * 2_000_000)) == ["feed-not-a-feed"]


def test_a_faulty_feed_of_half_a_megabyte_is_not_read_for_minutes() -> None:
    assert codes(read(b"<rss version='2.0'><channel>" + b"<a>" * 200_000)) == ["feed-not-a-feed"]


def test_an_encoding_that_is_none_for_texts_is_never_tried() -> None:
    # punycode takes 40 seconds for 600 kB and hours for 10 MB
    named = b'<?xml version="1.0" encoding="punycode"?><rss version="2.0"><channel></channel></rss>'
    assert codes(read(named + b" " * 2_000_000)) == ["feed-encoding"]


def test_a_text_that_is_all_press_contacts_is_read() -> None:
    contacts = "&lt;br>Pressekontakt" * 3000
    reading = read(rss(item(more=f"<description>Gut. {LONG}{contacts}</description>")))
    assert [notice.text for notice in reading.notices] == [f"Gut. {LONG.strip()}"]


def test_a_feed_that_names_thousands_of_pages_does_not_keep_the_others_waiting() -> None:
    keys, _ = run(
        [feed_page(rss(*map(item, range(300)))), *(page(f"{BASE}/presse/baenke-{n}", article()) for n in range(300))]
    )
    assert (len(keys), keys[-1]) == (202, "feed-too-many-pages")


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (page(f"{BASE}/", article("Startseite")), "page-moved"),
        (page(f"{BASE}/index.html", article("Startseite")), "page-moved"),
        (page(f"{BASE}/presse", article("Alle Meldungen")), "page-moved"),
        (page(ARTICLE, article("Seite nicht gefunden")), "page-error"),
        (page(ARTICLE, article("404 - Bezirk Kranhude")), "page-error"),
        (page(ARTICLE, b"<html><body><script>app()</script></body></html>"), "page-unreadable"),
        (page(ARTICLE, b"<" * 100_000), "page-unreadable"),
    ],
)
def test_a_page_that_is_not_the_release_leaves_the_teaser(answer: Page, code: str) -> None:
    reading = run([feed_page(rss(item())), answer], moved=answer.url)[1]
    assert (reading.notices, codes(reading)) == ((TEASER_ONLY,), [code])


def test_a_known_entry_stays_as_it_is_when_its_page_turns_into_an_error_page() -> None:
    reading = run([feed_page(rss(item())), page(ARTICLE, article("Wartungsarbeiten"))], known=[KNOWN])[1]
    assert (reading.notices, reading.gone, codes(reading)) == ((), (), ["page-error"])


def test_a_release_about_an_error_is_no_error_page() -> None:
    named = item().replace("Neue Bänke 1", "Fundbüro zieht um: Schlüssel nicht gefunden")
    answer = page(ARTICLE, article("Fundbüro zieht um: Schlüssel nicht gefunden - Bezirk Kranhude"))
    assert codes(run([feed_page(rss(named)), answer])[1]) == []


def test_a_page_that_moved_within_the_site_is_read() -> None:
    answer = page(f"{BASE}/aktuelles/presse/baenke-1", article())
    reading = run([feed_page(rss(item())), answer], moved=answer.url)[1]
    assert (codes(reading), LONG.strip() in reading.notices[0].text) == ([], True)


@pytest.mark.parametrize("body", [b"", b"{}", b"[]", b"null", b'{"entry": {}, "page": 1}', b"[" * 100_000, b"\xff"])
def test_a_damaged_bundle_is_told(body: bytes) -> None:
    reading = source(SETTINGS).read(Raw(KEY, replace(page(ARTICLE, body), content_type=CONTENT_TYPE)))
    assert (codes(reading), reading.notices, reading.gone) == (["bundle-unreadable"], (), ())


@settings(max_examples=40, deadline=None)
@given(binary(max_size=400))
def test_no_bytes_break_it(body: bytes) -> None:
    feed = source(SETTINGS)
    for raw in (body, rss(item()).replace(b"Kurz gesagt.", body), b"<rss><channel><item><link>" + body):
        assert isinstance(feed.read(Raw("feed", feed_page(raw))), Reading)
    assert isinstance(feed.read(Raw(KEY, page(ARTICLE, body))), Reading)
    assert isinstance(run([feed_page(rss(item())), page(ARTICLE, b"<html><p>" + body)], [Known(KEY, "x")])[1], Reading)
