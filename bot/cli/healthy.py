"""`python -m bot.cli.healthy`: whether the bot beside this process is ready, as an exit code.

It is what a container's health check runs, so it loads nothing of the program.
"""

from __future__ import annotations

import os
import sys
from http.client import HTTPConnection, HTTPException

USUAL = "127.0.0.1:9464"
_PATIENCE_S = 4.0
# Address to ask a server at that listens on all addresses of the machine.
_EVERYWHERE = {"0.0.0.0": "127.0.0.1", "[::]": "[::1]"}  # noqa: S104 - translated


def fault(address: str) -> str | None:
    """Return why the bot that is watched at HOST:PORT is not ready, None where it is."""
    host, _, port = address.rpartition(":")
    connection = HTTPConnection(
        _EVERYWHERE.get(host, host).strip("[]"), int(port), timeout=_PATIENCE_S
    )
    try:
        connection.request("GET", "/readyz")
        reply = connection.getresponse()
        said = reply.read().decode(errors="replace").strip()
    except (OSError, HTTPException) as error:
        return f"nobody answers at {address}: {error}"
    finally:
        connection.close()
    return None if reply.status == 200 else said  # noqa: PLR2004 - as HTTP numbers it


def main() -> int:
    """Print what is wrong, and return the exit code."""
    address = os.environ.get("QUOTH_MONITOR") or USUAL
    watched = address.rpartition(":")[2].isdecimal()
    found = fault(address) if watched else f"nobody can tell: QUOTH_MONITOR is {address}"
    print(found or "ready")  # noqa: T201 - what a health check shows
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
