"""numba, and nothing else that knows of it.

Kernels are plain functions under `compiled`: they run without the GIL, with C's arithmetic
(a division by zero gives infinity), and their machine code is kept beside the source files or in
numba's own cache folder. Where neither can be written they are compiled again in each process.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

import numba
from numba import config
from numba.core.registry import cpu_target

if TYPE_CHECKING:
    from collections.abc import Callable

F = TypeVar("F", bound="Callable[..., object]")


_OPTIONS: dict[str, Any] = {"nogil": True, "error_model": "numpy"}


def _cache() -> str:
    """Return a folder of its own for the machine code of these very sources.

    By itself numba looks at a kernel's own file only: it would go on with what the kernels of other
    files were when the one that calls them was compiled.
    """
    here = Path(__file__).parent
    sources = b"".join(path.read_bytes() for path in sorted(here.glob("*.py")))
    return str(here / "__pycache__" / f"numba-{sha256(sources).hexdigest()[:16]}")


_CACHE = _cache()


def compiled(function: F) -> F:
    """Return `function` as machine code that is made at its first call."""
    return _compiled(function, _OPTIONS)


def viewing(function: F) -> F:
    """Return the same for a function that looks at arrays and makes none.

    It does not count references to what it looks at, which costs a quarter of a search. An array
    that it returns is none of its caller's own: only another of these may call it then.
    """
    return _compiled(function, _OPTIONS | _known({"_nrt": False}))


def brief(function: F) -> F:
    """Return the same for a function that is done before another thread could have the GIL."""
    return _compiled(function, _OPTIONS | {"nogil": False})


def _known(options: dict[str, Any]) -> dict[str, Any]:
    """Return those that numba has, which does not promise them: others it refuses at a call."""
    return {name: value for name, value in options.items() if hasattr(cpu_target.options, name)}


def _compiled(function: F, options: dict[str, Any]) -> F:
    chosen = getattr(config, "CACHE_DIR", "")
    # For this function alone: what others compile is kept where it was.
    config.CACHE_DIR = chosen or _CACHE  # type: ignore[attr-defined]
    try:
        return cast(F, numba.njit(cache=True, **options)(function))
    except RuntimeError:  # no folder to keep it in
        return cast(F, numba.njit(**options)(function))
    finally:
        config.CACHE_DIR = chosen  # type: ignore[attr-defined]
