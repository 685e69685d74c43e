"""Broken, cut, foreign and hostile pages: told in one sentence, never a notice, never taken for withdrawn."""

# SPDX-License-Identifier: EUPL-1.2

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from litfass.core.ports import Reading
from tests.sources.allris.kranhude import (
    ALLRIS,
    BASE,
    agenda,
    body,
    calendar,
    codes,
    committee,
    consultation,
    entry,
    item,
    page,
    paper,
    part,
    raw,
    read,
    top,
)

WHOLE = {
    "paper/1": paper(order=committee("Bauausschuss") + consultation("03.12.2026", 5, 7)),
    "meeting/5": agenda(top("Ö 1", "Bänke", result="beschlossen", paper=(1, "23-1"))),
    "item/7": item(parts=part("WP", "<p>Gesagt.</p>") + part("BS", "<p>Beschlossen.</p>") + part("AE", None)),
    "calendar/2026-12": calendar(entry("3", "ENTFÄLLT! Sitzung des Rates", linked=False)),
    "au/45": body("Hauptausschuss", "Erika Muster"),
}
MISSING = page("Fehler", "<p>Keine Information verf&uuml;gbar</p>")
MOVED = '<head><title>Object moved</title></head>\n<body><h1>Object Moved</h1><a HREF="noauth.asp">here</a></body>'
ERROR = "<html><head><title>Runtime Error</title></head><body><h1>Server Error in '/' Application.</h1></body></html>"


@pytest.mark.parametrize("key", ["paper/1", "meeting/5", "item/7", "au/45"])
def test_the_servers_own_word_makes_a_thing_gone(key: str) -> None:
    gone = Reading(gone=(key,))
    assert read(key, ERROR, status=404) == gone
    assert read(key, ERROR, status=410) == gone
    assert read(key, "<html></html>", url=f"{BASE}noauth.asp?x=1") == gone
    assert read(key, MISSING) == gone
    assert read(key, MOVED) == gone


def test_a_move_of_the_same_page_to_another_address_withdraws_nothing() -> None:
    reading = read("paper/1", MOVED.replace("noauth.asp", "https://neu.kranhude.example/bi/vo020.asp?VOLFDNR=1"))
    assert (reading.gone, codes(reading)) == ((), ["allris-unexpected-page"])


def test_words_inside_a_paper_do_not_make_it_gone() -> None:
    reading = read("paper/1", paper(background="<p>Keine Information verfügbar, sagt das Amt. Object moved.</p>"))
    assert len(reading.notices) == 1
    assert reading.gone == ()


@pytest.mark.parametrize("key", WHOLE)
def test_an_error_page_with_status_200_is_trouble_and_nothing_else(key: str) -> None:
    reading = read(key, ERROR)
    assert (reading.notices, reading.gone, codes(reading)) == ((), (), ["allris-unexpected-page"])


@pytest.mark.parametrize("key", WHOLE)
def test_a_page_for_another_thing_is_trouble_and_nothing_else(key: str) -> None:
    reading = read(key, page("Impressum", "<p>Bezirksamt Kranhude</p>"))
    assert (reading.notices, reading.gone, codes(reading)) == ((), (), ["allris-unexpected-page"])


def test_a_missing_calendar_is_trouble_and_withdraws_nothing() -> None:
    assert codes(read("calendar/2026-12", ERROR, status=404)) == ["allris-http-status"]
    assert codes(read("calendar/2026-12", "", url=f"{BASE}noauth.asp")) == ["allris-http-status"]


def test_a_failing_server_is_trouble() -> None:
    reading = read("paper/1", ERROR, status=503)
    assert (reading.gone, codes(reading)) == ((), ["allris-http-status"])


@pytest.mark.parametrize("key", WHOLE)
def test_a_page_cut_anywhere_is_never_taken_for_whole(key: str) -> None:
    content = WHOLE[key].encode("cp1252")
    end = content.rindex(b"</html>")
    for cut in range(0, end + 1, 7):
        reading = read(key, content[:cut])
        assert (reading.notices, reading.organizations, reading.gone) == ((), (), ())
        assert codes(reading) in (["allris-truncated"], ["allris-unexpected-page"])


def test_unreadable_letters_are_trouble() -> None:
    twice = WHOLE["paper/1"].encode().decode("latin-1").encode()
    assert codes(read("paper/1", twice)) == ["allris-wrong-encoding"]
    assert codes(read("paper/1", WHOLE["paper/1"].encode("utf-16"))) == ["allris-wrong-encoding"]


def test_a_page_in_utf_8_is_read_like_the_same_page_in_windows_1252() -> None:
    assert read("paper/1", WHOLE["paper/1"].encode()) == read("paper/1", WHOLE["paper/1"])


def test_the_address_tells_what_a_page_is_when_its_key_does_not() -> None:
    assert read("any", WHOLE["paper/1"], url=f"{BASE}vo020.asp?VOLFDNR=1") == read("paper/1", WHOLE["paper/1"])


@pytest.mark.parametrize("key", WHOLE)
def test_every_trouble_is_a_whole_german_sentence_and_an_english_line(key: str) -> None:
    for source, status in ((ERROR, 200), (ERROR, 500), (WHOLE[key][:-300], 200)):
        for trouble in read(key, source, status=status).troubles:
            assert trouble.sentence[0].isupper()
            assert trouble.sentence.endswith(".")
            assert "!" not in trouble.sentence
            assert trouble.log.isascii()


@given(st.sampled_from([*WHOLE, "papers", "", "paper/x", "fr/1"]), st.binary(max_size=400))
def test_reading_never_raises_on_any_bytes(key: str, content: bytes) -> None:
    ALLRIS.read(raw(key, content))


@settings(max_examples=150)
@given(st.sampled_from(list(WHOLE)), st.data())
def test_reading_never_raises_on_a_mangled_page(key: str, data: st.DataObject) -> None:
    content = WHOLE[key].encode("cp1252")
    start, end = sorted(data.draw(st.tuples(st.integers(0, len(content)), st.integers(0, len(content)))))
    instead = data.draw(
        st.sampled_from([b"", b"<table>", b"</td>", b"<html>", b"</html>", b"\x00\xff", b"&#0;", content[:90]])
    )
    ALLRIS.read(raw(key, content[:start] + instead + content[end:]))
    ALLRIS.read(raw(key, content[:start] + instead + content[start:]))


@pytest.mark.parametrize("tag", ["div", "table><tr><td", "ol><li", "span"])
def test_endless_nesting_is_survived(tag: str) -> None:
    ALLRIS.read(raw("paper/1", paper(background=f"<{tag}>" * 20_000)))


def test_long_runs_of_blanks_and_brackets_cost_no_time() -> None:
    for filler in (" ", "(", "- ", "Sitzung des ", "<a name=", "<!-- ### ", "Antrag der "):
        ALLRIS.read(raw("meeting/5", agenda(name=filler * 20_000 + " wird gebeten")))
        ALLRIS.read(raw("paper/1", paper(subject=filler * 20_000, background=f"<p>{filler * 20_000}</p>")))


def test_thousands_of_links_or_labels_cost_no_hours() -> None:
    row = "".join(f'<a href="au020.asp?AULFDNR={number}">xyz</a>' for number in range(20_000))
    found = read("bodies", page("Gremien", f"<table><tr><td>{row}</td></tr></table>"), url=f"{BASE}au010.asp")
    assert len(found.organizations) == 20_000
    status = "<tr><td>Status:</td><td>öffentlich</td></tr>" * 60_000
    ALLRIS.read(raw("paper/1", page("Drucksache - 23-1", f"<table>{status}</table>")))
