"""Floor 2: the polite and safe way to the network. Every page Litfass reads comes through here."""

# SPDX-License-Identifier: EUPL-1.2
