"""Address of a search cluster, and its credentials."""

from __future__ import annotations

import ipaddress
import ssl
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class SearchCluster:
    """An OpenSearch cluster: the addresses of its nodes, and who asks.

    Either `user` and `password`, or `api_key`, or nothing. `ca` is a file with the certificates
    that its nodes are trusted by, None for those of the system. An index made anew gets so many
    `shards`. A request is tried again for `patience_s` seconds. Raises ValueError, which says what
    is wrong.
    """

    addresses: tuple[str, ...]
    user: str = ""
    password: str = field(default="", repr=False)
    api_key: str = field(default="", repr=False)
    ca: Path | None = None
    shards: int = 3
    patience_s: float = 6.0

    def __post_init__(self) -> None:
        if not self.addresses:
            raise ValueError("no address of the search cluster is given")
        for address in self.addresses:
            _check(address)
        if bool(self.user) != bool(self.password):
            raise ValueError("a user of the search cluster goes with a password")
        if self.user and self.api_key:
            raise ValueError("either a user or an API key opens the search cluster, not both")
        if self.shards < 1:
            raise ValueError("an index has at least one shard")

    def trusted(self) -> ssl.SSLContext:
        """Return what its nodes are known by. Raises ValueError where `ca` cannot be read."""
        try:
            return ssl.create_default_context(cafile=self.ca)
        except OSError as error:
            raise ValueError(
                f"{self.ca} holds no certificates that can be read: {error}"
            ) from error


def _check(address: str) -> None:
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise ValueError(f"{address!r} is no address of a node: {error}") from error
    if parts.scheme not in {"http", "https"} or not host:
        raise ValueError(
            f"{address!r} is no address of a node, like https://search.example.org:9200"
        )
    if parts.username or parts.password:
        raise ValueError("user and password do not belong into the address of a node")
    if parts.path.strip("/") or parts.query or parts.fragment:
        raise ValueError(f"{address!r} has more in it than a node and its port")
    if parts.scheme == "http" and not _is_here(host):
        raise ValueError(f"{address} would be asked in the clear: http only reaches this machine")


def _is_here(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
