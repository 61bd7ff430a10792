"""Ports that nobody listens on."""

from __future__ import annotations

import socket
from contextlib import ExitStack


def free_ports(many: int) -> list[int]:
    """Return ports of the loopback that are free now: taken together, all are different."""
    with ExitStack() as opened:
        sockets = [opened.enter_context(socket.socket()) for _ in range(many)]
        for one in sockets:
            one.bind(("127.0.0.1", 0))
        return [int(one.getsockname()[1]) for one in sockets]
