"""Where news comes from: one plug-in per kind of source, each knows only the core."""

# SPDX-License-Identifier: EUPL-1.2
