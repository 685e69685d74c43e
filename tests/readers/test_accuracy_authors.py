"""How well authors are read, measured on 387 lines annotated by hand."""

# SPDX-License-Identifier: EUPL-1.2

from pathlib import Path

from litfass.readers.author import authors_of_line
from tests.readers.annotated.lines import Line, authors

SHARE = 0.98


def _missed(line: Line) -> str:
    """What was read where it differs, or nothing."""
    found = authors_of_line(line.text)
    groups = [author.group for author in found.groups]
    if (groups, found.administration) == (line.expected["groups"], line.expected["administration"]):
        return ""
    return f"{line.place}: read {groups}, {found.administration}, expected {line.expected}"


def test_at_least_98_of_100_lines_are_credited_as_by_hand(shared_data: Path) -> None:
    lines = list(authors(shared_data))
    missed = list(filter(None, map(_missed, lines)))
    assert len(lines) >= 120
    assert len(missed) <= (1 - SHARE) * len(lines), "\n".join(missed)


def test_no_statement_of_the_administration_is_credited_to_a_group(shared_data: Path) -> None:
    own = [line for line in authors(shared_data) if line.expected["administration"]]
    assert [line.place for line in own if authors_of_line(line.text).groups] == []
