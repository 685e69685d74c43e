"""An answer of the administration is told by its own first sentences."""

# SPDX-License-Identifier: EUPL-1.2

from litfass.core.wording.resolution import LONGEST_QUOTE, opening


def test_the_line_that_only_leads_to_the_answer_is_left_out() -> None:
    text = "Das Bezirksamt nimmt wie folgt Stellung:\n\nZu 1: Die Querung wird gebaut. Sie kommt im Herbst."
    assert opening(text) == "Zu 1: Die Querung wird gebaut. Sie kommt im Herbst."


def test_a_long_answer_ends_with_a_whole_sentence() -> None:
    text = " ".join(f"Der Satz mit der Nummer {number} ist vollständig." for number in range(60))
    assert len(opening(text)) <= LONGEST_QUOTE
    assert opening(text).endswith("ist vollständig.")


def test_nothing_to_tell_is_nothing() -> None:
    assert opening("") == ""
