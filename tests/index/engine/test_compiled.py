"""Kernels as numba compiles them."""

import pytest
from numba.core.registry import cpu_target

from index.engine.compiled import viewing


def test_a_numba_without_the_option_compiles_what_looks_at_arrays(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    holds_it = next(one for one in cpu_target.options.__mro__ if "_nrt" in vars(one))
    monkeypatch.delattr(holds_it, "_nrt")
    assert viewing(lambda: 7)() == 7
