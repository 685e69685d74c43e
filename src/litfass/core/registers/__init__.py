"""What all sources of places have in common: columns by their usual names, degrees, sorts by name, files unpacked."""

# SPDX-License-Identifier: EUPL-1.2
