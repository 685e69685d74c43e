"""Die eingerichteten Quellen zeigen, und wann sie zuletzt geantwortet haben."""

# SPDX-License-Identifier: EUPL-1.2

import argparse

from litfass.jobs.terminal import Exit, Terminal
from litfass.records.models import Source


def arguments(parser: argparse.ArgumentParser) -> None:
    """Nothing to set."""


def run(arguments: argparse.Namespace) -> int:
    """List them."""
    rows = [
        {
            "source": source.slug, "label": source.label, "plugin": source.plugin, "url": source.url,
            "tried_at": source.tried_at.isoformat() if source.tried_at else None,
            "succeeded_at": source.succeeded_at.isoformat() if source.succeeded_at else None,
        }
        for source in Source.objects.all()
    ]  # fmt: skip
    lines = [f"{row['source']:<20} {row['succeeded_at'] or 'noch nie':<34} {row['url']}" for row in rows]
    Terminal(arguments.json).result(
        rows, "\n".join(lines) or "Noch keine Quelle. „litfass run --source …“ richtet eine ein."
    )
    return Exit.DONE if rows else Exit.NOTHING
