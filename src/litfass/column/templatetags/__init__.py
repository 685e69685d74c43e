"""Words that templates may use."""

# SPDX-License-Identifier: EUPL-1.2
