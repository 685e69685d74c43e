"""Find where a resolution in running text ends: at the grounds, or with the paragraph where no heading follows."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Sequence
from itertools import pairwise

from litfass.core.items.labels import Label, label_at
from litfass.core.items.lines import Line, ends_resolution, is_page_mark, printed_lines

LONGEST = 20_000  # code points of one resolution; the longest real ones have about 6,000
_NEAR = 1_000  # so far behind its paragraph a heading still says that all before it is resolved
_CLOSED = (".", "!", "?", ".“", ".)", '."')


def end_of(text: str, start: int, *, at_head: bool = False) -> int:
    """The code point at which the resolution ends that begins at `start`.

    `at_head`: reasons follow it even where no heading says so; else a short text may resolve up to its end.
    """
    whole = text[start : start + LONGEST]
    printed = list(printed_lines(whole))
    close = _paragraph_end(printed)
    heading = _heading(printed, over=len(whole) if len(whole) < LONGEST and not at_head else None)
    if heading is not None and (heading <= close or heading - close < _NEAR):
        return start + heading
    return start + close


def _heading(printed: Sequence[Line], *, over: int | None) -> int | None:
    """Where the heading stands that ends it, else `over`. One at the foot of a page was moved there by the form."""
    for line, after in pairwise([*printed, Line("", 0, 0)]):
        if line is not printed[0] and ends_resolution(line.text):
            return None if is_page_mark(after.text) else line.start
    return over


def _paragraph_end(printed: Sequence[Line]) -> int:
    """The end of the first paragraph, or of the last one that begins with a label of the first row."""
    longest = sorted(len(line.text) for line in printed[:40])
    full = longest[-max(len(longest) // 5, 1)] if longest else 0
    row: list[Label] = []
    for at, (line, after) in enumerate(pairwise(printed)):
        if (label := label_at(line.text)) and (not row or (label.style == row[0].style and label.follows(row[-1], 3))):
            row.append(label)
        if is_page_mark(line.text) or not _over(line, after, full, listed=bool(row)):
            continue
        if not (row and row[-1].value and any(_carries_on(row[-1], each) for each in printed[at + 1 : at + 25])):
            return line.end
    return printed[-1].end if printed else 0


def _over(line: Line, after: Line, full: int, *, listed: bool) -> bool:
    """Whether a paragraph ends with the line: its sentence does, and the line is short or the next begins anew."""
    if label_at(after.text) or is_page_mark(after.text):
        return False
    if listed and after.after_gap and after.text[0].isupper() and not line.text.endswith((":", ",", "-")):
        return True
    return line.text.endswith(_CLOSED) and (after.after_gap or len(line.text) < 0.75 * full or full > 200)


def _carries_on(last: Label, line: Line) -> bool:
    label = label_at(line.text)
    return label is not None and label.style == last.style and label.follows(last)
