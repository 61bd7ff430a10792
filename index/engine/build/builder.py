"""Passages added since the last commit, on their way into segments."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

from index.engine.build.buffer import FULL, Pending

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from index.engine.kernels import Kernels
    from index.engine.segment import Segment

# Segments made at once while passages are added: each takes a core, and some hundred megabytes.
_BUILDERS = 2


class Building:
    """A buffer of passages by collection, and the segments that are made beside the caller.

    A segment is made once the buffers are full. No segment mixes collections: a searcher of some of
    them has the statistics of just their segments. `save` gives a segment its file, where this
    process writes them. One writer's, like the index.
    """

    def __init__(self, save: Callable[[Segment], Segment], kernels: Kernels) -> None:
        self._save, self._kernels = save, kernels
        self._pending: dict[int, Pending] = {}
        self._builder = ThreadPoolExecutor(_BUILDERS, "quoth-build")
        self._under_way: dict[Pending, Future[Segment]] = {}

    def close(self) -> None:
        """Wait for segments under way and drop everything."""
        self._builder.shutdown()

    def holds(self, ids: Iterable[int]) -> bool:
        """Whether any of the passages is in here, not yet in a segment."""
        parts = (*self._pending.values(), *self._under_way)
        return any(number in part for number in ids for part in parts)

    def add(
        self, passages: Mapping[int, Sequence[str]], text: bytes, collection: int
    ) -> Iterator[Segment]:
        """Take passages, none of which is in here, and yield a segment where one had to be made.

        `text` are their terms as `written`.
        """
        self._pending.setdefault(collection, Pending(collection)).add(passages, text)
        if sum(part.size for part in self._pending.values()) >= FULL:
            yield from self.hand_over()

    def hand_over(self) -> Iterator[Segment]:
        """Begin to make a segment of the largest buffer; yield the oldest where enough are made."""
        if not self._pending:
            return
        if len(self._under_way) == _BUILDERS:
            yield self._oldest()
        largest = max(self._pending, key=lambda collection: self._pending[collection].size)
        pending = self._pending.pop(largest)
        self._under_way[pending] = self._builder.submit(self._made, pending)

    def finish(self) -> Iterator[Segment]:
        """Yield segments until nothing is left in here; those of the last buffers have no file."""
        pending, self._pending = self._pending, {}
        last = [one.segment(self._kernels) for one in pending.values()]  # beside those under way
        while self._under_way:
            yield self._oldest()
        yield from last

    def drop(self) -> None:
        """Forget everything."""
        self._pending, self._under_way = {}, {}

    def _made(self, pending: Pending) -> Segment:
        return self._save(pending.segment(self._kernels))

    def _oldest(self) -> Segment:
        return self._under_way.pop(next(iter(self._under_way))).result()
