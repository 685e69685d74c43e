"""Floor 4: clock, worker and commands."""

# SPDX-License-Identifier: EUPL-1.2
