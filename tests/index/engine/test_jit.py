"""Kernels as numba compiles them."""

import numba
import pytest
from numba.core.registry import cpu_target

from index.engine.jit import compiled, viewing


def test_a_numba_without_the_option_compiles_what_looks_at_arrays(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    holds_it = next(one for one in cpu_target.options.__mro__ if "_nrt" in vars(one))
    monkeypatch.delattr(holds_it, "_nrt")
    assert viewing(lambda: 7)() == 7


def test_only_kernels_are_kept_beside_their_sources(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(numba.config, "CACHE_DIR", "")
    others = numba.njit(cache=True)(lambda: 7)
    ours = compiled(lambda: 7)
    assert "numba-" in ours.stats.cache_path  # type: ignore[attr-defined]
    assert "numba-" not in (others.stats.cache_path or "")
