"""A worker, as `WorkerProcess` starts it: `python -m index.workers`."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING, Any

from index.workers.messages import BEAT, BEAT_EVERY_S, done, failed, read_messages, stepped
from index.workers.steps import latest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def main() -> None:
    """Do the requests from standard input until no more come, and reply to each."""
    # The process that this one works for ends it. So asyncio need not watch for the signal, which
    # takes a third of a millisecond a request.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Standard output carries the replies: stray prints go to standard error.
    replies = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())

    writing = threading.Lock()

    def reply(written: bytes) -> None:
        with writing:
            replies.write(written)
            replies.flush()

    def beat_until_alone() -> None:
        beat(reply)
        os._exit(0)  # the process that waited for the replies has been killed

    threading.Thread(target=beat_until_alone, daemon=True).start()

    with suppress(BrokenPipeError):  # nobody waits for a reply any more
        serve(read_messages(sys.stdin.buffer), reply)


def beat(reply: Callable[[bytes], object]) -> None:
    """Give a sign of life again and again, with the latest step of what is being done.

    A process that is stopped, or holds Python, gives none.
    """
    with suppress(OSError, ValueError):  # nobody waits for any more
        while True:
            step = latest.taken()
            reply(stepped(*step) if step else BEAT)
            time.sleep(BEAT_EVERY_S)


def serve(requests: Iterator[Any], reply: Callable[[bytes], object]) -> None:
    """Open the service that comes first; reply once it is open, and then to each request."""
    with ExitStack() as opened:
        try:
            work = opened.enter_context(next(requests)())
        except Exception as error:  # noqa: BLE001 - the one who starts it is to hear it
            reply(failed(error))
            return
        reply(done(None))
        for request in requests:
            latest.begin()
            reply(_outcome(work, request))


def _outcome(work: Callable[[Any], object], request: object) -> bytes:
    try:
        return done(work(request))
    except Exception as error:  # noqa: BLE001 - the one who asks is to hear it
        return failed(error)


if __name__ == "__main__":
    main()
