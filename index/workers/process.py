"""Worker process, as the process that it works for sees it.

Python runs one thread of a process at a time. Workers do what would hold up other threads: they are
started anew, not forked, and end with the process that they work for.
"""

from __future__ import annotations

import asyncio
import logging
import os
import pickle
import signal
import sys
from asyncio.subprocess import PIPE
from collections import deque
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from index.errors import QuothError
from index.workers.cancellation import to_its_end
from index.workers.messages import BEAT_EVERY_S, LENGTH, message

if TYPE_CHECKING:
    from asyncio.subprocess import Process
    from collections.abc import Callable
    from contextlib import AbstractContextManager
    from typing import TypeAlias

    from index.workers.steps import Note, Step

log = logging.getLogger(__name__)

Asked = TypeVar("Asked")
Reply = TypeVar("Reply")
# Work of a worker: opened in its process, called with each request, closed at the end.
Service: TypeAlias = "Callable[[], AbstractContextManager[Callable[[Asked], Reply]]]"

# -P: no file in the folder where this program was started is taken for a part of it.
_COMMAND = (sys.executable, "-P", "-m", "index.workers")
# A reply is taken in at once up to this size, and one that is larger is unpickled in a thread.
_BUFFER_BYTES, _LARGE_BYTES = 1 << 20, 1 << 16
# Number of bytes kept of a worker's standard error: the last of it.
_KEPT_BYTES = 4096
# Longest wait for a worker that is to end to finish its work, in seconds.
PATIENCE_S = 5.0
# Number of signs of life in a row after which a worker that misses them is ended: it hangs.
BEATS_MISSED = 20


class WorkerEnded(QuothError):
    """The worker has ended, and with it what it was asked to do."""


class WorkerProcess(Generic[Asked, Reply]):
    """Client of one worker, which does requests in the order they come."""

    def __init__(self, process: Process, name: str, beats_missed: int) -> None:
        self._process = process
        self._name = name
        self._beats_missed = beats_missed
        self._missed = 0
        self._asked: deque[tuple[asyncio.Future[Any], Note | None]] = deque()
        self._handed = 0
        self._stderr = b""
        self._open, self._closing = True, False
        self._watching = asyncio.create_task(self._watch())

    @classmethod
    async def start(
        cls, service: Service[Asked, Reply], name: str, *, beats_missed: int = BEATS_MISSED
    ) -> Self:
        """Start a worker and open its service, which is pickled: a function of a module.

        `name` is what the log calls it. It is ended where it gives no sign of life `beats_missed`
        times in a row. Raises what opening the service raises, WorkerEnded where
        the process ends in the midst of that, and OSError where it cannot be started.
        """
        path = os.pathsep.join(filter(None, sys.path))  # the same modules as here
        process = await asyncio.create_subprocess_exec(
            *_COMMAND, stdin=PIPE, stdout=PIPE, stderr=PIPE, limit=_BUFFER_BYTES,
            env=os.environ | {"PYTHONPATH": path},
            process_group=0,  # keys typed in the terminal are for this process alone
        )  # fmt: skip
        worker = cls(process, name, beats_missed)
        try:
            await worker._reply_to(service)
        except BaseException:
            await to_its_end(worker.close(0))
            raise
        return worker

    @property
    def number(self) -> int:
        """Process id of the worker."""
        return self._process.pid

    @property
    def running(self) -> bool:
        """Whether it still takes requests."""
        return self._open

    @property
    def waiting(self) -> int:
        """Number of requests without a reply yet."""
        return len(self._asked)

    async def do(self, request: Asked, note: Note | None = None) -> Reply:
        """Have a request done; `note` is told of its steps, while it is being done.

        Raises what the service raises, and WorkerEnded.
        """
        reply: Reply = await self._reply_to(request, note)
        return reply

    def kill(self) -> None:
        """End the worker at once, whatever it is doing."""
        with suppress(ProcessLookupError):  # ended in this moment
            self._process.kill()

    async def ended(self) -> None:
        """Wait until the process has ended."""
        await asyncio.wait([self._watching])

    async def close(self, patience_s: float = PATIENCE_S) -> None:
        """Let the worker finish what it is doing, and end it after `patience_s` seconds."""
        self._closing = True
        if self._process.stdin:
            self._process.stdin.close()
        await self._exit_code(patience_s)
        await self.ended()

    async def _reply_to(self, request: object, note: Note | None = None) -> Any:  # noqa: ANN401 - what the request is for
        if not self._open or self._process.stdin is None:
            raise WorkerEnded(self._name)
        written = message(request)
        reply = asyncio.get_running_loop().create_future()
        self._asked.append((reply, note))
        self._process.stdin.write(written)
        return await reply

    async def _watch(self) -> None:
        """Hand out replies as long as any come; then say why no more do."""
        listening = asyncio.create_task(self._listen())
        counting = asyncio.create_task(self._count_missed())
        await self._hand_out()
        counting.cancel()
        self._open, expected = False, self._closing
        while self._asked:
            _hand_over(self._asked.popleft()[0], (False, WorkerEnded(self._name)))
        code = await self._exit_code(PATIENCE_S)
        await listening
        if not expected:
            said = self._stderr.decode(errors="replace").strip()
            log.warning("%s has ended (%s)%s", self._name, _how(code), said and f": {said}")

    async def _hand_out(self) -> None:
        replies = self._process.stdout
        try:
            while replies:
                size = int.from_bytes(await replies.readexactly(LENGTH))
                self._missed = 0
                if not size:
                    continue
                written = await replies.readexactly(size)
                read = asyncio.to_thread(_read, written) if size > _LARGE_BYTES else None
                outcome = await read if read else _read(written)
                if outcome[0] is None:
                    self._note_step(*outcome[1])
                    continue
                self._handed += 1
                _hand_over(self._asked.popleft()[0], outcome)
        except (asyncio.IncompleteReadError, OSError):
            pass  # the end of the process, expected or not

    def _note_step(self, request: int, step: Step) -> None:
        """Tell of a step, unless the request is done: the worker opens its service as number 0."""
        _, note = self._asked[0] if request == self._handed else (None, None)
        if note:
            note(step)

    async def _count_missed(self) -> None:
        """End the worker where it has given no sign of life for too long.

        They are counted, and not timed: where this process was stopped, no worker is to blame.
        """
        while self._missed < self._beats_missed:
            await asyncio.sleep(BEAT_EVERY_S)
            self._missed += 1
        log.warning("%s gives no sign of life: it is ended", self._name)
        self.kill()

    async def _listen(self) -> None:
        """Keep the last of what the worker writes to standard error."""
        while self._process.stderr and (said := await self._process.stderr.read(_KEPT_BYTES)):
            self._stderr = (self._stderr + said)[-_KEPT_BYTES:]

    async def _exit_code(self, patience_s: float) -> int:
        """Wait for the end of the process, and kill it where that takes too long."""
        try:
            async with asyncio.timeout(patience_s):
                return await self._process.wait()
        except TimeoutError:
            self.kill()
            return await self._process.wait()


def _read(written: bytes) -> tuple[bool | None, Any]:
    try:
        done, content = pickle.loads(written)  # noqa: S301 - written by our own process
    except Exception as error:  # noqa: BLE001 - the one who asked is to hear it
        return False, error
    return done, content


def _hand_over(asked: asyncio.Future[Any], reply: tuple[bool | None, Any]) -> None:
    if asked.done():  # nobody waits for it any more
        return
    done, content = reply
    if done:
        asked.set_result(content)
    else:
        asked.set_exception(content)


def _how(code: int) -> str:
    """Say how a process has ended, by its exit code as `subprocess` gives it."""
    if code >= 0:
        return f"exit code {code}"
    known = {number.value: number.name for number in signal.Signals}
    return f"killed by {known.get(-code, f'signal {-code}')}"
