"""The command `litfass user`: list, make, a new password, retire, and what it refuses."""

# SPDX-License-Identifier: EUPL-1.2

import json

import pytest
from django.contrib.auth.models import User
from django.test import Client

from litfass.jobs.cli import main
from litfass.jobs.terminal import Exit
from litfass.records.models import JournalEntry
from tests.desk.conftest import text_of
from tests.town import Town, town

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def here() -> Town:
    return town()  # with one person, `presse`


def told(capsys: pytest.CaptureFixture[str], *words: str) -> object:
    """What the command answers a program."""
    assert main(["user", *words, "--json"]) == Exit.DONE
    return json.loads(capsys.readouterr().out)


def test_a_name_gets_an_access_and_its_password_once(capsys: pytest.CaptureFixture[str]) -> None:
    login = told(capsys, "erika")
    assert isinstance(login, dict)
    assert set(login) == {"name", "password"}
    assert Client().login(username="erika", password=login["password"])
    assert main(["user", "erika"]) == Exit.DONE
    assert capsys.readouterr().out.startswith("Anmeldung: erika / ")
    assert not Client().login(username="erika", password=login["password"])


def test_without_a_name_everybody_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    told(capsys, "erika")
    told(capsys, "presse", "--retire")
    assert told(capsys) == [
        {"name": "erika", "is_active": True, "last_login": None},
        {"name": "presse", "is_active": False, "last_login": None},
    ]
    assert main(["user"]) == Exit.DONE
    lines = [line.split(maxsplit=2) for line in capsys.readouterr().out.splitlines()]
    assert lines == [["erika", "offen", "noch nie"], ["presse", "beendet", "noch nie"]]


def test_nobody_yet_is_nothing_to_tell(capsys: pytest.CaptureFixture[str]) -> None:
    User.objects.all().delete()
    assert main(["user"]) == Exit.NOTHING
    assert "Noch kein Zugang." in capsys.readouterr().out


def test_who_is_retired_is_out_at_once_and_cannot_come_in(here: Town, capsys: pytest.CaptureFixture[str]) -> None:
    login = told(capsys, "erika")
    assert isinstance(login, dict)
    browser = Client()
    assert browser.login(username="erika", password=login["password"])
    assert browser.get("/redaktion/").status_code == 200
    assert told(capsys, "erika", "--retire") == {"name": "erika", "is_active": False}
    assert browser.get("/redaktion/").status_code == 302
    assert not browser.login(username="erika", password=login["password"])
    assert JournalEntry.objects.get(verb="person_retired").data == {"person": "erika"}
    desk = Client()
    assert here.clerk.user
    desk.force_login(here.clerk.user)
    assert "Litfass hat den Zugang „erika“ beendet." in text_of(desk.get("/redaktion/journal/"))


def test_a_new_password_lets_a_retired_person_in_again(capsys: pytest.CaptureFixture[str]) -> None:
    told(capsys, "erika")
    told(capsys, "erika", "--retire")
    login = told(capsys, "erika")
    assert isinstance(login, dict)
    assert Client().login(username="erika", password=login["password"])


def test_to_retire_twice_is_nothing_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    told(capsys, "erika")
    told(capsys, "erika", "--retire")
    assert main(["user", "erika", "--retire"]) == Exit.NOTHING
    assert "war schon beendet" in capsys.readouterr().out
    assert JournalEntry.objects.filter(verb="person_retired").count() == 1


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (("presse", "--retire"), Exit.FAILED, "„presse“ ist der letzte Zugang."),
        (("niemand", "--retire"), Exit.FAILED, "Es gibt keinen Zugang „niemand“."),
        (("--retire",), Exit.USAGE, "Es fehlt der NAME"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(
    words: tuple[str, ...], code: Exit, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["user", *words]) == code
    assert sentence in capsys.readouterr().err
    assert User.objects.get().is_active
