"""The process that `elsewhere` starts: questions come in, and answers go out."""

from __future__ import annotations

import asyncio
import gc
import os
import pickle
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from index.library import Library
from index.remote import LENGTH, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.answering.request import Request
    from index.models import Caution


def main() -> None:
    """Answer from the library in a folder until nothing comes any more."""
    folder, caution = sys.argv[1:]
    # What is typed in the terminal is for the process that this one works for.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Whatever prints, prints elsewhere.
    replies = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    with asyncio.Runner() as runner:
        library = runner.run(Library.open(Path(folder), caution=cast("Caution", caution)))
        try:
            runner.run(library.warm())
            library.answer_here()
            # What is there now stays: the collector of garbage need not look through it.
            gc.freeze()
            for request in _requests(sys.stdin.buffer):
                replies.write(message(runner.run(_reply(library, request))))
                replies.flush()
        except BrokenPipeError:
            pass
        finally:
            runner.run(library.close())


async def _reply(library: Library, request: Request | None) -> object:
    try:
        if request is None:
            await library.catch_up()
            return None
        return await library._answerer.ask(request)  # noqa: SLF001
    except Exception as error:  # noqa: BLE001 - whatever it is, the one who asks is to hear it
        return error


def _requests(source: BinaryIO) -> Iterator[Request | None]:
    while head := source.read(LENGTH):
        yield pickle.loads(source.read(int.from_bytes(head)))  # noqa: S301 - our own process


if __name__ == "__main__":
    main()
