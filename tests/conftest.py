"""What every test may ask for: a data folder of its own, real papers, a fixed day."""

# SPDX-License-Identifier: EUPL-1.2

import os
import shutil
import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Before Django reads its settings: tests never touch the data of a running Litfass. Processes that pytest-xdist
# or a test starts inherit the folder.
OWN_FOLDER = "LITFASS_DATA" not in os.environ
if OWN_FOLDER:
    os.environ["LITFASS_DATA"] = tempfile.mkdtemp(prefix="litfass-test-")
os.environ["DJANGO_SETTINGS_MODULE"] = "litfass.config.settings"

import django  # noqa: E402 - after the settings are named

django.setup()  # conftest files of the folders below may import tables

from litfass.flow import atlas, gazetteer  # noqa: E402 - they import tables

# A busy machine is slow; how fast things are is measured in bench/, never in tests.
settings.register_profile("litfass", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("litfass")

CHECKOUT = Path(__file__).resolve().parent.parent


def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove the data folder, once, by the process that made it."""
    if OWN_FOLDER and not hasattr(config, "workerinput"):
        shutil.rmtree(os.environ["LITFASS_DATA"], ignore_errors=True)


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Real pages and papers for reading, beside the checkout and never part of it."""
    folder = CHECKOUT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("The real papers (../shared/data beside the checkout) are not here.")
    return folder


@pytest.fixture(autouse=True)
def _no_places_remembered() -> None:
    """Databases of tests begin again with the same ids and revisions, so nothing may be remembered of the last one."""
    gazetteer._loaded.cache_clear()
    atlas._drawn.cache_clear()


@pytest.fixture
def today() -> date:
    """The day on which the tests happen."""
    return date(2026, 11, 24)
