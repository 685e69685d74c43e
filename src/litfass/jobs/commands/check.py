"""Offene Vorschläge noch einmal prüfen und die Befunde zeigen."""

# SPDX-License-Identifier: EUPL-1.2

import argparse

from litfass.core.findings import blocking
from litfass.flow.check import check
from litfass.jobs.terminal import Exit, Terminal
from litfass.records.models import Post, PostState


def arguments(parser: argparse.ArgumentParser) -> None:
    """Which posts."""
    parser.add_argument("post", nargs="*", type=int, help="Nummern der Beiträge; ohne Angabe alle offenen")


def run(arguments: argparse.Namespace) -> int:
    """Check and list. Fails when something blocks, so that a script can stop."""
    terminal = Terminal(arguments.json)
    posts = Post.objects.filter(state=PostState.PROPOSED).select_related("account__municipality", "revision", "notice")
    if arguments.post:
        posts = posts.filter(pk__in=arguments.post)
    found = {post.pk: check(post) for post in posts}
    rows = [
        {"post": pk, "check": one.check, "weight": one.weight.value, "sentence": one.sentence}
        for pk, findings in found.items()
        for one in findings
    ]
    lines = [f"{row['post']}: {row['sentence']} ({row['check']}, {row['weight']})" for row in rows]
    terminal.result(rows, "\n".join([*lines, f"{len(found)} Vorschläge geprüft, {len(rows)} Befunde."]))
    if not found:
        return Exit.NOTHING
    return Exit.FAILED if any(blocking(findings) for findings in found.values()) else Exit.DONE
