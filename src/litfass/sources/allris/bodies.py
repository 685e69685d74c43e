"""Read who sits where: committees (`au020`), the assembly (`pa020`), groups (`fr020`), and the lists of them."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterator

from lxml import etree

from litfass.core.council import Classification, Organization
from litfass.sources.allris import links, markup
from litfass.sources.allris.addresses import address, page_of
from litfass.sources.allris.sheet import Sheet

SORTS = {"au": Classification.COMMITTEE, "pa": Classification.ASSEMBLY, "fr": Classification.GROUP}
_ENDED = re.compile(r"\(bis\s\d{1,2}\.\d{1,2}\.\d{4}\)")
_SURNAME_FIRST = re.compile(r"^([^,]{1,80}), ([^,]{1,80})$")


def organization(sheet: Sheet, key: str, base: str) -> Organization | None:
    """The body with the names printed on its page; None where the page shows no body."""
    name = markup.clean(sheet.heading)
    if not name or not is_body(sheet.root):
        return None
    return Organization(
        key=key,
        name=name,
        classification=SORTS[key.partition("/")[0]],
        url=address(base, key),
        office_holders=tuple(dict.fromkeys(_names(sheet.root))),
    )


def is_body(root: etree._Element) -> bool:
    """Whether the page shows members, or at least the heading above them."""
    headings = (markup.one_line(heading) for heading in root.iter("h2", "h3"))
    return any(heading == "Mitglieder" for heading in headings) or next(_names(root), None) is not None


def listed(root: etree._Element, base: str) -> list[Organization]:
    """The bodies of a list page that still exist; a list prints no names of people."""
    found: dict[str, Organization] = {}
    ended: dict[etree._Element, bool] = {}  # each row is read once, however many links it has
    for sort, classification in SORTS.items():
        for key, anchor in links.linked(root, sort):
            row = next(anchor.iterancestors("tr"), None)
            if row is None or not (name := markup.one_line(anchor)):
                continue
            if row not in ended:
                ended[row] = _ENDED.search(markup.one_line(row)) is not None
            if not ended[row]:
                found.setdefault(key, Organization(key, name, classification, address(base, key)))
    return list(found.values())


def _names(root: etree._Element) -> Iterator[str]:
    """Names in their natural order (`Muster, Erika` is `Erika Muster`); a withheld name is empty and left out."""
    for anchor in root.iter("a"):
        if page_of(anchor.get("href") or "") == "kp020.asp" and (name := markup.one_line(anchor)):
            yield _SURNAME_FIRST.sub(r"\2 \1", name)
