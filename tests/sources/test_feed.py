"""A feed becomes notices: whole texts from the feed itself, teasers completed by the linked page."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from litfass.core.council import Document
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.core.ports import Known, Page, Raw, Reading, Source, SourceSettings
from litfass.core.trouble import Trouble, Troubled
from litfass.sources.feed import source

BASE = "https://kranhude.example"
FEED = f"{BASE}/presse/feed.xml"
NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
SETTINGS = SourceSettings("Presse Kranhude", FEED)
LONG = "Der Bezirk Kranhude stellt am Ufer zwanzig neue Bänke auf. " * 12
CONTACT = (
    "<h2>Für Rückfragen der Medien</h2><p>Bezirksamt Kranhude | Pressestelle<br>Marktplatz 1, 00000 Kranhude<br>"
    "Telefon: 000 0000<br>E-Mail: presse@kranhude.example</p>"
)


def rss(*items: str, head: str = "<link>/presse/</link>") -> bytes:
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<channel><title>Presse</title>{head}{''.join(items)}</channel></rss>"
    ).encode()


def item(number: int = 1, more: str = "<description>Kurz gesagt.</description>") -> str:
    return (
        f'<item><guid isPermaLink="false">g{number}</guid><title>Neue Bänke {number}</title>'
        f"<link>/presse/baenke-{number}</link><pubDate>Tue, 24 Nov 2026 09:00:00 +0100</pubDate>{more}</item>"
    )


def whole_item(number: int = 1) -> str:
    return item(number, f"<content:encoded><![CDATA[<p>{LONG}</p>{CONTACT}]]></content:encoded>")


def article(title: str = "Neue Bänke 1 - Bezirk Kranhude", body: str = LONG) -> bytes:
    return (
        f'<!doctype html><html lang="de"><head><meta charset="utf-8"><title>{title}</title></head><body>'
        '<header><nav><ul><li><a href="/">Startseite</a></li><li><a href="/a-z">Themen von A bis Z</a></li></ul></nav>'
        f"</header><main><h1>Neue Bänke 1</h1><p>{body}</p><p>Sie haben Lehnen.</p>{CONTACT}</main>"
        "<footer><p>Impressum Datenschutz Barrierefreiheit</p></footer></body></html>"
    ).encode()


def page(url: str, body: bytes, status: int = 200, content_type: str = "text/html") -> Page:
    return Page(url, status, content_type, body, NOON)


def feed_page(body: bytes, content_type: str = "application/rss+xml") -> Page:
    return page(FEED, body, content_type=content_type)


@dataclass
class Net:
    """A `Web` of known answers. What it does not know cannot be reached."""

    answers: dict[str, Page]
    asked: list[str] = field(default_factory=list)

    def get(self, url: str) -> Page:
        self.asked.append(url)
        if url not in self.answers:
            raise Troubled(Trouble("timeout", url, "Der Server antwortet nicht.", "ReadTimeout"))
        return self.answers[url]


def run(
    pages: Sequence[Page], known: Sequence[Known] = (), settings: SourceSettings = SETTINGS, moved: str = ""
) -> tuple[list[str], Reading]:
    """Fetch and read all at once: the keys of the raw pages, and everything read with all troubles."""
    answers = {one.url: one for one in pages}
    if moved:
        answers[f"{BASE}/presse/baenke-1"] = answers[moved]
    feed: Source = source(settings)
    keys, readings = [], []
    for one in feed.fetch(Net(answers), known, date(2026, 11, 25), None):
        keys.append(one.key if isinstance(one, Raw) else one.code)
        readings.append(feed.read(one) if isinstance(one, Raw) else Reading(troubles=(one,)))
    return keys, Reading(
        notices=tuple(notice for reading in readings for notice in reading.notices),
        gone=tuple(key for reading in readings for key in reading.gone),
        troubles=tuple(trouble for reading in readings for trouble in reading.troubles),
    )


KEY = "entry/711430f6164e9380"
TEASER_ONLY = Notice(
    key=KEY,
    kind=Kind.PRESS_RELEASE,
    title="Neue Bänke 1",
    url=f"{BASE}/presse/baenke-1",
    text="Kurz gesagt.",
    teaser="Kurz gesagt.",
    published_at=datetime(2026, 11, 24, 9, tzinfo=timezone(timedelta(hours=1))),
)
COMPLETE = replace(TEASER_ONLY, text=f"{LONG.strip()}\nSie haben Lehnen.")
ARTICLE = f"{BASE}/presse/baenke-1"
KNOWN = Known(KEY, ARTICLE)


def test_a_whole_text_needs_no_second_fetch() -> None:
    keys, reading = run([feed_page(rss(whole_item()))])
    assert keys == ["feed"]
    assert reading == Reading(notices=(replace(TEASER_ONLY, text=LONG.strip(), teaser=LONG.strip()),))


def test_a_teaser_is_completed_by_its_page_without_furniture_and_press_contact() -> None:
    keys, reading = run([feed_page(rss(item())), page(ARTICLE, article())])
    assert keys == ["feed", KEY]
    assert reading == Reading(notices=(COMPLETE,))


def test_reading_again_gives_the_same() -> None:
    pages = [feed_page(rss(item())), page(ARTICLE, article())]
    assert run(pages) == run(pages, known=[KNOWN])


def test_atom_is_read_like_rss() -> None:
    atom = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Presse</title><author><name>Bezirksamt Kranhude</name>
      </author><link href="{BASE}/presse/"/><entry>
      <id>tag:kranhude.example,2026:1</id><title type="html">Neue &lt;b&gt;Bänke&lt;/b&gt; 1</title>
      <link href="/presse/baenke-1"/><published>2026-11-24T09:00:00+01:00</published>
      <updated>2026-11-25T09:00:00Z</updated>
      <author><name>Eine Person</name></author><link rel="enclosure" href="/plan.pdf" title="Lageplan"/>
      <content type="text">{LONG}</content></entry></feed>""".encode()
    assert run([feed_page(atom)])[1] == Reading(
        notices=(
            replace(
                TEASER_ONLY,
                key="entry/206724a945e9c604",
                text=LONG.strip(),
                teaser=LONG.strip(),
                organization="Bezirksamt Kranhude",
                documents=(Document("Lageplan", f"{BASE}/plan.pdf"),),
            ),
        )
    )


@pytest.mark.parametrize("version", ["0.91", "0.92", "2.0"])
def test_old_rss_is_read(version: str) -> None:
    old = rss(item(more=f"<description>{LONG}</description>")).replace(
        b'version="2.0"', f'version="{version}"'.encode()
    )
    assert [notice.title for notice in run([feed_page(old)])[1].notices] == ["Neue Bänke 1"]


def test_rss_1_is_read() -> None:
    rdf = f"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="{BASE}/"><title>Presse</title><link>{BASE}/</link>
      <dc:publisher>Bezirksamt</dc:publisher></channel><item rdf:about="{ARTICLE}"><title>Neue Bänke 1</title>
      <link>{ARTICLE}</link><dc:date>2026-11-24T09:00:00+01:00</dc:date><description>{LONG}</description></item>
      </rdf:RDF>""".encode()
    (notice,) = run([feed_page(rdf)])[1].notices
    assert (notice.url, notice.organization, notice.published_at) == (ARTICLE, "Bezirksamt", TEASER_ONLY.published_at)


def test_the_settings_say_what_the_items_are() -> None:
    settings = replace(SETTINGS, kind=Kind.PARTICIPATION)
    assert [notice.kind for notice in run([feed_page(rss(whole_item()))], settings=settings)[1].notices] == [
        Kind.PARTICIPATION
    ]


@pytest.mark.parametrize(("wish", "keys"), [("feed", ["feed"]), ("page", ["feed", KEY])])
def test_the_settings_may_say_where_the_text_is(wish: str, keys: list[str]) -> None:
    items = item() if wish == "feed" else whole_item()
    settings = replace(SETTINGS, options={"text": wish})
    assert run([feed_page(rss(items)), page(ARTICLE, article())], settings=settings)[0] == keys


def test_a_feed_without_entries_is_no_trouble() -> None:
    assert run([feed_page(rss())]) == (["feed"], Reading())


def test_an_entry_that_left_the_feed_is_not_gone() -> None:
    assert run([feed_page(rss()), page(ARTICLE, article())], known=[KNOWN])[1] == Reading()


@pytest.mark.parametrize("status", [404, 410])
@pytest.mark.parametrize("items", ["", item()], ids=["left the feed", "still in the feed"])
def test_a_known_entry_whose_page_is_gone_is_gone(status: int, items: str) -> None:
    assert run([feed_page(rss(items)), page(ARTICLE, b"", status)], known=[KNOWN])[1] == Reading(gone=(KEY,))


@pytest.mark.parametrize("items", ["", item()], ids=["left the feed", "still in the feed"])
def test_a_failed_fetch_changes_nothing_about_a_known_entry(items: str) -> None:
    keys, reading = run([feed_page(rss(items))], known=[KNOWN])
    assert (keys, reading.notices, reading.gone) == (["feed", "timeout"], (), ())


def test_a_new_entry_whose_page_fails_comes_with_its_teaser() -> None:
    keys, reading = run([feed_page(rss(item()))])
    assert (keys, reading.notices) == (["feed", "timeout", KEY], (TEASER_ONLY,))


def test_a_new_entry_whose_page_is_missing_comes_with_its_teaser() -> None:
    keys, reading = run([feed_page(rss(item())), page(ARTICLE, b"", 404)])
    assert (keys, reading.notices, reading.gone) == (["feed", "page-not-found", KEY], (TEASER_ONLY,), ())


@pytest.mark.parametrize("status", [404, 410])
def test_a_feed_that_is_gone_takes_nothing_with_it(status: int) -> None:
    keys, reading = run([page(FEED, b"", status), page(ARTICLE, b"", 404)], known=[KNOWN])
    assert (keys, reading.gone) == (["feed-not-found"], ())


def test_the_web_page_of_the_feed_is_nobodys_page() -> None:
    known = [Known("entry/1", f"{BASE}/presse/"), Known("entry/2", FEED), Known("entry/3", "")]
    assert run([feed_page(rss()), page(f"{BASE}/presse/", b"", 404)], known=known)[1] == Reading()


def test_only_some_old_pages_are_looked_at_in_one_run() -> None:
    net = Net({FEED: feed_page(rss())})
    known = [Known(f"entry/{number}", f"{BASE}/{number}") for number in range(500)]
    list(source(SETTINGS).fetch(net, known, date(2026, 11, 25), None))
    assert net.asked == [FEED, *(f"{BASE}/{number}" for number in range(50))]


def test_a_link_to_a_document_becomes_a_document() -> None:
    pdf = page(ARTICLE, b"%PDF-1.7", content_type="application/pdf")
    assert run([feed_page(rss(item())), pdf])[1] == Reading(
        notices=(replace(TEASER_ONLY, documents=(Document("Neue Bänke 1", ARTICLE),)),)
    )
