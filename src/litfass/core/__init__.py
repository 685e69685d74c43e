"""Floor 0: the words and rules of Litfass. Frozen values, pure functions, standard library only."""

# SPDX-License-Identifier: EUPL-1.2
