"""Which network addresses Litfass may talk to: public ones, and the office's own only where the operator allows it."""

# SPDX-License-Identifier: EUPL-1.2

import socket
from collections.abc import Callable, Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

Resolver = Callable[[str, int], Sequence[str]]

# IANA IPv4 Special-Purpose Address Registry; `ipaddress` counts these as global in Python 3.11.
_SPECIAL_4 = tuple(map(IPv4Network, ("192.0.0.0/24", "192.88.99.0/24")))

# Only 2000::/3 is given out as global unicast (RFC 4291, 2.4). Within it: protocol assignments and Teredo,
# documentation, 6to4, which all lead elsewhere or nowhere.
_GLOBAL_6 = IPv6Network("2000::/3")
_SPECIAL_6 = tuple(map(IPv6Network, ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")))
_NAT64 = IPv6Network("64:ff9b::/96")  # RFC 6052: a public IPv4 address as IPv6-only networks see it

# RFC 1918, 6598, 1122, 4193, 4291: what an office calls its own. Link-local (cloud metadata) is never among it.
_OWN_4 = tuple(map(IPv4Network, ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "127.0.0.0/8")))
_OWN_6 = tuple(map(IPv6Network, ("fc00::/7", "::1/128")))


def resolve(host: str, port: int) -> list[str]:
    """All addresses of a name, in the order of the system. Raises OSError where there is none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def may_connect(text: str, *, allow_private: bool) -> bool:
    """Whether Litfass may connect to this address."""
    try:
        address = _plain(ip_address(text))
    except ValueError:
        return False
    return _is_public(address) or (allow_private and _is_own(address))


def _plain(address: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """The IPv4 address that an IPv6 spelling of it leads to."""
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped:
            return address.ipv4_mapped
        if address in _NAT64:
            return IPv4Address(int(address) & 0xFFFFFFFF)
    return address


def _is_public(address: IPv4Address | IPv6Address) -> bool:
    if isinstance(address, IPv4Address):
        inner = any(address in network for network in _SPECIAL_4)
        return address.is_global and not address.is_multicast and not address.is_reserved and not inner
    inner = any(address in network for network in _SPECIAL_6)
    return address in _GLOBAL_6 and address.is_global and address.scope_id is None and not inner


def _is_own(address: IPv4Address | IPv6Address) -> bool:
    if isinstance(address, IPv4Address):
        return any(address in network for network in _OWN_4)
    return any(address in network for network in _OWN_6)
