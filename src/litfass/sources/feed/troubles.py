"""What the desk reads when a feed, an entry or its page is not as it should be."""

# SPDX-License-Identifier: EUPL-1.2

from typing import Protocol

from litfass.core.german import counted
from litfass.core.links import shown
from litfass.core.ports import SourceSettings
from litfass.core.trouble import Trouble
from litfass.sources.feed.texts import shortened

_ASK = "Bitte prüfen Sie die Adresse der Quelle."
_TELL = "Bitte geben Sie der Stelle Bescheid, die den Feed herausgibt."


class Named(Protocol):
    """An entry as far as a sentence names it."""

    @property
    def title(self) -> str: ...

    @property
    def link(self) -> str | None: ...

    @property
    def place(self) -> str: ...


def feed_not_found(settings: SourceSettings) -> Trouble:
    """The feed's own address answers 404 or 410. Nothing is gone by that."""
    words = f"Den Feed „{settings.name}“ gibt es unter seiner Adresse nicht mehr. {_ASK}"
    return _of_feed("feed-not-found", settings, words, "feed answers 404 or 410")


def not_a_feed(settings: SourceSettings, *, is_html: bool) -> Trouble:
    """Something else came with status 200."""
    what = "eine Webseite statt eines Feeds" if is_html else "etwas, das kein Feed ist"
    words = f"Unter der Adresse von „{settings.name}“ kam {what}. Es wurde nichts gelesen und nichts verändert. {_ASK}"
    return _of_feed("feed-not-a-feed", settings, words, "HTML instead of a feed" if is_html else "no feed")


def has_entities(settings: SourceSettings) -> Trouble:
    """The feed declares entities, which can swell without limit."""
    words = (
        f"Der Feed „{settings.name}“ enthält eigene Ersetzungsregeln (XML-Entitäten) "
        f"und wurde deshalb nicht gelesen. {_TELL}"
    )
    return _of_feed("feed-entities", settings, words, "XML entity declarations are never expanded")


def too_large(settings: SourceSettings, megabytes: int) -> Trouble:
    """More than Litfass reads."""
    words = f"Der Feed „{settings.name}“ ist größer als {megabytes} MiB und wurde nicht gelesen. {_TELL}"
    return _of_feed("feed-too-large", settings, words, f"more than {megabytes} MiB")


def too_many_pages(settings: SourceSettings, count: int, most: int) -> Trouble:
    """More entries without text than Litfass fetches pages for in one run."""
    words = (
        f"Der Feed „{settings.name}“ nennt {count} Meldungen ohne ihren Text. Litfass hat die ersten {most} gelesen. "
        f"{_TELL}"
    )
    return _of_feed("feed-too-many-pages", settings, words, f"{count} linked pages, {most} fetched")


def malformed(settings: SourceSettings, whole: int, *, truncated: bool) -> Trouble:
    """The XML is cut off or faulty; whole entries were read."""
    what = "kam unvollständig an" if truncated else "ist fehlerhaft aufgebaut"
    read = counted(whole, "vollständiger Eintrag wurde", "vollständige Einträge wurden")
    words = f"Der Feed „{settings.name}“ {what}; {read} gelesen. {_TELL}"
    return _of_feed("feed-truncated" if truncated else "feed-malformed", settings, words, f"{whole} whole entries")


def wrong_encoding(settings: SourceSettings) -> Trouble:
    """The bytes are not in the encoding the feed names."""
    words = (
        f"Der Feed „{settings.name}“ nennt eine falsche Zeichenkodierung. Bitte prüfen Sie Umlaute in seinen Meldungen."
    )
    return _of_feed("feed-encoding", settings, words, "bytes do not fit the declared encoding")


def doubled(settings: SourceSettings, entry: Named, *, kept_apart: bool) -> Trouble:
    """Two entries share one id and differ."""
    what = (
        "Ihre Adressen sind verschieden, deshalb gelten sie als zwei Meldungen."
        if kept_apart
        else "Gelesen wurde der jüngste."
    )
    words = (
        f"Im Feed „{settings.name}“ tragen mehrere verschiedene Einträge dieselbe Kennung "
        f"wie „{shortened(entry.title)}“. {what}"
    )
    return _of_entry("feed-doubled", entry, words, "one guid for different entries")


def no_date(settings: SourceSettings, entry: Named) -> Trouble:
    """The date names no day that exists."""
    words = (
        f"Der Eintrag „{shortened(entry.title)}“ im Feed „{settings.name}“ trägt ein Datum, das es nicht gibt. {_TELL}"
    )
    return _of_entry("feed-date", entry, words, "unreadable date")


def no_link(settings: SourceSettings, entry: Named) -> Trouble:
    """Nothing to lead readers to."""
    words = (
        f"Der Eintrag „{shortened(entry.title)}“ im Feed „{settings.name}“ nennt keine brauchbare Adresse. "
        "Der Beitrag verweist deshalb auf die Seite des Feeds."
    )
    return _of_entry("feed-no-link", entry, words, "no http or https link")


def no_words(settings: SourceSettings, number: int) -> Trouble:
    """Neither title nor text."""
    words = (
        f"Im Feed „{settings.name}“ steht an Stelle {number} ein Eintrag ohne Titel und Text; "
        f"er wurde ausgelassen. {_TELL}"
    )
    return _of_feed("feed-no-words", settings, words, f"entry {number} has neither title nor text")


def page_not_found(entry: Named) -> Trouble:
    """A new entry leads to a page that is not there."""
    words = f"Die Seite zur Meldung „{shortened(entry.title)}“ gibt es nicht. Gelesen wurde nur, was im Feed steht."
    return _of_entry("page-not-found", entry, words, "linked page answers 404 or 410")


def page_moved(entry: Named) -> Trouble:
    """The page leads to an overview instead."""
    words = (
        f"Die Adresse der Meldung „{shortened(entry.title)}“ führt auf eine Übersichtsseite. "
        "Die Meldung wurde dort nicht gelesen."
    )
    return _of_entry("page-moved", entry, words, "linked page redirects to an overview")


def page_is_error(entry: Named) -> Trouble:
    """An error page that says that all is well."""
    words = f"Statt der Meldung „{shortened(entry.title)}“ kam eine Fehlerseite. Die Meldung wurde dort nicht gelesen."
    return _of_entry("page-error", entry, words, "error page with status 200")


def page_unreadable(entry: Named) -> Trouble:
    """No text could be found in the page."""
    words = (
        f"Auf der Seite zur Meldung „{shortened(entry.title)}“ war kein Text zu finden. "
        "Gelesen wurde nur, was im Feed steht."
    )
    return _of_entry("page-unreadable", entry, words, "no text in linked page")


def bundle_unreadable(url: str, log: str) -> Trouble:
    """A kept raw page that is none of ours."""
    words = (
        "Eine gespeicherte Feed-Meldung ist beschädigt und wurde nicht gelesen. "
        "Litfass holt sie beim nächsten Lauf neu."
    )
    return Trouble("bundle-unreadable", shown(url), words, log)


def _of_feed(code: str, settings: SourceSettings, words: str, log: str) -> Trouble:
    return Trouble(code, shown(settings.url), words, log)


def _of_entry(code: str, entry: Named, words: str, log: str) -> Trouble:
    return Trouble(code, shown(entry.link or entry.place), words, log)
