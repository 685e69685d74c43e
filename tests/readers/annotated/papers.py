"""The papers annotated by hand, and how what was read of one compares with it."""

# SPDX-License-Identifier: EUPL-1.2

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.readers.annotated.lines import HERE, records, short_sha

FILES = ("papers_karlsruhe.jsonl", "papers_hamburg.jsonl", "papers_huertgenwald.jsonl", "papers_second.jsonl")
INVENTED = "papers_invented.jsonl"
FIELDS = ("number", "title", "kind", "groups", "administration", "consultations", "resolution", "references", "vote")
AROUND = ".,;:!?()\"'“”„‚‘’"  # what stands around a word


@dataclass(frozen=True, slots=True)
class Sheet:
    """One document and what is to be read from it. A field that was not annotated is not in `expected`."""

    place: str
    body: bytes
    expected: dict[str, Any]
    references_may: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Score:
    """How many facts of one field were read as by hand, of how many; `words` tells what differs."""

    right: int
    of: int
    words: str = ""


def sheets(shared_data: Path) -> Iterator[Sheet]:
    """Every annotated document, only where it still is the one that was annotated."""
    for name in FILES:
        for each in records(name):
            body = (shared_data / each["file"]).read_bytes()
            place = each["file"] + "".join(f"#{each[key]}" for key in ("paper", "item") if key in each)
            if short_sha(body) != each["sha"]:
                raise AssertionError(f"{place} is not the document that was annotated")
            yield Sheet(place, _part(body, each), each["expected"], tuple(each.get("references_may", ())))


def invented() -> Iterator[Sheet]:
    """The invented papers in the manner of other councils."""
    for each in records(INVENTED):
        yield Sheet(each["file"], (HERE / each["file"]).read_bytes(), each["expected"])


def _part(body: bytes, each: dict[str, Any]) -> bytes:
    """The whole file, or of a list in JSON the one paper, or the meeting with only the one item."""
    if "paper" in each:
        found = next(paper for paper in json.loads(body)["data"] if paper.get("reference") == each["paper"])
        return json.dumps(found, ensure_ascii=False).encode()
    if "item" in each:
        for meeting in json.loads(body)["data"]:
            items = [item for item in meeting.get("agendaItem", ()) if item["id"].endswith(f"/{each['item']}")]
            if items:
                return json.dumps(meeting | {"agendaItem": items}, ensure_ascii=False).encode()
    return body


def scores(sheet: Sheet, found: dict[str, Any]) -> dict[str, Score]:
    """Field by field what was read as by hand; `found` has the keys of `litfass read --json`."""
    known = [field for field in FIELDS if field in sheet.expected]
    return {field: _score(sheet, field, found.get(field)) for field in known}


def _score(sheet: Sheet, field: str, found: Any) -> Score:
    expected = sheet.expected[field]
    if field == "consultations":
        return _rows(
            expected, [{key: row.get(key) for key in ("organization", "date", "item", "role")} for row in found]
        )
    if field == "resolution":
        return _rows(list(map(_annotated, expected)), list(map(_item, found)))
    if field == "references":
        missed = set(expected) ^ (set(found) - (set(sheet.references_may) - set(expected)))
        return Score(0 if missed else 1, 1, f"more or less: {sorted(missed)}" if missed else "")
    if field == "vote":
        nothing = found and found["outcome"] == "unknown" and not found["items"]
        return _equal(_labelled(expected), None if nothing else _labelled(found))
    if field == "title":
        return _equal(_one_line(expected), _one_line(found or ""))
    return _equal(expected, found)


def _one_line(title: str) -> str:
    """A title of two lines may be joined by a blank or by a dash."""
    return " ".join(title.replace(" – ", " ").split())


def _labelled(vote: dict[str, Any] | None) -> dict[str, Any] | None:
    """The vote with the labels of its items bare: a colon, point or bracket at the end makes no difference."""
    return vote and vote | {"items": [item | {"label": item["label"].rstrip(" :.)")} for item in vote["items"]]}


def _equal(expected: object, found: object) -> Score:
    return Score(1, 1) if expected == found else Score(0, 1, f"read {found!r}, expected {expected!r}")


def _rows(expected: list[Any], found: list[Any]) -> Score:
    """Rows in their order; one too many counts as one missed."""
    right = sum(mine == theirs for mine, theirs in zip(expected, found, strict=False))
    of = max(len(expected), len(found))
    return Score(right, of, "" if right == of else f"read {found!r}, expected {expected!r}")


class _Words(tuple[str, ...]):
    """Three words; none annotated equals any."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return not self or not other or tuple(self) == tuple(other) if isinstance(other, _Words) else False

    __hash__ = tuple.__hash__


def _three(words: list[str]) -> _Words:
    return _Words(bare for word in words if (bare := word.strip(AROUND)))


def _annotated(item: dict[str, Any]) -> tuple[str, _Words, _Words]:
    return item["label"], _three((item["first"] or "").split()), _three((item["last"] or "").split())


def _item(item: dict[str, Any]) -> tuple[str, _Words, _Words]:
    words = item["text"].split()
    return item["label"], _three(words[:3]), _three(words[-3:])
