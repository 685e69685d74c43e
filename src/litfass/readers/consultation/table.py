"""Tell what each row of a paper's table of consultations is on its way, by its role or its result."""

# SPDX-License-Identifier: EUPL-1.2

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from litfass.core.council import Consultation
from litfass.core.facts import Stage, Step


def rows(consultations: Sequence[Consultation]) -> tuple[Step, ...]:
    """One step for each row, in the order of the table."""
    return tuple(Step(_stage(row), row.organization, row.on, row.item_number, row.role) for row in consultations)


def _stage(row: Consultation) -> Stage:
    """A result that refers or recommends says more than a role; else the role counts, and without one the result."""
    by_result = _meant("result", row.result)
    if by_result in (Stage.REFERRAL, Stage.RECOMMENDATION):
        return by_result
    by_role = _meant("role", row.role)
    if by_role and (by_role is not Stage.CONSULTATION or by_result is None or "unbekannt" not in (row.role or "")):
        return by_role
    return by_result or Stage.CONSULTATION


def _meant(table: str, printed: str | None) -> Stage | None:
    words = " ".join((printed or "").casefold().split())
    return next((stage for word, stage in _words(table) if word in words), None) if words else None


@cache
def _words(table: str) -> tuple[tuple[str, Stage], ...]:
    data = tomllib.loads(files(__package__).joinpath("roles.toml").read_text(encoding="utf-8"))
    pairs = [(word, Stage(stage)) for stage, words in data[table].items() for word in words]
    return tuple(sorted(pairs, key=lambda pair: len(pair[0]), reverse=True))
