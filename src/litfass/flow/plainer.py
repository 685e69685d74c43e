"""Let a language model offer a plainer wording of a proposal, where the town has one; a person decides."""

# SPDX-License-Identifier: EUPL-1.2

import re

import structlog
from django.conf import settings

from litfass.core import shelf
from litfass.core.ports import LanguageModel, LanguageSettings
from litfass.core.sentences import plain
from litfass.core.trouble import Troubled, Weight
from litfass.records.models import Post, PostState

log = structlog.get_logger()

HELD = "Eine Prüfung hält diesen Beitrag. Solange bekommt das Sprachmodell ihn nicht zu sehen."
NOTHING = "Das Sprachmodell hat nichts Einfacheres vorzuschlagen. Ihr Text ist unverändert."
ADDED = "Das Sprachmodell hat eine Internetadresse dazugeschrieben. Ihr Text ist unverändert."
_ADDRESS = re.compile(r"(?i)(?:https?://|www\.)\S{0,400}")


class NotOffered(Exception):
    """No plainer wording; the message is German."""


def model_name() -> str:
    """The model that would be asked, as it is named beside its offers; empty where none is set up."""
    return "" if settings.LANGUAGE == "none" else settings.LANGUAGE_MODEL or settings.LANGUAGE


def plainer(post: Post) -> str:
    """The text of a proposal in plainer words, its lines of addresses and numbers untouched. Raises NotOffered.

    The model sees the body of an open proposal no check holds, so nothing that is not public or about to be.
    """
    if post.state != PostState.PROPOSED or post.findings.filter(weight=Weight.BLOCKS).exists():
        raise NotOffered(HELD)
    body, *tail = post.text.split("\n\n")
    try:
        offered = _model().plainer(body)
    except Troubled as stop:
        log.warning("no plainer wording", reason=stop.trouble.log, post=post.pk)
        raise NotOffered(stop.trouble.sentence) from None
    words = plain(offered or "")  # a model can answer what no page can show: half letters, signs that turn the line
    if not words:
        raise NotOffered(NOTHING)
    if any(address not in body for address in _ADDRESS.findall(words)):
        raise NotOffered(ADDED)
    return "\n\n".join([words, *tail])


def _model() -> LanguageModel:
    wanted = LanguageSettings(settings.LANGUAGE_URL, settings.LANGUAGE_MODEL, settings.LANGUAGE_KEY)
    made: LanguageModel = shelf.module("language", settings.LANGUAGE).model(wanted)
    return made
