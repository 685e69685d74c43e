"""What the program tells of one document, in the words of the annotations."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Sequence
from typing import Any

from litfass.core.facts import Ballot, Vote
from litfass.core.notice import Notice
from litfass.flow import read

NOTHING: dict[str, Any] = {"consultations": [], "resolution": [], "references": [], "groups": []}


def of(body: bytes) -> dict[str, Any]:
    """The facts of the paper, the minutes or the item of an agenda; nothing where the document cannot be read."""
    try:
        notices = read.document(body).notices
    except read.NotReadable:
        return NOTHING
    found = [notice for notice in notices if notice.decision] or list(notices)
    return _told(found[0]) if found else NOTHING


def _told(notice: Notice) -> dict[str, Any]:
    facts = notice.facts
    return {
        "number": notice.number,
        "title": notice.title,
        "kind": facts.sort.sort.value if facts.sort else None,
        "groups": [author.group for author in facts.authors.groups],
        "administration": facts.authors.administration,
        "consultations": _rows(notice),
        "resolution": [{"label": item.label, "text": item.text} for item in facts.resolution],
        "references": [reference.number for reference in facts.references],
        "vote": _vote(facts.vote) if facts.vote else None,
    }


def _rows(notice: Notice) -> list[dict[str, Any]]:
    rows = notice.paper.consultations if notice.paper else ()
    return [
        {
            "organization": row.organization,
            "date": row.on.isoformat() if row.on else None,
            "item": row.item_number,
            "role": row.role,
        }
        for row in rows
    ]


def _vote(vote: Vote) -> dict[str, Any]:
    return _ballot(vote) | {"items": [{"label": item.label} | _ballot(item) for item in vote.items]}


def _ballot(ballot: Ballot) -> dict[str, Any]:
    sides: dict[str, Sequence[str]] = {
        "in_favour": ballot.in_favour,
        "against": ballot.against,
        "abstaining": ballot.abstaining,
    }
    plain = ("changed", "unanimous", "yes", "no", "abstain", "contradiction")
    return (
        {"outcome": ballot.outcome.value}
        | {name: getattr(ballot, name) for name in plain}
        | {name: list(groups) for name, groups in sides.items()}
    )
