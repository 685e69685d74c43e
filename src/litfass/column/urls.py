"""Addresses of the column. They are linked from feeds, calendars and posts, so they never change."""

# SPDX-License-Identifier: EUPL-1.2

from django.urls import URLPattern, URLResolver, path, re_path, register_converter

from litfass.column import (
    about,
    background,
    committees,
    feeds,
    machines,
    news,
    notice,
    original,
    place,
    placefeeds,
    places,
    subscribe,
)
from litfass.column.scope import FormConverter, KindConverter

register_converter(KindConverter, "kind")
register_converter(FormConverter, "form")

app_name = "column"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", news.news, name="news"),
    path("<kind:kind>/", news.news, name="kind"),
    path("meldung/<int:notice_id>/", notice.notice, name="notice"),
    path("meldung/<int:notice_id>.ics", feeds.notice_calendar, name="notice_calendar"),
    path("gremien/", committees.committees, name="committees"),
    path("gremien/<slug:slug>/", committees.committee, name="committee"),
    path("gremien/<slug:slug>.ics", feeds.committee_calendar, name="committee_calendar"),
    path("gremien/<slug:slug>.<form:form>", feeds.committee_feed, name="committee_feed"),
    path("sitzungen/<int:meeting_id>/", committees.meeting, name="meeting"),
    path("sitzungen/<int:meeting_id>.ics", feeds.meeting_calendar, name="meeting_calendar"),
    path("orte/", places.places, name="places"),
    path("ort/<slug:slug>/", place.place, name="place"),
    path("ort/<slug:slug>/karte.png", background.background, name="place_background"),
    path("ort/<slug:slug>.ics", placefeeds.place_calendar, name="place_calendar"),
    path("ort/<slug:slug>.<form:form>", placefeeds.place_feed, name="place_feed"),
    path("kalender.ics", feeds.calendar, name="calendar"),
    path("feed.<form:form>", feeds.feed, name="feed"),
    path("<kind:kind>.<form:form>", feeds.feed, name="kind_feed"),
    path("abonnieren/", subscribe.subscribe, name="subscribe"),
    path("quellen/", about.sources, name="sources"),
    re_path(rf"^(?P<word>{'|'.join(about.TEXTS)})/$", about.text, name="text"),
    path("original/<path:path>", original.original, name="original"),
    path("thema.css", machines.theme, name="theme"),
    path("robots.txt", machines.robots, name="robots"),
    path("sitemap.xml", machines.sitemap, name="sitemap"),
    path("gesund", machines.health, name="health"),
]
