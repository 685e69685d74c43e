"""Read what happens in the demo town from its files: bodies, papers, meetings, feeds."""

# SPDX-License-Identifier: EUPL-1.2

import tomllib
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from importlib.resources import files
from typing import Any

from litfass.core.german import BERLIN
from litfass.demo.dates import fill, shift_for

# What belongs to a stage: an entry appears, is reworded, gets more fields (`later`: from stage 2), is taken back.
STAGE_WORDS = ("from_stage", "changes", "later", "gone_from")
OPEN = "(offen)"  # ALLRIS prints this as Beschlussart until the minutes are out


@dataclass(frozen=True, slots=True)
class Member:
    """A seat in a body. An empty `name` is one whose holder does not want to be named on the page."""

    name: str
    role: str
    group: str


@dataclass(frozen=True, slots=True)
class Body:
    """The assembly, a committee or a group. `sitting` continues the words `Sitzung …`."""

    id: int
    key: str
    name: str
    sitting: str
    sort: str
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Leaf:
    """One paper as the demo council keeps it. A leaf that is not `public` answers without any word of it."""

    id: int
    number: str
    title: str
    paper_type: str
    lead: str
    dated: date
    authors: tuple[str, ...]
    background: str
    resolution: str
    attachments: tuple[str, ...]
    public: bool


@dataclass(frozen=True, slots=True)
class Top:
    """One item of an agenda. A `heading` has no page of its own; an item that is not `public` shows only its number."""

    id: int
    number: str
    title: str
    heading: bool
    public: bool
    paper: str
    role: str
    result: str
    minutes: str
    resolution: str
    vote: str


@dataclass(frozen=True, slots=True)
class Sitting:
    """One meeting of a body. `agenda` False: only the day stands yet."""

    id: int
    body: Body
    on: date
    begins: str
    ends: str
    room: str
    place: str
    remark: str
    cancelled: bool
    agenda: bool
    tops: tuple[Top, ...]

    @property
    def name(self) -> str:
        """As the calendar prints it; a cancelled meeting carries the word in front."""
        return f"{'ENTFÄLLT! ' if self.cancelled else ''}Sitzung {self.body.sitting}"


@dataclass(frozen=True, slots=True)
class CalendarLine:
    """A line of the calendar without a page: holidays (`id` 0), groups, meetings behind closed doors."""

    on: date
    time: str
    text: str
    id: int


@dataclass(frozen=True, slots=True)
class Article:
    """One news item of the town's web site. One that is `gone` answers 410 and has left its feed."""

    id: int
    slug: str
    title: str
    published_at: datetime
    teaser: str
    text: str
    gone: bool


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed. `form` is rss or atom; `full` says that it carries whole texts, not only teasers."""

    path: str
    title: str
    folder: str
    form: str
    full: bool
    encoding: str
    contact: str
    articles: tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class Content:
    """All that the town has published at one stage of its life, with dates for one week."""

    bodies: tuple[Body, ...]
    leaves: tuple[Leaf, ...]
    sittings: tuple[Sitting, ...]
    lines: tuple[CalendarLine, ...]
    feeds: tuple[Feed, ...]


def content(today: date, stage: int) -> Content:
    """Everything with dates around `today`. Stage 1 is the town some days ago, stage 2 the town now."""
    moved = _moved(shift_for(today), stage)
    bodies = tuple(_body(entry) for entry in moved["bodies.toml"][0]["bodies"])
    by_key = {body.key: body for body in bodies}
    return Content(
        bodies=bodies,
        leaves=tuple(_leaf(entry) for entry in moved["papers"]),
        sittings=tuple(_sitting(entry, by_key) for entry in moved["meetings"]),
        lines=tuple(line for entry in moved["calendar.toml"][0]["lines"] for line in _lines(entry)),
        feeds=tuple(_feed(entry) for entry in moved["feeds"]),
    )


def _moved(shift: timedelta, stage: int) -> dict[str, Any]:
    return {name: _move(entries, shift, stage) for name, entries in _files().items()}


@cache
def _files() -> dict[str, list[dict[str, Any]]]:
    """All content files by folder; single files by their own name. Read once."""
    here = files("litfass.demo")
    found = {name: [tomllib.loads((here / name).read_text("utf-8"))] for name in ("bodies.toml", "calendar.toml")}
    for folder in ("papers", "meetings", "feeds"):
        paths = sorted((path for path in (here / folder).iterdir() if path.name.endswith(".toml")), key=str)
        found[folder] = [tomllib.loads(path.read_text("utf-8")) for path in paths]
    for meeting in found["meetings"]:
        _number(meeting)
    return found


def _number(meeting: dict[str, Any]) -> None:
    """Give every item the id it keeps at every stage: by its place in the file."""
    for place, top in enumerate(meeting.get("tops", []), start=1):
        top["id"] = meeting["id"] * 100 + place


def _move(value: Any, shift: timedelta, stage: int) -> Any:
    """Move dates, fill placeholders, and leave out or reword what belongs to another stage."""
    if isinstance(value, dict):
        moved = {key: _move(entry, shift, stage) for key, entry in value.items() if key not in STAGE_WORDS}
        if stage > 1 and "later" in value:
            moved |= _move(value["later"], shift, stage)
        if "gone_from" in value:
            moved["gone"] = stage >= value["gone_from"]
        for change in value.get("changes", []):
            if stage >= change["stage"]:
                old, new = fill(change["old"], shift), fill(change["new"], shift)
                moved[change["field"]] = moved[change["field"]].replace(old, new)
        return moved
    if isinstance(value, list):
        return [_move(entry, shift, stage) for entry in value if _there(entry, stage)]
    if isinstance(value, str):
        return fill(value, shift)
    return value + shift if isinstance(value, date) else value


def _there(entry: Any, stage: int) -> bool:
    return not isinstance(entry, dict) or bool(entry.get("from_stage", 1) <= stage)


def _lines(entry: dict[str, Any]) -> list[CalendarLine]:
    """One line, or a line for every so many days until the last."""
    on, last, step = entry["on"], entry.get("until", entry["on"]), entry.get("every", 1)
    days = range((last - on).days // step + 1)
    first = entry.get("id", 0)
    return [
        CalendarLine(on + timedelta(days=step * n), entry.get("time", ""), entry["text"], first + n if first else 0)
        for n in days
    ]


def _body(entry: dict[str, Any]) -> Body:
    members = tuple(Member(*fields) for fields in entry["members"])
    return Body(entry["id"], entry["key"], entry["name"], entry["sitting"], entry["sort"], members)


def _leaf(entry: dict[str, Any]) -> Leaf:
    empty: dict[str, Any] = {"authors": [], "background": "", "resolution": "", "attachments": [], "public": True}
    fields = empty | entry
    return Leaf(**fields | {"authors": tuple(fields["authors"]), "attachments": tuple(fields["attachments"])})


def _sitting(entry: dict[str, Any], bodies: dict[str, Body]) -> Sitting:
    empty: dict[str, Any] = {"ends": "", "room": "", "place": "", "remark": "", "cancelled": False, "agenda": True}
    fields = empty | entry
    tops = tuple(_top(top) for top in fields.pop("tops", []))
    return Sitting(**fields | {"body": bodies[fields["body"]], "tops": tops})


def _top(entry: dict[str, Any]) -> Top:
    texts = dict.fromkeys(("paper", "role", "minutes", "resolution", "vote"), "")
    return Top(**{**texts, "heading": False, "public": True, "result": OPEN, **entry})


def _feed(entry: dict[str, Any]) -> Feed:
    return Feed(**entry | {"articles": tuple(_article(article) for article in entry["articles"])})


def _article(entry: dict[str, Any]) -> Article:
    published = entry["published_at"].replace(tzinfo=BERLIN)
    empty: dict[str, Any] = {"gone": False, "teaser": ""}
    return Article(**empty | entry | {"published_at": published})
