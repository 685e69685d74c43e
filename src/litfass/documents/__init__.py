"""Turn one file into papers: OParl JSON, PDF and plain text (pages of ALLRIS are a source of their own)."""

# SPDX-License-Identifier: EUPL-1.2
