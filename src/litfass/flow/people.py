"""The people of the desk: list them, and end somebody's access without removing what they did."""

# SPDX-License-Identifier: EUPL-1.2

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction

from litfass.flow.who import Who
from litfass.records import journal


class NotRetired(Exception):
    """The access stays; the message is German."""


def people() -> list[User]:
    """Everybody who has or had access, by name."""
    return list(User.objects.filter(is_staff=True).order_by("username"))


@transaction.atomic
def retire(name: str, *, who: Who, now: datetime) -> bool:
    """End the access; sessions end with the password. False where it had ended before. Raises NotRetired.

    The row stays, because releases and wordings name it.
    """
    staff = {user.username: user for user in User.objects.select_for_update().filter(is_staff=True)}
    user = staff.get(name)
    if user is None:
        raise NotRetired(f"Es gibt keinen Zugang „{name}“. „litfass user“ zeigt alle.")
    if not user.is_active:
        return False
    if not any(other.is_active for other in staff.values() if other is not user):
        raise NotRetired(f"„{name}“ ist der letzte Zugang. Legen Sie zuerst einen anderen an: litfass user NAME")
    user.is_active = False
    user.set_unusable_password()
    user.save(update_fields=["is_active", "password"])
    journal.write("person_retired", user, who=who.name, now=now, person=name)
    return True
