"""Floor 5: settings, addresses and the WSGI entry."""

# SPDX-License-Identifier: EUPL-1.2
