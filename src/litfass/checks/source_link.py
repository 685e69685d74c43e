"""Check that a post leads to the original and names the paper's number."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator

from litfass.core.findings import Circumstances, Finding
from litfass.core.notice import Notice
from litfass.core.post import Post
from litfass.core.trouble import Weight


def check(post: Post, notice: Notice, circumstances: Circumstances) -> Iterator[Finding]:
    """The address of the original in the link or the text, and the number as printed, not as part of another."""
    if not notice.url or not (post.link == notice.url or notice.url in post.message.split()):
        sentence = "Der Link zum Original fehlt. Setzen Sie die Adresse der Quelle wieder ein."
        yield Finding("source_link", Weight.BLOCKS, sentence)
    if notice.number and not _names(f"{post.title}\n{post.text}", notice.number):
        sentence = f"Die Nummer der Drucksache fehlt. Nennen Sie „Drs. {notice.number}“ im Text."
        yield Finding("source_link", Weight.BLOCKS, sentence)


def _names(text: str, number: str) -> bool:
    """Whether the number stands alone: `24-0187` is not named by `24-0187.2` nor by `124-0187`."""
    number = " ".join(number.split())
    start = text.find(number)
    while start >= 0:
        end = start + len(number)
        before, after = text[max(0, start - 1) : start], text[end : end + 2]
        longer = after[:1].isalnum() or (after[:1] in tuple(".-/") and after[1:].isalnum())
        if not longer and not before.isalnum() and before not in tuple(".-/"):
            return True
        start = text.find(number, start + 1)
    return False
