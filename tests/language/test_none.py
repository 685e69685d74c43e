"""No model is the default and offers nothing."""

# SPDX-License-Identifier: EUPL-1.2

from django.conf import settings

from litfass.core.ports import LanguageSettings
from litfass.language.none import model


def test_no_model_offers_nothing() -> None:
    assert model(LanguageSettings()).plainer("Der Ausschuss hat das beschlossen.") is None


def test_litfass_starts_without_a_model() -> None:
    assert settings.LANGUAGE == "none"
