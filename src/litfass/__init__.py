"""Litfass carries what a German administration publishes to its citizens, and keeps every copy true."""

# SPDX-License-Identifier: EUPL-1.2

__version__ = "0.1.0"
