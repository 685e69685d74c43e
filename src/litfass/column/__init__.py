"""Floor 4: the citizens' side. Reads records, calls flow, never writes to the database."""

# SPDX-License-Identifier: EUPL-1.2
