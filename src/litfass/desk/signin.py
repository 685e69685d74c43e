"""Sign in to the desk: accounts are made by the operator, nobody signs up."""

# SPDX-License-Identifier: EUPL-1.2

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class ClosedSignup(DefaultAccountAdapter):
    """No sign-up from outside."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Always closed."""
        return False
