"""One open case: the source beside the posts as they will look, with what the checks object to."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from litfass.core import diff
from litfass.core.post import Limits, length
from litfass.core.trouble import Weight
from litfass.desk import marks
from litfass.desk.evidence import Evident
from litfass.desk.marks import Piece, Words
from litfass.desk.placebox import Box, source
from litfass.flow.channel import channel
from litfass.flow.news import news_of
from litfass.records import delivery, post
from litfass.records.models import Finding, Notice, Post, PostState, Revision


@dataclass(frozen=True, slots=True)
class Preview:
    """One post as it will look on its account, and whether it may be released."""

    post: Post
    limits: Limits
    length: int
    findings: tuple[Finding, ...]
    text: tuple[tuple[Piece, ...], ...]
    quote: tuple[tuple[Piece, ...], ...]
    changes: tuple[diff.Part, ...]
    waits: bool = False  # the own page comes first, and its text is held

    @property
    def is_open(self) -> bool:
        """Whether it is a proposal now."""
        return self.post.state == PostState.PROPOSED

    @property
    def is_blocked(self) -> bool:
        """Whether a finding stops its release, its own or that of the own page."""
        return self.waits or any(finding.weight == Weight.BLOCKS for finding in self.findings)

    @property
    def over(self) -> int:
        """How many characters it is too long."""
        return max(0, self.length - self.limits.characters) if self.limits.characters else 0

    @property
    def is_by_hand(self) -> bool:
        """Whether a person will publish it."""
        return self.post.account.channel == "handover"


@dataclass(frozen=True, slots=True)
class Case:
    """Everything the page of one proposal shows."""

    notice: Notice
    revision: Revision
    source: Evident
    box: Box
    previews: tuple[Preview, ...]

    @property
    def open_ones(self) -> list[Preview]:
        """Those that wait for a decision."""
        return [preview for preview in self.previews if preview.is_open]

    @property
    def releasable(self) -> list[Preview]:
        """Those that can be released as they stand."""
        return [preview for preview in self.open_ones if not preview.is_blocked]

    @property
    def returned(self) -> list[Preview]:
        """Those that were sent back."""
        return [preview for preview in self.previews if preview.post.state == PostState.RETURNED]

    @property
    def findings(self) -> list[tuple[str, str, list[str]]]:
        """Each objection once, the blocking ones first: weight, sentence and the accounts it concerns."""
        found: dict[tuple[str, str], list[str]] = {}
        for preview in self.previews:
            for finding in preview.findings:
                found.setdefault((finding.weight, finding.sentence), []).append(preview.post.account.label)
        listed = [(weight, sentence, accounts) for (weight, sentence), accounts in found.items()]
        return sorted(listed, key=lambda row: row[0] != Weight.BLOCKS)

    @property
    def is_change(self) -> bool:
        """Whether the public shows an earlier wording."""
        return self.notice.public_at is not None and self.revision.number > 1


def read(notice: Notice) -> Case | None:
    """The case of a notice, or None where nothing is proposed or returned."""
    posts = post.posts_of(notice, PostState.PROPOSED, PostState.RETURNED)
    posts = _without_outdated(posts)
    if not posts:
        return None
    revision = max((one.revision for one in posts), key=lambda one: one.number)
    news = news_of(revision)
    shown = delivery.shown_posts(notice)
    own_page = post.own_page_comes(notice)
    is_held = notice.public_at is None and _own_page_is_held(posts)
    made = (_preview(one, own_page, shown.get(one.account_id)) for one in posts)
    previews = tuple(replace(one, waits=is_held and not one.post.account.is_column) for one in made)
    read_words, box = source(notice, news, _objected(previews))
    return Case(notice, revision, read_words, box, previews)


def _own_page_is_held(posts: Iterable[Post]) -> bool:
    """Whether the column's own proposal cannot be released, so that no copy can either."""
    column = [one for one in posts if one.account.is_column and one.state == PostState.PROPOSED]
    return any(finding.weight == Weight.BLOCKS for one in column for finding in one.findings.all())


def _without_outdated(posts: Sequence[Post]) -> list[Post]:
    """A returned wording is no news any more once a newer one for the same account is proposed."""
    last = {one.account_id: one.pk for one in sorted(posts, key=lambda one: one.pk)}
    return [one for one in posts if one.state == PostState.PROPOSED or last[one.account_id] == one.pk]


def _preview(one: Post, own_page: bool, before: Post | None) -> Preview:
    limits = channel(one.account).limits
    findings = tuple(standing(one, own_page))
    wanted = [Words(words, "person") for finding in findings if (words := quoted(one, finding))]
    return Preview(
        post=one,
        limits=limits,
        length=length(one.wording, limits),
        findings=findings,
        text=_pieces(one.text, wanted),
        quote=_pieces(one.quote, wanted),
        changes=_changes(before, one),
    )


def _changes(before: Post | None, one: Post) -> tuple[diff.Part, ...]:
    """From what the account shows now to this wording; nothing where it shows nothing or the same."""
    if before is None or before.digest == one.digest:
        return ()
    return diff.around(diff.parts(before.wording.words, one.wording.words))


def _pieces(text: str, wanted: Sequence[Words]) -> tuple[tuple[Piece, ...], ...]:
    return tuple(tuple(marks.marked(line, wanted)) for line in text.splitlines() if line.strip())


def standing(one: Post, own_page: bool) -> list[Finding]:
    """Its findings. `own_page` says that the own page comes anyway, so that its absence is none."""
    return [found for found in one.findings.all() if not (own_page and found.check_name == post.OWN_PAGE)]


def quoted(one: Post, finding: Finding) -> str:
    """The words a finding points at."""
    if finding.start is None or finding.end is None:
        return ""
    return one.wording.words[finding.start : finding.end]


def _objected(previews: Iterable[Preview]) -> list[Words]:
    found = {quoted(preview.post, finding) for preview in previews for finding in preview.findings}
    return [Words(words, "person") for words in sorted(found, key=len, reverse=True) if words]
