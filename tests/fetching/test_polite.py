"""Polite towards other people's servers: ask whether it changed, pause, obey robots.txt, wait when asked to."""

# SPDX-License-Identifier: EUPL-1.2

import threading
from dataclasses import replace
from http import HTTPStatus

import pytest

from litfass import __version__
from litfass.core.ports import Page
from litfass.core.trouble import Trouble
from litfass.fetching.policy import MemoryStore, Policy
from tests.fetching.town import NOON, POLICY, Clock, Said, Town, trouble, web

HTML = {"Content-Type": "text/html; charset=utf-8"}


def test_a_page_comes_whole(town: Town) -> None:
    town.says("/seite", Said(200, b"<p>Guten Tag</p>", HTML))
    assert web().get(town.url("/seite#unten")) == Page(
        url=town.url("/seite"),
        status=200,
        content_type="text/html; charset=utf-8",
        body=b"<p>Guten Tag</p>",
        fetched_at=NOON,
    )


def test_it_says_who_it_is_and_how_to_reach_the_office(town: Town) -> None:
    town.says("/seite", Said(200))
    web().get(town.url("/seite"))
    assert {asked["user-agent"] for asked in town.headers} == {
        f"Litfass/{__version__} (+https://kranhude.example/kontakt)"
    }


def test_a_contact_cannot_smuggle_a_header() -> None:
    assert Policy(contact="amt@kranhude.example\r\nX-Evil: 1").agent.splitlines() == [
        f"Litfass/{__version__} (+amt@kranhude.example X-Evil: 1)"
    ]


def test_the_second_look_asks_only_whether_it_changed(town: Town) -> None:
    town.says("/s", Said(200, b"eins", {"ETag": '"1"', "Last-Modified": "Tue, 24 Nov 2026 08:00:00 GMT"}), Said(304))
    store = MemoryStore()
    first, second = web(store=store).get(town.url("/s")), web(store=store).get(town.url("/s"))
    assert second == first
    assert (town.headers[-1]["if-none-match"], town.headers[-1]["if-modified-since"]) == (
        '"1"',
        "Tue, 24 Nov 2026 08:00:00 GMT",
    )


def test_a_changed_page_replaces_the_kept_one(town: Town) -> None:
    store = MemoryStore()
    town.says("/s", Said(200, b"eins", {"ETag": '"1"'}), Said(200, b"zwei", {"ETag": '"2"'}), Said(304))
    assert [web(store=store).get(town.url("/s")).body for _ in range(3)] == [b"eins", b"zwei", b"zwei"]


def test_an_unasked_not_modified_is_no_page(town: Town) -> None:
    town.says("/s", Said(304))
    assert trouble(web(), town.url("/s")).code == "no-page"


@pytest.mark.parametrize("status", [404, 410])
def test_not_found_and_gone_are_answers(town: Town, status: int) -> None:
    town.says("/weg", Said(status, b"weg", HTML))
    assert web().get(town.url("/weg")) == Page(town.url("/weg"), status, HTML["Content-Type"], b"weg", NOON)


def test_a_server_gets_a_pause_after_every_request(town: Town) -> None:
    town.says("/s", Said(200))
    clock = Clock()
    fetching = web(clock=clock)
    for _ in range(3):
        fetching.get(town.url("/s"))
    assert (town.asked, clock.slept) == (["/robots.txt", "/s", "/s", "/s"], [1.0, 1.0, 1.0])


def test_two_threads_do_not_ask_one_server_at_once(town: Town) -> None:
    town.says("/s", Said(200))
    clock = Clock()
    fetching = web(clock=clock)
    fetching.get(town.url("/s"))
    threads = [threading.Thread(target=fetching.get, args=(town.url("/s"),)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert clock.slept == [1.0] * 5


def test_robots_txt_is_obeyed_and_fetched_once(town: Town) -> None:
    town.says("/robots.txt", Said(200, b"User-agent: *\nDisallow: /intern*.asp\n"))
    town.says("/offen", Said(200))
    fetching = web()
    forbidden = trouble(fetching, town.url("/intern/liste.asp?pw=geheim"))
    fetching.get(town.url("/offen"))
    assert town.asked == ["/robots.txt", "/offen"]
    assert forbidden == Trouble(
        code="robots",
        url=town.url("/intern/liste.asp?pw=…"),
        sentence=(
            "Der Server 127.0.0.1 untersagt Programmen in seiner robots.txt den Abruf von "
            f"{town.url('/intern/liste.asp?pw=…')}. "
            "Bitte klären Sie mit der Stelle, die den Server betreibt, ob sie Litfass zulässt."
        ),
        log="disallowed by robots.txt",
    )


def test_robots_rules_for_litfass_itself_come_first(town: Town) -> None:
    town.says("/robots.txt", Said(200, b"User-agent: *\nDisallow: /\n\nUser-agent: Litfass\nDisallow:\n"))
    town.says("/s", Said(200, b"ja"))
    assert web().get(town.url("/s")).body == b"ja"


def test_crawl_delay_is_kept_up_to_a_bound(town: Town) -> None:
    town.says("/s", Said(200))
    slept = []
    for delay in (b"5", b"86400", b"0.1"):
        town.says("/robots.txt", Said(200, b"User-agent: *\nCrawl-delay: " + delay))
        clock = Clock()
        fetching = web(clock=clock)
        fetching.get(town.url("/s"))
        fetching.get(town.url("/s"))
        slept.append(clock.slept[-1])
    assert slept == [5.0, 30.0, 1.0]


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_no_robots_txt_means_welcome(town: Town, status: int) -> None:
    town.says("/robots.txt", Said(status))
    town.says("/s", Said(200, b"ja"))
    assert web().get(town.url("/s")).body == b"ja"


def test_a_failing_robots_txt_means_wait(town: Town) -> None:
    town.says("/robots.txt", Said(500))
    fetching = web()
    found = {trouble(fetching, town.url("/eins")).code, trouble(fetching, town.url("/zwei")).code}
    assert (found, town.asked) == ({"robots-unclear"}, ["/robots.txt"] * 3)


def test_a_failing_robots_txt_is_asked_for_again_later(town: Town) -> None:
    town.says("/robots.txt", Said(500), Said(500), Said(500), Said(404))
    town.says("/s", Said(200, b"ja"))
    clock = Clock()
    fetching = web(clock=clock)
    assert trouble(fetching, town.url("/s")).code == "robots-unclear"
    clock.seconds += 601
    assert fetching.get(town.url("/s")).body == b"ja"


def test_a_disturbed_server_is_tried_three_times_with_growing_waits(town: Town) -> None:
    town.says("/s", Said(500), Said(502), Said(200, b"wieder da"))
    clock = Clock()
    assert web(clock=clock).get(town.url("/s")).body == b"wieder da"
    assert clock.slept == [1.0, 2.0, 4.0]


def test_a_disturbed_server_is_told(town: Town) -> None:
    town.says("/s", Said(500))
    assert trouble(web(), town.url("/s")) == Trouble(
        code="server-error",
        url=town.url("/s"),
        sentence=(
            "Der Server 127.0.0.1 meldet eine Störung (Status 500). Litfass versucht es beim nächsten Lauf wieder."
        ),
        log="status 500",
    )


@pytest.mark.parametrize("wish", ["7", "Wed, 25 Nov 2026 12:00:07 GMT"])
def test_retry_after_is_kept(town: Town, wish: str) -> None:
    town.says("/s", Said(429, headers={"Retry-After": wish}), Said(200, b"nun"))
    clock = Clock()
    assert web(clock=clock).get(town.url("/s")).body == b"nun"
    assert clock.slept == [1.0, 7.0]


def test_a_long_retry_after_is_left_to_the_next_run(town: Town) -> None:
    town.says("/s", Said(503, headers={"Retry-After": "3600"}))
    clock = Clock()
    assert trouble(web(clock=clock), town.url("/s")).sentence == (
        "Der Server 127.0.0.1 bittet um eine Pause von 3600 Sekunden (Status 503). "
        "Litfass versucht es beim nächsten Lauf wieder."
    )
    assert (clock.slept, town.asked) == ([1.0], ["/robots.txt", "/s"])


@pytest.mark.parametrize("wish", ["", "bald", "-5", "99999999999999999999999", "Wed, 31 Feb 2026 12:00:00 GMT"])
def test_a_strange_retry_after_does_no_harm(town: Town, wish: str) -> None:
    town.says("/s", Said(503, headers={"Retry-After": wish}))
    assert trouble(web(), town.url("/s")).code == "busy"


@pytest.mark.parametrize(
    "status", [s.value for s in HTTPStatus if 400 <= s < 500 and s not in (404, 408, 410, 425, 429)]
)
def test_a_refusal_is_told_at_once(town: Town, status: int) -> None:
    town.says("/s", Said(status))
    assert (trouble(web(), town.url("/s")).code, town.asked) == ("refused", ["/robots.txt", "/s"])


def test_redirects_are_followed_and_the_final_address_is_told(town: Town) -> None:
    town.says("/alt", Said(301, headers={"Location": "/mitte"}))
    town.says("/mitte", Said(302, headers={"Location": town.url("/neu")}))
    town.says("/neu", Said(200, b"hier"))
    assert web().get(town.url("/alt")) == Page(town.url("/neu"), 200, "", b"hier", NOON)


def test_endless_redirects_end(town: Town) -> None:
    town.says("/kreis", Said(302, headers={"Location": "/kreis"}))
    assert (trouble(web(), town.url("/kreis")).code, len(town.asked)) == ("redirects", 7)


def test_every_hop_obeys_robots(town: Town) -> None:
    town.says("/robots.txt", Said(200, b"User-agent: *\nDisallow: /intern"))
    town.says("/alt", Said(302, headers={"Location": "/intern"}))
    assert (trouble(web(), town.url("/alt")).code, town.asked) == ("robots", ["/robots.txt", "/alt"])


def test_a_dead_server_is_told(town: Town) -> None:
    dead = replace(POLICY, tries=2)
    town.says("/robots.txt", Said(404))
    with_free_port = "http://127.0.0.1:9/"  # the discard port; nothing listens there
    assert trouble(web(dead), with_free_port) == Trouble(
        code="unreachable",
        url=with_free_port,
        sentence="Der Server 127.0.0.1 ist nicht erreichbar. Litfass versucht es beim nächsten Lauf wieder.",
        log="robots.txt: ConnectError",
    )
