"""Sockets that the bot listens with."""

from __future__ import annotations

import socket

import pytest

from bot.listening import listening_at


@pytest.mark.parametrize(
    ("host", "family"), [("127.0.0.1", socket.AF_INET), ("[::1]", socket.AF_INET6)]
)
def test_a_socket_listens_at_an_address_of_its_kind_and_blocks_nobody(
    host: str, family: socket.AddressFamily
) -> None:
    if family is socket.AF_INET6 and not socket.has_ipv6:
        pytest.skip("this machine has no IPv6")
    with listening_at(host, 0) as listening:
        assert listening.family is family
        assert not listening.getblocking()
        with socket.create_connection(listening.getsockname()[:2], timeout=5):
            pass


def test_an_address_that_is_taken_is_not_to_be_had() -> None:
    with listening_at("127.0.0.1", 0) as listening, pytest.raises(OSError, match="in use"):
        listening_at("127.0.0.1", listening.getsockname()[1])
