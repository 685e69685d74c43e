"""The ways out: one file per kind of outlet. They know the core only, not each other, Django or the database."""

# SPDX-License-Identifier: EUPL-1.2
