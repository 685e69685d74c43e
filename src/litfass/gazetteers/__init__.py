"""Where a town's places come from: one file per sort of source, each gives places with a key that stays the same."""

# SPDX-License-Identifier: EUPL-1.2
