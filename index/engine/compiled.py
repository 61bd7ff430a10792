"""numba, and nothing else that knows of it.

Kernels are plain functions under `compiled`: they run without the GIL, with C's arithmetic
(a division by zero gives infinity), and their machine code is kept beside the source file or in
numba's own cache folder. Where neither can be written they are compiled again in each process.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

import numba

if TYPE_CHECKING:
    from collections.abc import Callable

F = TypeVar("F", bound="Callable[..., object]")


def compiled(function: F) -> F:
    """Return `function` as machine code that is made at its first call."""
    try:
        return cast(F, numba.njit(cache=True, nogil=True, error_model="numpy")(function))
    except RuntimeError:  # no folder to keep it in
        return cast(F, numba.njit(nogil=True, error_model="numpy")(function))
