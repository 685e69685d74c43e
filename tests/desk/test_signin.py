"""Signing in: name and password, limited, no sign-up, staff only."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator

import pytest
from django.contrib.auth.models import User
from django.core.cache import cache
from django.test import Client
from django.urls import NoReverseMatch, reverse
from pytest_django.fixtures import Settings

from litfass.flow import setup
from tests.desk.conftest import text_of
from tests.town import Town

PASSWORD = "ein-langes-passwort"
ADDRESS = "/redaktion/anmelden/"


@pytest.fixture(autouse=True)
def _no_tries_yet(settings: Settings) -> Iterator[None]:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # quick, for 31 tries
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def clerk(here: Town) -> User:
    return User.objects.create_user("kern", password=PASSWORD, is_staff=True)


def tries(client: Client, password: str, name: str = "kern") -> str:
    return text_of(client.post(ADDRESS, {"login": name, "password": password}, follow=True))


def test_every_page_asks_strangers_to_sign_in(here: Town, client: Client) -> None:
    answer = client.get("/redaktion/journal/?seite=2")
    assert (answer.status_code, answer.headers["Location"]) == (302, f"{ADDRESS}?next=/redaktion/journal/%3Fseite%3D2")


def test_the_right_password_opens_the_page_that_was_asked_for(clerk: User, client: Client) -> None:
    answer = client.post(ADDRESS, {"login": "kern", "password": PASSWORD, "next": "/redaktion/regeln/"})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/redaktion/regeln/")


def test_no_way_leads_to_a_foreign_page(clerk: User, client: Client) -> None:
    answer = client.post(ADDRESS, {"login": "kern", "password": PASSWORD, "next": "https://evil.example/"})
    assert answer.headers["Location"] == "/redaktion/"


def test_a_wrong_password_keeps_the_name_and_says_so(clerk: User, client: Client) -> None:
    page = tries(client, "falsch")
    assert "Name und Passwort passen nicht zusammen." in page
    assert 'value="kern"' in page


def test_after_five_wrong_tries_even_the_right_password_must_wait(clerk: User, client: Client) -> None:
    for _ in range(5):
        assert "passen nicht zusammen" in tries(client, "falsch")
    assert "Bitte warten Sie fünf Minuten" in tries(client, PASSWORD)


def test_a_flood_from_one_address_gets_a_whole_sentence(here: Town, client: Client) -> None:
    answers = [client.post(ADDRESS, {"login": f"name{number}", "password": "x"}) for number in range(31)]
    assert answers[-1].status_code == 429
    assert "Das waren zu viele Versuche" in text_of(answers[-1])


def test_an_inactive_person_stays_outside(clerk: User, client: Client) -> None:
    User.objects.filter(pk=clerk.pk).update(is_active=False)
    assert "Anmelden" in tries(client, PASSWORD)
    assert client.get("/redaktion/").status_code == 302


def test_a_person_who_is_no_staff_is_told_so(here: Town, client: Client) -> None:
    client.force_login(User.objects.create_user("gast"))
    answer = client.get("/redaktion/")
    assert answer.status_code == 403
    assert "Diese Seiten gehören der Redaktion" in text_of(answer)


def test_nobody_signs_up(here: Town) -> None:
    with pytest.raises(NoReverseMatch):
        reverse("account_signup")


def test_signing_out_needs_a_button_and_ends_the_session(desk: Client) -> None:
    assert desk.get("/redaktion/abmelden/").status_code == 405
    assert desk.post("/redaktion/abmelden/").headers["Location"] == ADDRESS
    assert desk.get("/redaktion/").status_code == 302


def test_only_the_demonstration_shows_its_login(here: Town, client: Client) -> None:
    assert setup.DEMO_LOGIN[1] not in text_of(client.get(ADDRESS))
    here.municipality.is_demo = True
    here.municipality.save()
    assert setup.DEMO_LOGIN[1] in text_of(client.get(ADDRESS))


def test_forms_refuse_a_post_without_their_token(here: Town) -> None:
    strict = Client(enforce_csrf_checks=True)
    assert here.clerk.user
    strict.force_login(here.clerk.user)
    assert strict.post("/redaktion/regeln/").status_code == 403


def test_one_flood_behind_a_proxy_locks_nobody_else_out(clerk: User, client: Client, settings: Settings) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    for number in range(31):
        client.post(ADDRESS, {"login": f"name{number}", "password": "x"}, headers={"X-Forwarded-For": "203.0.113.5"})
    right = {"login": "kern", "password": PASSWORD}
    assert client.post(ADDRESS, right, headers={"X-Forwarded-For": "203.0.113.5"}).status_code == 429
    assert client.post(ADDRESS, right, headers={"X-Forwarded-For": "198.51.100.7"}).status_code == 302
