"""Read a page as a person does: its visible words, its links, its headings."""

# SPDX-License-Identifier: EUPL-1.2

from django.test import Client
from lxml import html


def tree(reader: Client, path: str, *, status: int = 200) -> html.HtmlElement:
    """The page behind a path."""
    response = reader.get(path)
    assert response.status_code == status, (path, response.status_code)
    return html.fromstring(response.content.decode())


def words(node: html.HtmlElement) -> str:
    """What it says, in one line."""
    return " ".join(" ".join(str(part) for part in node.itertext()).split())


def all_words(node: html.HtmlElement, path: str) -> list[str]:
    """What each of these elements says."""
    return [words(each) for each in node.xpath(path)]
