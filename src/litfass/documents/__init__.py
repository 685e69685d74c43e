"""Drawer of documents: turns a paper, minutes or an OParl answer into notices, as far as it tells itself."""

# SPDX-License-Identifier: EUPL-1.2


class NotReadable(Exception):
    """Nothing can be read from this document; the message is one German sentence."""
