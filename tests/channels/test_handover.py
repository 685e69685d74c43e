"""The hand-over: every network without a channel of its own, by a person's hands."""

# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litfass.channels.handover import NETWORKS, NotThePost, channel, compose_page, network, post_address
from litfass.core.ports import AccountSettings, Edits, Receipt, Withdraws
from litfass.core.post import Limits
from tests.channels.conformance import KEY, LATER, NOON, POST, RULES, Trial

NAMES = [each.name for each in NETWORKS]


def trial(name: str) -> Trial:
    """The hand-over to one network."""
    return Trial(make=channel, edits=True, withdraws=True, settings=AccountSettings(name="Probe", network=name))


@pytest.mark.parametrize("name", [*NAMES, "Nachbarschaftsportal", ""])
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_it_is_a_channel(rule: Callable[[Trial], None], name: str) -> None:
    rule(trial(name))


def test_every_step_is_a_task_for_a_person() -> None:
    handover = trial("XING").channel
    assert isinstance(handover, Edits)
    assert isinstance(handover, Withdraws)
    open_task = Receipt(KEY, "", NOON, done=False)
    assert handover.send(POST, key=KEY, now=NOON) == open_task
    assert handover.edit(KEY, POST, key="notice/17/2", now=NOON) == open_task
    assert handover.withdraw(KEY, key="notice/17/3", now=LATER) == Receipt(KEY, "", LATER, done=False)


def test_the_limits_are_those_of_the_networks() -> None:
    assert {each.name: (each.limits.characters, each.limits.link_length) for each in NETWORKS} == {
        "Bluesky": (300, None),
        "Facebook": (63206, None),
        "Instagram": (2200, None),
        "LinkedIn": (3000, None),
        "Mastodon": (500, 23),
        "Telegram": (1024, None),
        "Threads": (500, None),
        "WhatsApp-Kanal": (None, None),
        "X": (280, 23),
        "XING": (None, None),
    }


def test_every_limit_says_where_it_comes_from_and_when_it_was_read() -> None:
    assert [each.name for each in NETWORKS if not (each.source and each.checked)] == []


def test_a_network_is_known_by_its_name_in_any_case() -> None:
    assert network(" linkedin ").name == "LinkedIn"


def test_an_unknown_network_has_no_limits_and_any_host() -> None:
    unknown = network("Nachbarschaftsportal")
    assert unknown.limits == Limits(characters=None, card=True, title=False)
    assert unknown.hosts == ()


def test_a_town_may_set_the_limit_of_its_own_server() -> None:
    settings = AccountSettings(name="M", network="Mastodon", options={"characters": "1500"})
    assert channel(settings).limits == Limits(characters=1500, link_length=23, card=True, title=False)


def test_the_page_to_write_on_is_known_where_the_network_has_one() -> None:
    assert compose_page(AccountSettings(name="B", network="Bluesky")) == "https://bsky.app/intent/compose"
    assert compose_page(AccountSettings(name="I", network="Instagram")) == ""


def test_a_town_may_set_its_own_page_to_write_on_but_no_script() -> None:
    own = "https://www.linkedin.com/company/1/admin/"
    assert compose_page(AccountSettings(name="L", network="LinkedIn", options={"compose": own})) == own
    assert compose_page(AccountSettings(name="L", network="LinkedIn", options={"compose": "javascript:1"})) == ""


@pytest.mark.parametrize(
    ("on", "typed"),
    [
        ("X", "https://x.com/kranhude/status/17"),
        ("X", " https://mobile.twitter.com/kranhude/status/17 "),
        ("LinkedIn", "https://www.linkedin.com/feed/update/urn:li:activity:17/"),
        ("Facebook", "https://www.facebook.com/?story=17"),
        ("Mastodon", "https://social.kranhude.example/@bezirk/17"),
        ("Nachbarschaftsportal", "https://portal.example/beitrag/17"),
    ],
)
def test_the_address_of_a_post_is_taken_as_typed(on: str, typed: str) -> None:
    assert post_address(typed, on=on) == typed.strip()


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("", "Bitte geben Sie die Adresse des veröffentlichten Beitrags an."),
        ("http://x.com/kranhude/status/17", "beginnt nicht mit https://"),
        ("x.com/kranhude/status/17", "beginnt nicht mit https://"),
        ("javascript:alert(1)", "beginnt nicht mit https://"),
        ("https://x.com", "Startseite von x.com"),
        ("https://x.com.example/kranhude/status/17", "führt zu x.com.example, nicht zu X (x.com)"),
        ("https://notx.com/kranhude/status/17", "führt zu notx.com, nicht zu X (x.com)"),
        ("https://x.com@evil.example/status/17", "enthält ein @ vor dem Servernamen"),
        ("https://x.com\\@evil.example/17", "enthält Leerzeichen"),
        ("https://x.com/a b", "enthält Leerzeichen"),
        ("https://x.com/\u202e17", "enthält Leerzeichen"),
        ("https://[::1/17", "nicht lesbar"),
        ("https://x.com:99999/17", "nicht lesbar"),
        ("https://localhost/17", "kein Servername im Internet"),
    ],
)
def test_a_wrong_address_is_refused_with_a_sentence(typed: str, says: str) -> None:
    with pytest.raises(NotThePost) as refused:
        post_address(typed, on="X")
    assert says in str(refused.value)


@given(st.text())
def test_whatever_is_typed_the_answer_is_an_address_or_a_sentence(typed: str) -> None:
    for start in ("", "https://", "https://x.com/"):
        answer = answered(start + typed)
        assert answer.startswith("https://") or answer.endswith(".")


def answered(typed: str) -> str:
    """The address, or the sentence that refuses it."""
    try:
        return post_address(typed, on="X")
    except NotThePost as refused:
        return str(refused)
