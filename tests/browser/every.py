"""Every page type of both fronts, once. A new page must be added here; all of tests/browser/test_pages.py follows."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageType:
    """A page type: what it is called here, the name of its address in urls.py, and where it is."""

    name: str
    url: str
    path: str
    status: int = 200

    @property
    def is_desk(self) -> bool:
        """Whether somebody must be signed in."""
        return self.url.startswith("desk:") and self.url != "desk:sign_in"


COLUMN = (
    PageType("new", "column:news", "/"),
    PageType("by committee", "column:news", "/?gremium={committee}"),
    PageType("search, hits", "column:news", "/?q=Tauwerkstra%C3%9Fe"),
    PageType("search, no hit", "column:news", "/?q=Quastenflosser"),
    PageType("older", "column:news", "/?vor={older}"),
    PageType("by kind", "column:kind", "/beschluesse/"),
    PageType("nothing yet", "column:kind", "/verwaltung/?gremium={committee}"),
    PageType("notice with story", "column:notice", "/meldung/{story}/"),
    PageType("notice with revisions", "column:notice", "/meldung/{changed}/"),
    PageType("notice, cancelled meeting", "column:notice", "/meldung/{cancelled_notice}/"),
    PageType("notice, very long words", "column:notice", "/meldung/{long}/"),
    PageType("tombstone", "column:notice", "/meldung/{withdrawn}/", 410),
    PageType("committees", "column:committees", "/gremien/"),
    PageType("committee", "column:committee", "/gremien/{committee}/"),
    PageType("meeting", "column:meeting", "/sitzungen/{meeting}/"),
    PageType("meeting, cancelled", "column:meeting", "/sitzungen/{cancelled}/"),
    PageType("places", "column:places", "/orte/"),
    PageType("places, address not known", "column:places", "/orte/?ort=Quastenflosserweg+3"),
    PageType("place", "column:place", "/ort/{place}/"),
    PageType("place with surroundings", "column:place", "/ort/{place}/?umkreis=500"),
    PageType("around a house", "column:place", "/ort/{place}/?nr=12&umkreis=250"),
    PageType("quarter with all its streets", "column:place", "/ort/{quarter}/?strassen=1"),
    PageType("subscribe", "column:subscribe", "/abonnieren/"),
    PageType("subscribe to one", "column:subscribe", "/abonnieren/?gremium={committee}"),
    PageType("subscribe to a place", "column:subscribe", "/abonnieren/?platz={place}&umkreis=250"),
    PageType("imprint", "column:text", "/impressum/"),
    PageType("privacy", "column:text", "/datenschutz/"),
    PageType("accessibility", "column:text", "/barrierefreiheit/"),
    PageType("sources", "column:sources", "/quellen/"),
    PageType("missing", "", "/gibt-es-nicht/", 404),
)  # fmt: skip

DESK = (
    PageType("sign in", "desk:sign_in", "/redaktion/anmelden/"),
    PageType("today", "desk:today", "/redaktion/"),
    PageType("proposal", "desk:proposal", "/redaktion/vorschlag/{read}/"),
    PageType("proposal with a vote", "desk:proposal", "/redaktion/vorschlag/{facts}/"),
    PageType("proposal with finding", "desk:proposal", "/redaktion/vorschlag/{finding}/"),
    PageType("proposal, returned", "desk:proposal", "/redaktion/vorschlag/{returned}/"),
    PageType("proposal, settled", "desk:proposal", "/redaktion/vorschlag/{story}/"),
    PageType("proposal, very long words", "desk:proposal", "/redaktion/vorschlag/{long_proposal}/"),
    PageType("edit", "desk:edit", "/redaktion/beitrag/{edited}/bearbeiten/"),
    PageType("send back", "desk:give_back", "/redaktion/vorschlag/{read}/zurueckgeben/"),
    PageType("bulk release", "desk:clean", "/redaktion/ohne-befund/"),
    PageType("hand-over", "desk:handover", "/redaktion/uebergabe/"),
    PageType("desk's sources", "desk:sources", "/redaktion/quellen/"),
    PageType("rules", "desk:rules", "/redaktion/regeln/"),
    PageType("journal", "desk:journal", "/redaktion/journal/"),
    PageType("history", "desk:history", "/redaktion/meldung/{changed}/verlauf/"),
    PageType("places of a notice", "desk:notice_places", "/redaktion/meldung/{read}/orte/"),
    PageType("drop place", "desk:place_drop", "/redaktion/meldung/{read}/orte/gehoert-nicht-hierher/?ort={spillhaus}"),
    PageType("add a place, found", "desk:place_add", "/redaktion/meldung/{read}/orte/ergaenzen/?suche=kai"),
    PageType("add a place", "desk:place_add", "/redaktion/meldung/{read}/orte/ergaenzen/"),
    PageType("desk's places", "desk:places", "/redaktion/orte/"),
    PageType("withdraw", "desk:withdraw", "/redaktion/meldung/{changed}/zurueckziehen/"),
    PageType("municipality", "desk:town", "/redaktion/kommune/"),
)  # fmt: skip

PAGES = (*COLUMN, *DESK)

# Addresses that answer with no page of their own: for machines, or by sending the browser on.
NOT_PAGES = {
    "column:notice_calendar", "column:committee_calendar", "column:committee_feed", "column:meeting_calendar",
    "column:calendar", "column:feed", "column:kind_feed", "column:theme", "column:robots", "column:sitemap",
    "column:health", "column:original", "column:place_calendar", "column:place_feed",
    "column:place_background",
    "desk:sign_out", "desk:release", "desk:take_up",
    "desk:retry", "desk:plainer",
    "desk:place_choose", "desk:place_undo",
    "desk:propose_again", "desk:undo", "desk:card", "desk:tick", "desk:look",
}  # fmt: skip
