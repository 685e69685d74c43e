"""Who acts: a person at the desk, a rule, or the system itself."""

# SPDX-License-Identifier: EUPL-1.2

from dataclasses import dataclass

from django.contrib.auth.models import AbstractBaseUser, User


@dataclass(frozen=True, slots=True)
class Who:
    """The name for the journal, and the account where there is one."""

    name: str
    user: User | None = None


RULE = Who("Regel")
SYSTEM = Who("Litfass")


def of(user: AbstractBaseUser) -> Who:
    """The person who is signed in."""
    if not isinstance(user, User):
        raise TypeError(f"{user!r} is nobody who signed in")
    return Who(user.get_full_name() or user.get_username(), user)
