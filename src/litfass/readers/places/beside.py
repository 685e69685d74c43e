"""The words that may stand beside a name, read once from guards.toml and the lists of words."""

# SPDX-License-Identifier: EUPL-1.2

import tomllib
from importlib import resources
from string import ascii_uppercase

from litfass.readers.places.parts import listed

_WORDS = tomllib.loads(resources.files(__package__).joinpath("guards.toml").read_text("utf-8"))

FORENAMES = listed("forenames.txt")
PERSONS = frozenset(_WORDS["persons"])
OFFICES = frozenset((*_WORDS["offices"], *_WORDS["long_offices"]))
INITIALS = frozenset(f"{letter}." for letter in f"{ascii_uppercase}ÄÖÜ")
OFFICE_ENDS = tuple(_WORDS["office_ends"])
BODIES = frozenset(_WORDS["bodies"])
PARTIES = frozenset(_WORDS["parties"])
COMPANIES = frozenset(_WORDS["companies"])
NO_SURNAME = tuple(_WORDS["no_surname"])
HEADS_BEHIND = frozenset(_WORDS["heads_behind"])
MAKES_ANOTHER = frozenset(_WORDS["makes_another"])
COMMON_ENDS = tuple(_WORDS["common_ends"])
DEFINITE = frozenset(_WORDS["definite"])
ONE_OF_MANY = frozenset((*_WORDS["one_of_many"], *(word.capitalize() for word in _WORDS["one_of_many"])))
PLACES_FOLLOW = frozenset(_WORDS["places_follow"])
PREPOSITIONS = frozenset(_WORDS["prepositions"])
BARE = frozenset(_WORDS["bare"])
PLURAL = frozenset(_WORDS["plural"])
BUILT = frozenset(_WORDS["built"])
ARTICLES = frozenset(_WORDS["articles"])
