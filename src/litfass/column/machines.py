"""For machines: robots.txt, the map of the site, the colours of the town, and whether all is well."""

# SPDX-License-Identifier: EUPL-1.2

import json
import re
from xml.etree import ElementTree as ET

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from litfass.column import links
from litfass.column.pages import Made, figure, kept_beyond_looks
from litfass.core.kind import Kind
from litfass.records import located, municipality, public, sitting, source

COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
MAPPED = 5_000
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


@kept_beyond_looks
def theme(request: HttpRequest) -> Made:
    """The municipality's own colours over ours. What is no colour is left out, so ours stay."""
    town = municipality.current()
    given = {
        "--town": town.colour,
        "--town-on": town.colour_on,
        "--town-dark": town.colour_dark,
        "--town-dark-on": town.colour_dark_on,
    }
    rows = [f"  {name}: {value};" for name, value in given.items() if COLOUR.fullmatch(value)]
    if COLOUR.fullmatch(town.colour) and town.colour != "#0b5a64":
        rows.append(f"  --town-tint: color-mix(in srgb, {town.colour} 11%, #ffffff);")
    if COLOUR.fullmatch(town.colour_dark) and town.colour_dark != "#7ccbd4":
        rows.append(f"  --town-tint-dark: color-mix(in srgb, {town.colour_dark} 22%, #14181a);")
    sheet = "\n".join([":root {", *rows, "}", ""])
    return Made(sheet.encode(), "text/css; charset=utf-8")


@kept_beyond_looks
def robots(request: HttpRequest) -> Made:
    """What search engines may read: all but the desk and the demonstration's originals."""
    town = municipality.current()
    closed = ["/"] if town.is_demo else ["/redaktion/", "/original/"]
    rows = ["User-agent: *", *(f"Disallow: {path}" for path in closed)]
    rows.append(f"Sitemap: {links.whole(links.to('sitemap'))}")
    return Made("\n".join([*rows, ""]).encode(), "text/plain; charset=utf-8")


@kept_beyond_looks
def sitemap(request: HttpRequest) -> Made:
    """The lists, the committees, the places with news and the newest notices."""
    root = ET.Element("urlset", xmlns=SITEMAP)
    paths = [links.to("news"), links.to("places"), links.to("committees"), links.to("subscribe")]
    paths += [links.to("kind", kind) for kind in Kind]
    paths += [links.to("committee", each.slug) for each in sitting.committees()]
    paths += [links.place(each.slug) for each in figure("places with news", located.tallies)[:MAPPED]]
    paths += [links.notice(pk) for pk in public.notices().values_list("id", flat=True)[:MAPPED]]
    for path in paths:
        ET.SubElement(ET.SubElement(root, "url"), "loc").text = links.whole(path)
    return Made(ET.tostring(root, encoding="utf-8", xml_declaration=True), "application/xml; charset=utf-8")


@require_safe
def health(request: HttpRequest) -> HttpResponse:
    """For monitoring: the page answers while the database does; `degraded` when a source is silent. No secrets."""
    now = timezone.now()
    places = source.active()
    silent = [each.slug for each in places if each.is_silent(now)]
    answer = {
        "status": "ok" if places and not silent else "degraded",
        "sources": len(places),
        "silent": silent,
        "last_success": max((each.succeeded_at.isoformat() for each in places if each.succeeded_at), default=None),
    }
    response = HttpResponse(json.dumps(answer), content_type="application/json")
    response["Cache-Control"] = "no-store"
    return response
