"""Disk, memory and processor time of the servers of an archive, and requests to them."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, NamedTuple, Self

import psycopg

from bench.archive_size.nodes import Nodes
from bench.processes import processor_s

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bench.opensearch import Node
    from bench.postgres import Postgres

_STATEMENTS = "SELECT sum(calls) FROM pg_stat_statements"


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
    """PostgreSQL, with an archive that nothing is in yet, and the nodes of a cluster."""

    def __init__(self, postgres: Postgres, nodes: Sequence[Node]) -> None:
        self.archive = postgres.fresh()
        self._postgres, self._nodes = postgres.pid, Nodes(nodes)
        postgres.write("CREATE EXTENSION IF NOT EXISTS pg_stat_statements", self.archive)

    @property
    def pids(self) -> tuple[int, ...]:
        """Process ids of all of them."""
        return (self._postgres, *self._nodes.pids)

    def spent(self) -> tuple[float, float]:
        """Return the processor time of PostgreSQL, and of the nodes, in seconds."""
        return processor_s(self._postgres), self._nodes.spent()

    def statements(self) -> int:
        """Return how many statements PostgreSQL has executed."""
        return int(self._row(_STATEMENTS)[0] or 0)

    def sizes(self) -> Sizes:
        """Return what all takes now."""
        [articles] = self._row("SELECT pg_database_size(current_database())")
        nodes = self._nodes
        return Sizes(
            int(articles), nodes.disk("-passages-"), nodes.disk("-words-"), nodes.heap(),
            nodes.resident(),
        )  # fmt: skip

    def _row(self, sql: str) -> tuple[Any, ...]:
        with psycopg.connect(self.archive, autocommit=True) as connection:
            found = connection.execute(sql.encode()).fetchone()
        return found or ()


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
