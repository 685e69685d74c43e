"""Drawer of documents: turns the bytes of a paper, minutes or OParl answer into notices, each as far as it says itself."""

# SPDX-License-Identifier: EUPL-1.2


class NotReadable(Exception):
    """Nothing can be read from this document; the message is one German sentence."""
