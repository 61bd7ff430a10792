"""Service of the answering process."""

from __future__ import annotations

import asyncio
import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

from index.aliases import ALIASES, own_aliases
from index.answering.answerer import Answerer
from index.indexer import Indexer
from index.places import place_of
from index.storage.storage import Storage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from index.answering.request import Request
    from index.models import Answer, Caution
    from index.opensearch.cluster import SearchCluster

# So long, in seconds, the index takes in what is new before questions have their turn.
SLICE_S = 0.05


@contextmanager
def answering(
    folder: Path,
    caution: Caution,
    archive: str | None = None,
    slice_s: float = SLICE_S,
    *,
    search: SearchCluster | None = None,
) -> Iterator[Callable[[Request | int], Answer | bool]]:
    """Answer requests from the library in a folder, or in it and an `archive`.

    `search` is a cluster that finds passages, in place of the index in the folder.

    The number of a change only has the index take in what is new, `slice_s` seconds long, so that
    questions come in between: the reply is whether it holds all up to that change.

    Raises LibraryUnavailable where it cannot be opened.
    """
    aliases = own_aliases(folder / ALIASES)
    with asyncio.Runner() as runner:
        storage = runner.run(Storage.open(folder, archive=archive))
        index = Indexer(storage, folder, place_of(search, folder, aliases))
        try:
            answerer = Answerer(storage, index, caution)
            runner.run(answerer.warm())
            # This thread has nothing else to do.
            storage.reader.stay_here()
            # The objects there are now stay: the garbage collector need not look through them.
            gc.freeze()

            async def reply(request: Request | int) -> Answer | bool:
                if isinstance(request, int):
                    await index.follow(slice_s)
                    return (index.upto or 0) >= request
                return await answerer.ask(request)

            yield lambda request: runner.run(reply(request))
        finally:
            runner.run(index.close())
            runner.run(storage.close())
