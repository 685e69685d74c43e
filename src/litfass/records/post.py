"""A post: the wording for one account. The wording of a row never changes; an edit is a new row."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterable

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q

from litfass.core.post import Location
from litfass.core.post import Post as Wording
from litfass.records.account import Account
from litfass.records.notice import Notice
from litfass.records.revision import Revision


class PostState(models.TextChoices):
    """Where a wording stands."""

    PROPOSED = "proposed", "vorgeschlagen"
    RETURNED = "returned", "zurückgegeben"
    RELEASED = "released", "freigegeben"
    REPLACED = "replaced", "ersetzt"
    DROPPED = "dropped", "entfallen"


class Post(models.Model):
    """One wording for one account, drafted from one revision. The database refuses changes to the wording."""

    notice = models.ForeignKey(Notice, on_delete=models.PROTECT, related_name="posts")
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="posts")
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="posts")
    replaces = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="replaced_by")
    title = models.TextField(blank=True)
    text = models.TextField(blank=True)
    quote = models.TextField(blank=True)
    link = models.CharField(max_length=1000, blank=True)
    alt_text = models.TextField(blank=True)
    continues = models.CharField(max_length=1000, blank=True)
    location = models.JSONField(null=True, blank=True)  # {"name": "…", "lat": 53.5, "lon": 9.9}
    digest = models.CharField(max_length=64)
    state = models.CharField(max_length=10, choices=PostState.choices, default=PostState.PROPOSED)
    reason = models.TextField(blank=True)  # why it was sent back
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["notice", "account"], condition=models.Q(state="proposed"), name="one_open_proposal"
            ),
        )
        indexes = (models.Index(fields=["state", "made_at"]),)

    def __str__(self) -> str:
        return self.title[:80]

    @property
    def wording(self) -> Wording:
        """The wording as a value of core; its digest is what a release binds to."""
        location = Location(**self.location) if self.location else None
        return Wording(self.title, self.text, self.link, self.quote, self.alt_text, self.continues, location)


class Finding(models.Model):
    """One objection to one wording."""

    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="findings")
    check_name = models.CharField(max_length=40)
    weight = models.CharField(max_length=6)
    sentence = models.TextField()
    start = models.PositiveIntegerField(null=True)
    end = models.PositiveIntegerField(null=True)

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.sentence


class Approval(models.Model):
    """Who released which exact wording, when. `revoked_at` is set when it was taken back before going out."""

    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="approvals")
    digest = models.CharField(max_length=64)
    by = models.CharField(max_length=200)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.by}, {self.at:%Y-%m-%d %H:%M}"


# --- what the desk asks ----------------------------------------------------------------------------------

OWN_PAGE = "own_page"  # the check that wants the own page first; a release of all brings it first by itself
OWN_PAGE_COMES = (PostState.PROPOSED, PostState.RELEASED)


def _of_notice(state: PostState) -> models.QuerySet[Post]:
    return Post.objects.filter(notice=OuterRef("pk"), state=state)


def open_cases() -> models.QuerySet[Notice]:
    """Notices with an open proposal, newest first."""
    return Notice.objects.filter(Exists(_of_notice(PostState.PROPOSED))).order_by("-news_at", "-pk")


def standing_findings() -> models.QuerySet[Finding]:
    """Findings on open proposals. That the own page is missing is none while its wording is proposed or released."""
    own_page = Post.objects.filter(notice=OuterRef("post__notice"), account__channel="column", state__in=OWN_PAGE_COMES)
    return Finding.objects.filter(post__state=PostState.PROPOSED).exclude(Q(check_name=OWN_PAGE) & Exists(own_page))


def _objected() -> Exists:
    return Exists(standing_findings().filter(post__notice=OuterRef("pk")))


def _changed() -> Q:
    """The public sees it already, and a later state of the source gave a new proposal."""
    return Q(Exists(_of_notice(PostState.PROPOSED).filter(revision__number__gt=1)), public_at__isnull=False)


def changed_cases() -> models.QuerySet[Notice]:
    """Open cases that the column shows already and of which the source changed since."""
    return open_cases().filter(_changed())


def held_cases() -> models.QuerySet[Notice]:
    """Other open cases of which at least one wording has a finding."""
    return open_cases().filter(~_changed(), _objected())


def clean_cases() -> models.QuerySet[Notice]:
    """Other open cases without any finding."""
    return open_cases().filter(~_changed(), ~_objected())


def returned_cases() -> models.QuerySet[Notice]:
    """Notices of which a wording was sent back and nothing is proposed."""
    found = Notice.objects.filter(Exists(_of_notice(PostState.RETURNED)))
    return found.exclude(Exists(_of_notice(PostState.PROPOSED))).order_by("-news_at", "-pk")


def case_counts() -> dict[str, int]:
    """How many cases of each sort: `held`, `clean`, `changed`."""
    sort = models.Case(
        models.When(_changed(), then=models.Value("changed")),
        models.When(_objected(), then=models.Value("held")),
        default=models.Value("clean"),
    )
    found = open_cases().order_by().values_list(sort).annotate(models.Count("pk"))
    return {"held": 0, "clean": 0, "changed": 0} | dict(found)


def open_findings(notices: Iterable[int]) -> models.QuerySet[Finding]:
    """Findings on the open proposals of these notices, each with its post."""
    found = standing_findings().filter(post__notice__in=list(notices))
    return found.select_related("post").defer("post__text", "post__quote")


def posts_of(notice: Notice, *states: PostState) -> list[Post]:
    """The posts of a notice in these states, the column first, with account, revision and findings."""
    found = Post.objects.filter(notice=notice, state__in=states)
    posts = (
        found.select_related("account", "revision", "made_by").prefetch_related("findings").order_by("account", "pk")
    )
    return sorted(posts, key=lambda post: not post.account.is_column)


def own_page_comes(notice: Notice) -> bool:
    """Whether the column has a wording that is proposed or released."""
    return Post.objects.filter(notice=notice, account__channel="column", state__in=OWN_PAGE_COMES).exists()


def newest(post: Post) -> Post:
    """The newest wording for the same notice and account."""
    found = Post.objects.filter(notice=post.notice_id, account=post.account_id)
    return found.select_related("account", "notice", "revision", "made_by").order_by("-pk")[:1].get()


def fresh(post: Post) -> Post:
    """The row as it is now."""
    return Post.objects.select_related("account").get(pk=post.pk)


def last_approval(post: Post) -> "Approval | None":
    """Who released this wording last, unless it was taken back."""
    return Approval.objects.filter(post=post, revoked_at=None).order_by("-pk").first()
