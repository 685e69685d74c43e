"""Floor 3: the verbs, one file each."""

# SPDX-License-Identifier: EUPL-1.2
