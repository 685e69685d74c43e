"""Fill a scratch database with a large fictional town: notices of three years, all public, and what is behind them."""

# SPDX-License-Identifier: EUPL-1.2

import random
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.db import models, transaction

from litfass.core.german import BERLIN
from litfass.core.kind import Kind
from litfass.core.notice import Notice as News
from litfass.core.notice import as_json
from litfass.records.models import (
    Account,
    AgendaItem,
    Approval,
    Consultation,
    Delivery,
    DeliveryState,
    Meeting,
    Municipality,
    Notice,
    Organization,
    Paper,
    Post,
    PostState,
    Receipt,
    Revision,
    Source,
)

COMMITTEES = 30
DAYS = 3 * 365
AT_ONCE = 2000  # notices written in one go
# Twenty notices of every forty: papers, decisions, then what offices say. Every fortieth is a meeting.
KINDS = [Kind.PAPER] * 9 + [Kind.DECISION] * 5 + [Kind.PRESS_RELEASE] * 2 + [Kind.PUBLIC_NOTICE, Kind.SERVICE]
KINDS += [Kind.PARTICIPATION, Kind.PRESS_RELEASE]
RESULTS = ("ungeändert beschlossen", "geändert beschlossen", "abgelehnt", "vertagt", "zur Kenntnis genommen")
COUNCIL = "https://sitzungsdienst.kranhude.example/bi/"
SENTENCES = (
    "Das Bezirksamt wird gebeten, den Radweg am Alten Hafen auf ganzer Länge zu erneuern.",
    "Die Querungshilfe an der Tauwerkstraße soll vor dem nächsten Schuljahr fertig sein.",
    "Der Ausschuss lässt sich im nächsten Quartal über den Stand der Planung berichten.",
    "Anwohnerinnen und Anwohner haben in den letzten Jahren mehrfach auf die Schäden hingewiesen.",
    "Für die Sanierung der Sporthalle stehen Mittel aus dem laufenden Haushalt bereit.",
    "Die Bücherhalle öffnet während des Umbaus an drei Tagen in der Woche.",
    "Die Verwaltung prüft, ob der Spielplatz am Deich einen Zaun bekommen kann.",
    "Zwischen Kranbrücke und Markt fährt die Fähre wegen Bauarbeiten nur einmal in der Stunde.",
    "Die Bezirksversammlung bittet um eine Antwort bis zum Ende der Sommerpause.",
    "Der Plan liegt vier Wochen lang im Rathaus aus und steht vollständig im Netz.",
    "Bäume, die gefällt werden müssen, werden im Umkreis von fünfhundert Metern ersetzt.",
    "Die Kosten werden auf rund vierhunderttausend Euro geschätzt.",
)


@dataclass(slots=True)
class Town:
    """What is written already, and the rows that wait to be written together."""

    source: Source
    account: Account
    now: datetime
    count: int
    dice: random.Random = field(default_factory=lambda: random.Random(2))
    rows: dict[type[models.Model], list[Any]] = field(default_factory=lambda: defaultdict(list))
    ids: dict[type[models.Model], int] = field(default_factory=lambda: defaultdict(int))

    def add(self, table: type[models.Model], /, **values: Any) -> int:
        """One row with the next id of its table."""
        self.ids[table] += 1
        self.rows[table].append(table(pk=self.ids[table], **values))
        return self.ids[table]

    def flush(self) -> None:
        """Write what waits. The database looks at references only at the end of the transaction."""
        for table, rows in self.rows.items():
            table._default_manager.bulk_create(rows)
        self.rows.clear()

    def words(self, most: int) -> str:
        """Some sentences, up to a length."""
        told = self.dice.choice(SENTENCES)
        while len(told) < most:
            told = f"{told} {self.dice.choice(SENTENCES)}"
        return told

    def committee(self) -> int:
        """The id of one of the committees."""
        return self.dice.randrange(COMMITTEES) + 1


def fill(count: int, now: datetime) -> None:
    """All rows for `count` public notices."""
    with transaction.atomic():
        town = _founded(count, now)
        for number in range(count):
            _notice(town, number)
            if number % AT_ONCE == AT_ONCE - 1:
                town.flush()
        town.flush()


def _founded(count: int, now: datetime) -> Town:
    hall = Municipality.objects.create(
        slug="kranhude", name="Bezirk Kranhude", office="Bezirksamt Kranhude", imprint="Fiktiv.", contact="rathaus"
    )
    # Its next look lies far ahead, so that the worker asks nobody; the bench tells when a look has ended.
    source = Source.objects.create(
        municipality=hall, slug="council", label="Sitzungsdienst", plugin="allris", url=COUNCIL, tried_at=now,
        succeeded_at=now, rhythm_minutes=1_000_000,
    )  # fmt: skip
    account = Account.objects.create(municipality=hall, slug="column", channel="column", label="Litfaßsäule")
    town = Town(source, account, now, count)
    for number in range(COMMITTEES):
        town.add(
            Organization, source=source, key=f"au/{number}", slug=f"ausschuss-{number + 1}", url=f"{COUNCIL}au020.asp",
            name=f"Ausschuss für Angelegenheit {number + 1}", classification="committee",
        )  # fmt: skip
    return town


def _notice(town: Town, number: int) -> None:
    at = town.now - timedelta(days=DAYS * (town.count - number) / town.count)
    kind = Kind.MEETING if number % 40 == 39 else KINDS[number % 20]
    facts = {Kind.PAPER: _paper, Kind.DECISION: _decision, Kind.MEETING: _meeting}.get(kind, _plain)(town, at)
    result = facts.pop("result", None)
    until = (at + timedelta(days=30)).date() if kind in (Kind.PARTICIPATION, Kind.PUBLIC_NOTICE) else None
    title = town.words(60)[:110].rsplit(" ", 1)[0]
    notice_id = town.ids[Notice] + 1
    post_id = 0
    states = 2 if number % 20 == 7 else 1  # one in twenty was changed at its source
    for state in range(1, states + 1):
        post_id = _shown(town, notice_id, (title, result, kind), (state, states), at)
    town.add(
        Notice, source=town.source, key=f"thing/{notice_id}", kind=kind.value, title=title, until=until,
        url=f"{COUNCIL}vo020.asp?VOLFDNR={notice_id}", news_at=at, first_seen_at=at, changed_at=at, digest="d" * 64,
        revision_number=states, needs_drafts=False, public_at=at, public_post_id=post_id, **facts,
    )  # fmt: skip
    delivery = town.add(
        Delivery, notice_id=notice_id, account=town.account, wanted_post_id=post_id, seen_post_id=post_id,
        state=DeliveryState.DONE, due_at=at, revision=states, seen_revision=states, remote_id=f"notice/{notice_id}",
        remote_url=f"/meldung/{notice_id}/",
    )  # fmt: skip
    for state in range(1, states + 1):
        shown = post_id - states + state
        town.add(Receipt, delivery_id=delivery, revision=state, act="sent", post_id=shown, at=at)


def _shown(town: Town, notice_id: int, said: tuple[str, str | None, Kind], place: tuple[int, int], at: datetime) -> int:
    """One revision, the wording made from it and its release. Gives the id of the post."""
    (title, result, kind), (state, states) = said, place
    text = town.words(1200)
    content = as_json(News(f"thing/{notice_id}", kind, title, COUNCIL, text=text))
    content["decision"] = {"result": result} if result else None
    revision = town.add(
        Revision, notice_id=notice_id, number=state, content=content, digest="d" * 64, fetched_at=at
    )  # fmt: skip
    quote = town.words(500) if kind in (Kind.PAPER, Kind.DECISION) else ""
    post = town.add(
        Post, notice_id=notice_id, revision_id=revision, account=town.account, title=title, text=town.words(450),
        quote=quote, link=f"{COUNCIL}vo020.asp?VOLFDNR={notice_id}", digest="d" * 64, made_at=at,
        state=PostState.RELEASED if state == states else PostState.REPLACED,
    )  # fmt: skip
    town.add(Approval, post_id=post, digest="d" * 64, by="Pressestelle", at=at)
    return post


def _paper(town: Town, at: datetime) -> dict[str, Any]:
    """Every second paper continues the matter of the one before."""
    number = town.ids[Paper]
    stem = f"24-{number // 2:05d}"
    named = stem if number % 2 == 0 else f"{stem}.1"
    committee = town.committee()
    paper = town.add(
        Paper, source=town.source, key=f"paper/{number}", number=named, stem=stem, title=town.words(60),
        paper_type="Antrag öffentlich",
    )  # fmt: skip
    for order in range(2):
        town.add(
            Consultation, paper_id=paper, order=order, organization=f"Ausschuss für Angelegenheit {committee}",
            on=(at + timedelta(days=14 * order)).date(), meeting_key=f"meeting/{town.ids[Meeting]}", role="Beratung",
            item_number=f"Ö {order + 3}.1", result="" if order else town.dice.choice(RESULTS),
        )  # fmt: skip
    return {"paper_id": paper, "paper_key": f"paper/{number}", "number": named, "organization_id": committee,
            "on": at.date()}  # fmt: skip


def _decision(town: Town, at: datetime) -> dict[str, Any]:
    paper = max(1, town.ids[Paper] - town.dice.randrange(200))
    number = f"24-{(paper - 1) // 2:05d}" + (".1" if paper % 2 == 0 else "")
    return {"paper_id": paper, "paper_key": f"paper/{paper - 1}", "number": number, "on": at.date(),
            "organization_id": town.committee(), "meeting_id": town.ids[Meeting] or None,
            "result": town.dice.choice(RESULTS)}  # fmt: skip


def _meeting(town: Town, at: datetime) -> dict[str, Any]:
    """Announced two weeks ahead, so that the last ones are still to come."""
    committee, on = town.committee(), (at + timedelta(days=14)).date()
    name = f"Ausschuss für Angelegenheit {committee}"
    meeting = town.add(
        Meeting, source=town.source, key=f"meeting/{town.ids[Meeting] + 1}", organization_id=committee,
        organization_name=name, name=f"Sitzung: {name}", on=on, room="Großer Saal", address="Markt 1",
        starts_at=datetime(on.year, on.month, on.day, 18, 0, tzinfo=BERLIN),
    )  # fmt: skip
    for order in range(12):
        paper = max(1, town.ids[Paper] - town.dice.randrange(200))
        town.add(
            AgendaItem, meeting_id=meeting, order=order, number=f"Ö {order + 1}", title=town.words(60),
            paper_id=paper, paper_number=f"24-{paper // 2:05d}", result=town.dice.choice(RESULTS),
        )  # fmt: skip
    return {"meeting_id": meeting, "organization_id": committee, "on": on}


def _plain(town: Town, at: datetime) -> dict[str, Any]:
    return {}
