"""The command `litfass source`: add, change, pause, resume, and what it refuses."""

# SPDX-License-Identifier: EUPL-1.2

import json
from typing import Any

import pytest

from litfass.jobs.cli import main
from litfass.jobs.terminal import Exit
from litfass.records.models import JournalEntry, Municipality, ReadMark, Source
from tests.town import town

pytestmark = pytest.mark.django_db
FEED = "https://www.kranhude.example/feeds/beteiligung.atom"
COUNCIL = "https://ris.kranhude.example/bi/"


@pytest.fixture(autouse=True)
def _here() -> None:
    town()


def added(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    """What `source add` says about a source that it added."""
    assert main(["source", "add", *words, "--json"]) == Exit.DONE
    value: dict[str, Any] = json.loads(capsys.readouterr().out)
    return value


def test_a_feed_is_told_what_its_items_are(capsys: pytest.CaptureFixture[str]) -> None:
    words = ("beteiligung", FEED, "--kind", "participation", "--label", "Beteiligungsportal", "--rhythm", "60")
    assert added(capsys, *words) == {
        "source": "beteiligung",
        "label": "Beteiligungsportal",
        "plugin": "feed",
        "url": FEED,
        "kind": "participation",
        "rhythm_minutes": 60,
        "is_active": True,
    }
    assert Source.objects.get(slug="beteiligung").tried_at is None  # so the worker looks at once
    assert [entry.verb for entry in JournalEntry.objects.all()] == ["source_added"]


def test_a_feed_without_kind_brings_press_releases(capsys: pytest.CaptureFixture[str]) -> None:
    assert added(capsys, "neues", FEED)["kind"] == "press-release"


def test_a_council_system_tells_its_kinds_itself(capsys: pytest.CaptureFixture[str]) -> None:
    assert added(capsys, "rat", COUNCIL)["kind"] is None
    assert main(["source", "add", "rat-2", COUNCIL, "--kind", "decision"]) == Exit.FAILED
    assert "sagt selbst, was seine Meldungen sind" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("sitzungsdienst", FEED), "gibt es schon"),
        (("Presse & Co", FEED), "geht nicht als Kurzname"),
        (("presse", "irgendwo"), "ist keine Adresse"),
        (("presse", FEED, "--rhythm", "0"), "zwischen 1 Minute und 7 Tagen"),
        (("presse", f"{FEED}?{'x' * 500}"), "zu lang"),
    ],
)
def test_what_cannot_be_a_source_is_refused_in_one_sentence(
    words: tuple[str, ...], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["source", "add", *words]) == Exit.FAILED
    assert sentence in capsys.readouterr().err
    assert Source.objects.count() == 1


def test_a_longer_rhythm_is_a_longer_patience(capsys: pytest.CaptureFixture[str]) -> None:
    added(capsys, "presse", FEED)
    assert main(["source", "change", "presse", "--rhythm", "240"]) == Exit.DONE
    row = Source.objects.get(slug="presse")
    assert (row.rhythm_minutes, row.silent_after_minutes) == (240, 720)


def test_a_new_kind_lets_everything_be_read_again(capsys: pytest.CaptureFixture[str]) -> None:
    added(capsys, "presse", FEED)
    row = Source.objects.get(slug="presse")
    ReadMark.objects.create(source=row, key="entry/1", digest="0")
    assert main(["source", "change", "presse", "--label", "Pressestelle"]) == Exit.DONE
    assert ReadMark.objects.count() == 1
    assert main(["source", "change", "presse", "--kind", "service"]) == Exit.DONE
    assert ReadMark.objects.count() == 0


def test_a_feed_does_not_become_a_council_system(capsys: pytest.CaptureFixture[str]) -> None:
    added(capsys, "presse", FEED)
    assert main(["source", "change", "presse", "--address", COUNCIL]) == Exit.FAILED
    assert Source.objects.get(slug="presse").url == FEED


def test_nothing_to_change_is_a_matter_of_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["source", "change", "sitzungsdienst"]) == Exit.USAGE


def test_a_source_rests_and_is_read_again() -> None:
    assert main(["source", "pause", "sitzungsdienst"]) == Exit.DONE
    assert not Source.objects.get().is_active
    assert main(["source", "resume", "sitzungsdienst"]) == Exit.DONE
    assert Source.objects.get().is_active
    assert [entry.verb for entry in JournalEntry.objects.all()] == ["source_resumed", "source_paused"]


def test_an_unknown_source_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["source", "pause", "nirgends"]) == Exit.FAILED
    assert "Es gibt keine Quelle „nirgends“." in capsys.readouterr().err


def test_the_sources_of_the_demonstration_stay_as_they_are(capsys: pytest.CaptureFixture[str]) -> None:
    Municipality.objects.update(is_demo=True)
    assert main(["source", "add", "presse", FEED]) == Exit.FAILED
    assert "Vorführstadt" in capsys.readouterr().err


def test_before_the_first_start_there_is_nothing_to_add_to(capsys: pytest.CaptureFixture[str]) -> None:
    Source.objects.all().delete()
    Municipality.objects.get().accounts.all().delete()
    Municipality.objects.all().delete()
    assert main(["source", "add", "presse", FEED]) == Exit.FAILED
    assert "litfass run --source" in capsys.readouterr().err
