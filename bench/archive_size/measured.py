"""Measurements at one number of passages, in words and as a line of JSON. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import mean, median
from typing import TYPE_CHECKING

from bench.times import p99

if TYPE_CHECKING:
    from collections.abc import Sequence

# Requests to the cluster that a question is to take at most.
FEW = 3


@dataclass(frozen=True, slots=True)
class Added:
    """Articles that were added, and the seconds that took: to store them, and until all are found.

    `own` is the processor time of the library's processes, then of PostgreSQL and of the nodes.
    """

    articles: int
    stored_s: float
    found_s: float
    own_s: float
    postgres_s: float
    nodes_s: float

    def __str__(self) -> str:
        a_second = self.articles / max(self.stored_s + self.found_s, 1e-9)
        each = 1000 / max(self.articles, 1)
        return (
            f"{self.articles:,} articles added, {a_second:,.0f} a second; an article takes "
            f"{self.stored_s * each:.1f} ms to store and {self.found_s * each:.1f} until it is "
            f"found; of processors {self.own_s * each:.1f} ms here, {self.postgres_s * each:.1f} "
            f"in PostgreSQL, {self.nodes_s * each:.1f} in the nodes"
        )


@dataclass(frozen=True, slots=True)
class Asked:
    """Cost of one question: milliseconds in all and of this process's processor, and requests."""

    ms: float
    own_ms: float
    requests: int


@dataclass(frozen=True, slots=True)
class Answered:
    """Cost of questions: median and 99th percentile in milliseconds, and means of the rest.

    `own_ms`, `postgres_ms` and `nodes_ms` are of processors: of this process, of PostgreSQL and of
    the nodes. They say what a question takes where it need not wait for a processor. `over_three`
    is the share of questions that take more than three requests.
    """

    questions: int
    median_ms: float
    p99_ms: float
    own_ms: float
    postgres_ms: float
    nodes_ms: float
    requests: float
    over_three: float
    most_requests: int
    statements: float

    @classmethod
    def of(
        cls, asked: Sequence[Asked], statements: int, postgres_s: float, nodes_s: float
    ) -> Answered:
        """Sum questions up, with the statements and the processor time of all of them."""
        times = [one.ms for one in asked]
        requests = [one.requests for one in asked]
        many = len(asked)
        return cls(
            many, median(times), p99(times),
            mean(one.own_ms for one in asked), postgres_s * 1000 / many, nodes_s * 1000 / many,
            mean(requests), mean(one > FEW for one in requests), max(requests), statements / many,
        )  # fmt: skip

    def __str__(self) -> str:
        return (
            f"{self.questions:,} questions: median {self.median_ms:.1f} ms, p99 {self.p99_ms:.1f} "
            f"ms; of processors {self.own_ms:.1f} ms here, {self.postgres_ms:.1f} in PostgreSQL, "
            f"{self.nodes_ms:.1f} in the nodes; {self.requests:.1f} requests to the cluster, more "
            f"than three for {self.over_three:.0%}, at most {self.most_requests}; "
            f"{self.statements:.1f} statements"
        )
