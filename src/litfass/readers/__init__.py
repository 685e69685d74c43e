"""Shelf of readers: each adds to a notice what can be read from its text."""

# SPDX-License-Identifier: EUPL-1.2
