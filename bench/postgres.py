"""A real PostgreSQL, for tests and measurements: Debian's own, over a socket in a temporary folder.

It refuses to run as root: then it runs as nobody.
"""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import psycopg

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MISSING = "PostgreSQL is not installed (Debian's package postgresql)"
_UNPRIVILEGED = "nobody"
_STARTED_WITHIN_S = 30.0
# Nothing need outlive the machine, so nothing waits for a disk.
_OPTIONS = (
    "listen_addresses=", "fsync=off", "full_page_writes=off", "shared_buffers=16MB",
    "max_connections=60", "logging_collector=off",
)  # fmt: skip
# Confirmed changes are on the disk, as in production; and each kind of statement is counted.
DURABLE = (
    "fsync=on", "full_page_writes=on", "shared_buffers=512MB", "max_wal_size=4GB",
    "shared_preload_libraries=pg_stat_statements",
)  # fmt: skip


class Postgres:
    """A server, with a schema of its own for each library."""

    def __init__(self, binaries: Path, folder: Path, options: Sequence[str] = ()) -> None:
        self._binaries, self._folder = binaries, folder
        self._options = (*_OPTIONS, *options)
        self._numbers = count(1)
        self._running: subprocess.Popen[bytes] | None = None
        self._do("initdb", "-D", str(self._data), "-U", "quoth", "-A", "trust", "-E", "UTF8",
                 "--locale=C.UTF-8", "--no-sync", "--no-instructions")  # fmt: skip
        self.start()

    @property
    def _data(self) -> Path:
        return self._folder / "data"

    @property
    def address(self) -> str:
        """Address of the database, without a schema of anybody's own."""
        return f"postgresql://quoth@/postgres?host={quote(str(self._folder), safe='')}"

    @property
    def pid(self) -> int:
        """Process id of the server. Raises RuntimeError where it does not run."""
        if self._running is None:
            raise RuntimeError("PostgreSQL does not run")
        return self._running.pid

    def fresh(self) -> str:
        """Return the address of an archive that nothing is in."""
        schema = f"of_test_{next(self._numbers)}"
        self.write(f"CREATE SCHEMA {schema}")
        return f"{self.address}&options=-csearch_path%3D{schema}"

    def write(self, sql: str, address: str | None = None) -> None:
        """Execute a statement."""
        with psycopg.connect(address or self.address, autocommit=True) as connection:
            connection.execute(sql.encode())

    def start(self) -> None:
        """Start the server, and wait until it answers. Only the main thread may do that."""
        options = [word for option in self._options for word in ("-c", option)]
        command = ["postgres", "-D", str(self._data), "-k", str(self._folder), *options]
        until = time.monotonic() + _STARTED_WITHIN_S
        while True:
            # The children of a killed server may hold for a moment what the next one needs.
            if self._running is None or self._running.poll() is not None:
                with (self._folder / "log").open("ab") as log:
                    self._running = subprocess.Popen(  # noqa: S603 - our own command
                        self._command(*command), stdout=log, stderr=log, cwd=self._folder
                    )
            try:
                psycopg.connect(self.address).close()
            except psycopg.OperationalError:
                if time.monotonic() > until:
                    raise
                time.sleep(0.02)
            else:
                return

    def stop(self, number: signal.Signals = signal.SIGQUIT) -> None:
        """Stop the server at once: by SIGQUIT, or by SIGKILL as if it had crashed."""
        if self._running is not None:
            self._running.send_signal(number)
            self._running.wait(_STARTED_WITHIN_S)
            self._running = None

    def _do(self, *command: str) -> None:
        subprocess.run(  # noqa: S603 - our own command
            self._command(*command), check=True, capture_output=True, cwd=self._folder
        )

    def _command(self, program: str, *arguments: str) -> list[str]:
        command = [str(self._binaries / program), *arguments]
        if os.geteuid() != 0:
            return command
        # It ends with the thread that has started it, however that ends.
        other = pwd.getpwnam(_UNPRIVILEGED)
        return [
            "setpriv", f"--reuid={other.pw_uid}", f"--regid={other.pw_gid}", "--clear-groups",
            "--pdeathsig=KILL", *command,
        ]  # fmt: skip


@contextmanager
def server(options: Sequence[str] = ()) -> Iterator[Postgres]:
    """Run a server, and end it with all that it holds. Raises RuntimeError where it is missing.

    `options` are settings beside those that suit tests, or in their place.
    """
    if (binaries := _binaries()) is None:
        raise RuntimeError(MISSING)
    folder = Path(tempfile.mkdtemp(prefix="quoth-postgres-"))
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, _UNPRIVILEGED)
        postgres = Postgres(binaries, folder, options)
        try:
            yield postgres
        finally:
            postgres.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def is_there() -> bool:
    """Whether this machine has a server to run."""
    return _binaries() is not None


def _binaries() -> Path | None:
    """Return the folder of the newest version's programs."""
    found = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/postgres")]
    if found:
        return max(found, key=lambda path: float(path.parent.name))
    there = shutil.which("postgres")
    return Path(there).parent if there else None
