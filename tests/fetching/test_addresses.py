"""Which network addresses Litfass may talk to."""

# SPDX-License-Identifier: EUPL-1.2

from ipaddress import IPv4Address, IPv6Address

import pytest
from hypothesis import given
from hypothesis.strategies import integers

from litfass.fetching.addresses import may_connect

SPECIAL = [
    "0.0.0.0",
    "10.0.0.1",
    "100.64.0.1",
    "127.0.0.1",
    "127.8.9.10",
    "169.254.169.254",
    "172.16.0.1",
    "192.0.0.8",
    "192.0.2.1",
    "192.88.99.1",
    "192.168.178.1",
    "198.18.0.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b::a9fe:a9fe",
    "64:ff9b:1::808:808",
    "100::1",
    "2001::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "2002:808:808::1",
    "3fff::1",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
    "kein.name.sondern.text",
    "",
]


@pytest.mark.parametrize("address", SPECIAL)
def test_a_special_address_is_refused(address: str) -> None:
    assert not may_connect(address, allow_private=False)


@pytest.mark.parametrize("address", ["8.8.8.8", "193.29.76.1", "2a01:4f8::1", "2600::1", "64:ff9b::808:808"])
def test_a_public_address_is_allowed(address: str) -> None:
    assert may_connect(address, allow_private=False)


@pytest.mark.parametrize(
    "address", ["127.0.0.1", "10.1.2.3", "172.31.0.1", "192.168.0.1", "100.64.0.1", "::1", "fd00::1"]
)
def test_the_operator_may_allow_the_own_network(address: str) -> None:
    assert may_connect(address, allow_private=True)


@pytest.mark.parametrize(
    "address", ["169.254.169.254", "0.0.0.0", "224.0.0.1", "240.0.0.1", "fe80::1", "ff02::1", "::"]
)
def test_no_operator_can_allow_link_local_and_multicast(address: str) -> None:
    assert not may_connect(address, allow_private=True)


@given(integers(0, 2**32 - 1))
def test_an_address_in_ipv6_clothes_is_judged_like_itself(number: int) -> None:
    plain = may_connect(str(IPv4Address(number)), allow_private=False)
    mapped = may_connect(str(IPv6Address((0xFFFF << 32) | number)), allow_private=False)
    translated = may_connect(str(IPv6Address((0x0064FF9B << 96) | number)), allow_private=False)
    assert (mapped, translated) == (plain, plain)
