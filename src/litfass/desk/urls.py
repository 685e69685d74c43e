"""Addresses of the desk."""

# SPDX-License-Identifier: EUPL-1.2

from django.urls import URLPattern, URLResolver, path

from litfass.desk import (
    edit,
    gazetteers,
    handover,
    journal,
    placing,
    release,
    retry,
    rules,
    signin,
    sources,
    today,
    town,
    withdraw,
)

app_name = "desk"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", today.today, name="today"),
    path("anmelden/", signin.sign_in, name="sign_in"),
    path("abmelden/", signin.sign_out, name="sign_out"),
    path("vorschlag/<int:notice_id>/", today.proposal, name="proposal"),
    path("vorschlag/<int:notice_id>/freigeben/", release.release, name="release"),
    path("vorschlag/<int:notice_id>/zurueckgeben/", edit.give_back, name="give_back"),
    path("vorschlag/<int:notice_id>/aufnehmen/", edit.take_up, name="take_up"),
    path("beitrag/<int:post_id>/bearbeiten/", edit.edit, name="edit"),
    path("beitrag/<int:post_id>/einfacher/", edit.offer, name="plainer"),
    path("freigaben/zurueckholen/", release.undo, name="undo"),
    path("ohne-befund/", release.clean, name="clean"),
    path("karte/<int:post_id>.png", handover.picture, name="card"),
    path("uebergabe/", handover.tasks, name="handover"),
    path("uebergabe/<int:delivery_id>/", handover.tick, name="tick"),
    path("versand/<int:delivery_id>/noch-einmal/", retry.retry, name="retry"),
    path("quellen/", sources.overview, name="sources"),
    path("quellen/<int:source_id>/nachsehen/", sources.ask, name="look"),
    path("regeln/", rules.overview, name="rules"),
    path("journal/", journal.overview, name="journal"),
    path("meldung/<int:notice_id>/verlauf/", journal.history, name="history"),
    path("meldung/<int:notice_id>/zurueckziehen/", withdraw.withdraw, name="withdraw"),
    path("meldung/<int:notice_id>/wieder-vorschlagen/", withdraw.propose_again, name="propose_again"),
    path("meldung/<int:notice_id>/orte/", placing.overview, name="notice_places"),
    path("meldung/<int:notice_id>/orte/gehoert-nicht-hierher/", placing.drop, name="place_drop"),
    path("meldung/<int:notice_id>/orte/ergaenzen/", placing.add, name="place_add"),
    path("meldung/<int:notice_id>/orte/waehlen/", placing.choose, name="place_choose"),
    path("orte/", gazetteers.overview, name="places"),
    path("orte/<int:override_id>/zuruecknehmen/", placing.undo, name="place_undo"),
    path("kommune/", town.edit, name="town"),
]
