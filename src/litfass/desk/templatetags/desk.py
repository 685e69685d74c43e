"""Days, times, counts and signs as the pages of the desk write them."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import date, datetime
from urllib.parse import urlsplit

from django import template
from django.template import Context
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from litfass.core import german, links
from litfass.core.kind import Kind

register = template.Library()

DEMO_HOSTS = ".kranhude.example"  # servers that do not exist

SIGNS = {
    Kind.PAPER: "paper",
    Kind.DECISION: "decision",
    Kind.MEETING: "meeting",
    Kind.PRESS_RELEASE: "press",
    Kind.PUBLIC_NOTICE: "notice",
    Kind.PARTICIPATION: "part",
    Kind.SERVICE: "service",
}


@register.simple_tag
def sign(name: str) -> SafeString:
    """One sign from the sheet; decoration only, the word beside it says the same."""
    return format_html(
        '<svg class="i" aria-hidden="true" focusable="false"><use href="{}#i-{}"></use></svg>',
        static("litfass/icons.svg"),
        name,
    )


@register.simple_tag
def kind_sign(kind: str) -> SafeString:
    """The sign of a kind of news."""
    return sign(SIGNS[Kind(kind)])


@register.simple_tag(takes_context=True)
def original(context: Context, url: str) -> str:
    """Where the original stands; the column shows those of the demo town. Empty where no browser should follow it."""
    safe = links.absolute(url) or ""
    parts = urlsplit(safe)
    town = context.get("municipality")
    if not (town and town.is_demo and (parts.hostname or "").endswith(DEMO_HOSTS)):
        return safe
    path = reverse("column:original", args=[f"{parts.hostname}{parts.path or '/'}"])
    return f"{path}?{parts.query}" if parts.query else path


@register.filter
def day(value: date | datetime | None) -> str:
    """`Di, 1. Dezember`, with the year where it is another one."""
    if value is None:
        return "nicht ermittelt"
    if isinstance(value, datetime):
        value = value.astimezone(german.BERLIN).date()
    return german.day(value, today=timezone.localdate(), weekday=True)


@register.filter
def moment(value: datetime | None) -> str:
    """`heute um 9:41 Uhr`, else day and time."""
    if value is None:
        return "noch nie"
    local = value.astimezone(german.BERLIN)
    lead = "heute" if local.date() == timezone.localdate() else german.day(local, today=timezone.localdate())
    return f"{lead} um {german.clock(value)}"


@register.filter
def figure(value: int) -> str:
    """`2.950`."""
    return f"{value:,}".replace(",", ".")


@register.simple_tag
def counted(number: int, one: str, many: str, article: str = "ein") -> str:
    """`ein Vorschlag`, `sieben Vorschläge`, with `article` `eine` also `eine Meldung`."""
    return german.counted(number, one, many, article=article)
