"""What the demo town says about itself is complete and openly invented."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import date

from litfass.core.kind import Kind
from litfass.core.ports import SourceSettings
from litfass.demo.municipality import Origin, kranhude
from litfass.demo.town import town


def test_it_names_its_five_sources_in_plain_words(today: date) -> None:
    site = "https://www.kranhude.example/feeds"
    council = SourceSettings("sitzungsdienst", "https://sitzungsdienst.kranhude.example/bi/")
    assert kranhude(today).origins == (
        Origin("Sitzungsdienst", "allris", council),
        Origin("Pressestelle", "feed", SourceSettings("presse", f"{site}/presse.rss", Kind.PRESS_RELEASE)),
        Origin(
            "Bekanntmachungen",
            "feed",
            SourceSettings("bekanntmachungen", f"{site}/bekanntmachungen.atom", Kind.PUBLIC_NOTICE),
        ),
        Origin(
            "Beteiligungsportal", "feed", SourceSettings("beteiligung", f"{site}/beteiligung.atom", Kind.PARTICIPATION)
        ),
        Origin("Bürgerservice", "feed", SourceSettings("service", f"{site}/service.rss", Kind.SERVICE)),
    )


def test_every_feed_is_served_by_the_town(today: date) -> None:
    feeds = [origin.settings.url for origin in kranhude(today).origins if origin.plugin == "feed"]
    assert [town(today).get(url).status for url in feeds] == [200] * 4


def test_the_legal_pages_have_the_parts_the_law_asks_for(today: date) -> None:
    own = kranhude(today)
    assert [section.heading for section in own.imprint[:2]] == ["Angaben nach § 5 DDG", "Kontakt"]
    assert "Verantwortlich nach § 18 Absatz 2 MStV" in {section.heading for section in own.imprint}
    assert [section.heading for section in own.accessibility] == [
        "Erklärung zur Barrierefreiheit",
        "Stand der Vereinbarkeit",
        "Nicht barrierefreie Inhalte",
        "Erstellung dieser Erklärung",
        "Rückmeldung und Kontakt",
        "Schlichtungsverfahren",
    ]
    assert {"Verantwortliche Stelle", "Ihre Rechte"} <= {section.heading for section in own.privacy}
    assert all(section.paragraphs for section in (*own.imprint, *own.privacy, *own.accessibility))


def test_it_says_that_it_is_a_demonstration(today: date) -> None:
    assert kranhude(today).demonstration.startswith("Demonstration. Den Bezirk Kranhude gibt es nicht.")
