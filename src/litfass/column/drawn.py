"""Draw one line of a list as HTML. Lists of them are asked for most, and a template takes five times as long."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterable

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from litfass.column.lines import Line
from litfass.column.phrases import Tag
from litfass.column.templatetags.icons import icon

_LINE = """<article class="notice{}">
  <p class="kind"><span>{} {}</span>{}{}</p>
  <h3><a href="{}">{}</a></h3>
  <p class="sum">{}</p>
  <p class="meta">{}{}{}</p>
</article>
"""
NOTHING = mark_safe("")


def line(each: Line) -> SafeString:
    """One notice in a list. Every word is escaped by `format_html`."""
    beside = format_html(" <span>{}</span>", each.beside) if each.beside else NOTHING
    facts = format_html_join("", "<span>{}</span> ", ((fact,) for fact in each.facts))
    rows = ((href, icon("pin"), name) for href, name in each.places)
    places = format_html_join("", '<a href="{}">{}{}</a> ', rows)
    calendar = NOTHING
    if each.calendar:
        calendar = format_html('<a href="{}">{}{}</a>', each.calendar, icon("calendar"), each.calendar_word)
    return format_html(
        _LINE, " gone" if each.is_off else "", icon(each.sign), each.kind, beside, tags(each.tags), each.href,
        each.title, each.summary, facts, places, calendar,
    )  # fmt: skip


def tags(found: Iterable[Tag]) -> SafeString:
    """Words with a shape."""
    rows = ((f" {tag.tone}" if tag.tone else "", icon(tag.sign), tag.word) for tag in found)
    return format_html_join("", ' <span class="tag{}">{} {}</span>', rows)
