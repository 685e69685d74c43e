"""Open what a file of places holds: unpack it, find out its letters. Says the line where the letters are wrong."""

# SPDX-License-Identifier: EUPL-1.2

import codecs
import json
import re
import zlib
from typing import Any

from litfass.core.links import absolute
from litfass.core.ports import Web
from litfass.core.trouble import Trouble, Troubled

LARGEST = 500 * 1024 * 1024  # bytes after unpacking
_TWICE = re.compile("Ã[¤¶¼Ÿ„–œ\x84\x96\x9c\x9f]")  # ä ö ü ß Ä Ö Ü of UTF-8, read as Windows-1252 or Latin-1
_UNKEPT = re.compile(r"\\u(?:0000|[dD][89a-fA-F])")
_NO_TEXT = "Das ist kein Text, oder UTF-16 ohne Kennung am Anfang. Tabellen speichern Sie bitte als „CSV UTF-8“."
_MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}


def fetched(web: Web, address: str) -> bytes:
    """What lies at an address, unpacked. Raises Troubled where there is nothing."""
    page = web.get(address)
    if page.status != 200:
        raise unreadable(address, "Unter dieser Adresse liegt keine Datei. Bitte prüfen Sie die Adresse.")
    return unpacked(page.body, address)


def service(address: str) -> str:
    """The address of a service in the network. Raises Troubled for a file, which answers no questions."""
    if not absolute(address):
        raise unreadable(address, f"„{address}“ ist kein Dienst: Seine Adresse beginnt mit http:// oder https://.")
    return address


def unpacked(body: bytes, address: str) -> bytes:
    """The contents of a .gz file, everything else as it is."""
    if not body.startswith(b"\x1f\x8b"):
        return body
    inflate = zlib.decompressobj(zlib.MAX_WBITS | 16)
    try:
        found = inflate.decompress(body, LARGEST)
    except zlib.error as broken:
        raise unreadable(address, "Die gepackte Datei ist beschädigt.") from broken
    if not inflate.eof:
        raise unreadable(address, "Die gepackte Datei ist zu groß oder abgeschnitten.")
    return found


def text(body: bytes, address: str, *, encoding: str = "") -> str:
    """The letters of a file: UTF-8, UTF-16 where it says so, or the encoding the operator names.

    Raises Troubled with the line where the bytes are none of these.
    """
    known = encoding or next((name for mark, name in _MARKS.items() if body.startswith(mark)), "utf-8")
    try:
        found = body.decode(known)
    except UnicodeDecodeError as wrong:
        raise _encoding(address, body.count(b"\n", 0, wrong.start) + 1, _why(known, body)) from wrong
    except (LookupError, ValueError) as unknown:
        raise unreadable(address, f"Die Zeichenkodierung „{encoding}“ ist nicht bekannt.") from unknown
    _look(found, address)
    return found if found.isascii() else found.encode("utf-8", "replace").decode()  # some encodings give half letters


def parsed(words: str | bytes) -> Any:
    """What JSON says, without what it can spell (`\\u0000`, `\\ud800`) and no database keeps. Raises as json does."""
    found = json.loads(words)
    spelled = words if isinstance(words, str) else words.decode("utf-8", "replace")
    return _kept(found) if _UNKEPT.search(spelled) else found


def _kept(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-8", "ignore").decode().replace("\0", "")
    if isinstance(value, list):
        return [_kept(each) for each in value]
    return {_kept(key): _kept(each) for key, each in value.items()} if isinstance(value, dict) else value


def _why(known: str, body: bytes) -> str:
    if b"\0" in body and not known.startswith("utf-16"):
        return _NO_TEXT
    if known.startswith("utf-16"):
        return "Die Datei sagt, sie sei UTF-16, ist es aber nicht."
    return (
        "Die Zeichen sind nicht in UTF-8, vermutlich in Windows-1252. Bitte speichern Sie die Datei als UTF-8 "
        "(in Tabellenprogrammen „CSV UTF-8“). Beim Import einer Tabelle geht auch „--option encoding=windows-1252“."
    )


def _look(found: str, address: str) -> None:
    """Letters that were decoded wrongly before they got here: more of them than whole ones (a few are the source's)."""
    at = found.find("\0")
    if at >= 0:
        raise _encoding(address, found.count("\n", 0, at) + 1, _NO_TEXT)
    twice = [match.start() for match in _TWICE.finditer(found)] if "Ã" in found else []
    damaged = len(twice) + found.count("\ufffd")
    if not damaged or damaged <= sum(found.count(letter) for letter in "äöüßÄÖÜ"):
        return
    at = min([*twice[:1], *([found.index("\ufffd")] if "\ufffd" in found else [])])
    line = found[found.rfind("\n", 0, at) + 1 : at + 12].split("\n")[0][-30:]
    why = f"„{line.strip()}“ enthält zerstörte Umlaute: Die Datei wurde schon einmal falsch umgewandelt."
    raise _encoding(address, found.count("\n", 0, at) + 1, why)


def _encoding(address: str, line: int, why: str) -> Troubled:
    sentence = f"Zeile {line}: {why}"
    return Troubled(Trouble("places-encoding", address, sentence, f"wrong encoding in line {line}"))


def unreadable(address: str, why: str) -> Troubled:
    """Nothing usable came from there."""
    return Troubled(Trouble("places-unreadable", address, why, "no places could be read"))


def wrong_columns(address: str, why: str) -> Troubled:
    """It is a table or GeoJSON, but holds no names where names are looked for."""
    return Troubled(Trouble("places-columns", address, why, "no column with names"))


def wrong_records(address: str, wrong: list[str]) -> Troubled:
    """Lines or records that cannot be meant like this: nothing of the file is taken."""
    shown = " ".join(wrong[:10])
    more = f" … und {len(wrong) - 10} weitere." if len(wrong) > 10 else ""
    return Troubled(Trouble("places-records", address, f"{shown}{more}", f"{len(wrong)} records are not usable"))
