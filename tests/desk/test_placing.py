"""A person takes a place away, adds one, chooses one of several of a name, and takes that back."""

# SPDX-License-Identifier: EUPL-1.2

import re
from html import unescape

import pytest
from django.test import Client

from litfass.core.facts import PlaceType
from litfass.flow.override import Word, drop
from litfass.records.models import Notice, PlaceOverride
from tests.desk.conftest import Places, Proposes, open_posts, text_of
from tests.desk.placelist import at, listed, marked, named
from tests.town import NOON, Town, press


def test_a_place_is_taken_away_with_a_reason(desk: Client, here: Town, kept: Notice) -> None:
    hudekai = named("Hudekai")
    asked = desk.get(at(kept, f"gehoert-nicht-hierher/?ort={hudekai.pk}"))
    assert "Name einer Person" in text_of(asked)
    done = desk.post(at(kept, "gehoert-nicht-hierher/"), {"ort": hudekai.pk, "reason": "andere Stadt"}, follow=True)
    assert done.redirect_chain == [(f"/redaktion/vorschlag/{kept.pk}/", 302)]
    assert marked(done) == ["Tauwerkstraße", "Trossenplatz"]
    assert "„Hudekai“ gehört nicht mehr zu dieser Meldung." in text_of(done)
    assert re.search(r'<section class="places"[^>]* autofocus', text_of(done))
    assert "andere Stadt" in text_of(done)
    row = PlaceOverride.objects.get()
    assert (row.notice, row.place, row.verdict, row.quote, row.reason, row.by) == (
        kept, hudekai, "drop", "", "andere Stadt", here.clerk.user
    )  # fmt: skip


def test_without_a_reason_nothing_happens(desk: Client, kept: Notice) -> None:
    answer = desk.post(at(kept, "gehoert-nicht-hierher/"), {"ort": named("Hudekai").pk, "reason": " "})
    assert (answer.status_code, PlaceOverride.objects.exists()) == (422, False)
    assert "Bitte nennen Sie den Grund" in text_of(answer)


def test_in_all_notices_the_words_never_name_it_again(desk: Client, kept: Notice, proposes: Proposes) -> None:
    asked = {"ort": named("Hudekai").pk, "reason": "Name einer Person", "everywhere": "on"}
    done = desk.post(at(kept, "gehoert-nicht-hierher/"), asked, follow=True)
    assert "sieht jetzt auch alle anderen Meldungen noch einmal durch" in text_of(done)
    other = proposes(press("Am Hudekai ist Markt.", key="guid-2"))
    assert marked(desk.get(at(other))) == []


def test_where_several_words_name_it_a_person_says_which(desk: Client, places: Places, proposes: Proposes) -> None:
    street = places("Lange Reihe")
    notice = proposes(press("In der Langen Reihe ist Markt. Die Lange Reihe ist gesperrt."))
    asked = {"ort": street.pk, "reason": "nur nebenbei", "everywhere": "on"}
    answer = desk.post(at(notice, "gehoert-nicht-hierher/"), asked)
    assert answer.status_code == 422
    assert "Bitte wählen Sie dazu die Worte" in text_of(answer)
    desk.post(at(notice, "gehoert-nicht-hierher/"), asked | {"words": "Langen Reihe"})
    assert list(PlaceOverride.objects.values_list("notice", "quote")) == [
        (notice.pk, "Langen Reihe"),
        (None, "Langen Reihe"),
    ]
    assert marked(desk.get(at(notice))) == ["Lange Reihe"]


def test_a_missing_place_is_looked_up_and_added_with_its_words(desk: Client, kept: Notice, places: Places) -> None:
    market = places("Fischmarkt", PlaceType.SQUARE)
    assert "Fischmarkt" in text_of(desk.get(at(kept, "ergaenzen/?suche=fisch")))
    given = {"suche": "fisch", "place": market.pk, "quote": "ist  Markt", "reason": "anders geschrieben"}
    done = desk.post(at(kept, "ergaenzen/"), given, follow=True)
    assert marked(done)[-1] == "ist Markt"
    assert listed(done)[3] == "Fischmarkt Platz · von Hand ergänzt"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"quote": "steht nicht da"}, "Diese Worte stehen so nicht in der Meldung."),
        ({"reason": ""}, "Bitte nennen Sie den Grund"),
        ({"place": ""}, "Bitte wählen Sie einen Ort."),
        ({"place": "999999"}, "Diesen Ort gibt es nicht mehr im Verzeichnis."),
        ({"everywhere": "on", "quote": ""}, "Worte mit mindestens 4 Buchstaben"),
        ({"everywhere": "on", "quote": "ist"}, "Worte mit mindestens 4 Buchstaben"),
    ],
)
def test_what_cannot_be_added_is_said_and_nothing_typed_is_lost(
    desk: Client, kept: Notice, given: dict[str, str], said: str
) -> None:
    asked = {"suche": "hude", "place": str(named("Hudekai").pk), "quote": "Markt", "reason": "fehlt"} | given
    answer = desk.post(at(kept, "ergaenzen/"), asked)
    assert (answer.status_code, PlaceOverride.objects.exists()) == (422, False)
    assert said in unescape(text_of(answer))
    assert f'value="{asked["quote"]}"' in text_of(answer) or not asked["quote"]


def test_one_of_several_places_is_chosen_with_one_click(desk: Client, places: Places, proposes: Proposes) -> None:
    one, two = places("Bergstraße", quarters=["Ostkai"]), places("Bergstraße", quarters=["Brackmoor"])
    notice = proposes(press("In der Bergstraße ist Markt."))
    page = desk.get(at(notice))
    assert "Welcher Ort ist mit „ Bergstraße “ gemeint?" in listed(page)[0]
    assert text_of(page).count('name="place"') == 2
    done = desk.post(at(notice, "waehlen/"), {"place": two.pk}, follow=True)
    assert listed(done)[0] == "Bergstraße Straße, Brackmoor · von Hand ergänzt"
    assert not PlaceOverride.objects.filter(place=one).exists()


def test_none_of_several_places_is_meant(desk: Client, places: Places, proposes: Proposes) -> None:
    both = [places("Bergstraße", quarters=[name]).pk for name in ("Ostkai", "Brackmoor")]
    notice = proposes(press("In der Bergstraße ist Markt."))
    asked = desk.get(at(notice, f"gehoert-nicht-hierher/?ort={both[0]}&ort={both[1]}"))
    assert "Keiner dieser Orte ist gemeint" in text_of(asked)
    done = desk.post(at(notice, "gehoert-nicht-hierher/"), {"ort": both, "reason": "andere Stadt"}, follow=True)
    assert "Keine Orte erkannt" in text_of(done)
    assert PlaceOverride.objects.count() == 2


def test_a_correction_is_taken_back_where_it_stands(desk: Client, here: Town, kept: Notice) -> None:
    row = drop(kept, named("Hudekai"), Word("Name einer Person"), who=here.clerk, now=NOON)
    done = desk.post(f"/redaktion/orte/{row.pk}/zuruecknehmen/", {"from": "notice"}, follow=True)
    assert done.redirect_chain == [(f"/redaktion/vorschlag/{kept.pk}/", 302)]
    assert "Hudekai" in marked(done)
    again = desk.post(f"/redaktion/orte/{row.pk}/zuruecknehmen/", follow=True)
    assert again.redirect_chain == [("/redaktion/orte/", 302)]
    assert "Vielleicht war jemand schneller" in text_of(again)
    assert "zurückgenommen" in text_of(again)


def test_what_is_public_has_a_page_of_its_places(desk: Client, here: Town, places: Places, publishes: Proposes) -> None:
    street = places("Hudekai")
    notice = publishes(press("Am Hudekai ist Markt."))
    assert at(notice) in text_of(desk.get(f"/redaktion/meldung/{notice.pk}/verlauf/"))
    asked = {"ort": street.pk, "reason": "nur nebenbei"}
    done = desk.post(at(notice, "gehoert-nicht-hierher/"), asked, follow=True)
    assert marked(done) == []
    # What is out names the place, so a new wording waits for a person.
    assert [post.account for post in open_posts(notice)] == [here.column, here.linkedin]
    assert done.redirect_chain == [(f"/redaktion/vorschlag/{notice.pk}/", 302)]


def test_where_nothing_waits_it_leads_back_to_the_places(desk: Client, places: Places, publishes: Proposes) -> None:
    places("Hudekai")
    notice = publishes(press("Am Kai ist Markt."))
    given = {"suche": "hude", "place": named("Hudekai").pk, "reason": "fehlt"}
    done = desk.post(at(notice, "ergaenzen/"), given, follow=True)
    assert done.redirect_chain == [(at(notice), 302)]


@pytest.mark.parametrize("path", ["gehoert-nicht-hierher/", "ergaenzen/", "waehlen/"])
def test_only_people_of_the_desk_may_and_no_foreign_page_can(here: Town, kept: Notice, path: str) -> None:
    given = {"ort": named("Hudekai").pk, "place": named("Hudekai").pk, "suche": "hude", "reason": "x"}
    assert Client().post(at(kept, path), given).status_code == 302
    careful = Client(enforce_csrf_checks=True)
    assert here.clerk.user
    careful.force_login(here.clerk.user)
    assert careful.post(at(kept, path), given).status_code == 403
    assert not PlaceOverride.objects.exists()


@pytest.mark.parametrize("asked", ["", "?ort=x", "?ort=999999"])
def test_a_place_that_is_none_is_not_found(desk: Client, kept: Notice, asked: str) -> None:
    assert desk.get(at(kept, f"gehoert-nicht-hierher/{asked}")).status_code == 404
