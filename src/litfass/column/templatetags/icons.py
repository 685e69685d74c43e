"""Signs for both fronts: `{% icon "check" %}` draws one from the shared sheet, `{% logo %}` the column."""

# SPDX-License-Identifier: EUPL-1.2

from functools import cache

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
@cache
def icon(name: str) -> SafeString:
    """One sign beside a word; it is hidden from screen readers because the word says the same."""
    return format_html('<svg class="i" aria-hidden="true"><use href="{}#i-{}"/></svg>', _sheet(), name)


@register.simple_tag
@cache
def logo() -> SafeString:
    """The column of the page head."""
    return format_html('<svg aria-hidden="true"><use href="{}#logo"/></svg>', _sheet())


def _sheet() -> str:
    return static("litfass/icons.svg")
