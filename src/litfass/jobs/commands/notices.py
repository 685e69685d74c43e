"""Meldungen zeigen, die neuesten zuerst."""

# SPDX-License-Identifier: EUPL-1.2

import argparse

from litfass.core.kind import Kind
from litfass.jobs.terminal import Exit, Terminal
from litfass.records.models import Notice


def arguments(parser: argparse.ArgumentParser) -> None:
    """Which ones, how many."""
    parser.add_argument("--kind", choices=[kind.value for kind in Kind], help="nur diese Art")
    parser.add_argument("--public", action="store_true", help="nur was auf der Litfaßsäule steht")
    parser.add_argument("--limit", type=int, default=20, help="höchstens so viele (sonst 20)")


def run(arguments: argparse.Namespace) -> int:
    """List them."""
    terminal = Terminal(arguments.json)
    notices = Notice.objects.select_related("source", "organization").order_by("-news_at", "-pk")
    if arguments.kind:
        notices = notices.filter(kind=arguments.kind)
    if arguments.public:
        notices = notices.filter(public_at__isnull=False)
    rows = [_row(notice) for notice in notices[: max(arguments.limit, 0)]]
    lines = [f"{str(row['news_at'])[:10]}  {row['kind']:<14} {row['number'] or '':<12} {row['title'][:90]}" for row in rows]
    terminal.result(rows, "\n".join(lines) or "Noch keine Meldungen. „litfass collect“ sieht bei den Quellen nach.")
    return Exit.DONE if rows else Exit.NOTHING


def _row(notice: Notice) -> dict[str, str | int | None]:
    return {
        "id": notice.pk,
        "source": notice.source.slug,
        "key": notice.key,
        "kind": notice.kind,
        "number": notice.number or None,
        "title": notice.title,
        "organization": notice.organization.name if notice.organization else None,
        "url": notice.url,
        "news_at": notice.news_at.isoformat(),
        "revision": notice.revision_number,
        "public_at": notice.public_at.isoformat() if notice.public_at else None,
        "gone_at": notice.gone_at.isoformat() if notice.gone_at else None,
    }
