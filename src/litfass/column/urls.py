"""Addresses of the column."""

# SPDX-License-Identifier: EUPL-1.2

from django.urls import URLPattern, URLResolver

app_name = "column"
urlpatterns: list[URLPattern | URLResolver] = []
