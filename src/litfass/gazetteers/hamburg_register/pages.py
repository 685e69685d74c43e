"""Ask the register page by page, until nothing new comes."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urlencode

from litfass.core.ports import Web
from litfass.core.registers import opening
from litfass.gazetteers.hamburg_register import gml
from litfass.gazetteers.hamburg_register.gml import Record

_MOST = 2000  # pages; Hamburg has about 9,500 streets and 302,000 addresses


class Asked(NamedTuple):
    """What is asked for. Without `named` an address is 7 kB, with it one."""

    address: str
    type: str
    size: int  # records of one page
    named: tuple[str, ...] = ()


def records(web: Web, asked: Asked) -> Iterator[Record]:
    """All records of a type. Raises Troubled where a page is missing: half a register would make streets vanish."""
    seen = 0
    last: frozenset[str] = frozenset()
    for _ in range(_MOST):
        page = web.get(_url(asked, seen))
        if page.status != 200:
            raise opening.unreadable(asked.address, "Unter dieser Adresse antwortet kein Straßenregister.")
        answer = gml.read(page.body, asked.address)
        these = frozenset(record.id for record in answer.records)
        if these and these == last:
            raise opening.unreadable(asked.address, "Das Straßenregister schickt immer wieder dieselbe Seite.")
        yield from answer.records
        seen, last = seen + len(answer.records), these
        # A full page is followed by another look: some servers count only the page.
        all_matched = answer.matched is not None and seen >= answer.matched
        if not answer.records or (all_matched and len(answer.records) < asked.size):
            return
    raise opening.unreadable(asked.address, "Das Straßenregister hört nicht auf.")


def _url(asked: Asked, start: int) -> str:
    """WFS 2.0.0 says `typeNames`; the register was seen to take `typeName` (facts/places.md, section 1)."""
    wanted = {
        "service": "WFS", "version": "2.0.0", "request": "GetFeature", "typeNames": asked.type,
        "typeName": asked.type, "srsName": "EPSG:4326", "count": str(asked.size), "startIndex": str(start),
    }  # fmt: skip
    if asked.named:
        wanted["propertyName"] = ",".join(asked.named)
    return f"{asked.address}{'&' if '?' in asked.address else '?'}{urlencode(wanted, safe=':,')}"
