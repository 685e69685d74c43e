"""The lines annotated with their authors, and the real words they refer to."""

# SPDX-License-Identifier: EUPL-1.2

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Line:
    """One line and what is to be read from it. `place` names it without repeating a real one."""

    place: str
    text: str
    expected: dict[str, Any]


def records(name: str) -> list[dict[str, Any]]:
    """The annotations of one file, one object a line."""
    return [json.loads(line) for line in (HERE / name).read_text(encoding="utf-8").splitlines()]


def short_sha(words: bytes) -> str:
    """What the annotations say of the words they were made from."""
    return hashlib.sha256(words).hexdigest()[:12]


def authors(shared_data: Path) -> Iterator[Line]:
    """Every annotated line; a real one only where its words are still those that were annotated."""
    for each in records("authors.jsonl"):
        if "text" in each:
            yield Line(each["text"], each["text"], each["expected"])
            continue
        counted = (shared_data / "wordings" / each["file"]).read_text(encoding="utf-8").split("\n")[each["line"] - 1]
        text = counted.lstrip(" ").split(" ", 1)[1]
        place = f"{each['file']}:{each['line']}"
        if short_sha(text.encode()) != each["sha"]:
            raise AssertionError(f"{place} is not the line that was annotated")
        yield Line(place, text, each["expected"])
