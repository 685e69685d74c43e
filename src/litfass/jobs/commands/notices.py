"""Meldungen zeigen, die neuesten zuerst."""

# SPDX-License-Identifier: EUPL-1.2

import argparse

from litfass.core.german import BERLIN
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
    found = list(notices[: max(arguments.limit, 0)])
    rows = [_row(notice) for notice in found]
    lines = [_line(notice) for notice in found]
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


def _line(notice: Notice) -> str:
    return f"{notice.news_at.astimezone(BERLIN):%d.%m.%Y}  {notice.kind:<14} {notice.number:<12} {notice.title[:90]}"
