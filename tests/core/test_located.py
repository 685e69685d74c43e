"""Sentences of pages whose lines a layout broke."""

# SPDX-License-Identifier: EUPL-1.2

from litfass.core.located import located


def test_lines_joined_at_a_hyphen_make_the_page_no_wider() -> None:
    text = (
        "Die Ortsverwaltung hat nach einer Begehung mit dem Bauausschuss am 17.03. in\n"
        "Thema und Anlass „Sicherer Weg am Kran“ mit Unterstützung der zuständigen\n"
        "Fachämter mit der Einrichtung einer Haltestelle am Kranplatz in Kranhude beauftragt. Die Haltestelle ist"
        " zwischenzeitlich eingerichtet."
    )
    assert [each.words for each in located(text)][-1] == "Die Haltestelle ist zwischenzeitlich eingerichtet."
    assert len(list(located(text))) == 2
