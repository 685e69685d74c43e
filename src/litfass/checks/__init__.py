"""Floor 2, checks: one rule a file, asked before a post may be released."""

# SPDX-License-Identifier: EUPL-1.2
