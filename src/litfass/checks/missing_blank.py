"""Check for a blank missing behind a point: `Sitzung.Am` turns into a link to a stranger's page on some networks."""

# SPDX-License-Identifier: EUPL-1.2

import re
from collections.abc import Iterator

from litfass.core.findings import Circumstances, Finding
from litfass.core.notice import Notice
from litfass.core.post import Post
from litfass.core.trouble import Weight

# A word of small letters (or a closing mark), a point, and a capital word: the end of one sentence and the next.
_GLUED = re.compile(r"(?<=[a-zäöüß)“\"0-9])[.!?](?=[A-ZÄÖÜ][a-zäöüß])")
_TOKEN = re.compile(r"\S+")
_IN_ADDRESSES = ("://", "@", "www.")
_WORD_BEFORE = re.compile(r"[^\W_]{0,30}[)“\"]?$")
_WORD_AFTER = re.compile(r"[^\W_]{0,30}")
# `Bürger.Innen` and names of companies and formats, written so on purpose.
ON_PURPOSE = frozenset({"Innen", "Net", "Js"})


def check(post: Post, notice: Notice, circumstances: Circumstances) -> Iterator[Finding]:
    """Addresses are left alone."""
    words = post.words
    addresses = bytearray(len(words) + 1)
    for token in _TOKEN.finditer(words):
        if any(mark in token[0] for mark in _IN_ADDRESSES):
            addresses[token.start() : token.end()] = b"\x01" * len(token[0])
    for match in _GLUED.finditer(words):
        before = _WORD_BEFORE.search(words, max(0, match.start() - 32), match.start())
        after = _WORD_AFTER.match(words, match.end())
        if addresses[match.start()] or before is None or after is None or after[0] in ON_PURPOSE:
            continue
        sentence = (
            f"In „{before[0]}{match[0]}{after[0]}“ fehlt ein Leerzeichen. Manche Netze machen daraus einen Link "
            "auf eine fremde Seite. Setzen Sie das Leerzeichen."
        )
        yield Finding("missing_blank", Weight.WARNS, sentence, before.start(), after.end())
