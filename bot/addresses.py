"""Addresses that may be fetched: of the public web, and of hosts that the operator names."""

from __future__ import annotations

import ipaddress
import re
from typing import TYPE_CHECKING, TypeAlias

from yarl import URL

from bot.errors import NotFetched

if TYPE_CHECKING:
    from collections.abc import Collection

_Ip: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address

_SCHEMES = {"http": 80, "https": 443}
# The IPv6 network that holds IPv4 addresses in its own, for NAT64 (RFC 6052).
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
# All that the public internet has of IPv6 (RFC 4291), and a part of it for examples (RFC 9637).
_GLOBAL = ipaddress.IPv6Network("2000::/3")
_DOCUMENTATION = ipaddress.IPv6Network("3fff::/20")
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
LONGEST = 2_000


def is_address(text: str) -> bool:
    """Whether a text is an address of the web, and nothing else."""
    fits = len(text) <= LONGEST and _ADDRESS.fullmatch(text) is not None
    return fits and text.isprintable()  # half a character cannot be stored either


def is_public(ip: str) -> bool:
    """Whether an IP address is one of the public internet, whatever it is wrapped in."""
    try:
        found: _Ip = ipaddress.ip_address(ip.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour
        if inner is None and found.teredo:
            inner = found.teredo[1]
        if inner is None and found in _NAT64:
            inner = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
        if inner is not None:
            found = inner
        elif found not in _GLOBAL or found in _DOCUMENTATION:
            return False
    return found.is_global and not found.is_multicast


def checked(address: str, allowed: Collection[str]) -> URL:
    """Return an address that may be asked for, as far as its own words tell.

    `allowed` are hosts, with a port or without, that need not be public. Raises NotFetched.
    """
    try:
        url = URL(address)
        port = url.port
    except ValueError as error:
        raise NotFetched(address, "it is no address") from error
    if url.scheme not in _SCHEMES or not url.host:
        raise NotFetched(address, "it is no address of the web")
    if url.user is not None or url.password is not None:
        raise NotFetched(address, "it holds a user name")
    if is_allowed(url, allowed):
        return url
    if port != _SCHEMES[url.scheme]:
        raise NotFetched(address, "it names a port")
    if _is_literal(url.host) and not is_public(url.host):
        raise NotFetched(address, "it is not a public address")
    return url


def is_allowed(url: URL, allowed: Collection[str]) -> bool:
    """Whether the operator has named an address's host."""
    return url.host in allowed or f"{url.host}:{url.port}" in allowed


def _is_literal(host: str) -> bool:
    try:
        ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return True
