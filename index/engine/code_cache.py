"""The folder that keeps the kernels' machine code, and whether all of it is there.

Nothing here imports numba: a process that answers without kernels never loads a compiler.
"""

from __future__ import annotations

import fcntl
import os
import platform
import shutil
import sys
from contextlib import ExitStack, contextmanager, suppress
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SOURCES = Path(__file__).parent


def cache_of(sources: Path) -> str:
    """Return a folder of its own for the machine code of the very sources in a folder.

    By itself numba looks at a kernel's own file only: it would go on with what the kernels of other
    files were when the one that calls them was compiled. The folders of earlier sources are removed
    when this one is new.
    """
    own = sources / "__pycache__" / f"numba-{_digest_of(sources)}"
    if not own.exists():
        for other in own.parent.glob("numba-*"):
            if other != own:  # another process may just have made it
                shutil.rmtree(other, ignore_errors=True)
    return str(own)


def _digest_of(sources: Path) -> str:
    content = b"".join(path.read_bytes() for path in sorted(sources.rglob("*.py")))
    return sha256(content).hexdigest()[:16]


@cache
def has_compiler() -> bool:
    """Whether numba and what it compiles with are installed, which the demo goes without."""
    return all(find_spec(name) for name in ("llvmlite", "numba"))


def is_complete() -> bool:
    """Whether every kernel's machine code is kept: loading them takes a second then.

    So does loading them as Python, where numba is told not to compile.
    """
    if os.environ.get("NUMBA_DISABLE_JIT", "0") != "0":
        return True
    return any(mark.exists() for mark in _marks())


def note_complete() -> None:
    """Note that every kernel's machine code is kept, in the first folder that can be written."""
    for mark in _marks():
        with suppress(OSError):
            mark.parent.mkdir(parents=True, exist_ok=True)
            mark.touch()
            return


@contextmanager
def alone() -> Iterator[None]:
    """Wait until no other process compiles for the same folder."""
    with ExitStack() as opened:
        for mark in _marks():
            with suppress(OSError):
                mark.parent.mkdir(parents=True, exist_ok=True)
                file = opened.enter_context(mark.with_name("lock").open("ab"))
                fcntl.flock(file, fcntl.LOCK_EX)
                break
        yield


def _marks() -> list[Path]:
    """Return the files whose existence says so: of these sources, this numba and this machine.

    The second is for an installation that cannot be written, where numba takes its own folder.
    """
    compiler = f"{version('numba')}-{version('llvmlite')}-{sys.implementation.cache_tag}"
    name = f"complete-{_digest_of(_SOURCES)}-{compiler}-{platform.machine()}"
    if chosen := os.environ.get("NUMBA_CACHE_DIR"):
        return [Path(chosen) / name]
    own = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return [Path(cache_of(_SOURCES)) / name, Path(own) / "numba" / name]
