"""Floor 1: the tables and their queries. One Django app, one file per noun."""

# SPDX-License-Identifier: EUPL-1.2
