"""What sort of paper its printed words name: motion, amendment, inquiry, answer, statement, proposal and so on."""

# SPDX-License-Identifier: EUPL-1.2

from litfass.core.sorts.sort_of import Printed, of_letterhead, of_title, of_type

__all__ = ["Printed", "of_letterhead", "of_title", "of_type"]
