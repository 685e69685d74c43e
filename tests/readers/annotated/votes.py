"""The lines annotated with their votes, and in which fields a reading differs from them."""

# SPDX-License-Identifier: EUPL-1.2

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from litfass.core.facts import Ballot, Vote
from tests.readers.annotated.lines import Line, records, short_sha

Read = Callable[[str], Vote]

USUAL: dict[str, Any] = {
    "outcome": None,
    "changed": False,
    "unanimous": None,
    "yes": None,
    "no": None,
    "abstain": None,
    "in_favour": [],
    "against": [],
    "abstaining": [],
    "items": [],
    "contradiction": False,
}


def votes(shared_data: Path) -> Iterator[Line]:
    """The real lines, as far as their words are still those that were annotated, then the invented sentences."""
    for each in records("votes.jsonl"):
        if "text" in each:
            yield Line(each["text"], each["text"], each["expected"])
            continue
        place, text = f"{each['file']}:{each['line']}", _text(shared_data / "wordings" / each["file"], each["line"])
        if short_sha(text.encode()) != each["sha"]:
            raise AssertionError(f"{place} is not the line that was annotated")
        yield Line(place, text, each["expected"])


def unseen() -> Iterator[Line]:
    """The invented lines of other councils."""
    for each in records("votes_unseen.jsonl"):
        yield Line(each["text"], each["text"], each["expected"])


def _text(path: Path, line: int) -> str:
    raw = _lines(path)[line - 1]
    if path.suffix == ".tsv":
        text: str = json.loads(raw.split("\t", 1)[1])
        return text
    return raw.lstrip(" ").split(" ", 1)[1]


@cache
def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").split("\n")


def right(lines: Iterable[Line], read: Read) -> Counter[str]:
    """How many lines were read rightly, for each field, for `all fields`, and how many there were (`lines`)."""
    found: Counter[str] = Counter()
    for line in lines:
        wrong = differing(line, read(line.text))
        found.update(name for name in USUAL if name not in wrong)
        found.update({"lines": 1, "all fields": not wrong})
    return found


def differing(line: Line, vote: Vote) -> dict[str, tuple[Any, Any]]:
    """The fields in which a reading differs: what was expected, what was read."""
    expected = _full(line.expected)
    printed = _plain(vote) | {"items": [_labelled(_plain(item), item.label) for item in vote.items]}
    return {name: (expected[name], printed[name]) for name in USUAL if expected[name] != printed[name]}


def _full(expected: dict[str, Any]) -> dict[str, Any]:
    items = [_labelled(USUAL | item, item["label"]) for item in expected.get("items", [])]
    return USUAL | expected | {"items": items}


def _plain(ballot: Ballot) -> dict[str, Any]:
    values = {name: getattr(ballot, name) for name in USUAL if name != "items"}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in values.items()}


def _labelled(ballot: dict[str, Any], label: str) -> dict[str, Any]:
    """A colon, point or bracket at a label's end and a leading `zu` make no difference."""
    alone = label.strip().casefold().removeprefix("zu ").rstrip(" :.)")
    return {name: value for name, value in ballot.items() if name != "items"} | {"label": alone}
