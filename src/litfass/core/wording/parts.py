"""The parts of a wording: sentences by importance, and the small pieces of German they are made of."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import dataclass
from datetime import date

from litfass.core.german import WEEKDAYS, day
from litfass.core.sentences import ended, plain

LONGEST_HEADING = 180  # three lines at 390 px in the column's largest heading


@dataclass(frozen=True, slots=True)
class Sentence:
    """One whole sentence. Rank 0 always stays; the higher the rank, the earlier it is left out.

    `follows`: it only stands where the sentence before it does.
    """

    words: str
    rank: int
    shorter: str = ""
    follows: bool = False


@dataclass(frozen=True, slots=True)
class Wording:
    """What there is to say about one notice, before it is fitted to a channel.

    `lead` is the word before the title (`Beschlossen`), `place` what the card names beside the date,
    `when` says more than the day `on` (`bis 14. Dezember 2026`) where there is more to say.
    `opening` is the sentence that stands for the title where no heading is shown (a meeting says itself),
    `resolution` the first item in the source's own words with `about_resolution` in front (`Beantragt ist`),
    `further` the other items in short as a sentence, `whole` all of them for where there is no limit.
    """

    title: str
    sentences: tuple[Sentence, ...]
    lead: str = ""
    lead_in_heading: bool = False
    opening: str = ""
    on: date | None = None
    when: str = ""
    place: str = ""
    resolution: str = ""
    further: str = ""
    whole: str = ""
    about_resolution: str = ""


def with_lead(lead: str, title: str) -> str:
    """`Beschlossen: Sicherer Schulweg`; the title alone where it says so itself or there is no lead."""
    if not lead or not title or title.casefold().startswith(lead.casefold()):
        return title or lead
    return f"{lead}: {title}"


def shortened(text: str, longest: int) -> str:
    """At most `longest` characters, cut between two words and marked ` …`; empty if not even one word fits."""
    if len(text) <= longest:
        return text
    end = text.rfind(" ", 0, max(longest - 1, 0))
    kept = text[:end].rstrip(" ,;:–-") if end > 0 else ""
    # A bare number or bracket says nothing.
    return f"{kept} …" if any(char.isalpha() for char in kept) else ""


def quoted(text: str) -> str:
    """In German quotation marks; marks inside become single ones."""
    inner = text
    if inner.count('"') % 2 == 0:
        pieces = inner.split('"')
        inner = "".join(piece + ("‚" if i % 2 == 0 else "‘") for i, piece in enumerate(pieces[:-1])) + pieces[-1]
    return f"„{inner.replace('„', '‚').replace('“', '‘')}“"


def long_day(value: date, today: date | None = None) -> str:
    """`Dienstag, 1. Dezember`; with the year unless it is today's."""
    return f"{WEEKDAYS[value.weekday()]}, {day(value, today=today)}"


def sentence(words: str, rank: int, shorter: str = "") -> Sentence:
    """A sentence in one line of plain text with a point at its end."""
    return Sentence(ended(plain(words)), rank, ended(plain(shorter)))
