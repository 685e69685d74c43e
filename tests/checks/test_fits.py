"""A post that is too long or empty does not go out."""

# SPDX-License-Identifier: EUPL-1.2

from litfass.checks import fits
from litfass.core.findings import Circumstances, Finding
from litfass.core.trouble import Weight
from tests.checks.conformance import conforms, findings
from tests.checks.posts import URL, post


def test_it_conforms() -> None:
    conforms(fits)


def test_a_post_within_the_limit_is_fine() -> None:
    exactly = 12 + 2 + len(URL)
    assert findings(fits, post("Guten Morgen"), about=Circumstances(characters=exactly)) == []


def test_it_says_by_how_much_a_post_is_too_long() -> None:
    about = Circumstances(characters=30, link_length=23)
    assert findings(fits, post("Guten Morgen"), about=about) == [
        Finding(
            "fits",
            Weight.BLOCKS,
            "Der Beitrag ist 7 Zeichen zu lang für diesen Kanal: 37 von höchstens 30. Kürzen Sie den Text.",
        )
    ]


def test_an_emoji_counts_by_code_points_and_umlauts_once() -> None:
    about = Circumstances(characters=29, link_length=23)
    assert findings(fits, post("ÄÖÜß"), about=about) == []
    assert len(findings(fits, post("ÄÖÜß🙂"), about=about)) == 1


def test_without_a_limit_any_length_is_fine_but_not_none() -> None:
    assert findings(fits, post("a" * 100_000)) == []
    assert [each.weight for each in findings(fits, post(" \n"))] == [Weight.BLOCKS]
