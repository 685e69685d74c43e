"""Check for data of private people: addresses, numbers, accounts, plates, dates of birth, names."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator

from litfass.checks.personal_data.births import births
from litfass.checks.personal_data.hit import Hit
from litfass.checks.personal_data.ibans import ibans
from litfass.checks.personal_data.mails import mails
from litfass.checks.personal_data.persons import persons
from litfass.checks.personal_data.phones import phones
from litfass.checks.personal_data.plates import plates
from litfass.core.findings import Circumstances, Finding
from litfass.core.notice import Notice
from litfass.core.post import Post
from litfass.core.trouble import Weight

_ADVICE = {
    "Eine E-Mail-Adresse": "Nehmen Sie sie heraus, oder tragen Sie sie als Adresse des Amtes ein.",
    "Eine Telefonnummer": "Nehmen Sie sie heraus, oder tragen Sie sie als Nummer des Amtes ein.",
    "Eine Bankverbindung": "Nehmen Sie sie heraus.",
    "Ein Kfz-Kennzeichen": "Nehmen Sie es heraus.",
    "Ein Geburtsdatum": "Nehmen Sie es heraus.",
    "Der Name einer Person": "Nehmen Sie ihn heraus, wenn sie kein öffentliches Amt hat.",
}


def check(post: Post, notice: Notice, circumstances: Circumstances) -> Iterator[Finding]:
    """Each piece of data with its place in `post.words`; the sentence shows it masked. Nothing is logged."""
    words = post.words
    for hit in sorted(_hits(words, circumstances), key=lambda each: (each.start, each.end)):
        sentence = f"{hit.what} steht im Beitrag ({masked(words[hit.start : hit.end])}). {_ADVICE[hit.what]}"
        yield Finding("personal_data", Weight.BLOCKS, sentence, hit.start, hit.end)


def masked(words: str) -> str:
    """Enough to find it again in the text, too little to use it: `Fr…er`."""
    return f"{words[:2]}…{words[-2:]}"


def _hits(words: str, circumstances: Circumstances) -> Iterator[Hit]:
    accounts = list(ibans(words))
    yield from accounts
    yield from mails(words, circumstances.own_contacts)
    yield from _beside(phones(words, circumstances.own_contacts), accounts)
    yield from plates(words)
    yield from births(words)
    yield from persons(words, circumstances.office_holders)


def _beside(hits: Iterator[Hit], taken: list[Hit]) -> Iterator[Hit]:
    """Those that do not lie in what was found before; both in the order of the text."""
    at = 0
    for hit in hits:
        while at < len(taken) and taken[at].end <= hit.start:
            at += 1
        if at == len(taken) or not hit.overlaps(taken[at].start, taken[at].end):
            yield hit
