"""Orte in Texten finden und das Ortsverzeichnis pflegen."""

# SPDX-License-Identifier: EUPL-1.2

import argparse

from litfass.jobs import places_find, places_import
from litfass.jobs.acts import Acts, run_act

run = run_act


def arguments(parser: argparse.ArgumentParser) -> None:
    """What can be done with places."""
    acts = Acts(parser)
    places_find.arguments(acts)
    places_import.arguments(acts)
