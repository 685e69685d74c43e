"""Where Django finds all tables."""

# SPDX-License-Identifier: EUPL-1.2

from litfass.records.account import Account, ReleaseRule
from litfass.records.correction import Correction
from litfass.records.delivery import Delivery, DeliveryState, Receipt
from litfass.records.incident import Incident
from litfass.records.journal import JournalEntry
from litfass.records.meeting import AgendaItem, Meeting
from litfass.records.municipality import Municipality
from litfass.records.notice import Notice
from litfass.records.organization import Organization
from litfass.records.page import Page, ReadMark
from litfass.records.paper import Consultation, Paper
from litfass.records.place import Gazetteer, Mention, Place, PlaceOverride
from litfass.records.post import Approval, Finding, Post, PostState
from litfass.records.revision import Revision
from litfass.records.source import Source

__all__ = [
    "Account",
    "AgendaItem",
    "Approval",
    "Consultation",
    "Correction",
    "Delivery",
    "DeliveryState",
    "Finding",
    "Gazetteer",
    "Incident",
    "JournalEntry",
    "Meeting",
    "Mention",
    "Municipality",
    "Notice",
    "Organization",
    "Page",
    "Paper",
    "Place",
    "PlaceOverride",
    "Post",
    "PostState",
    "ReadMark",
    "Receipt",
    "ReleaseRule",
    "Revision",
    "Source",
]
