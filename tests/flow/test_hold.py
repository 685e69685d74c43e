"""What pages show without a release of its own never names a private person, wherever the source writes the name."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.db.models import CharField, Model, TextField
from django.test import Client

from litfass.column import pages
from litfass.core.council import AgendaItem, Classification, Consultation, Organization
from litfass.flow import card
from litfass.flow.approve import approve_all
from litfass.flow.deliver import deliver, due
from litfass.flow.keep import Keeper
from litfass.flow.prepare import prepare
from litfass.flow.revise import revise
from litfass.flow.withdraw import withdraw
from litfass.records import models, sitting
from litfass.records.models import Notice, Post, PostState
from tests.town import NOON, Town, decision, meeting, motion, town

pytestmark = pytest.mark.django_db
NAME = "Frau Beispielmann"
# Read by the desk only, or shown with its own hold (sitting.items).
OF_THE_DESK = {"Notice.title", "Paper.title", "AgendaItem.title"}


@pytest.fixture
def here() -> Iterator[Town]:
    pages.forget()
    yield town()
    pages.forget()


def lies(here: Town) -> None:
    """A source that writes the name into every field there is."""
    held = meeting()
    assert held.meeting
    items = (AgendaItem("Ö 1", NAME, "item/1", "paper/240187", NAME, NAME), AgendaItem(NAME, "Bänke"))
    sat = replace(held.meeting, name=NAME, organization=NAME, room=NAME, address=NAME, remark=NAME, items=items)
    here.keeps(replace(held, title=NAME, organization=NAME, meeting=sat))
    moved = motion()
    assert moved.paper
    steps = (Consultation(NAME, NOON.date(), "meeting/31", "item/1", NAME, NAME, NAME),)
    paper = replace(moved.paper, number=NAME, title=NAME, paper_type=NAME, consultations=steps)
    here.keeps(replace(moved, title=NAME, paper=paper))
    Keeper(here.source, [], now=NOON).organization(Organization("au/7", NAME, Classification.COMMITTEE))


def words(table: type[Model]) -> Iterator[tuple[str, str]]:
    for row in table._default_manager.all():
        for column in table._meta.concrete_fields:
            if isinstance(column, CharField | TextField):
                yield f"{table.__name__}.{column.name}", str(getattr(row, column.name))


def test_no_field_that_pages_show_keeps_the_name(here: Town) -> None:
    lies(here)
    tables = (models.Notice, models.Meeting, models.AgendaItem, models.Paper, models.Consultation, models.Organization)
    found = {where for table in tables for where, text in words(table) if "eispielmann" in text}
    assert found == OF_THE_DESK
    assert [item.title for item in sitting.items([models.Meeting.objects.get().pk])] == [sitting.HELD, "Bänke"]


def release(here: Town, notice: Notice, **struck: Any) -> None:
    """Release all proposals with other words and bring them out."""
    prepare(notice, now=NOON)
    for post in Post.objects.filter(notice=notice, state=PostState.PROPOSED):
        alt_text = post.alt_text.replace(f" {NAME}.", "")
        revise(post, replace(post.wording, alt_text=alt_text, **struck), who=here.clerk, now=NOON)
    proposals = Post.objects.filter(notice=notice, state=PostState.PROPOSED)
    assert approve_all(proposals, who=here.clerk, now=NOON, undo=False).refused == []
    for _ in range(2):
        for one in due(NOON + timedelta(seconds=9)):
            deliver(one.delivery_id, one.revision, now=NOON)


def test_a_name_struck_from_the_text_does_not_come_back_as_the_result(here: Town) -> None:
    notice = here.keeps(decision(result=f"{NAME} stimmt zu"))
    release(here, notice, title="Sicherer Schulweg", text="Darüber wurde abgestimmt. Drs. 24-0187")
    for path in (notice.get_absolute_url(), "/", "/feed.atom", "/feed.json"):
        page = Client().get(path).content.decode()
        assert "Schulweg" in page
        assert NAME not in page
    assert "Behandelt" in Client().get(notice.get_absolute_url()).content.decode()


def test_a_name_struck_from_the_alternative_text_is_not_drawn_on_the_card(here: Town) -> None:
    held = meeting()
    assert held.meeting
    notice = here.keeps(replace(held, meeting=replace(held.meeting, room=NAME)))
    release(here, notice, text="Der Hauptausschuss tagt.")
    drawn = card.card_of(Post.objects.get(notice=notice, account=here.linkedin, state=PostState.RELEASED))
    assert (drawn.when, drawn.where) == ("1. Dezember 2026, 18 Uhr", "")


def test_what_was_taken_down_does_not_stay_in_an_agenda_or_a_story(here: Town) -> None:
    gone, other = here.keeps(motion()), here.keeps(motion("24-0187.1"))
    held = meeting()
    assert held.meeting
    items = (AgendaItem("Ö 1", "Eingabe von Max Beispielmann", "item/1", "paper/240187", "24-0187"),)
    here.keeps(replace(held, meeting=replace(held.meeting, items=items)))
    release(here, gone, text="Sicherer Schulweg. Drs. 24-0187")
    withdraw(gone, who=here.clerk, now=NOON, reason="Enthält einen Namen.")
    for one in due(NOON):
        deliver(one.delivery_id, one.revision, now=NOON)
    assert [item.title for item in sitting.items([models.Meeting.objects.get().pk])] == [sitting.TAKEN_DOWN]
    assert {step.paper_number for step in sitting.steps(here.source.pk, "24-0187")} == {"24-0187", "24-0187.1"}
    Notice.objects.filter(pk=other.pk).update(gone_at=NOON)
    assert {step.paper_number for step in sitting.steps(here.source.pk, "24-0187")} == {"24-0187"}
