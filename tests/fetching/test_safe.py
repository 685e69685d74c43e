"""Safe against hostile and broken servers: private addresses, endless answers, swelling archives, false names."""

# SPDX-License-Identifier: EUPL-1.2

import gzip
import socket
import threading
import time
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from litfass.core.trouble import Trouble
from litfass.fetching.policy import MemoryStore
from litfass.fetching.polite import PoliteWeb
from tests.fetching.town import NO_ROBOTS, POLICY, Clock, Said, Town, names, trouble, web

STRICT = replace(POLICY, allow_private=False)


@contextmanager
def raw_server(speak: Callable[[socket.socket], None]) -> Iterator[int]:
    """A server that answers robots.txt properly and everything else by `speak`."""
    listening = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            with connection:
                try:
                    asked = connection.recv(65536)
                    connection.sendall(NO_ROBOTS) if b"/robots.txt" in asked else speak(connection)
                except OSError:
                    continue

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield listening.getsockname()[1]
    finally:
        listening.close()


def test_loopback_is_refused_and_never_asked(town: Town) -> None:
    assert trouble(web(STRICT), town.url("/s")) == Trouble(
        code="address-refused",
        url=town.url("/s"),
        sentence=(
            "Der Name 127.0.0.1 führt zu einer Adresse, die nicht öffentlich ist, deshalb wurde nichts abgerufen. "
            "Adressen im eigenen Netz muss der Betrieb eigens erlauben."
        ),
        log="robots.txt: address in a private or special range",
    )
    assert town.asked == []


@pytest.mark.parametrize(
    "spelling", ["localhost", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "[::1]", "[::ffff:7f00:1]"]
)
def test_no_spelling_of_loopback_gets_through(town: Town, spelling: str) -> None:
    assert trouble(web(STRICT), town.url("/s", host=spelling)).code in ("address-refused", "bad-address")
    assert town.asked == []


def test_a_name_that_leads_to_a_private_address_is_refused(town: Town) -> None:
    resolve = names(kranhude_example=["93.184.215.14", "10.0.0.1"])
    fetching = PoliteWeb(STRICT, MemoryStore(), Clock().around(resolve))
    assert trouble(fetching, town.url("/s", host="kranhude.example")).code == "address-refused"


def test_a_name_is_resolved_once_and_the_checked_address_is_used(town: Town) -> None:
    town.says("/s", Said(200, b"da"))
    answers = [["127.0.0.1"], ["169.254.169.254"]]
    fetching = PoliteWeb(POLICY, MemoryStore(), Clock().around(lambda host, port: answers.pop(0)))
    assert fetching.get(town.url("/s", host="kranhude.example")).body == b"da"
    assert (answers, town.headers[-1]["host"]) == ([["169.254.169.254"]], f"kranhude.example:{town.port}")


def test_a_name_that_turns_private_between_two_requests_is_refused(town: Town) -> None:
    town.says("/robots.txt", Said(404, headers={"Connection": "close"}))
    answers = [["127.0.0.1"], ["169.254.169.254"]]
    fetching = PoliteWeb(POLICY, MemoryStore(), Clock().around(lambda host, port: answers.pop(0)))
    assert trouble(fetching, town.url("/s", host="kranhude.example")).code == "address-refused"


@pytest.mark.parametrize("target", ["http://169.254.169.254/latest/meta-data/", "http://[fe80::1]/", "http://0.0.0.0/"])
def test_a_redirect_into_special_ranges_is_refused(town: Town, target: str) -> None:
    town.says("/s", Said(302, headers={"Location": target}))
    assert trouble(web(), town.url("/s")).code == "address-refused"


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "ftp://127.0.0.1/", "javascript:alert(1)", "http://a:b@127.0.0.1/", "http://["]
)
def test_a_redirect_to_another_kind_of_address_is_refused(town: Town, target: str) -> None:
    town.says("/s", Said(302, headers={"Location": target}))
    assert trouble(web(), town.url("/s")).code == "bad-address"


@pytest.mark.parametrize(
    "address",
    ["", "kranhude.example", "ftp://kranhude.example/", "http://", "http://a b/", "http://x:99999/", "http://\x00/"],
)
def test_what_is_no_address_is_told(address: str) -> None:
    assert trouble(web(), address).code == "bad-address"


def test_user_info_is_refused_and_not_repeated() -> None:
    assert trouble(web(), "https://amt:geheim@kranhude.example/feed?token=abc&id=7#x") == Trouble(
        code="bad-address",
        url="https://kranhude.example/feed?token=…&id=7",
        sentence=(
            "Die Adresse „https://kranhude.example/feed?token=…&id=7“ kann Litfass nicht abrufen. "
            "Sie muss mit https:// oder http:// beginnen und darf keine Zugangsdaten enthalten."
        ),
        log="not a plain http or https address",
    )


def test_an_unknown_name_is_told() -> None:
    fetching = PoliteWeb(STRICT, MemoryStore(), Clock().around(names()))
    assert trouble(fetching, "https://kranhude.example/").sentence == (
        "Der Name kranhude.example ist im Internet nicht bekannt. Bitte prüfen Sie die Adresse der Quelle."
    )


def test_an_answer_declared_too_large_is_not_read(town: Town) -> None:
    town.says("/gross", Said(200, b"x", {"Content-Length": str(200 * 1024 * 1024)}))
    assert trouble(web(), town.url("/gross")).sentence == (
        "Die Antwort von 127.0.0.1 ist größer als 20 MiB und wurde nicht gelesen. "
        "Bitte prüfen Sie die Adresse der Quelle."
    )


def test_an_endless_answer_is_stopped_at_the_limit() -> None:
    sent = 0

    def endless(connection: socket.socket) -> None:
        nonlocal sent
        connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        while sent < 200 * 1024 * 1024:
            sent += connection.send(b"x" * 65536)

    with raw_server(endless) as port:
        found = trouble(web(replace(POLICY, largest=1024 * 1024)), f"http://127.0.0.1:{port}/")
    assert found.code == "too-large"
    assert sent < 20 * 1024 * 1024


def test_a_small_archive_that_swells_is_stopped_at_the_limit(town: Town) -> None:
    bomb = gzip.compress(bytes(50 * 1024 * 1024), 9)
    town.says("/bombe", Said(200, bomb, {"Content-Encoding": "gzip"}))
    tracemalloc.start()
    found = trouble(web(replace(POLICY, largest=1024 * 1024)), town.url("/bombe"))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found.code == "too-large"
    assert peak < 8 * 1024 * 1024


def test_packed_answers_are_unpacked(town: Town) -> None:
    text = "Grüße aus Kranhude. ".encode() * 50_000
    town.says("/s", Said(200, gzip.compress(text[:7]) + gzip.compress(text[7:]), {"Content-Encoding": "gzip"}))
    assert web().get(town.url("/s")).body == text


@pytest.mark.parametrize(
    ("packing", "body"),
    [("gzip", b"kein gzip"), ("gzip", gzip.compress(b"abgeschnitten" * 99)[:-9]), ("br", b"x"), ("gzip, gzip", b"x")],
    ids=["not packed", "cut off", "unknown packing", "packed twice"],
)
def test_a_damaged_packing_is_told(town: Town, packing: str, body: bytes) -> None:
    town.says("/s", Said(200, body, {"Content-Encoding": packing}))
    assert trouble(web(), town.url("/s")).sentence == (
        "Die Antwort von 127.0.0.1 kam beschädigt an. Litfass versucht es beim nächsten Lauf wieder."
    )


@pytest.mark.parametrize(
    "speech",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nzu kurz",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: zwei\r\n\r\nab",
        b"",
    ],
)
def test_a_broken_off_answer_is_told(speech: bytes) -> None:
    with raw_server(lambda connection: connection.sendall(speech)) as port:
        assert trouble(web(), f"http://127.0.0.1:{port}/").code in ("broken-answer", "unreachable")


def slow(first: bytes, drop: bytes) -> Callable[[socket.socket], None]:
    def speak(connection: socket.socket) -> None:
        connection.sendall(first)
        for _ in range(300):
            time.sleep(0.01)  # the server's slowness is what is tested
            connection.sendall(drop)

    return speak


@pytest.mark.parametrize(
    "speak",
    [
        slow(b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n", b"x"),
        slow(b"HTTP/1.1 200 OK\r\n", b"X-Tropfen: 1\r\n"),
        slow(b"", b""),
    ],
    ids=["body in drops", "head in drops", "silence"],
)
def test_a_slow_answer_ends_with_the_time_for_the_whole(speak: Callable[[socket.socket], None]) -> None:
    hasty = replace(POLICY, total=0.2, read=0.15, tries=1)
    with raw_server(speak) as port:
        found = trouble(web(hasty), f"http://127.0.0.1:{port}/")
    assert found == Trouble(
        code="timeout",
        url=f"http://127.0.0.1:{port}/",
        sentence=(
            "Der Server 127.0.0.1 antwortet nicht (Zeitüberschreitung nach einer Sekunde). "
            "Litfass versucht es beim nächsten Lauf wieder."
        ),
        log="ReadTimeout",
    )
