"""Questions answered by a process of their own, while this one has other things to do.

Answering is Python, of which one thread of a process runs at a time. The other process opens the
same library, as any may do beside this one, and follows it. It ends when nothing can come any more,
and so with this one at the latest.
"""

from __future__ import annotations

import asyncio
import pickle
import sys
from asyncio.subprocess import DEVNULL, PIPE
from collections import deque
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from asyncio.subprocess import Process
    from pathlib import Path

    from index.answering.request import Request
    from index.models import Answer

WORKER = "index.worker"
# What a message begins with: so many bytes for its length.
LENGTH = 4
# An answer is taken in at once. In bytes.
BUFFER = 1 << 20
# It may be in the midst of a question when it is to end. In seconds.
PATIENCE = 5.0


class RemoteAnswerer:
    """The other process: it answers one question after the other, in the order they came."""

    def __init__(self, process: Process) -> None:
        self._process = process
        self._asked: deque[asyncio.Future[Any]] = deque()
        self._gone = False
        self._reading = asyncio.create_task(self._read())

    @classmethod
    async def start(cls, folder: Path, caution: str) -> Self:
        """Start it over the library in `folder`, and wait until it is ready.

        Raises OSError where it does not come up.
        """
        # -P: what lies where this program was started is not taken for a part of it.
        command = (sys.executable, "-P", "-m", WORKER, str(folder), caution)
        started = cls(
            await asyncio.create_subprocess_exec(
                *command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, limit=BUFFER
            )
        )
        try:
            await started.catch_up()
        except BaseException:
            await started.close()
            raise
        return started

    @property
    def process(self) -> int:
        """The number of the process."""
        return self._process.pid

    async def ask(self, request: Request) -> Answer:
        """Answer as `Answerer.ask` does. Raises what that raises, and OSError once it has ended."""
        answer: Answer = await self._reply_to(request)
        return answer

    async def catch_up(self) -> None:
        """Have it take in what any process has added or removed. Raises as `ask` does."""
        await self._reply_to(None)

    async def close(self) -> None:
        """Let it end."""
        if self._process.stdin:
            self._process.stdin.close()
        try:
            async with asyncio.timeout(PATIENCE):
                await self._process.wait()
        except TimeoutError:
            self._process.kill()
        await asyncio.wait([self._reading])

    async def _reply_to(self, request: object) -> Any:  # noqa: ANN401 - what the request is for
        if self._gone or self._process.stdin is None:
            raise ConnectionResetError
        reply = asyncio.get_running_loop().create_future()
        self._asked.append(reply)
        self._process.stdin.write(message(request))
        return await reply

    async def _read(self) -> None:
        """Hand out the replies, each to the one who waits for it, for as long as any come."""
        replies = self._process.stdout
        try:
            while replies:
                size = int.from_bytes(await replies.readexactly(LENGTH))
                reply = pickle.loads(await replies.readexactly(size))  # noqa: S301 - our own process
                _hand_over(reply, self._asked.popleft())
        except (asyncio.IncompleteReadError, OSError):
            pass  # the end of the process, expected or not
        finally:
            self._gone = True
            for asked in self._asked:
                _hand_over(ConnectionResetError(), asked)


def message(content: object) -> bytes:
    """Write what goes from one process to the other."""
    written = pickle.dumps(content, pickle.HIGHEST_PROTOCOL)
    return len(written).to_bytes(LENGTH) + written


def _hand_over(reply: object, asked: asyncio.Future[Any]) -> None:
    if asked.done():  # nobody waits for it any more
        return
    if isinstance(reply, Exception):
        asked.set_exception(reply)
    else:
        asked.set_result(reply)
