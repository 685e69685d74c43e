"""Addresses of the desk."""

# SPDX-License-Identifier: EUPL-1.2

from django.urls import URLPattern, URLResolver

app_name = "desk"
urlpatterns: list[URLPattern | URLResolver] = []
