"""No language model: nothing is asked and nothing is offered. This is how Litfass starts."""

# SPDX-License-Identifier: EUPL-1.2

from litfass.core.ports import LanguageModel, LanguageSettings


class _None:
    def plainer(self, text: str) -> str | None:
        return None


def model(settings: LanguageSettings) -> LanguageModel:
    """A model that offers nothing."""
    return _None()
