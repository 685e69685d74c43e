"""The command `litfass account`: list, add, pause, resume, and what it refuses."""

# SPDX-License-Identifier: EUPL-1.2

import json

import pytest

from litfass.core.kind import Kind
from litfass.flow.prepare import prepare
from litfass.jobs.cli import main
from litfass.jobs.terminal import Exit
from litfass.records.models import Account, JournalEntry, Post
from tests.town import NOON, Town, press, town

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def here() -> Town:
    return town()


def test_a_new_account_is_served_by_hand_and_a_person_releases(capsys: pytest.CaptureFixture[str]) -> None:
    words = ["account", "add", "Mastodon", "--characters", "1000", "--compose", "https://m.kranhude.example/publish"]
    assert main([*words, "--json"]) == Exit.DONE
    assert json.loads(capsys.readouterr().out) == {
        "account": "mastodon",
        "label": "Mastodon",
        "channel": "handover",
        "network": "Mastodon",
        "options": {"characters": "1000", "compose": "https://m.kranhude.example/publish"},
        "is_active": True,
    }
    rules = Account.objects.get(slug="mastodon").rules.values_list("kind", "rule", "is_wanted")
    assert {kind for kind, _, wanted in rules if wanted} == {
        Kind.DECISION,
        Kind.PARTICIPATION,
        Kind.PRESS_RELEASE,
        Kind.MEETING,
    }
    assert {rule for _, rule, _ in rules} == {"person"}
    assert "account_added" in {entry.verb for entry in JournalEntry.objects.all()}


def test_the_name_of_the_network_is_found_in_any_case() -> None:
    assert main(["account", "add", "Bezirksamt bei Bluesky", "--network", "bluesky"]) == Exit.DONE
    assert Account.objects.get(slug="bezirksamt-bei-bluesky").network == "Bluesky"


def test_an_account_that_rests_gets_no_proposals(here: Town) -> None:
    assert main(["account", "pause", "linkedin"]) == Exit.DONE
    prepare(here.keeps(press()), now=NOON)
    assert set(Post.objects.values_list("account__slug", flat=True)) == {"column"}
    assert main(["account", "resume", "linkedin"]) == Exit.DONE
    prepare(here.keeps(press(key="guid-2")), now=NOON)
    assert set(Post.objects.values_list("account__slug", flat=True)) == {"column", "linkedin"}


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("add", "LinkedIn"), "gibt es schon"),
        (("add", "!"), "geht nicht als Name"),
        (("add", "X", "--characters", "viele"), "zwischen 20 und 100000"),
        (("add", "X", "--compose", "x.com"), "muss mit https:// beginnen"),
        (("pause", "nirgends"), "Es gibt kein Konto „nirgends“."),
        (("pause", "column"), "Die Litfaßsäule selbst ruht nicht"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(
    words: tuple[str, ...], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["account", *words]) == Exit.FAILED
    assert sentence in capsys.readouterr().err
    assert Account.objects.filter(is_active=True).count() == 2


def test_the_list_names_every_account(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["account", "list"]) == Exit.DONE
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == ["column", "linkedin"]
