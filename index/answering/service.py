"""Service of the answering process."""

from __future__ import annotations

import asyncio
import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

from index.aliases import ALIASES, own_aliases
from index.answering.answerer import Answerer
from index.indexer import Indexer
from index.storage.storage import Storage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from index.answering.request import Request
    from index.models import Answer, Caution


@contextmanager
def answering(
    folder: Path, caution: Caution
) -> Iterator[Callable[[Request | None], Answer | None]]:
    """Answer requests from the library in a folder; None only brings its index in step.

    Raises LibraryUnavailable where it cannot be opened.
    """
    aliases = own_aliases(folder / ALIASES)
    with asyncio.Runner() as runner:
        storage = runner.run(Storage.open(folder))
        index = Indexer(storage, folder, aliases)
        try:
            answerer = Answerer(storage, index, caution)
            runner.run(answerer.warm())
            # This thread has nothing else to do.
            storage.reader.stay_here()
            # What is there now stays: the collector of garbage need not look through it.
            gc.freeze()

            async def reply(request: Request | None) -> Answer | None:
                if request is None:
                    await index.catch_up()
                    return None
                return await answerer.ask(request)

            yield lambda request: runner.run(reply(request))
        finally:
            runner.run(storage.close())
            index.close()
