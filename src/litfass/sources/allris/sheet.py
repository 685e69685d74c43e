"""Open one fetched ALLRIS page: its frame with the labels, and the documents embedded in it, each on its own."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from litfass.sources.allris import markup

# An anchor or a comment names the part that follows; a part is a complete XHTML document inside the page.
_MARK = re.compile(
    r'<(?:a\s+name="allris(?P<anchor>[A-Z]{2})"[^>]{0,200}>|!-- ### (?P<comment>[A-Z]{2})\d{0,12}\.rtf -->'
    r"|(?P<opens>html[\s>])|(?P<closes>/html>))"
)
# Older pages write a part straight into the frame behind its anchor.
_PLAIN = re.compile(
    r'<a\s+name="allris([A-Z]{2})"[^>]{0,200}>(.*?)(?=<!-- ### |<a\s+name="allris|<div id="risfoot"|\Z)', re.DOTALL
)
# The allow list: what a page says about itself when everybody may read it. Anything else is not public.
_PUBLIC = frozenset(("öffentlich", "öffentlich/nichtöffentlich"))
_NOT_PUBLIC = frozenset(("nichtöffentlich", "vertraulich"))


@dataclass(frozen=True, slots=True)
class Sheet:
    """One opened page. `labels` holds the value cells behind each printed label, in order of the page."""

    root: etree._Element
    parts: Mapping[str, str]
    labels: Mapping[str, tuple[etree._Element, ...]]
    heading: str
    is_whole: bool  # a page cut off in transfer has a document that does not close

    def value(self, label: str) -> str:
        """The first value behind a label, or nothing."""
        return markup.one_line(self.cell(label))

    def cell(self, label: str) -> etree._Element | None:
        return next(iter(self.labels.get(label, ())), None)

    def part(self, code: str) -> list[str]:
        """The lines of an embedded document, for example `SV`; empty when there is none."""
        root = markup.tree(self.parts[code]) if code in self.parts else None
        return [] if root is None else markup.lines(root)

    @property
    def marks(self) -> list[str]:
        """What the page says about who may read it, spelled without blanks."""
        return ["".join(markup.one_line(cell).casefold().split()) for cell in self.labels.get("Status", ())]

    @property
    def is_public(self) -> bool:
        return bool(self.marks) and _PUBLIC.issuperset(self.marks)

    @property
    def is_closed(self) -> bool:
        """Whether the page itself says that it is not public."""
        return not _NOT_PUBLIC.isdisjoint(self.marks)


def opened(source: str) -> Sheet | None:
    """The page taken apart; None when it is no markup at all."""
    marks = list(_MARK.finditer(source))
    frame, parts = _taken_apart(source, marks)
    root = markup.tree(frame)
    if root is None:
        return None
    heading = next(root.iter("h1"), None)
    return Sheet(root, parts, _labels(root), "" if heading is None else markup.raw(heading), _is_whole(source, marks))


def _is_whole(source: str, marks: Sequence[re.Match[str]]) -> bool:
    opens, closes = (sum(bool(mark[name]) for mark in marks) for name in ("opens", "closes"))
    return opens == closes > 0 and "</html>" in source[-400:]


def _taken_apart(source: str, marks: Sequence[re.Match[str]]) -> tuple[str, dict[str, str]]:
    """The frame without the embedded documents, and these by the code of their anchor."""
    pieces, parts, rest = list[str](), dict[str, str](), 0
    for code, start, end in _embedded(marks):
        parts[code] = parts.get(code, "") + source[start:end]
        pieces.append(source[rest:start])
        rest = end
    frame = "".join([*pieces, source[rest:]])
    return frame, dict(_PLAIN.findall(frame)) | parts


def _embedded(marks: Sequence[re.Match[str]]) -> Iterator[tuple[str, int, int]]:
    code, start, depth = "", 0, 0
    for mark in marks:
        if mark["opens"]:
            depth += 1
            start = mark.start() if depth == 2 else start
        elif mark["closes"]:
            depth -= 1
            if depth == 1 and code:
                yield code, start, mark.end()
        elif depth < 2:
            code = mark["anchor"] or mark["comment"]


def _labels(root: etree._Element) -> dict[str, tuple[etree._Element, ...]]:
    found: dict[str, list[etree._Element]] = {}
    for cell in root.iter("td"):
        label = (cell.text or "").strip() or (cell[0].text or "" if len(cell) == 1 else "").strip()
        value = cell.getnext()
        if label.endswith(":") and len(label) < 40 and value is not None and value.tag == "td":
            found.setdefault(label.rstrip(": \xa0"), []).append(value)
    return {name: tuple(values) for name, values in found.items()}
