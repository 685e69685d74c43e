"""The queue of today: which cases wait, in which group, and which one comes next."""

# SPDX-License-Identifier: EUPL-1.2

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import QuerySet

from litfass.core.kind import Kind
from litfass.core.trouble import Weight
from litfass.records import delivery, post
from litfass.records.models import Delivery, Notice

SHOWN = 50  # in a group; more is said, not listed


@dataclass(frozen=True, slots=True)
class Row:
    """One case in the queue. `blocks` and `warns` count its findings."""

    notice: Notice
    blocks: int = 0
    warns: int = 0

    @property
    def kind(self) -> Kind:
        """What it is about."""
        return self.notice.kind_word


@dataclass(frozen=True, slots=True)
class Group:
    """Cases of one sort, with the number of all of them. `slug` names it in the template."""

    slug: str
    title: str
    rows: tuple[Row, ...]
    count: int

    @property
    def more(self) -> int:
        """How many are not listed."""
        return self.count - len(self.rows)


@dataclass(frozen=True, slots=True)
class Queue:
    """All groups that have something in them, and what waits for a hand."""

    groups: tuple[Group, ...]
    handed: tuple[Delivery, ...]
    handed_count: int
    failed: tuple[Delivery, ...]
    counts: dict[str, int]

    @property
    def open_count(self) -> int:
        """How many cases wait for a decision."""
        return sum(group.count for group in self.groups if group.slug != "returned")

    @property
    def held_count(self) -> int:
        """How many of them need a look."""
        return sum(group.count for group in self.groups if group.slug == "held")

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all waits."""
        return not self.groups and not self.handed_count and not self.failed

    def ids(self) -> list[int]:
        """The listed cases from top to bottom."""
        return [row.notice.pk for group in self.groups for row in group.rows]

    def first(self) -> int | None:
        """The case to open when none is named."""
        return next((row.notice.pk for group in self.groups if group.slug != "returned" for row in group.rows), None)

    def around(self, notice: int) -> tuple[int | None, int | None]:
        """The cases before and after this one."""
        ids = self.ids()
        if notice not in ids:
            return None, next((one for one in ids), None)
        at = ids.index(notice)
        return (ids[at - 1] if at else None), (ids[at + 1] if at + 1 < len(ids) else None)


def read() -> Queue:
    """The queue as it stands now. The number of queries does not grow with it."""
    counts = post.case_counts()
    returned = post.returned_cases()
    groups = (
        ("held", "Braucht einen Blick", post.held_cases(), counts["held"]),
        ("clean", "Ohne Befund", post.clean_cases(), counts["clean"]),
        ("changed", "Geändert an der Quelle", post.changed_cases(), counts["changed"]),
        ("returned", "Zurückgegeben", returned, returned.count()),
    )
    listed = {slug: _listed(cases) for slug, _, cases, _ in groups}
    weights = _weights(notice.pk for notices in listed.values() for notice in notices)
    handed = delivery.handed()
    return Queue(
        tuple(
            Group(slug, title, tuple(Row(notice, *weights.get(notice.pk, (0, 0))) for notice in listed[slug]), count)
            for slug, title, _, count in groups
            if count
        ),
        tuple(handed[:SHOWN]),
        handed.count(),
        tuple(delivery.failed()[:SHOWN]),
        counts,
    )


def _listed(cases: QuerySet[Notice]) -> list[Notice]:
    return list(cases.only("kind", "title", "number", "on", "public_at", "changed_at")[:SHOWN])


def _weights(notices: Iterator[int]) -> dict[int, tuple[int, int]]:
    """Blocking and warning objections by notice; one that concerns several accounts counts once."""
    found: dict[int, set[tuple[str, str]]] = defaultdict(set)
    for finding in post.open_findings(notices):
        found[finding.post.notice_id].add((finding.weight, finding.sentence))
    counts = {notice: Counter(weight for weight, _ in said) for notice, said in found.items()}
    return {notice: (count[Weight.BLOCKS], count[Weight.WARNS]) for notice, count in counts.items()}
