"""Addresses: the desk under /redaktion/, the column everywhere else."""

# SPDX-License-Identifier: EUPL-1.2

from django.urls import include, path

urlpatterns = [
    path("redaktion/", include("litfass.desk.urls")),
    path("", include("litfass.column.urls")),
]

handler404 = "litfass.column.errors.missing"
