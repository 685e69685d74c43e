"""What holds for the recogniser on any text: it never fails, quotes what stands there, and takes linear time."""

# SPDX-License-Identifier: EUPL-1.2

import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis.strategies import SearchStrategy, characters, lists, sampled_from, text

from litfass.readers.places.find import find
from tests.readers.places.hostile import MIXES, PIECES, REPEATED
from tests.readers.places.town import KRANHUDE, names


def _any_text() -> SearchStrategy[str]:
    # Half letters too: JSON can spell them.
    return text(characters(exclude_categories=())) | lists(sampled_from(PIECES), max_size=30).map("".join)


@given(words=_any_text())
def test_any_text_is_read_and_quoted_in_order(words: str) -> None:
    found = find(words, KRANHUDE)
    assert names(words) == [each.name for each in found]
    assert all(0 <= each.start < each.end <= len(words) for each in found)
    assert [each.start for each in found] == sorted(each.start for each in found)


def test_half_letters_that_json_can_spell_are_no_end_of_the_reading() -> None:
    found = find("An der Wittestraße \ud800 12.\udfff", KRANHUDE)
    assert [(each.quote, each.start, each.end) for each in found] == [("Wittestraße", 7, 18)]


@given(words=_any_text())
def test_both_spellings_of_unicode_name_the_same_places(words: str) -> None:
    assert names(unicodedata.normalize("NFD", words)) == names(unicodedata.normalize("NFC", words))


# The child is stopped by the system when it has computed for so long, however busy the machine is.
SECONDS = 60
CHILD = """
import resource, sys
resource.setrlimit(resource.RLIMIT_CPU, (%d, %d))
from tests.readers.places.hostile import read
read(sys.argv[1])
print("read", end="")
"""


@pytest.mark.parametrize("piece", [*REPEATED, *map(str, range(MIXES))])
def test_a_million_hostile_characters_are_read_in_linear_time(piece: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", CHILD % (SECONDS, SECONDS), piece], capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.returncode) == ("read", 0), done.stderr[-2000:]
