"""`litfass vote`: lines in, one JSON object each out, keys in the documented order."""

# SPDX-License-Identifier: EUPL-1.2

import io
import json
from typing import Any

import pytest

from litfass.jobs.cli import main

KEYS = "outcome changed unanimous yes no abstain in_favour against abstaining items contradiction"


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Any:
    """What comes out for these bytes: exit code and objects."""

    def type_in(words: bytes) -> tuple[int, list[dict[str, Any]]]:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(words)))
        code = main(["vote"])
        return code, [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    return type_in


def test_each_line_becomes_one_object_also_an_empty_one(typed: Any) -> None:
    code, objects = typed(b"Mehrheitlich abgelehnt (6 JA, 38 Nein)\n\neinstimmig, 1 Enthaltung CDU-Fraktion")
    assert (code, len(objects)) == (0, 3)
    assert [" ".join(one) for one in objects] == [KEYS] * 3
    assert [one["outcome"] for one in objects] == ["rejected", "unknown", "accepted"]
    assert objects[2]["abstaining"] == ["CDU"]
    assert objects[1] == dict.fromkeys(KEYS.split()) | {
        "outcome": "unknown", "changed": False, "contradiction": False,
        "in_favour": [], "against": [], "abstaining": [], "items": [],
    }  # fmt: skip


def test_the_points_of_a_split_vote_are_objects_of_their_own(typed: Any) -> None:
    _, (told,) = typed(b"a) einstimmig b) 3 Ja, 9 Nein\n")
    assert [(one["label"], one["outcome"]) for one in told["items"]] == [("a)", "accepted"), ("b)", "rejected")]
    assert list(told["items"][0]) == ["label", *(key for key in KEYS.split() if key != "items")]


def test_no_line_is_nothing_to_do(typed: Any) -> None:
    assert typed(b"") == (3, [])


def test_bytes_that_are_no_text_stop_nothing(typed: Any) -> None:
    code, (told,) = typed(b"einstimmig \xff\xfe\n")
    assert (code, told["outcome"]) == (0, "accepted")


@pytest.mark.parametrize("encoding", ["ascii", "iso-8859-1", "utf-8"])
def test_it_is_json_whatever_the_terminal_can_show(monkeypatch: pytest.MonkeyPatch, encoding: str) -> None:
    out = io.BytesIO()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("Gegen die Stimmen der GRÜNEN und der FÜR".encode())))
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(out, encoding=encoding, write_through=True))
    assert main(["vote"]) == 0
    assert json.loads(out.getvalue())["against"] == ["GRÜNE", "FÜR"]


def test_a_closed_standard_input_is_nothing_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    assert main(["vote"]) == 3
