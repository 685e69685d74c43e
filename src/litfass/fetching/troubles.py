"""What the desk reads when a page could not be fetched: what happened, to which server, and what follows."""

# SPDX-License-Identifier: EUPL-1.2

import ssl

import httpcore
import httpx

from litfass.core.links import shown
from litfass.core.trouble import Trouble
from litfass.fetching.connecting import AddressRefused, NameUnknown
from litfass.fetching.policy import Policy
from litfass.fetching.wire import Broken, TooLarge

FAILURES = (httpcore.TimeoutException, httpcore.NetworkError, httpcore.ProtocolError, httpcore.UnsupportedProtocol,
            AddressRefused, NameUnknown, TooLarge, Broken)  # fmt: skip
PASSING = frozenset({"timeout", "unreachable", "name-unknown", "broken-answer", "server-error", "busy"})

_AGAIN = "Litfass versucht es beim nächsten Lauf wieder."
_ASK = "Bitte prüfen Sie die Adresse der Quelle."


def of_failure(failed: Exception, url: httpx.URL, policy: Policy, *, seconds: float) -> Trouble:
    """The trouble behind an exception on the wire."""
    host = url.host
    match failed:
        case httpcore.TimeoutException():
            words = f"Der Server {host} antwortet nicht (Zeitüberschreitung nach {_seconds(seconds)}). {_AGAIN}"
            return _trouble("timeout", url, words, type(failed).__name__)
        case NameUnknown():
            words = f"Der Name {host} ist im Internet nicht bekannt. {_ASK}"
            return _trouble("name-unknown", url, words, "name does not resolve")
        case AddressRefused():
            return address_refused(url)
        case TooLarge():
            limit = f"{policy.largest / 1024 / 1024:g}".replace(".", ",")
            words = f"Die Antwort von {host} ist größer als {limit} MiB und wurde nicht gelesen. {_ASK}"
            return _trouble("too-large", url, words, str(failed))
        case Broken():
            words = f"Die Antwort von {host} kam beschädigt an. {_AGAIN}"
            return _trouble("broken-answer", url, words, str(failed))
    return _of_connection(failed, url)


def _of_connection(failed: Exception, url: httpx.URL) -> Trouble:
    if _is_certificate(failed):
        words = (
            f"Das Zertifikat von {url.host} ist nicht gültig, deshalb wurde nichts abgerufen. "
            "Bitte geben Sie der Stelle Bescheid, die den Server betreibt."
        )
        return _trouble("certificate", url, words, "certificate not trusted")
    if isinstance(failed, httpcore.RemoteProtocolError | httpcore.ReadError):
        words = f"Die Verbindung zu {url.host} brach ab, bevor die Antwort vollständig war. {_AGAIN}"
        return _trouble("broken-answer", url, words, type(failed).__name__)
    words = f"Der Server {url.host} ist nicht erreichbar. {_AGAIN}"
    return _trouble("unreachable", url, words, type(failed).__name__)


def of_status(status: int, url: httpx.URL) -> Trouble:
    """The trouble behind a status that is no page."""
    if status == 429 or status == 503:
        words = f"Der Server {url.host} ist überlastet (Status {status}). {_AGAIN}"
        return _trouble("busy", url, words, f"status {status}")
    if status >= 500 or status in (408, 425):
        words = f"Der Server {url.host} meldet eine Störung (Status {status}). {_AGAIN}"
        return _trouble("server-error", url, words, f"status {status}")
    if 400 <= status < 500:
        words = (
            f"Der Server {url.host} verweigert die Seite {shown(str(url))} (Status {status}). "
            "Bitte prüfen Sie, ob sie öffentlich ist."
        )
        return _trouble("refused", url, words, f"status {status}")
    words = f"Der Server {url.host} gibt mit Status {status} keine Seite her. {_ASK}"
    return _trouble("no-page", url, words, f"status {status}")


def asks_to_wait(status: int, url: httpx.URL, seconds: float) -> Trouble:
    """The server asked for a longer pause than one run can wait."""
    words = f"Der Server {url.host} bittet um eine Pause von {_seconds(seconds)} (Status {status}). {_AGAIN}"
    return _trouble("busy", url, words, f"status {status}, retry after {seconds:.0f} s")


def bad_address(url: str) -> Trouble:
    """No http or https address, or one with a user name in it. The address itself is shown only as far as safe."""
    words = (
        f"Die Adresse „{shown(url)}“ kann Litfass nicht abrufen. "
        "Sie muss mit https:// oder http:// beginnen und darf keine Zugangsdaten enthalten."
    )
    return Trouble("bad-address", shown(url), words, "not a plain http or https address")


def address_refused(url: httpx.URL) -> Trouble:
    """The name leads into a private or special range."""
    words = (
        f"Der Name {url.host} führt zu einer Adresse, die nicht öffentlich ist, deshalb wurde nichts abgerufen. "
        "Adressen im eigenen Netz muss der Betrieb eigens erlauben."
    )
    return _trouble("address-refused", url, words, "address in a private or special range")


def too_many_redirects(url: httpx.URL, limit: int) -> Trouble:
    """The page leads on and on."""
    words = f"Die Seite {shown(str(url))} leitet mehr als {limit}-mal weiter. {_ASK}"
    return _trouble("redirects", url, words, f"more than {limit} redirects")


def robots_forbid(url: httpx.URL) -> Trouble:
    """The server's robots.txt asks programs to stay away from this page."""
    words = (
        f"Der Server {url.host} untersagt Programmen in seiner robots.txt den Abruf von {shown(str(url))}. "
        "Bitte klären Sie mit der Stelle, die den Server betreibt, ob sie Litfass zulässt."
    )
    return _trouble("robots", url, words, "disallowed by robots.txt")


def robots_unclear(cause: Trouble, url: httpx.URL) -> Trouble:
    """Whether programs are welcome could not be found out, which RFC 9309 (2.3.1.4) reads as no."""
    words = (
        f"Die robots.txt von {url.host} war nicht zu lesen; ohne sie fragt Litfass dort nichts ab. {_AGAIN}"
        if cause.code in ("server-error", "busy")
        else cause.sentence
    )
    code = "robots-unclear" if cause.code in ("server-error", "busy") else cause.code
    return _trouble(code, url, words, f"robots.txt: {cause.log}")


def _trouble(code: str, url: httpx.URL, sentence: str, log: str) -> Trouble:
    return Trouble(code, shown(str(url)), sentence, log)


def _seconds(value: float) -> str:
    whole = max(1, round(value))
    return "einer Sekunde" if whole == 1 else f"{whole} Sekunden"


def _is_certificate(failed: BaseException | None) -> bool:
    while failed is not None:
        if isinstance(failed, ssl.SSLCertVerificationError):
            return True
        failed = failed.__cause__ or failed.__context__
    return False
