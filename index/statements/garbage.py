"""No search for garbage while an article is read.

Reading an article makes many small values in no reference cycles, which go as soon as nobody holds
them. Python's collector looks for cycles among them over and over, for a third of the time where
an article has a hundred thousand paragraphs.
"""

from __future__ import annotations

import gc
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import TracebackType


class _Pause:
    """Stops the collector from when the first thread enters until the last one leaves."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._inside = 0
        self._enabled = False

    def __enter__(self) -> None:
        with self._lock:
            if not self._inside:
                self._enabled = gc.isenabled()
                gc.disable()
            self._inside += 1

    def __exit__(
        self,
        kind: type[BaseException] | None,
        raised: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with self._lock:
            self._inside -= 1
            if not self._inside and self._enabled:
                gc.enable()


paused = _Pause()
