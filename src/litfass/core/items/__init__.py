"""The items of a resolution: split a Petitum or Beschluss as it is numbered, and leave out what is not part of it."""

# SPDX-License-Identifier: EUPL-1.2

from litfass.core.items.split import items

__all__ = ["items"]
