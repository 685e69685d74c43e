"""Read an OParl Meeting with its items, or one AgendaItem."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from litfass.core.council import AgendaItem, Decision, Meeting
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.core.ports import Reading
from litfass.documents.oparl import values

_CANCELLED = re.compile(r"\b(?:entfällt|entfallen|abgesagt|fällt aus)\b", re.IGNORECASE)
# SD.NET has no `public` on items: a heading among them says where the closed part begins.
_CLOSED = re.compile(r"nicht-?\s?öffentliche[rns]?\s{1,3}(?:Sitzung|Teil)|^Nicht-?öffentlich", re.IGNORECASE)
_OPEN = re.compile(r"(?<!nicht)(?<!nicht-)\böffentliche[rns]?\s{1,3}(?:Sitzung|Teil)|^Öffentlich", re.IGNORECASE)


def read(found: dict[str, Any]) -> Reading:
    """The meeting with its public items and what it resolved; without a day only its name is told."""
    on, key, url = values.day(found.get("start")), values.key(found, "Meeting"), values.address(found)
    if on is None:
        return Reading(notices=(Notice(key, Kind.MEETING, values.line(found.get("name")) or "Sitzung", url),))
    names = list(values.names(found.get("organization")))
    printed = values.line(found.get("name"))
    place = next(iter(values.objects(found.get("location"))), {})
    address = values.line(place.get("streetAddress")) or values.line(place.get("description"))
    meeting = Meeting(
        key=key,
        name=printed or names[0] if names or printed else "Sitzung",
        organization=", ".join(names),
        organization_key=_organization_key(found),
        on=on,
        starts_at=values.moment(found.get("start")),
        ends_at=values.moment(found.get("end")),
        room=values.line(place.get("room")),
        address=" ".join(
            filter(None, (address, values.line(place.get("locality")) if address and "," not in address else ""))
        ),
        cancelled=found.get("cancelled") is True
        or _CANCELLED.search(f"{printed} {values.line(found.get('meetingState'))}") is not None,
        items=tuple(item(one) for one in _public(found)),
    )
    return Reading(notices=(_notice(meeting, url, found), *_decisions(meeting, found)))


def _decisions(meeting: Meeting, found: dict[str, Any]) -> Iterator[Notice]:
    """What the meeting has resolved already, item by item."""
    for one in _public(found):
        decision = replace(
            _decision(one),
            organization=meeting.organization,
            organization_key=meeting.organization_key,
            on=meeting.on,
            meeting_key=meeting.key,
        )
        if decision.result or decision.resolution:
            yield _decided(decision, one)


def _organization_key(found: dict[str, Any]) -> str | None:
    value = found.get("organization")
    first = next(iter(value), None) if isinstance(value, list) else value
    reference = values.reference(first)
    return values.key(reference, "Organization") if reference else None


def _notice(meeting: Meeting, url: str, found: dict[str, Any]) -> Notice:
    return Notice(
        key=meeting.key,
        kind=Kind.MEETING,
        title=meeting.name,
        url=url,
        text="\n".join(" ".join(filter(None, (one.number, one.title, one.paper_number))) for one in meeting.items),
        on=meeting.on,
        organization=meeting.organization or None,
        organization_key=meeting.organization_key,
        meeting=meeting,
        documents=values.documents(
            found.get("invitation"),
            found.get("resultsProtocol"),
            found.get("verbatimProtocol"),
            found.get("auxiliaryFile"),
        ),
    )


def _public(found: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The public items by their order, or as they come where the server sends none."""
    items = values.objects(found.get("agendaItem"))
    if all(isinstance(one.get("order"), int) for one in items):
        items = sorted(items, key=lambda one: int(one["order"]))
    closed = False
    for one in items:
        name = values.line(one.get("name"))
        if len(name) < 60 and (_CLOSED.search(name) or _OPEN.search(name)):
            closed = _CLOSED.search(name) is not None
        if closed or one.get("public") is False or one.get("deleted") is True:
            continue
        yield one


def item(found: dict[str, Any]) -> AgendaItem:
    """One item of an agenda."""
    consultation = next(iter(values.objects(found.get("consultation"))), {})
    paper = next(iter(values.objects(consultation.get("paper"))), {})
    reference = values.reference(consultation.get("paper"))
    return AgendaItem(
        number=values.line(found.get("number")),
        title=values.line(found.get("name")),
        key=values.key(found, "AgendaItem") if values.code(found.get("id")) else None,
        paper_key=values.key(reference, "Paper") if reference else None,
        paper_number=values.line(paper.get("reference")) or None,
        result=values.line(found.get("result")) or None,
    )


def read_item(found: dict[str, Any]) -> Reading:
    """An item by itself, with an empty result while it is open. What is not public is gone."""
    if found.get("public") is False:
        return Reading(gone=(values.key(found, "AgendaItem"),))
    return Reading(notices=(_decided(_decision(found), found),))


def _decision(found: dict[str, Any]) -> Decision:
    one, meeting = item(found), next(iter(values.objects(found.get("meeting"))), {})
    reference = values.reference(found.get("meeting"))
    files = values.objects(found.get("resolutionFile"))
    return Decision(
        key=values.key(found, "AgendaItem"),
        title=one.title or one.number,
        organization=", ".join(values.names(meeting.get("organization"))),
        organization_key=None,
        on=values.day(found.get("start")) or values.day(meeting.get("start")),
        result=one.result or "",
        meeting_key=values.key(reference, "Meeting") if reference else "",
        item_number=one.number,
        paper_key=one.paper_key,
        paper_number=one.paper_number,
        resolution=values.lines(found.get("resolutionText"))
        or next((said for file in files if (said := values.lines(file.get("text")))), ""),
    )


def _decided(decision: Decision, found: dict[str, Any]) -> Notice:
    return Notice(
        key=decision.key,
        kind=Kind.DECISION,
        title=decision.title or "Tagesordnungspunkt",
        url=values.address(found),
        text="\n\n".join(filter(None, (decision.resolution, decision.result))),
        on=decision.on,
        organization=decision.organization or None,
        organization_key=decision.organization_key,
        decision=decision,
        documents=values.documents(found.get("resolutionFile"), found.get("auxiliaryFile")),
    )
