"""Crew of workers of one kind."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Generic, Self

from index.workers.cancellation import to_its_end
from index.workers.process import PATIENCE_S, Asked, Reply, WorkerProcess

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.workers.process import Service


class Crew(Generic[Asked, Reply]):
    """Workers of one service: a request goes to the one that has least to do."""

    def __init__(self, workers: Sequence[WorkerProcess[Asked, Reply]]) -> None:
        self._workers = workers

    @classmethod
    async def start(cls, service: Service[Asked, Reply], name: str, count: int) -> Self:
        """Start `count` workers, all of them or none. Raises as `WorkerProcess.start` does."""
        starting = [asyncio.create_task(WorkerProcess.start(service, name)) for _ in range(count)]
        try:
            await asyncio.gather(*starting, return_exceptions=True)
            return cls([task.result() for task in starting])
        except BaseException:
            ended = [task for task in starting if task.cancelled() or task.exception()]
            started = [task.result() for task in starting if task not in ended]
            await to_its_end(cls(started).close(0))
            raise

    @property
    def numbers(self) -> list[int]:
        """Process ids of the workers."""
        return [worker.number for worker in self._workers]

    async def do(self, request: Asked) -> Reply:
        """Have a request done. Raises what the service raises, and WorkerEnded."""
        return await min(self._workers, key=lambda worker: worker.waiting).do(request)

    async def close(self, patience_s: float = PATIENCE_S) -> None:
        """Let the workers finish what they are doing, and end them after `patience_s` seconds."""
        await asyncio.gather(*(worker.close(patience_s) for worker in self._workers))
