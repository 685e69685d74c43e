"""Word a meeting: which committee meets, when and where, and what it will deal with; or that it does not meet."""

# SPDX-License-Identifier: EUPL-1.2

from litfass.core.council import AgendaItem, Meeting
from litfass.core.german import and_list, clock, counted, day
from litfass.core.notice import Notice
from litfass.core.sentences import plain
from litfass.core.wording.committees import nominative
from litfass.core.wording.outlet import Outlet
from litfass.core.wording.parts import Sentence, Wording, long_day, quoted, sentence, shortened
from litfass.core.wording.titles import readable

# Items every agenda has; they say nothing about this meeting.
ROUTINE = (
    "niederschrift", "protokoll", "verschiedenes", "mitteilung", "begrüßung", "eröffnung", "fragestunde", "eingaben",
    "anträge", "anfragen", "tagesordnung", "bericht", "vorlagen", "bekanntgabe", "termine", "allgemeines",
    "benennung", "umbenennung von ausschuss", "ausschuss-benennung", "besetzung", "nachbenennung",
    "beschlussfähigkeit", "beschlussempfehlungen", "feststellung", "verpflichtung", "ausschussbesetzung",
)  # fmt: skip
LONGEST_ITEM = 90  # one and a half lines; longer titles are cut between words


def worded(notice: Notice, outlet: Outlet) -> Wording:
    """`Der Ausschuss für Mobilität tagt am Dienstag, 1. Dezember, um 18 Uhr.` or that the meeting is cancelled."""
    meeting = notice.meeting
    if meeting is None:
        on = (sentence(f"Tag: {long_day(notice.on, outlet.today)}.", 1),) if notice.on else ()
        return Wording(title=readable(notice.title).words, sentences=on, on=notice.on, place=notice.organization or "")
    name = plain(meeting.organization) or plain(notice.organization or "") or readable(notice.title).words
    when = day(meeting.on, today=outlet.today)
    past = meeting.on < outlet.today
    verb = "tagte" if past else "tagt"
    heading = f"{name}: Sitzung am {when} fällt aus" if meeting.cancelled else f"{name} {verb} am {when}"
    told = _cancelled(meeting, name, outlet) if meeting.cancelled else _takes_place(meeting, name, outlet)
    return Wording(
        title=heading,
        opening="" if outlet.limits.title else told[0].words,
        sentences=told if outlet.limits.title else told[1:],
        on=meeting.on,
        when=f"{day(meeting.on)}, {clock(meeting.starts_at)}" if meeting.starts_at else "",
        place=", ".join(_where(meeting)) or name,
    )


def _cancelled(meeting: Meeting, name: str, outlet: Outlet) -> tuple[Sentence, ...]:
    when = long_day(meeting.on, outlet.today)
    brief = f"Die Sitzung am {day(meeting.on, today=outlet.today)} fällt aus."
    return (sentence(f"Die Sitzung am {when}, fällt aus ({name}).", 1, shorter=brief),)


def _takes_place(meeting: Meeting, name: str, outlet: Outlet) -> tuple[Sentence, ...]:
    when = f"am {long_day(meeting.on, outlet.today)}"
    if meeting.starts_at:
        when += f", um {clock(meeting.starts_at)}"
    verb = "tagte" if meeting.on < outlet.today else "tagt"
    told = [sentence(f"{nominative(name)} {verb} {when}.", 1)]
    if where := _where(meeting):
        told.append(sentence(f"Ort: {', '.join(where)}.", 2, shorter=f"Ort: {where[0]}."))
    told += _agenda(meeting)
    if meeting.starts_at is None:
        told.append(sentence("Eine Uhrzeit ist noch nicht veröffentlicht.", 4))
    if meeting.on >= outlet.today and any("fragestunde" in item.title.casefold() for item in meeting.items):
        told.append(sentence("In der öffentlichen Fragestunde können Sie Fragen stellen.", 4))
    return tuple(told)


def _where(meeting: Meeting) -> list[str]:
    return [part for part in (plain(meeting.room), plain(meeting.address)) if part]


def _agenda(meeting: Meeting) -> list[Sentence]:
    items = _leaves(meeting.items)
    if not items:
        return []
    number = counted(len(items), "öffentlicher Punkt", "öffentliche Punkte")
    start = f"Auf der Tagesordnung {'steht' if len(items) == 1 else 'stehen'} {number}"
    weighty = [quoted(shortened(readable(item.title).words, LONGEST_ITEM)) for item in _weighty(items)[:3]]
    weighty = [title for title in weighty if title != "„“"]
    if not weighty:
        return [sentence(f"{start}.", 3)]
    return [sentence(f"{start}, darunter {and_list(weighty)}.", 3, shorter=f"{start}, darunter {weighty[0]}.")]


def _leaves(items: tuple[AgendaItem, ...]) -> list[AgendaItem]:
    """Items without those that are only headings of others (`Ö 8` above `Ö 8.1`)."""
    numbers = [item.number for item in items]
    parents = {number.rpartition(".")[0] for number in numbers}
    return [item for item in items if item.number not in parents]


def _weighty(items: list[AgendaItem]) -> list[AgendaItem]:
    """Items that say something about this meeting: those with a paper first, in the order of the agenda."""
    telling = [item for item in items if not plain(item.title).casefold().startswith(ROUTINE)]
    telling = [item for item in telling if "niederschrift" not in item.title.casefold()]
    return [item for item in telling if item.paper_number] or telling
