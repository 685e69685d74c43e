"""Show the town's web site: four feeds and the pages they lead to."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import datetime
from email.utils import format_datetime
from html import escape

from litfass.core.german import day
from litfass.demo.content import Article, Feed
from litfass.demo.embedded import paragraphs
from litfass.demo.templates import shape

SITE = "https://www.kranhude.example"


def address(feed: Feed, article: Article) -> str:
    """Where an article stands, in the manner of the real press pages: words, then the number."""
    return f"{SITE}/{feed.folder}/{article.slug}-{article.id}"


def article_page(feed: Feed, article: Article) -> str:
    """One article with the furniture of a web site around it, which no reader may take for news."""
    return shape(
        "article.html",
        title=escape(article.title),
        teaser=escape(article.teaser),
        url=address(feed, article),
        published=article.published_at.isoformat(),
        day=day(article.published_at.date()),
        folder=feed.folder,
        section=escape(feed.title),
        paragraphs=_html(article.text),
        contact=_html(feed.contact),
    )


def feed_page(feed: Feed) -> str:
    """The feed with its newest article first; what is gone is not in it."""
    articles = sorted((article for article in feed.articles if not article.gone), key=_published, reverse=True)
    return shape(
        f"feed.{feed.form}",
        encoding=feed.encoding,
        title=escape(feed.title),
        home=f"{SITE}/{feed.folder}/",
        url=f"{SITE}{feed.path}",
        updated=max(article.published_at for article in articles).isoformat(),
        entries="".join(_entry(feed, article) for article in articles),
    )


def _entry(feed: Feed, article: Article) -> str:
    published = article.published_at
    return shape(
        f"entry.{feed.form}",
        id=article.id,
        title=escape(article.title),
        url=address(feed, article),
        published=format_datetime(published) if feed.form == "rss" else published.isoformat(),
        teaser=escape(article.teaser),
        content=_content(feed, article) if feed.full else "",
    )


def _content(feed: Feed, article: Article) -> str:
    if feed.form == "rss":
        return f"<content:encoded><![CDATA[{_html(article.text)}]]></content:encoded>\n"
    return f'<content type="html">{escape(_html(article.text))}</content>\n'


def _html(text: str) -> str:
    return "\n".join(f"<p>{escape(part, quote=False)}</p>" for part in paragraphs(text))


def _published(article: Article) -> datetime:
    return article.published_at


def missing() -> str:
    """The answer to an address nobody has ever used."""
    return shape("missing.html")


def removed() -> str:
    """The answer to the address of an article that was taken back."""
    return shape("gone.html")
