"""What `litfass run` says before somebody opens the desk to the whole network."""

# SPDX-License-Identifier: EUPL-1.2

import pytest

from litfass.jobs.commands.run import exposed


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1"])
def test_on_this_machine_there_is_nothing_to_warn_of(host: str) -> None:
    assert exposed(host, is_demo=True, is_secure=False) == ""


def test_a_demonstration_in_the_network_says_that_everybody_knows_its_login() -> None:
    assert "ihre Anmeldung kennt jeder" in exposed("0.0.0.0", is_demo=True, is_secure=True)


def test_without_https_passwords_can_be_read_along() -> None:
    assert "ohne Verschlüsselung" in exposed("0.0.0.0", is_demo=False, is_secure=False)
    assert exposed("0.0.0.0", is_demo=False, is_secure=True) == ""
