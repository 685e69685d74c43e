"""Rows for the tests of the column: a town, its committees, and notices as they are after a release."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import count
from typing import Any

from litfass.core.german import BERLIN
from litfass.core.kind import Kind
from litfass.core.number import stem
from litfass.core.post import Post as Wording
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

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=BERLIN)
TODAY = NOW.date()
COUNCIL = "https://sitzungsdienst.kranhude.example/bi/"


@dataclass(frozen=True, slots=True)
class Rows:
    """One town. `numbers` gives every row its own key."""

    town: Municipality
    source: Source
    account: Account
    numbers: Any = field(default_factory=lambda: count(1))

    def committee(
        self, name: str = "Ausschuss für Mobilität", slug: str = "mobilitaet", sort: str = "committee"
    ) -> Any:
        """One committee."""
        key = f"au/{next(self.numbers)}"
        return Organization.objects.create(
            source=self.source, key=key, slug=slug, name=name, classification=sort, url=f"{COUNCIL}au020.asp?AULFDNR=1"
        )

    def paper(self, number: str = "24-0187", paper_type: str = "Antrag") -> Paper:
        """One paper."""
        return Paper.objects.create(
            source=self.source, key=f"paper/{next(self.numbers)}", number=number, stem=stem(number), title="Schulweg",
            paper_type=paper_type,
        )  # fmt: skip

    def consultation(self, paper: Paper, on: date | None, **values: Any) -> Consultation:
        """One stop of a paper."""
        order = paper.consultations.count()
        values = {"organization": "Ausschuss für Mobilität"} | values
        return Consultation.objects.create(paper=paper, order=order, on=on, **values)

    def meeting(self, committee: Organization | None, on: date, *, public: bool = True, **values: Any) -> Meeting:
        """One meeting, with its notice."""
        starts = datetime(on.year, on.month, on.day, 18, 0, tzinfo=BERLIN)
        name = committee.name if committee else "Ausschuss"
        row = Meeting.objects.create(
            source=self.source, key=f"meeting/{next(self.numbers)}", organization=committee, name=name,
            organization_name=name, on=on, **({"starts_at": starts, "room": "Großer Saal"} | values),
        )  # fmt: skip
        self.notice(f"{name} tagt", Kind.MEETING, meeting=row, organization=committee, on=on, public=public)
        return row

    def item(self, meeting: Meeting, number: str, title: str, **values: Any) -> AgendaItem:
        """One item of an agenda."""
        return AgendaItem.objects.create(
            meeting=meeting, order=meeting.items.count(), number=number, title=title, **values
        )

    def notice(
        self,
        title: str = "Lüttje Hude wieder frei",
        kind: Kind = Kind.PRESS_RELEASE,
        *,
        text: str = "Der Weg ist frei.",
        at: datetime = NOW - timedelta(hours=1),
        public: bool = True,
        quote: str = "",
        result: str = "",
        **values: Any,
    ) -> Notice:
        """One notice, public unless said otherwise."""
        number = next(self.numbers)
        row = Notice.objects.create(
            source=self.source, key=f"notice/{number}", kind=kind.value, title="Titel der Quelle, nicht freigegeben",
            digest="0" * 64, news_at=at, first_seen_at=at, changed_at=at,
            **({"url": f"{COUNCIL}vo020.asp?VOLFDNR={number}"} | values),
        )  # fmt: skip
        content = {"text": "Wort der Quelle, nicht freigegeben", "decision": {"result": result} if result else None}
        Revision.objects.create(notice=row, number=1, content=content, digest="0" * 64, fetched_at=at)
        if public:
            self.show(row, Wording(title, text, row.url, quote), at=at)
        return row

    def show(self, notice: Notice, wording: Wording, *, at: datetime, user: Any = None) -> Post:
        """Release a wording made from the newest revision and show it on the column."""
        revision = notice.revisions.get(number=notice.revision_number)
        post = Post.objects.create(
            notice=notice, revision=revision, account=self.account, title=wording.title, text=wording.text,
            quote=wording.quote, link=wording.link, digest=wording.digest, state=PostState.RELEASED, made_at=at,
        )  # fmt: skip
        Approval.objects.create(post=post, digest=wording.digest, by="Gesa Tietjen", user=user, at=at)
        self._deliver(notice, post, at)
        notice.public_at, notice.public_post, notice.withdrawn_at = notice.public_at or at, post, None
        notice.save()
        return post

    def fetch_again(self, notice: Notice, *, at: datetime) -> None:
        """A newer revision, not released yet."""
        notice.revision_number += 1
        notice.changed_at = at
        notice.save()
        Revision.objects.create(
            notice=notice, number=notice.revision_number, content={"text": "Neu"}, digest="1" * 64, fetched_at=at
        )

    def withdraw(self, notice: Notice, *, at: datetime) -> None:
        """Take it down as the column's delivery does."""
        self._deliver(notice, None, at)
        notice.public_at, notice.public_post, notice.withdrawn_at = None, None, at
        notice.save()

    def _deliver(self, notice: Notice, post: Post | None, at: datetime) -> None:
        delivery, is_new = Delivery.objects.get_or_create(
            notice=notice, account=self.account, defaults={"due_at": at, "state": DeliveryState.DONE}
        )
        delivery.revision += 0 if is_new else 1
        delivery.seen_post = post
        delivery.save()
        act = "sent" if post else "withdrawn"
        Receipt.objects.create(delivery=delivery, revision=delivery.revision, act=act, post=post, at=at)


def rows(**values: Any) -> Rows:
    """A town with one source that answered at 9:30."""
    town = Municipality.objects.create(
        **({"slug": "kranhude", "name": "Bezirk Kranhude", "office": "Bezirksamt Kranhude"} | values)
    )
    source = Source.objects.create(
        municipality=town, slug="sitzungsdienst", label="Sitzungsdienst Kranhude", plugin="allris", url=COUNCIL,
        tried_at=NOW, succeeded_at=NOW,
    )  # fmt: skip
    account = Account.objects.create(municipality=town, slug="saeule", channel="column", label="Litfaßsäule")
    return Rows(town, source, account)
