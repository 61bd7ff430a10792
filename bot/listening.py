"""Sockets that the bot listens with, at addresses of both kinds."""

from __future__ import annotations

import socket

# Number of connections that may wait until they are taken.
BACKLOG = 256


def listening_at(host: str, port: int) -> socket.socket:
    """Return a socket that listens at a host, which stands in brackets where it is of IPv6.

    Raises OSError where the address is not to be had.
    """
    family = socket.AF_INET6 if host.startswith("[") else socket.AF_INET
    listening = socket.create_server((host.strip("[]"), port), family=family, backlog=BACKLOG)
    listening.setblocking(False)  # noqa: FBT003 - as it is called
    return listening
