"""Who stood on which side, in whatever order minutes print it."""

# SPDX-License-Identifier: EUPL-1.2

import pytest

from litfass.core.facts import Outcome
from litfass.readers.vote import vote

Side = tuple[str, ...]


@pytest.mark.parametrize(
    ("text", "in_favour", "against", "abstaining"),
    [
        ("CDU 8 Ja, SPD 5 Ja, GRÜNE 4 Nein, FDP 2 Enthaltungen", ("CDU", "SPD"), ("GRÜNE",), ("FDP",)),
        ("8 Ja CDU, 5 Ja SPD, 4 Nein GRÜNE", ("CDU", "SPD"), ("GRÜNE",), ()),
        ("CDU: 8 Ja-Stimmen; SPD: 5 Nein-Stimmen; FDP: 1 Enthaltung", ("CDU",), ("SPD",), ("FDP",)),
        ("7 Nein-Stimmen (CDU, FDP), 10 Ja-Stimmen, 2 Enthaltungen (AfD)", (), ("CDU", "FDP"), ("AfD",)),
        ("CDU und SPD stimmen für den Antrag, DIE LINKE stimmt dagegen.", ("CDU", "SPD"), ("DIE LINKE",), ()),
        ("SPD und GRÜNE stimmen dafür, CDU dagegen, die FDP enthält sich.", ("SPD", "GRÜNE"), ("CDU",), ("FDP",)),
        ("mehrheitlich beschlossen (dagegen: CDU; Enth.: FDP)", (), ("CDU",), ("FDP",)),
    ],
)
def test_a_group_stands_where_the_record_puts_it(text: str, in_favour: Side, against: Side, abstaining: Side) -> None:
    told = vote(text)
    assert (told.in_favour, told.against, told.abstaining) == (in_favour, against, abstaining)


def test_a_line_below_fraktion_is_no_group() -> None:
    told = vote(
        "Ziffer 1: einstimmig\nZiffer 2: mehrheitlich gegen die CDU-Fraktion\nZiffer 3: abgelehnt bei 4 Ja, 7 Nein"
    )
    assert [(item.label, item.against) for item in told.items] == [
        ("Ziffer 1", ()),
        ("Ziffer 2", ("CDU",)),
        ("Ziffer 3", ()),
    ]


def test_the_number_of_a_paper_is_no_count() -> None:
    told = vote("gemäß Änderungsantrag DS0123/19/9 mit 14 Ja-, 22 Neinstimmen und 5 Enthaltungen abgelehnt")
    assert (told.outcome, told.yes, told.no, told.abstain, told.items) == (Outcome.REJECTED, 14, 22, 5, ())


@pytest.mark.parametrize(
    "text",
    [
        "mehrheitlich gegen die Stimmen der CDU bei drei Enthaltungen angenommen. 27 Ja, 14 Nein, 3 Enthaltungen",
        "Der Antrag wird bei 14 Gegenstimmen angenommen. 14 Nein, 27 Ja, 3 Enthaltungen",
        "bei Enthaltung der SPD und einer Enthaltung aus der CDU angenommen. 27 Ja, 14 Nein, 3 Enthaltungen",
        "mehrheitlich bei drei Enthaltungen. Ja: 27, Nein: 14, Enthaltungen: 3",
    ],
)
def test_a_sentence_that_counts_the_same_vote_again_is_no_second_one(text: str) -> None:
    told = vote(text)
    assert (told.outcome, told.yes, told.no, told.abstain, told.items) == (Outcome.ACCEPTED, 27, 14, 3, ())
