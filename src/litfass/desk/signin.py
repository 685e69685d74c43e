"""Sign in to the desk: accounts are made by the operator, nobody signs up."""

# SPDX-License-Identifier: EUPL-1.2

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.views import LoginView, LogoutView
from django.contrib.auth.models import AbstractBaseUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.generic.edit import FormView

from litfass.flow.setup import DEMO_LOGIN
from litfass.records.municipality import Municipality


class ClosedSignup(DefaultAccountAdapter):
    """No sign-up from outside, and German sentences that say what to do."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": "Name und Passwort passen nicht zusammen. Bitte versuchen Sie es noch einmal.",
        "too_many_login_attempts": "Das waren zu viele Versuche. Bitte warten Sie fünf Minuten und versuchen Sie es "
        "dann noch einmal.",
        "rate_limited": "Das waren zu viele Versuche. Bitte warten Sie eine Minute.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Always closed."""
        return False

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """Nothing: the page after signing in speaks for itself."""

    def respond_user_inactive(self, request: HttpRequest, user: AbstractBaseUser) -> HttpResponse:
        """Back to the sign-in page; whether an account exists is nobody's business."""
        return redirect("desk:sign_in")


class SignIn(LoginView):
    """Name and password."""

    template_name = "desk/sign_in.html"

    def get_success_url(self) -> str:
        """The page that was asked for, or today's."""
        return str(self.get_next_url() or reverse("desk:today"))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Without allauth's links to pages that do not exist here."""
        context: dict[str, Any] = FormView.get_context_data(self, **kwargs)
        town = Municipality.objects.order_by("pk").first()
        context["municipality"] = town
        context["demo_login"] = DEMO_LOGIN if town and town.is_demo else None
        context["next"] = self.get_next_url() or ""
        return context


class SignOut(LogoutView):
    """Ends the session, by POST only."""

    http_method_names = ["post"]


sign_in = SignIn.as_view()
sign_out = SignOut.as_view()
