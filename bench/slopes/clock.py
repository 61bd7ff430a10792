"""Growth of the time that a call takes with its input: the slope on a logarithmic scale."""

from __future__ import annotations

import gc
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from math import log
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    Prepare = Callable[[str], Callable[[], object]]

# A slope below it is linear: quadratic is 2, and n log n is 1.1 here.
STEEP = 1.3
# Quadratic beyond doubt, of texts too short to tell better.
SQUARE = 1.65
# In seconds. Where the longest text takes less it is noise, and no slope is made of it.
FLOOR_S = 0.004
# More measurements where it looks steep: another process may have had the processor's cache.
AGAIN = 6
_CACHED = type(cache(len))


@dataclass(frozen=True, slots=True)
class Growth:
    """Seconds of processor time by size of the text, and what the last two sizes make of them."""

    sizes: tuple[int, ...]
    seconds: tuple[float, ...]

    @property
    def slope(self) -> float:
        """The exponent of the size, between the first and the last; 0 where it is all noise."""
        first, last = self.seconds[0], self.seconds[-1]
        if last < FLOOR_S:
            return 0.0
        # The fixed cost of a call makes a slope smaller; the floor keeps it from growing.
        return log(last / max(first, 1e-6)) / log(self.sizes[-1] / self.sizes[0])

    @property
    def steep(self) -> bool:
        """Whether it is worse than linear."""
        return self.slope >= STEEP


def growth(
    prepare: Prepare,
    family: Callable[[int], str],
    sizes: Sequence[int],
    times: int = 1,
    limit: float = STEEP,
) -> Growth:
    """Measure a call on texts of a family, the least of `times`; more often above the `limit`.

    Preparation is not timed. It is this thread's processor time: other work of the machine costs
    nothing but its caches.
    """
    calls = [prepare(family(size)) for size in sizes]
    best = [min(_seconds(call) for _ in range(times)) for call in calls]
    found = Growth(tuple(sizes), tuple(best))
    for _ in range(AGAIN):
        if found.slope < limit:
            break
        best = [min(one, _seconds(call)) for one, call in zip(best, calls, strict=True)]
        found = Growth(tuple(sizes), tuple(best))
    return found


@contextmanager
def untraced() -> Iterator[None]:
    """Keep what traces this thread (coverage, a debugger) out of a measurement."""
    tracer = sys.gettrace()
    sys.settrace(None)
    try:
        yield
    finally:
        sys.settrace(tracer)


def _seconds(call: Callable[[], object]) -> float:
    for one in _caches():
        one.cache_clear()
    gc.disable()
    try:
        with untraced():
            begun = time.thread_time()
            call()
            return time.thread_time() - begun
    finally:
        gc.enable()


@cache
def _caches() -> list[Any]:
    """Return the caches that are kept by what is read, not by its language: those are bounded."""
    return [
        one
        for one in gc.get_objects()
        if type(one) is _CACHED
        and one.cache_parameters()["maxsize"] is not None
        and one.__module__.startswith(("index.", "bot."))
    ]
