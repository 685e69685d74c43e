"""Who may enter the desk: signed-in active staff."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from litfass.flow import who

View = Callable[..., HttpResponse]


def staff(view: View) -> View:
    """Let staff in, send strangers to the sign-in page, tell others that this is not theirs."""

    @never_cache
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path(), settings.LOGIN_URL)
        if not (request.user.is_active and request.user.is_staff):
            return render(request, "desk/not_staff.html", status=403)
        return view(request, *args, **kwargs)

    return guarded


def person(request: HttpRequest) -> who.Who:
    """Who acts on this page; the gate has let nobody else in."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return who.of(request.user)
