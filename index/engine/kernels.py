"""Use of the compiled kernels: loading them takes a second, compiling them a minute."""

from __future__ import annotations

import atexit
import logging
import subprocess
import sys
import threading
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from index.engine import code_cache

if TYPE_CHECKING:
    from collections.abc import Callable

# Up to so many passages rank-bm25 answers as fast as a person can tell, and a segment is built as
# fast without kernels as they are loaded.
SMALL = 4_000
# Up to so many it answers while there is no machine code: beyond, a question would wait for tens
# of seconds and take gigabytes, and so the compiler is waited for.
MOST = 20_000
# In a process that lives long they are made ready from such a part of that on: an index that grows
# all the time is read anew by rank-bm25 after each commit.
_EARLY = 4
_WARMUP = "index.engine.warmup"
ABSENT = (
    f"the search kernels are not installed: the more passages there are over {SMALL:,}, the slower "
    "answers are, and the more memory they take. "
    "`make install` in the sources installs them, or "
    # With the bounds of pyproject.toml: newer ones may lack what the kernels use of them.
    "`python -m pip install 'llvmlite>=0.44,<0.51' 'numba>=0.61,<0.69'`"
)

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Lack:
    """Lack of kernels in words, and whether a library of its size feels it."""

    words: str
    felt: bool


class Kernels:
    """The kernels of this process, and the rule for which sizes it goes without them.

    A process that needs few passages never imports numba. One that lives long has them compiled
    in the background, by a process of the lowest priority, and switches to them when they are
    ready. Where numba is not installed, libraries of every size go without, and the log says once
    what is missing.
    """

    def __init__(
        self,
        small: int = SMALL,
        most: int = MOST,
        has_compiler: Callable[[], bool] = code_cache.has_compiler,
    ) -> None:
        self._small, self._most, self._has_compiler = small, most, has_compiler
        self._ready = False
        self._told = False
        self._loading = threading.Lock()
        self._background: threading.Thread | None = None

    def lack(self, passages: int) -> Lack | None:
        """Return what is missed by so many passages where there is nothing to compile them with."""
        return None if self._has_compiler() else Lack(ABSENT, felt=passages > self._small)

    def suit(self, passages: int) -> bool:
        """Whether so many passages are searched, or made a segment of, by kernels.

        They are loaded then, and compiled where that was never done: `passages` are too many to
        go without.
        """
        if not self._ready:
            if passages <= self._small or self._do_without():
                return False
            if passages <= self._most and (self._background or not code_cache.is_complete()):
                return False
            self.load()
        return True

    def load(self) -> None:
        """Load the kernels; compile them where that was never done on this machine."""
        with self._loading:
            if not self._ready:
                _compile_once()
                self._ready = True

    def prepare(self, passages: int) -> None:
        """Have kernels ready before so many passages, or somewhat more, need them.

        For a process that lives long: work that takes longer than a moment is done in the
        background.
        """
        if self._ready or self._background or passages <= self._small // _EARLY:
            return
        if not self._has_compiler():
            return
        if passages > self._most or code_cache.is_complete():
            _compile_once()
            import_module(_WARMUP).warm()  # small libraries are searched without them meanwhile
            self.load()
            return
        self._background = threading.Thread(
            target=self._compile_beside, name="quoth-compile", daemon=True
        )
        self._background.start()

    def _do_without(self) -> bool:
        """Whether there is nothing to compile them with; the log is told at the first time."""
        if self._has_compiler():
            return False
        if not self._told:
            self._told = True
            _log.warning("%s", ABSENT)
        return True

    def _compile_beside(self) -> None:
        """Let another process compile: a thread would hold the GIL, and at any priority."""
        _log.info("the search kernels are compiled in the background")
        command = (sys.executable, "-P", "-m", _WARMUP)
        with subprocess.Popen(  # noqa: S603 - our own program
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
        ) as other:
            atexit.register(other.terminate)
            other.wait()
            atexit.unregister(other.terminate)
        import_module(_WARMUP).warm()
        self.load()


def _compile_once() -> None:
    if not code_cache.is_complete():
        _log.warning("Compiling the search kernels: this once takes up to a minute.")
        import_module(_WARMUP).compile_all()


KERNELS = Kernels()


def warm() -> None:
    """Load every kernel: a fraction of a second, a minute where none is compiled yet."""
    KERNELS.load()
    import_module(_WARMUP).warm()
