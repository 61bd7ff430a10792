"""numba, and nothing else that knows of it.

Kernels are plain functions under `compiled`: they run without the GIL, with C's arithmetic
(a division by zero gives infinity), and their machine code is kept beside the source files or in
numba's own cache folder. Where neither can be written they are compiled again in each process.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

import numba
from numba import config, types

from index.engine.code_cache import cache_of

try:  # none of this is promised by numba: in another version kernels may have to do without
    from llvmlite import ir  # type: ignore[import-untyped]
    from numba.core import cgutils
    from numba.core.registry import cpu_target
    from numba.extending import intrinsic
except ImportError:  # pragma: no cover - with the versions that are tested
    _HAS_INNER_PARTS = False
else:
    _HAS_INNER_PARTS = hasattr(cpu_target, "options")

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np

F = TypeVar("F", bound="Callable[..., object]")


# The C library's, for kernels: read so many bytes of a file from a place on, see pread(2).
pread: Any = types.ExternalFunction(
    "pread", types.ssize_t(types.intc, types.voidptr, types.size_t, types.int64)
)

_OPTIONS: dict[str, Any] = {"nogil": True, "error_model": "numpy"}


_CACHE = cache_of(Path(__file__).parent)


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
    """Return the same, keeping the GIL: for kernels too short to be worth releasing it."""
    return _compiled(function, _OPTIONS | {"nogil": False})


def _prefetch(_: object, array: types.Array, index: types.Integer) -> Any:  # noqa: ANN401
    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:  # noqa: ANN401
        kind, (elements, place) = signature.args[0], arguments
        own = context.make_array(kind)(context, builder, elements)
        pointer: Any = cgutils.get_item_pointer
        element = pointer(context, builder, kind, own, [place])
        word = cgutils.int32_t
        fetch = builder.module.declare_intrinsic(
            "llvm.prefetch",
            [cgutils.voidptr_t],
            ir.FunctionType(ir.VoidType(), [cgutils.voidptr_t, word, word, word]),
        )
        # To be read, into all caches, as data.
        how = word(0), word(3), word(1)
        builder.call(fetch, [builder.bitcast(element, cgutils.voidptr_t), *how])
        return context.get_dummy_value()

    return types.void(array, index), generate


def _prefetching() -> Any:  # noqa: ANN401 - what kernels call
    def nothing(array: object, index: object) -> None:
        pass

    if getattr(config, "DISABLE_JIT", False):
        return nothing
    return intrinsic(_prefetch) if _HAS_INNER_PARTS else numba.njit(nothing)


# For kernels: have the processor fetch an array's element, if there is one, while they go on.
prefetch: Callable[[Any, np.int64], None] = _prefetching()


def _known(options: dict[str, Any]) -> dict[str, Any]:
    """Return those that numba has, which does not promise them: others it refuses at a call."""
    if not _HAS_INNER_PARTS:
        return {}
    return {name: value for name, value in options.items() if hasattr(cpu_target.options, name)}


def _compiled(function: F, options: dict[str, Any]) -> F:
    chosen = getattr(config, "CACHE_DIR", "")
    # For this function alone: functions of others are kept where they were.
    config.CACHE_DIR = chosen or _CACHE  # type: ignore[attr-defined]
    try:
        return cast("F", numba.njit(cache=True, **options)(function))
    except RuntimeError:  # no folder to keep it in
        return cast("F", numba.njit(**options)(function))
    finally:
        config.CACHE_DIR = chosen  # type: ignore[attr-defined]
