"""Vorschläge freigeben: einzelne, oder alle ohne haltenden Befund."""

# SPDX-License-Identifier: EUPL-1.2

import argparse

from django.contrib.auth.models import User
from django.utils import timezone

from litfass.flow import who
from litfass.flow.approve import approve_all
from litfass.jobs.terminal import Exit, Terminal
from litfass.records.models import Post, PostState


def arguments(parser: argparse.ArgumentParser) -> None:
    """What, and in whose name."""
    parser.add_argument("post", nargs="*", type=int, help="Nummern der Beiträge")
    parser.add_argument("--clean", action="store_true", help="alle offenen, die kein Befund hält")
    parser.add_argument(
        "--as", dest="name", required=True, metavar="KONTO", help="wer freigibt: ein Konto der Redaktion"
    )


def run(arguments: argparse.Namespace) -> int:
    """Release in the name of a person of the desk."""
    terminal = Terminal(arguments.json)
    user = User.objects.filter(username=arguments.name, is_active=True).first()
    if user is None:
        terminal.say(f"Es gibt kein Konto „{arguments.name}“ in der Redaktion.")
        return Exit.FAILED
    if not arguments.post and not arguments.clean:
        terminal.say("Bitte nennen Sie Beiträge, oder --clean für alle ohne haltenden Befund.")
        return Exit.USAGE
    posts = Post.objects.filter(state=PostState.PROPOSED).select_related("account", "notice")
    if arguments.post:
        posts = posts.filter(pk__in=arguments.post)
    done = approve_all(posts, who=who.of(user), now=timezone.now())
    sentences = {post.pk: [one.sentence for one in findings] for post, findings in done.refused}
    for number, said in sentences.items():
        terminal.say(f"Beitrag {number} bleibt liegen: {' '.join(said)}")
    refused = [{"post": number, "findings": said} for number, said in sentences.items()]
    approved = [one.post_id for one in done.approvals]
    terminal.result({"approved": approved, "refused": refused}, f"{len(approved)} Beiträge freigegeben.")
    if not approved:
        return Exit.FAILED if refused else Exit.NOTHING
    return Exit.DONE
