"""Client of the answering process, which keeps answering off the event loop's processor.

The process opens the same folder, as any may do beside this one, and follows it.
"""

from __future__ import annotations

import asyncio
import logging
import time
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Self, TypeAlias

from tenacity import AsyncRetrying, retry_if_result

from index.answering.service import answering
from index.errors import TookTooLong
from index.pace import Restarts
from index.workers.process import WorkerEnded, WorkerProcess

if TYPE_CHECKING:
    from pathlib import Path

    from tenacity import RetryCallState

    from index.answering.request import Request
    from index.models import Answer, Caution
    from index.opensearch.cluster import SearchCluster

    Worker: TypeAlias = WorkerProcess[Request | int, Answer | bool]

log = logging.getLogger(__name__)

# Timeout of an answer, in seconds: many times as long as the slowest takes.
ANSWERED_WITHIN_S = 20.0


class RemoteAnswerer:
    """Client of an answering process, which it starts again whenever that has ended."""

    def __init__(
        self,
        folder: Path,
        caution: Caution,
        restarts: Restarts,
        within_s: float = ANSWERED_WITHIN_S,
        archive: str | None = None,
        search: SearchCluster | None = None,
    ) -> None:
        self._service = partial(answering, folder.absolute(), caution, archive, search=search)
        self._restarts = restarts
        self._within_s = within_s
        self._following = 0
        self._worker: Worker | None = None
        self._tried = asyncio.Event()
        self._keeping = asyncio.create_task(self._keep())

    @classmethod
    async def start(
        cls,
        folder: Path,
        caution: Caution,
        restarts: Restarts | None = None,
        within_s: float = ANSWERED_WITHIN_S,
        archive: str | None = None,
        search: SearchCluster | None = None,
    ) -> Self:
        """Start the process over the library in `folder`, whose answers may take `within_s`.

        `archive` is the address of the articles that are not in the folder, and `search` a cluster
        that finds passages in place of the index there.

        Returns once it is ready, or is known not to come up: that is logged, and tried again.
        """
        remote = cls(folder, caution, restarts or Restarts(), within_s, archive, search)
        try:
            await remote._tried.wait()
        except BaseException:
            await remote.close()
            raise
        return remote

    @property
    def process(self) -> int | None:
        """Process id, None while there is no process."""
        return self._worker.number if self._worker else None

    async def ask(self, request: Request) -> Answer | None:
        """Answer as `Answerer.ask` does; None where there is no process to do so, or it ends.

        Raises TookTooLong where the answer does not come in time. The process is ended then, and
        another one started: questions that wait behind that one are answered in this process.
        """
        worker = self._worker
        if worker is None:
            return None
        try:
            async with asyncio.timeout(self._within_s) as limit:
                answer = await worker.do(request)
                return None if isinstance(answer, bool) else answer
        except WorkerEnded:
            return None
        except TimeoutError as error:
            if not limit.expired():  # it was raised in the process
                raise
            log.warning("an answer has not come within %g seconds", self._within_s)
            if not self._following:  # else it has many articles to take in, and goes on with that
                worker.kill()
            raise TookTooLong(f"no answer was found within {self._within_s:g} seconds") from error

    async def catch_up(self, upto: int) -> None:
        """Have the index of the process hold all up to a change; questions come in between."""
        self._following += 1
        try:
            with suppress(WorkerEnded):
                while self._worker and not await self._worker.do(upto):
                    pass
        finally:
            self._following -= 1

    async def close(self) -> None:
        """End the process for good."""
        self._keeping.cancel()
        await asyncio.wait([self._keeping])
        if self._worker:
            await self._worker.close()

    async def _keep(self) -> None:
        """Start the process, and again whenever it has ended."""
        again = AsyncRetrying(
            retry=retry_if_result(lambda _lived_s: True), wait=self._restarts.wait,
            before_sleep=_tell, sleep=asyncio.sleep,
        )  # fmt: skip
        await again(self._live)

    async def _live(self) -> float:
        """Run a process to its end; return how many seconds it has lived."""
        started = time.monotonic()
        try:
            self._worker = await WorkerProcess.start(self._service, "the answering process")
            self._tried.set()
            await self._worker.ended()
            self._worker = None
        except Exception as error:  # noqa: BLE001 - whatever it is, this process answers
            log.warning("questions are not answered elsewhere: %r", error)
            self._tried.set()
        return time.monotonic() - started


def _tell(state: RetryCallState) -> None:
    log.info("the answering process is started again in %g seconds", state.upcoming_sleep)
