"""Read an OParl Organization or Body: an assembly, a committee or a group."""

# SPDX-License-Identifier: EUPL-1.2

import re
from typing import Any

from litfass.core.council import Classification, Organization
from litfass.core.groups import named
from litfass.core.ports import Reading
from litfass.documents.oparl import values

_GROUP = re.compile(r"fraktion|\bgruppe\b|partei", re.IGNORECASE)
_ASSEMBLY = re.compile(
    r"^(?:der |die )?(?:gemeinde|stadt|kreis|ort|orts|samtgemeinde|markt|ortschafts)?(?:rat|tag)\b"
    r"|bezirksversammlung|bezirksverordneten|stadtverordneten|gemeindevertretung|stadtvertretung|bürgerschaft"
    r"|gemeinderat|\brat der\b|^rat$",
    re.IGNORECASE,
)
_COMMITTEE = re.compile(
    r"ausschu(?:ss|ß)|beirat|kommission|gremium|komitee|jury|arbeitskreis|kuratorium|verwaltungsrat|aufsichtsrat|\brat\b|rat$"
    r"|versammlung|vertretung|ältestenrat|vorstand",
    re.IGNORECASE,
)


def read(found: dict[str, Any]) -> Reading:
    """The organization, if it is one of the council; a department of the administration is none."""
    name = values.line(found.get("name")) or values.line(found.get("shortName"))
    said = f"{values.line(found.get('classification'))} {values.line(found.get('organizationType'))}"
    sort = _classification(name, said)
    if not name or sort is None:
        return Reading()
    return Reading(organizations=(Organization(values.key(found, "Organization"), name, sort, values.address(found)),))


def read_body(found: dict[str, Any]) -> Reading:
    """A municipality: it stands for its assembly."""
    name = values.line(found.get("name")) or values.line(found.get("shortName"))
    body = Organization(values.key(found, "Body"), name, Classification.ASSEMBLY, values.address(found))
    return Reading(organizations=(body,) if name else ())


def _classification(name: str, said: str) -> Classification | None:
    for words in (said, name):
        if _GROUP.search(words):
            return Classification.GROUP
        if _ASSEMBLY.search(words.strip()):
            return Classification.ASSEMBLY
        if _COMMITTEE.search(words):
            return Classification.COMMITTEE
    spans = named(name)
    covered = sum(span.end - span.start for span in spans)
    return Classification.GROUP if spans and covered > len(name) // 2 else None
