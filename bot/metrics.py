"""Figures of the running bot, as Prometheus collects them: counted where things happen."""

from __future__ import annotations

import time
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING, Literal

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    Info,
    disable_created_metrics,
    generate_latest,
)
from prometheus_client.process_collector import ProcessCollector

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index import Answer

Outcome = Literal["answered", "unanswered", "talk", "failed"]

# Seconds: from what nobody notices to what a question may take at most.
ANSWERED_WITHIN_S = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 20.0)
# Word in the place of a code where no reply came.
NO_REPLY = "none"


@dataclass(slots=True)
class Asked:
    """Question under way; its outcome is noted before its end."""

    outcome: Outcome = "failed"

    def note(self, found: Answer) -> None:
        """Note what was found."""
        if found.talk:
            self.outcome = "talk"
        else:
            self.outcome = "answered" if found.answered else "unanswered"


class Metrics:
    """Counters of one bot, and gauges that are set when somebody looks at them.

    No label holds words of people, and each has few values.
    """

    def __init__(self) -> None:
        # Or each counter has a second series, of when it was made.
        disable_created_metrics()  # type: ignore[no-untyped-call]
        self.registry = own = CollectorRegistry()
        ProcessCollector(registry=own)
        Info("quoth", "The program.", registry=own).info({"version": version("quoth")})
        self._questions = Counter(
            "quoth_questions", "Questions, by what came of them.", ["outcome"], registry=own
        )
        self._seconds = Histogram(
            "quoth_answer_seconds", "Time from a question to its answer, without sending it.",
            buckets=ANSWERED_WITHIN_S, registry=own,
        )  # fmt: skip
        self._updates = Counter(
            "quoth_updates", "Updates that came from Telegram, by kind.", ["kind"], registry=own
        )
        self._requests = Counter(
            "quoth_telegram_requests", "Requests to Telegram, by method and code of the reply.",
            ["method", "code"], registry=own,
        )  # fmt: skip
        self.queue = Gauge("quoth_queue_length", "What waits its turn.", ["queue"], registry=own)
        self.articles = Gauge("quoth_articles", "Articles in the library.", registry=own)
        self.passages = Gauge("quoth_passages", "Passages that are searched.", registry=own)
        self.lag = Gauge(
            "quoth_index_lag_changes", "Changes of articles that the index lacks.", registry=own
        )
        self.free = Gauge(
            "quoth_disk_free_bytes", "Room left on the disk of the data folder.", registry=own
        )
        self.disk = Gauge("quoth_disk_size_bytes", "Size of that disk.", registry=own)
        self.ready = Gauge("quoth_ready", "Whether updates arrive and are answered.", registry=own)
        self.backup_at = Gauge(
            "quoth_backup_last_success_timestamp_seconds",
            "When the newest good backup was made; 0 where there is none.", registry=own,
        )  # fmt: skip
        self.backup_bytes = Gauge("quoth_backup_size_bytes", "Its size.", registry=own)
        self.backups = Counter(
            "quoth_backups", "Backups, by what came of them.", ["outcome"], registry=own
        )
        # An outcome that has not occurred yet is zero, not unknown.
        for outcome in ("answered", "unanswered", "talk", "failed"):
            self._questions.labels(outcome)
        for outcome in ("made", "failed"):
            self.backups.labels(outcome)

    @contextmanager
    def question(self) -> Iterator[Asked]:
        """Time a question, and count it by what is noted of it meanwhile: nothing is a failure."""
        asked, begun = Asked(), time.perf_counter()
        try:
            yield asked
        finally:
            self._seconds.observe(time.perf_counter() - begun)
            self._questions.labels(asked.outcome).inc()

    def talk(self) -> None:
        """Count a message that asks nothing, and is answered without a search."""
        self._questions.labels("talk").inc()

    def update(self, kind: str) -> None:
        """Count an update."""
        self._updates.labels(kind).inc()

    def request(self, method: str, code: int | None) -> None:
        """Count a request to Telegram; `code` is None where no reply came."""
        self._requests.labels(method, NO_REPLY if code is None else str(code)).inc()

    def page(self) -> bytes:
        """Return all figures in Prometheus' text format."""
        return generate_latest(self.registry)
