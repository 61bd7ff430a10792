"""Address of an archive, and how it is connected to."""

from __future__ import annotations

import select
from typing import TYPE_CHECKING, Any, Final

from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from index.errors import LibraryUnavailable

if TYPE_CHECKING:
    from psycopg import AsyncConnection, Connection

# Parameters of connections where the address does not say otherwise. Without the keepalives,
# nobody would notice for hours that a machine has gone.
_CONNECTING: Final[dict[str, str | int]] = {
    "application_name": "quoth",
    "connect_timeout": 5,
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 3,
    "tcp_user_timeout": 10_000,
}
_ALWAYS: Final[dict[str, str]] = {"client_encoding": "UTF8"}
# Longest time, in milliseconds, that a transaction may be open while nothing is done in it: a
# process that has stopped in the midst of one must not hold up all others.
_IDLE_MS = 60_000


class Address:
    """Address of an archive. Its representations do not show the password."""

    def __init__(self, written: str) -> None:
        """Raise LibraryUnavailable where that is no address of a PostgreSQL database."""
        try:
            known = conninfo_to_dict(written)
        except ProgrammingError as error:
            raise LibraryUnavailable("the address of the archive cannot be read") from error
        self.conninfo = make_conninfo(written, **{**_CONNECTING, **known, **_ALWAYS})
        where = known.get("host") or known.get("hostaddr") or "this machine"
        self._name = f"the archive {known.get('dbname') or ''} at {where}".replace("  ", " ")

    def __str__(self) -> str:
        return self._name

    def __repr__(self) -> str:
        return f"Address({self._name!r})"


def settings(patience_s: float) -> str:
    """Return the statement that a connection begins with.

    A statement waits up to `patience_s` seconds for the transactions of others. It is planned when
    it is executed: a plan that was made when there were few rows would stay.
    """
    wanted = {
        "lock_timeout": max(1, int(patience_s * 1000)),
        "idle_in_transaction_session_timeout": _IDLE_MS,
        "plan_cache_mode": "force_custom_plan",
    }
    return "SELECT " + ", ".join(f"set_config('{k}', '{v}', false)" for k, v in wanted.items())


def is_usable(connection: Connection[Any] | AsyncConnection[Any]) -> bool:
    """Whether a connection that nobody uses now can be used again.

    The server says nothing unasked, but that it ends: then there is something to be read.
    """
    if connection.closed:
        return False
    poll = select.poll()
    poll.register(connection.fileno(), select.POLLIN)
    return not poll.poll(0)
