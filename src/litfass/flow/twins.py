"""Notice when a source uses one number for two papers, or shows one paper under two ids."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.db.models import Count

from litfass.core.trouble import Trouble
from litfass.records.models import Notice, Paper, Source

WATCHED = timedelta(days=90)  # of news; older pairs were told when they were young


def twins(source: Source, now: datetime) -> Iterator[Trouble]:
    """One trouble per number that stands twice among the papers of the last months."""
    young = Paper.objects.filter(source=source, notices__news_at__gte=now - WATCHED, notices__gone_at=None)
    doubled = young.exclude(number="").values("number").annotate(count=Count("pk", distinct=True)).filter(count__gt=1)
    for row in doubled.order_by("number"):
        papers = list(young.filter(number=row["number"]).distinct().order_by("pk"))
        notice = Notice.objects.filter(source=source, key=papers[-1].key).first()
        yield _told(row["number"], papers, notice.url if notice else source.url)


def _told(number: str, papers: list[Paper], url: str) -> Trouble:
    keys = ", ".join(paper.key for paper in papers)
    if len({paper.title for paper in papers}) == 1:
        sentence = (
            f"Die Drucksache {number} steht an der Quelle unter {len(papers)} Adressen. "
            "Litfass schlägt nur die erste vor. Bitte klären Sie mit dem Gremienbüro, welche gilt."
        )
        return Trouble("paper-twice", url, sentence, f"{number} with one title under {keys}")
    sentence = (
        f"Die Nummer {number} tragen an der Quelle {len(papers)} verschiedene Drucksachen. "
        "Litfass führt sie getrennt. Bitte prüfen Sie vor der Freigabe, welche gemeint ist."
    )
    return Trouble("number-twice", url, sentence, f"{number} is used by {keys}")


def is_second(notice: Notice) -> bool:
    """Whether the same paper was kept before under another id: it is not proposed a second time."""
    paper = notice.paper
    if paper is None or notice.kind_word != "paper" or not paper.number:
        return False
    return Paper.objects.filter(
        source=notice.source_id, number=paper.number, title=paper.title, pk__lt=paper.pk, notices__gone_at=None
    ).exists()
