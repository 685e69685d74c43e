"""Find in an ALLRIS page what it links to: things by their key, and the files it hands out."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterator
from urllib.parse import urljoin

from lxml import etree

from litfass.core.council import Document
from litfass.sources.allris import addresses, markup

_SIZE = re.compile(r"\s*\(\d[\d.,]{0,12}\s?[KMG]?B\)$")
_CLOSED_FILE = re.compile(r"nicht\s?-?öffent", re.IGNORECASE)
_FILE = re.compile(r"\.(?:pdf|docx?|xlsx?|odt|ods|pptx?|jpe?g|png|zip|dwg|tiff?)$", re.IGNORECASE)


def linked(element: etree._Element, sort: str) -> Iterator[tuple[str, etree._Element]]:
    """Every link to a thing of this sort (`paper`, `meeting`, `au` …) with its key, in order."""
    for anchor in element.iter("a"):
        key = addresses.key_of(anchor.get("href") or "")
        if key and key.startswith(f"{sort}/"):
            yield key, anchor


def first_key(element: etree._Element | None, *sorts: str) -> str | None:
    """The key of the first link of one of these sorts."""
    if element is None:
        return None
    return next((key for sort in sorts for key, _ in linked(element, sort)), None)


def form_key(element: etree._Element, sort: str) -> str | None:
    """The key in a hidden field of a form, as ALLRIS makes its buttons."""
    parameter = addresses.PAGES[sort][1]
    for field in element.iter("input"):
        value = field.get("value") or ""
        if field.get("name") == parameter and value.isascii() and value.isdigit():
            return f"{sort}/{value}"
    return None


def documents(root: etree._Element, base: str) -> tuple[Document, ...]:
    """The files of a page, each once. ALLRIS hands them out by form or for one session only, then `url` is empty."""
    found: dict[str, Document] = {}
    for element in root.iter("form", "a"):
        document = _by_form(element) if element.tag == "form" else _by_link(element, base)
        if document and document.name and not _CLOSED_FILE.search(document.name):
            found.setdefault(document.name, document)
    return tuple(found.values())


def _by_form(form: etree._Element) -> Document | None:
    # The buttons in the rows of an agenda (`il1_…`) belong to its items.
    if addresses.page_of(form.get("action") or "") != "do027.asp":
        return None
    buttons = (field for field in form.iter("input") if field.get("type") == "submit")
    return next(
        (Document(markup.clean(b.get("value") or "")) for b in buttons if "il1" not in (b.get("class") or "")), None
    )


def _by_link(anchor: etree._Element, base: str) -> Document | None:
    link = anchor.get("href") or ""
    if not _FILE.search(link.partition("?")[0]) and addresses.page_of(link) != "getfile.asp":
        return None
    for_one_session = link.startswith("___tmp")
    return Document(_SIZE.sub("", markup.one_line(anchor)), "" if for_one_session else _joined(base, link))


def _joined(base: str, link: str) -> str:
    try:
        joined = urljoin(base, link)
    except ValueError:
        return ""
    return joined if joined.startswith(("https://", "http://")) else ""
