"""How the database came to its tables."""

# SPDX-License-Identifier: EUPL-1.2
