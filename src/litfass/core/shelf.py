"""Find the plug-ins of a shelf: every module in the folder, and entry points of third parties."""

# SPDX-License-Identifier: EUPL-1.2

import importlib
import pkgutil
from functools import cache
from importlib.metadata import entry_points
from types import ModuleType


@cache
def modules(shelf: str) -> dict[str, ModuleType]:
    """All plug-ins of a shelf by name, sorted. An entry point in group `litfass.<shelf>` adds one from outside."""
    package = importlib.import_module(f"litfass.{shelf}")
    names = {info.name: f"{package.__name__}.{info.name}" for info in pkgutil.iter_modules(package.__path__)}
    names |= {point.name: point.value for point in entry_points(group=f"litfass.{shelf}")}
    return {name: importlib.import_module(names[name]) for name in sorted(names)}


def module(shelf: str, name: str) -> ModuleType:
    """One plug-in by name. Raises LookupError that says which ones there are."""
    found = modules(shelf)
    if name not in found:
        raise LookupError(f"No {name!r} in {shelf}. There are: {', '.join(found)}.")
    return found[name]
