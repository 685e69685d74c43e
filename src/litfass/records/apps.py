"""Register the tables with Django."""

# SPDX-License-Identifier: EUPL-1.2

from django.apps import AppConfig


class RecordsConfig(AppConfig):
    """The one app with tables."""

    name = "litfass.records"
    label = "records"
