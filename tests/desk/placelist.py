"""What a page of the desk says of places, for tests."""

# SPDX-License-Identifier: EUPL-1.2

import re
from html import unescape

from litfass.records.models import Notice, Place
from tests.desk.conftest import text_of


def at(notice: Notice, rest: str = "") -> str:
    return f"/redaktion/meldung/{notice.pk}/orte/{rest}"


def listed(page: object) -> list[str]:
    """What the list of places says, one line each."""
    section = re.findall(r'<section class="places".*?</section>', text_of(page), re.DOTALL)[0]
    section = re.sub(
        r'<(span|a|form)[^>]*(hidden|class="(button bare|choices))[^>]*>.*?</\1>', "", section, flags=re.DOTALL
    )
    items = re.findall(r"<li[^>]*>(.*?)</li>", section, re.DOTALL)
    return [" ".join(unescape(re.sub(r"<[^>]+>", " ", each)).split()) for each in items]


def marked(page: object) -> list[str]:
    return re.findall(r'<mark class="place"[^>]*>([^<]+)</mark>', text_of(page))


def named(name: str) -> Place:
    return Place.objects.get(name=name)
