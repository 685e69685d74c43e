"""Whatever comes in, a draft fits, cuts no word and keeps number and link."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date
from unicodedata import is_normalized

from hypothesis import given
from hypothesis import strategies as st

from litfass.checks import fits, source_link
from litfass.core.council import Consultation, Decision, Meeting, Paper
from litfass.core.findings import Circumstances
from litfass.core.kind import Kind
from litfass.core.notice import Notice
from litfass.core.post import Limits, Post, length
from litfass.core.sentences import plain
from litfass.core.wording import Outlet, draft
from litfass.core.wording.parts import shortened
from tests.core.wording.town import FEDIVERSE, OWN, PAPER, TODAY, URL, paper

_words = (
    st.text(alphabet="aeinÄß-,.:;()!?„“'1 \nU\u0308\u00ad", max_size=40)
    | st.just("Wort " * 400)
    | st.text(max_size=300)
)
_numbers = st.from_regex(r"[0-9]{2}-[0-9]{4}(\.[0-9]{1,2})?", fullmatch=True)
_days = st.dates(date(2020, 1, 1), date(2030, 1, 1))
_papers = st.builds(
    Paper, key=st.just("paper/1"), number=_numbers, title=_words, paper_type=st.none() | _words,
    authors=st.none() | _words, resolution=_words,
    consultations=st.lists(st.builds(Consultation, _words, st.none() | _days), max_size=2).map(tuple),
)  # fmt: skip
_decisions = st.builds(
    Decision, key=st.just("item/1"), title=_words, organization=_words, organization_key=st.none(), on=_days,
    result=_words | st.sampled_from(["abgelehnt", "geändert beschlossen"]), meeting_key=st.just("m"),
    paper_number=_numbers, resolution=_words,
)  # fmt: skip
_meetings = st.builds(
    Meeting, key=st.just("m"), name=_words, organization=_words, organization_key=st.none(), on=_days,
    room=_words, address=_words, cancelled=st.booleans(),
)  # fmt: skip
_notices = st.builds(
    Notice, key=st.just("n"), kind=st.sampled_from(Kind), title=_words, url=st.just(URL), text=_words, teaser=_words,
    on=st.none() | _days, until=st.none() | _days, organization=st.none() | _words, paper=st.none() | _papers,
    meeting=st.none() | _meetings, decision=st.none() | _decisions,
)  # fmt: skip
_limits = st.builds(
    Limits,
    characters=st.integers(200, 3000),
    link_length=st.none() | st.just(23),
    card=st.booleans(),
    title=st.booleans(),
)
_outlets = st.builds(
    Outlet,
    limits=_limits,
    today=st.just(TODAY),
    own_page=st.sampled_from(["", OWN]),
    continues=st.sampled_from(["", OWN]),
    municipality=_words,
)


@given(_notices, _outlets)
def test_any_notice_fits_any_outlet_with_number_and_link(notice: Notice, outlet: Outlet) -> None:
    post = draft(notice, outlet)
    assert length(post, outlet.limits) <= (outlet.limits.characters or 0)
    assert list(source_link.check(post, notice, Circumstances())) == []
    for part in (post.title, post.text, post.quote, post.alt_text):
        assert is_normalized("NFC", part)


@given(_notices, _outlets)
def test_no_word_is_cut(notice: Notice, outlet: Outlet) -> None:
    whole = draft(notice, replace(outlet, limits=replace(outlet.limits, characters=100_000)))
    spoken = set(_tokens(whole)) | set(_tokens(draft(notice, replace(outlet, limits=Limits()))))
    spoken |= {word.rstrip(" .,;:–-") for word in spoken} | {f"{word}“." for word in spoken}
    cut = draft(notice, outlet)
    # Short forms of sentences have words of their own (`Beratung:`); they are checked by their own tests.
    own = {"Beratung:", "Bezirksversammlung,"}
    strange = [word for word in _title_part(cut) if word not in spoken | own]
    assert strange == []


def _tokens(post: Post) -> list[str]:
    return f"{post.title} {post.text} {post.quote}".split()


def _title_part(post: Post) -> list[str]:
    """The words up to the mark of a cut, where there is one."""
    before, mark, _ = post.text.partition(" …")
    return [word.rstrip(" .,;:–-") for word in before.split()] if mark else []


@given(st.text(alphabet="ab ,-:äß", max_size=400), st.integers(0, 400))
def test_a_cut_text_is_a_row_of_its_first_words(text: str, longest: int) -> None:
    text = plain(text)
    cut = shortened(text, longest)
    assert len(cut) <= max(longest, 0) or cut == text
    if cut.endswith(" …"):
        kept = cut.removesuffix(" …")
        assert text.startswith(kept)
        assert not text[len(kept)].isalnum()


def test_a_title_of_2000_characters_is_shortened_and_keeps_its_date() -> None:
    long = replace(PAPER, title="Sicherer Schulweg " * 111)
    post = draft(paper(long), FEDIVERSE)
    assert post.text.startswith("Antrag: Sicherer Schulweg Sicherer")
    assert "Schulweg … Der Ausschuss für Mobilität berät darüber am 1. Dezember." in post.text
    assert len(post.title) <= 180


def test_the_column_tells_a_long_title_in_full() -> None:
    title = ("Sicherer Schulweg " * 111).strip()
    post = draft(paper(replace(PAPER, title=title)), Outlet(Limits(), TODAY))
    assert post.title.endswith(" …")
    assert f"Der ganze Titel lautet: „{title}“." in post.text


def test_one_endless_word_gives_way_to_kind_and_number() -> None:
    post = draft(paper(replace(PAPER, title="x" * 2000)), FEDIVERSE)
    assert post.title == "Drucksache 24-0187"
    assert post.text.startswith("Antrag. ")


def test_what_cannot_fit_is_stopped_by_the_check() -> None:
    outlet = replace(FEDIVERSE, limits=Limits(characters=40, title=False))
    post = draft(paper(), outlet)
    assert [each.check for each in fits.check(post, paper(), Circumstances(characters=40))] == ["fits"]
    assert "Drs. 24-0187" in post.text
