"""Shelf of language models: each offers a plainer wording of public text, optional and never deciding."""

# SPDX-License-Identifier: EUPL-1.2
