"""Find the groups a short text names, in the order it names them, each in its canonical spelling."""

# SPDX-License-Identifier: EUPL-1.2

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from litfass.core.groups.by_form import by_form
from litfass.core.groups.ordinary import is_ordinary


@dataclass(frozen=True, slots=True)
class Named:
    """A group and the words that named it (offsets in code points of the text asked about, in NFC)."""

    group: str
    start: int
    end: int


# Between the parts of one spelling: `B´90/DIE GRÜNEN`, `BÜNDNIS 90 /DIE GRÜNEN`, `KAL-DiePartei`.
_BETWEEN = r"[\s/|´`'‘’ʼ\u0301.–-]{0,3}"
_PARTS = re.compile(r"\d+|[^\W\d_]+")
_ARTICLE = re.compile(r"die\W{0,3}(?=\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Spellings:
    """All spellings as patterns; `names` and `words` by their parts in small letters, written together."""

    sure: re.Pattern[str]
    exact: re.Pattern[str]
    names: dict[str, str]
    letters: dict[str, str]
    words: frozenset[str]
    capitals: frozenset[str]
    printed: dict[str, str]  # `Kult-Fraktion` is KULT


@cache
def _spellings() -> _Spellings:
    data = tomllib.loads(files(__package__).joinpath("aliases.toml").read_text(encoding="utf-8"))["group"]
    words = [(word, each["name"]) for each in data for word in each.get("words", ())]
    loose = [(alias, each["name"]) for each in data for alias in each.get("aliases", ())]
    loose += [(word, name) for word, name in words if not word.isupper()]
    exact = [(alias, each["name"]) for each in data for alias in each.get("exact", ())]
    exact += [(word, name) for word, name in words if word.isupper()]
    return _Spellings(
        sure=_any_of((_loosely(alias) for alias, _ in loose), re.IGNORECASE),
        exact=_any_of((re.escape(alias) for alias, _ in exact), re.NOFLAG),
        names={_key(alias): name for alias, name in loose},
        letters=dict(exact),
        words=frozenset(_key(word) for word, _ in words),
        capitals=frozenset(word for word, _ in words if word.isupper()),
        printed={alias.casefold(): name for alias, name in exact},
    )


def _any_of(patterns: Iterator[str], flags: re.RegexFlag) -> re.Pattern[str]:
    """Longest first; the set of first letters spares the many places where none can begin."""
    longest_first = sorted(patterns, key=len, reverse=True)
    letters = "".join(sorted({each[0] for each in longest_first}))
    return re.compile(rf"(?<!\w)(?=[{letters}])(?:{'|'.join(longest_first)})(?!\w)", flags)


def _loosely(alias: str) -> str:
    return _BETWEEN.join(map(re.escape, _PARTS.findall(alias)))


def _key(printed: str) -> str:
    return "".join(_PARTS.findall(printed)).casefold()


def canonical(printed: str) -> str | None:
    """The canonical spelling of one printed name, or None where no list knows it."""
    printed = unicodedata.normalize("NFC", printed).strip()
    if printed in _spellings().letters:
        return _spellings().letters[printed]
    found = _spellings().sure.fullmatch(printed)
    return _spellings().names.get(_key(printed)) if found and _is_written_as_name(printed) else None


def named(text: str) -> tuple[Named, ...]:
    """All groups in the order of the text. `FDP/FW` are two. Ordinary words are none (`grüne Flächen`, `230 Volt`)."""
    text = unicodedata.normalize("NFC", text)
    known = _without_contained(_known(text))
    spans = tuple((start, end) for start, end, _ in known)
    unknown = (
        (start, end, _spellings().printed.get(name.casefold(), name)) for start, end, name in by_form(text, spans)
    )
    found = _without_contained([*known, *unknown])
    return tuple(Named(name, start, end) for start, end, name in found)


def _known(text: str) -> Iterator[tuple[int, int, str]]:
    spellings = _spellings()
    for match in spellings.exact.finditer(text):
        if match[0] not in spellings.capitals or not is_ordinary(text, match.start(), match.end()):
            yield match.start(), match.end(), spellings.letters[match[0]]
    for match in spellings.sure.finditer(text):
        if (name := spellings.names.get(_key(match[0]))) is None or not _is_written_as_name(match[0]):
            continue
        if _key(match[0]) not in spellings.words or not is_ordinary(text, match.start(), match.end()):
            yield match.start(), match.end(), name


def _is_written_as_name(printed: str) -> bool:
    """Whether a capital stands in it, other than that of its article: not `grüne`, not `Die grünen`."""
    return any(char.isupper() for char in _ARTICLE.sub("", printed, count=1))


def _without_contained(
    spans: Iterator[tuple[int, int, str]] | list[tuple[int, int, str]],
) -> list[tuple[int, int, str]]:
    """In the order of the text, without those that stand inside or begin in a longer one."""
    kept: list[tuple[int, int, str]] = []
    for span in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept
