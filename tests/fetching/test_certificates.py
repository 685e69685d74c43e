"""The certificate of a server is checked for its name, although the connection goes to a checked address."""

# SPDX-License-Identifier: EUPL-1.2

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from litfass.fetching.policy import MemoryStore
from litfass.fetching.polite import PoliteWeb
from tests.fetching.town import NO_ROBOTS, POLICY, Clock, names, trouble

CERTIFICATE = Path(__file__).parent / "data" / "kranhude.example.pem"  # made for this test, for no real name


@contextmanager
def tls_server() -> Iterator[int]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)

    def speak(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\nConnection: close\r\n\r\nsicher")

    listening = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            try:
                connection, _ = listening.accept()
                with context.wrap_socket(connection, server_side=True) as safe:
                    asked = safe.recv(65536)
                    safe.sendall(NO_ROBOTS) if b"/robots.txt" in asked else speak(safe)
            except ssl.SSLError:
                continue
            except OSError:
                return

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield listening.getsockname()[1]
    finally:
        listening.close()


def tls_web(known: Callable[[str, int], list[str]], trust: ssl.SSLContext | None) -> PoliteWeb:
    around = replace(Clock().around(known), tls=trust)
    return PoliteWeb(replace(POLICY, tries=1), MemoryStore(), around)


def test_the_certificate_is_checked_for_the_name_not_for_the_address() -> None:
    trust = ssl.create_default_context(cafile=str(CERTIFICATE))
    known = names(kranhude_example=["127.0.0.1"], anders_example=["127.0.0.1"])
    with tls_server() as port:
        assert tls_web(known, trust).get(f"https://kranhude.example:{port}/").body == b"sicher"
        assert trouble(tls_web(known, trust), f"https://anders.example:{port}/").code == "certificate"


def test_an_unknown_certificate_is_told() -> None:
    with tls_server() as port:
        found = trouble(tls_web(names(kranhude_example=["127.0.0.1"]), None), f"https://kranhude.example:{port}/")
    assert (found.code, found.sentence) == (
        "certificate",
        "Das Zertifikat von kranhude.example ist nicht gültig, deshalb wurde nichts abgerufen. "
        "Bitte geben Sie der Stelle Bescheid, die den Server betreibt.",
    )
