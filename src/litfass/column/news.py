"""What is new, grouped by day; by kind, by committee, or found by a search."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from urllib.parse import urlencode

from django.http import HttpRequest
from django.template import loader
from django.utils.safestring import SafeString

from litfass.column import drawn, frame, lines, phrases, search
from litfass.column.frame import Frame, Head
from litfass.column.lines import Ahead
from litfass.column.pages import Made, figure, kept
from litfass.column.scope import Chosen
from litfass.core.german import counted
from litfass.core.kind import Kind
from litfass.records import located, public, sitting, source
from litfass.records.models import Organization
from litfass.records.public import Shown

ON_A_PAGE = 20


@dataclass(frozen=True, slots=True)
class Asked:
    """What the reader wants to see."""

    chosen: Chosen
    words: str = ""
    place: tuple[datetime, int] | None = None

    def href(self, **changes: str) -> str:
        """The list with these parameters."""
        given = {"q": self.words, "gremium": self.chosen.committee.slug if self.chosen.committee else ""} | changes
        path = Chosen(kind=self.chosen.kind).page
        query = urlencode({name: value for name, value in given.items() if value})
        return f"{path}?{query}" if query else path


@dataclass(frozen=True, slots=True)
class Chip:
    """One kind to filter by."""

    href: str
    word: str
    sign: str
    count: str
    is_current: bool


@kept
def news(request: HttpRequest, kind: Kind | None = None) -> Made:
    """The list."""
    at, committees = frame.frame(), figure("committees", sitting.committees)
    asked = _asked(request, kind, committees)
    found, older = _search(asked) if asked.words else _list(asked)
    named = located.main_of([each.id for each in found])
    context = {
        "asked": asked,
        "chips": _chips(asked),
        "committees": committees,
        "options": _options(committees, asked.chosen.committee),
        "days": [(day, [drawn.line(line) for line in day.lines]) for day in lines.days(found, at.today, named)],
        "older": older,
        "first": asked.place is None,
        "lead": phrases.LEADS[kind],
        "title": _title(at, kind),
        "reset": Chosen(kind=kind).page,
        "found": _first_large(counted(len(found), "Treffer", "Treffer")),
        "limited": search.is_limited() if asked.words else False,
        "most": search.MOST if len(found) >= search.MOST else 0,
        "here": Chosen(kind=kind),
    }
    return frame.page(
        "news.html",
        at,
        _head(at, asked),
        aside=_aside(at),
        **context | frame.state(figure("sources", source.active), at),
    )


def _asked(request: HttpRequest, kind: Kind | None, committees: list[Organization]) -> Asked:
    slug = request.GET.get("gremium", "")
    committee = next((each for each in committees if each.slug == slug), None)
    words = search.clean(request.GET.get("q", ""))
    return Asked(Chosen(kind, committee), words, _place(request.GET.get("vor", "")))


def _place(value: str) -> tuple[datetime, int] | None:
    """Where in the list to go on: microseconds since 1970 and an id. Anything else is the beginning."""
    when, _, pk = value.partition("-")
    if not (when.isascii() and when.isdigit() and pk.isascii() and pk.isdigit() and len(when) < 20 and len(pk) < 19):
        return None
    try:
        return datetime.fromtimestamp(int(when) // 1_000_000, UTC).replace(microsecond=int(when) % 1_000_000), int(pk)
    except (ValueError, OverflowError, OSError):
        return None


def _list(asked: Asked) -> tuple[list[Shown], str]:
    found = public.listed(asked.chosen.scope, asked.place, limit=ON_A_PAGE + 1)
    if len(found) <= ON_A_PAGE:
        return found, ""
    last = found[ON_A_PAGE - 1]
    micros = int(last.news_at.timestamp()) * 1_000_000 + last.news_at.microsecond
    return found[:ON_A_PAGE], asked.href(vor=f"{micros}-{last.id}")


def _search(asked: Asked) -> tuple[list[Shown], str]:
    return search.find(asked.words, asked.chosen.scope), ""


def _chips(asked: Asked) -> list[Chip]:
    """The kinds that have notices. Figures stand only where they are those of the list."""
    committee = asked.chosen.committee
    pk = committee.pk if committee else None
    numbers = figure(f"counts {pk}", lambda: public.counts(pk))
    chips = [_chip(asked, None, "Alles", sum(numbers.values()))]
    return chips + [
        _chip(asked, kind, kind.plural, numbers.get(kind, 0))
        for kind in Kind
        if numbers.get(kind) or kind is asked.chosen.kind
    ]


def _chip(asked: Asked, kind: Kind | None, word: str, number: int) -> Chip:
    there = replace(asked, chosen=replace(asked.chosen, kind=kind), place=None)
    count = "" if asked.words else f"{number:,}".replace(",", ".")
    return Chip(there.href(), word, phrases.SIGNS[kind] if kind else "", count, kind is asked.chosen.kind)


def _first_large(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


def _options(committees: list[Organization], chosen: Organization | None) -> SafeString:
    slug = chosen.slug if chosen else ""
    context = {"committees": committees, "chosen": slug}
    return figure(f"options {slug}", lambda: loader.render_to_string("column/options.html", context))


def _aside(at: Frame) -> SafeString:
    return figure(f"aside {at.today}", lambda: loader.render_to_string("column/aside.html", _ahead(at)))


def _ahead(at: Frame) -> dict[str, list[Ahead] | bool]:
    return {
        "has_places": frame.has_places(),
        "meetings": [lines.meeting_ahead(each) for each in sitting.ahead(at.today)],
        "deadlines": [lines.deadline_ahead(each) for each in public.deadlines(at.today)],
    }


def _title(at: Frame, kind: Kind | None) -> str:
    return f"{kind.plural if kind else 'Neues'} {phrases.out_of(at.town.name)}"


def _head(at: Frame, asked: Asked) -> Head:
    chosen = Chosen(kind=asked.chosen.kind)
    section = "part" if chosen.kind is Kind.PARTICIPATION else "news"
    plain_list = not (asked.words or asked.place or asked.chosen.committee)
    about = phrases.LEADS[chosen.kind]
    title = f"Suche nach „{asked.words}“" if asked.words else _title(at, chosen.kind)
    return Head(title, chosen.page, section, about, chosen.feeds, is_indexed=plain_list)
