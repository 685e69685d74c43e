"""Every command: German help, one JSON result on standard output, exit codes that tell failure from nothing to do."""

# SPDX-License-Identifier: EUPL-1.2

import argparse
import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from litfass.jobs import cli
from litfass.jobs.terminal import Exit
from litfass.records.models import Account, Source
from tests.house.tree import HOME
from tests.jobs.place import Place
from tests.town import Town, press, town

ENGLISH = re.compile(r"\b(usage|options|this|arguments|error|the|following|required|invalid|choose)\b")
COMMON = {"-h", "--help", "--json", "--data"}
PAGE = (HOME / "docs" / "reference" / "commands.md").read_text(encoding="utf-8")


@pytest.fixture
def here(db: None) -> Town:
    """A town whose source lies nowhere and whose only account is the column."""
    found = town()
    Account.objects.filter(pk=found.linkedin.pk).update(is_active=False)
    return found


class Said:
    """Runs commands and keeps what they say."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *words: str) -> tuple[int, str, str]:
        code = cli.main(words)
        return code, *self._capsys.readouterr()

    def json(self, *words: str) -> tuple[int, Any]:
        """The exit code and the one result."""
        code, out, _ = self(*words, "--json")
        return code, json.loads(out)


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Said:
    return Said(capsys)


@pytest.mark.parametrize("words", [[], *([verb] for verb in cli.commands())])
def test_help_is_german(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main([*words, "--help"])
    said = capsys.readouterr().out
    assert ended.value.code == 0
    assert said.startswith("Aufruf: litfass")
    assert ENGLISH.findall(re.sub(r"„[^“]*“|--?[a-z-]+|\{[^}]*\}", "", said)) == []


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["nothing"], "nothing gibt es nicht"),
        ([], "Es fehlt: BEFEHL"),
        (["read"], "Es fehlt: DATEI"),
        (["run", "--port", "0"], "--port: ein Port ist eine Zahl von 1 bis 65535"),
        (["notices", "--limit", "viele"], "--limit: viele passt hier nicht"),
        (["notices", "--unknown"], "Unbekannte Angabe: --unknown"),
    ],
)
def test_what_is_not_understood_is_told_in_german(
    words: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(words)
    out, error = capsys.readouterr()
    assert (ended.value.code, out) == (2, "")
    assert sentence in error
    assert "error" not in error


def test_a_notice_goes_its_way_by_hand(here: Town, say: Said, settings: Any) -> None:
    settings.UNDO_SECONDS = 0
    assert say("notices")[0] == Exit.NOTHING
    here.keeps(press())
    assert say.json("draft", "--days", "100000") == (0, {"prepared": 1})
    assert say("draft")[0] == Exit.NOTHING
    code, findings = say.json("check")
    assert (code, findings) == (0, [])
    assert say("publish")[0] == Exit.NOTHING
    code, done = say.json("approve", "--clean", "--as", "presse")
    assert (code, len(done["approved"]), done["refused"]) == (0, 1, [])
    assert say("approve", "--clean", "--as", "presse")[0] == Exit.NOTHING
    assert say.json("publish") == (0, {"done": 1})
    code, (notice,) = say.json("notices", "--public")
    assert (code, notice["title"], notice["organization"]) == (0, "Lüttje Hude wieder für Räder frei", None)


def test_a_finding_holds_the_release_and_the_exit_code_says_so(here: Town, say: Said) -> None:
    here.keeps(press("Herr Peter Beispiel, Tel. 040 1234567, freut sich."))
    assert say("draft", "--days", "100000")[0] == Exit.DONE
    code, findings = say.json("check")
    assert (code, {one["weight"] for one in findings}) == (1, {"blocks"})
    code, out, error = say("approve", "--clean", "--as", "presse")
    assert (code, out, error.startswith("Beitrag ")) == (1, "0 Beiträge freigegeben.\n", True)


def test_a_release_needs_somebody_of_the_desk(here: Town, say: Said) -> None:
    assert say("approve", "1", "--as", "niemand") == (1, "", "Es gibt kein Konto „niemand“ in der Redaktion.\n")
    assert say("approve", "--as", "presse")[0] == Exit.USAGE


def test_collecting_tells_a_silent_source_from_one_without_news(here: Town, say: Said) -> None:
    Source.objects.update(url="http://127.0.0.1:9/bi/")
    code, counts = say.json("collect")
    assert (code, counts["sitzungsdienst"]["pages"]) == (1, 0)
    assert counts["sitzungsdienst"]["troubles"][0]["code"] == "address-refused"
    assert say("collect", "--source", "keine")[0] == Exit.FAILED
    code, (source,) = say.json("sources")
    assert (code, source["source"], source["succeeded_at"]) == (0, "sitzungsdienst", None)


def test_a_folder_without_tables_gets_them(here_real: Place) -> None:
    done = here_real.call("notices")
    sentence = "Noch keine Meldungen. „litfass collect“ sieht bei den Quellen nach.\n"
    assert (done.returncode, done.stdout, done.stderr) == (3, sentence, "")


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("LITFASS_DATA", "/proc/litfass", "Im Ordner /proc/litfass kann Litfass nichts aufbewahren"),
        ("LITFASS_DATABASE", "postgresql://x@127.0.0.1:1/x", "Die Datenbank antwortet nicht"),
    ],
)
def test_what_is_set_up_wrongly_is_told_in_a_sentence(here_real: Place, name: str, value: str, sentence: str) -> None:
    done = here_real.call("notices", **{name: value})
    assert (done.returncode, done.stdout, done.stderr.startswith(sentence)) == (1, "", True)


def test_the_reference_names_every_option_of_every_command_and_no_other() -> None:
    for verb, words in _options():
        sections = re.findall(rf"^### `litfass {verb}(?: [a-z]+)?`\n(.*?)(?=^##|\Z)", PAGE, re.MULTILINE | re.DOTALL)
        documented = {
            word
            for line in "\n".join(sections).splitlines()
            if line.startswith("| `--")
            for word in re.findall(r"`(--[a-z-]+)`", line.split("|")[1])
        }
        assert (verb, documented) == (verb, words)


def _options() -> Iterator[tuple[str, set[str]]]:
    for verb, module in cli.commands().items():
        parser = argparse.ArgumentParser()
        module.arguments(parser)
        yield verb, set(_words(parser)) - COMMON


def _words(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in parser._actions:
        yield from action.option_strings
        if isinstance(action, argparse._SubParsersAction):
            for act in action.choices.values():
                yield from _words(act)
