"""Keep what a source says about one thing: the notice, its revision, and the council's own records behind it."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.text import slugify

from litfass.core import council
from litfass.core.notice import Notice as News
from litfass.core.notice import as_json
from litfass.core.number import stem
from litfass.records.models import AgendaItem, Consultation, Meeting, Notice, Organization, Paper, Revision, Source
from litfass.records.notice import news_at


def organization(source: Source, value: council.Organization) -> Organization:
    """Keep one body. An unchanged one costs a look and no write."""
    row = Organization.objects.filter(source=source, key=value.key).first()
    if row is None:
        return _new_organization(source, value)
    wanted = (value.name[:300], value.classification.value, value.url, list(value.office_holders))
    if (row.name, row.classification, row.url, row.office_holders) != wanted:
        row.name, row.classification, row.url, row.office_holders = wanted
        row.save()
    return row


def _new_organization(source: Source, value: council.Organization) -> Organization:
    base = slugify(value.name)[:100] or slugify(value.key) or "gremium"
    for slug in (base, f"{base}-{slugify(value.key)}"[:120]):
        try:
            with transaction.atomic():
                return Organization.objects.create(
                    source=source, key=value.key, slug=slug, name=value.name[:300],
                    classification=value.classification.value, url=value.url,
                    office_holders=list(value.office_holders),
                )  # fmt: skip
        except IntegrityError:
            continue
    return Organization.objects.get(source=source, key=value.key)


def _body(source: Source, key: str | None, name: str | None) -> Organization | None:
    if key:
        known = Organization.objects.filter(source=source, key=key).first()
        if known or not name:
            return known
        sort = council.Classification.ASSEMBLY if key.startswith("pa/") else council.Classification.COMMITTEE
        return _new_organization(source, council.Organization(key, name, sort))
    return Organization.objects.filter(source=source, name=name).first() if name else None


def paper(source: Source, value: council.Paper) -> Paper:
    """Keep a paper and its consultations, and tie to it what named it before it came."""
    number = (value.number or "")[:100]
    row, is_new = Paper.objects.update_or_create(
        source=source,
        key=value.key,
        defaults={"number": number, "stem": stem(number), "title": value.title,
                  "paper_type": (value.paper_type or "")[:200]},
    )  # fmt: skip
    if not is_new:
        row.consultations.all().delete()
    Consultation.objects.bulk_create(
        Consultation(
            paper=row, order=order, organization=item.organization[:300], on=item.on,
            meeting_key=item.meeting_key or "", item_key=item.item_key or "",
            item_number=(item.item_number or "")[:50], role=(item.role or "")[:200], result=(item.result or "")[:300],
        )
        for order, item in enumerate(value.consultations)
    )  # fmt: skip
    if is_new:
        AgendaItem.objects.filter(meeting__source=source, paper_key=value.key, paper=None).update(paper=row)
        Notice.objects.filter(source=source, paper_key=value.key, paper=None).update(paper=row)
    return row


def meeting(source: Source, value: council.Meeting) -> Meeting:
    """Keep a meeting and its public agenda."""
    row, is_new = Meeting.objects.update_or_create(
        source=source,
        key=value.key,
        defaults={
            "organization": _body(source, value.organization_key, value.organization),
            "organization_name": value.organization[:300], "name": value.name, "on": value.on,
            "starts_at": value.starts_at, "ends_at": value.ends_at, "room": value.room[:300],
            "address": value.address[:300], "remark": value.remark, "is_cancelled": value.cancelled,
        },
    )  # fmt: skip
    if not is_new:
        row.items.all().delete()
    papers = {
        known.key: known
        for known in Paper.objects.filter(source=source, key__in=[i.paper_key for i in value.items if i.paper_key])
    }
    AgendaItem.objects.bulk_create(
        AgendaItem(
            meeting=row, order=order, number=item.number[:50], key=item.key or "", title=item.title,
            paper_key=item.paper_key or "", paper_number=(item.paper_number or "")[:100],
            paper=papers.get(item.paper_key or ""), result=(item.result or "")[:300],
        )
        for order, item in enumerate(value.items)
    )  # fmt: skip
    return row


def notice(source: Source, news: News, *, old: Notice | None, now: datetime) -> Notice:
    """Keep a new notice or a new revision of a known one."""
    row = old or Notice(source=source, key=news.key, first_seen_at=now, revision_number=0)
    paper_key = news.paper.key if news.paper else (news.decision.paper_key or "" if news.decision else "")
    row.kind, row.title, row.url, row.number = news.kind.value, news.title, news.url[:1000], (news.number or "")[:100]
    row.on, row.until, row.digest, row.paper_key = news.on, news.until, news.digest, paper_key
    row.organization = _body(source, news.organization_key, news.organization)
    row.paper = _paper_of(source, news, paper_key)
    row.meeting = meeting(source, news.meeting) if news.meeting else _meeting_of(source, news)
    row.news_at = news_at(seen=row.first_seen_at, published=news.published_at, on=news.on)
    row.changed_at, row.gone_at, row.needs_drafts = now, None, True
    row.revision_number += 1
    row.save()
    Revision.objects.create(
        notice=row, number=row.revision_number, content=as_json(news), digest=news.digest, fetched_at=now
    )
    return row


def _paper_of(source: Source, news: News, key: str) -> Paper | None:
    if news.paper:
        return paper(source, news.paper)
    return Paper.objects.filter(source=source, key=key).first() if key else None


def _meeting_of(source: Source, news: News) -> Meeting | None:
    if news.decision is None:
        return None
    return Meeting.objects.filter(source=source, key=news.decision.meeting_key).first()
