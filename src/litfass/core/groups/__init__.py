"""The groups of councils: which spelling means which, and where a text names one."""

# SPDX-License-Identifier: EUPL-1.2

from litfass.core.groups.named import Named, canonical, named

__all__ = ["Named", "canonical", "named"]
