"""The entry for the web server."""

# SPDX-License-Identifier: EUPL-1.2

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "litfass.config.settings")
application = get_wsgi_application()

# A page leaves no circles behind, but makes so many small things that the collector would look through all of Django's
# several times a second: one seventh of the processor's time (bench/column.py).
gc.freeze()
gc.set_threshold(20_000, 50, 100)
