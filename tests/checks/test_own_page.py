"""Our own page comes first."""

# SPDX-License-Identifier: EUPL-1.2

from litfass.checks import own_page
from litfass.core.findings import Circumstances
from litfass.core.trouble import Weight
from tests.checks.conformance import conforms, findings
from tests.checks.posts import post


def test_it_conforms() -> None:
    conforms(own_page)


def test_a_network_waits_for_our_own_page() -> None:
    found = findings(own_page, post("x"), about=Circumstances(own_page_is_public=False))
    assert [(each.check, each.weight) for each in found] == [("own_page", Weight.BLOCKS)]


def test_the_own_page_waits_for_nothing() -> None:
    assert findings(own_page, post("x"), about=Circumstances(is_own_page=True, own_page_is_public=False)) == []


def test_with_a_public_page_a_network_may_have_it() -> None:
    assert findings(own_page, post("x"), about=Circumstances(own_page_is_public=True)) == []
