"""What the servers of an archive tell of themselves."""

from __future__ import annotations

import logging
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Self

import httpx
import psycopg

from bench.archive_size.processes import processor_s, resident

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bench.opensearch import Node

_STATEMENTS = "SELECT sum(calls) FROM pg_stat_statements"
_PROCESS = "SELECT CAST(split_part(pg_read_file('postmaster.pid'), E'\\n', 1) AS INTEGER)"


class Sizes(NamedTuple):
    """Bytes on disk and in memory; `copy` is one copy of all postings, of the words without them.

    `heap` is what lives on in the nodes' heaps in all, behind a collection of garbage.
    """

    articles: int
    copy: int
    words: int
    heap: int
    resident: int

    def __str__(self) -> str:
        gb = 1e9
        return (
            f"disk: {self.articles / gb:.3f} GB in PostgreSQL, {self.copy / gb:.3f} GB a copy of "
            f"the passages in the cluster, {self.words / gb:.3f} GB a copy of the words; heap in "
            f"use of all nodes {self.heap / gb:.2f} GB, their memory {self.resident / gb:.2f} GB"
        )


class Servers:
    """PostgreSQL at an address, and the nodes of a cluster."""

    def __init__(self, archive: str, nodes: Sequence[Node]) -> None:
        self._archive, self._nodes = archive, nodes
        with psycopg.connect(archive, autocommit=True) as connection:
            connection.execute("CREATE EXTENSION IF NOT EXISTS pg_stat_statements")
        self._postgres = int(self._row(_PROCESS)[0])

    @property
    def pids(self) -> tuple[int, ...]:
        """Process ids of all of them."""
        return (self._postgres, *(node.pid for node in self._nodes))

    def spent(self) -> tuple[float, float]:
        """Return the processor time of PostgreSQL, and of the nodes, in seconds."""
        return processor_s(self._postgres), sum(processor_s(node.pid) for node in self._nodes)

    def statements(self) -> int:
        """Return how many statements PostgreSQL has executed."""
        return int(self._row(_STATEMENTS)[0] or 0)

    def sizes(self) -> Sizes:
        """Return what all takes now."""
        [articles] = self._row("SELECT pg_database_size(current_database())")
        for node in self._nodes:
            _collect_garbage(node.pid)
        indices = self._get("/_stats/store")["indices"]
        store = {name: one["primaries"]["store"]["size_in_bytes"] for name, one in indices.items()}
        stats = self._get("/_nodes/stats/jvm")["nodes"].values()
        return Sizes(
            int(articles),
            sum(size for name, size in store.items() if "-passages-" in name),
            sum(size for name, size in store.items() if "-words-" in name),
            sum(one["jvm"]["mem"]["heap_used_in_bytes"] for one in stats),
            sum(resident(node.pid) for node in self._nodes),
        )

    def _row(self, sql: str) -> tuple[Any, ...]:
        with psycopg.connect(self._archive, autocommit=True) as connection:
            found = connection.execute(sql.encode()).fetchone()
        return found or ()

    def _get(self, path: str) -> dict[str, Any]:
        reply = httpx.get(f"{self._nodes[0].address}{path}", trust_env=False, timeout=60)
        reply.raise_for_status()
        return dict(reply.json())


def _collect_garbage(pid: int) -> None:
    """Have a node collect its garbage, as the user that it runs as."""
    jcmd = shutil.which("jcmd")
    if jcmd is not None:
        owner = Path(f"/proc/{pid}").stat().st_uid
        command = (jcmd, str(pid), "GC.run")
        subprocess.run(command, user=owner, capture_output=True, timeout=60, check=False)  # noqa: S603 - our own command


class Requests(logging.Handler):
    """Counter of the requests to the cluster that this process makes: httpx tells of each."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.many = 0
        self._told = logging.getLogger("httpx")

    def emit(self, record: logging.LogRecord) -> None:
        """Count one."""
        self.many += record.msg.startswith("HTTP Request")

    def __enter__(self) -> Self:
        self._told.addHandler(self)
        self._told.setLevel(logging.INFO)
        return self

    def __exit__(self, *_: object) -> None:
        self._told.setLevel(logging.WARNING)
        self._told.removeHandler(self)
