"""Words about time and state."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import date, datetime, timedelta

from litfass.column.phrases import Tag, left, moment, out_of, result, sources, summary
from litfass.core.german import BERLIN

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=BERLIN)


def test_a_moment_is_told_from_today() -> None:
    assert [moment(NOW - timedelta(days=days), NOW) for days in (0, 1, 2, 400)] == [
        "heute, 9:30 Uhr", "gestern, 9:30 Uhr", "22. November, 9:30 Uhr", "20. Oktober 2025, 9:30 Uhr"
    ]  # fmt: skip


def test_the_time_that_is_left_is_counted_in_days() -> None:
    assert [left(date(2026, 11, 24) + timedelta(days=days), date(2026, 11, 24)).word for days in (-1, 0, 1, 2, 40)] == [
        "Beendet", "endet heute", "endet morgen", "noch 2 Tage", "noch 40 Tage"
    ]  # fmt: skip


def test_results_have_a_shape() -> None:
    assert result("mehrheitlich beschlossen") == Tag("Beschlossen", "check", "good")
    assert result("abgelehnt") == Tag("Abgelehnt", "stop", "bad")
    assert result("Sondervotum") == Tag("Sondervotum", "decision")
    assert (result("(offen)"), result(None)) == (None, None)


def test_a_town_is_named_with_its_article() -> None:
    assert [out_of(name) for name in ("Bezirk Kranhude", "Stadt Norden", "Emden")] == [
        "aus dem Bezirk Kranhude", "aus der Stadt Norden", "aus Emden"
    ]  # fmt: skip


def test_sources_are_counted() -> None:
    assert [sources(*pair) for pair in ((0, 0), (1, 1), (0, 1), (4, 5), (5, 5))] == [
        "Es ist noch keine Quelle eingerichtet.", "Die Quelle antwortet.", "0 von 1 Quelle antwortet.",
        "4 von 5 Quellen antworten.", "Alle fünf Quellen antworten.",
    ]  # fmt: skip


def test_a_summary_has_whole_sentences_only() -> None:
    assert summary("Erster Satz. Zweiter Satz. Dritter Satz.", most=27) == "Erster Satz. Zweiter Satz."
    assert summary("Ein Satz.\n\nZum Nachlesen: Drs. 24-0187\nhttps://x.example/") == "Ein Satz."
    assert summary("") == ""
    assert len(summary("wort " * 1000)) < 420
