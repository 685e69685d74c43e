"""Links are made whole and shown without secrets."""

# SPDX-License-Identifier: EUPL-1.2

import pytest
from hypothesis import given
from hypothesis.strategies import text

from litfass.core.links import absolute, shown


@pytest.mark.parametrize(
    ("href", "whole"),
    [
        ("/b?c=1#d", "https://kranhude.example/b?c=1#d"),
        (" b.html ", "https://kranhude.example/a/b.html"),
        ("//amt.example/x", "https://amt.example/x"),
        ("HTTP://amt.example/ein weg", "http://amt.example/ein%20weg"),
        ("javascript:alert(1)", None),
        ("java\nscript:alert(1)", None),
        ("\x01javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("mailto:amt@kranhude.example", None),
        ("https://a:b@kranhude.example/", None),
        ("https://[", None),
        ("https://kranhude.example:99999/", None),
    ],
)
def test_only_whole_web_addresses_are_links(href: str, whole: str | None) -> None:
    assert absolute(href, "https://kranhude.example/a/") == whole


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://a.example/vo020.asp?VOLFDNR=1020365", "https://a.example/vo020.asp?VOLFDNR=1020365"),
        (
            "https://a.example/?tag=2026-11-25&sig=12&q=geheim&leer=",
            "https://a.example/?tag=2026-11-25&sig=…&q=…&leer=",
        ),
        ("https://amt:wort@a.example/x#y", "https://a.example/x"),
        ("https://[", "…"),
    ],
)
def test_an_address_is_shown_without_secrets(url: str, safe: str) -> None:
    assert shown(url) == safe


@given(text())
def test_no_text_breaks_a_link(text: str) -> None:
    assert (absolute(text) or "http").startswith("http")
    assert isinstance(shown(text), str)
