"""Kernels as numba compiles them."""

from pathlib import Path

import numba
import pytest
from numba.core.registry import cpu_target

from index.engine.jit import cache_of, compiled, viewing


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


def test_the_machine_code_of_earlier_sources_is_removed_once(tmp_path: Path) -> None:
    kernel = tmp_path / "kernel.py"
    folders = []
    for source in ("first", "second"):
        kernel.write_text(source)
        own = Path(cache_of(tmp_path))
        own.mkdir(parents=True)
        assert cache_of(tmp_path) == str(own)
        folders.append(own)
    assert [own.exists() for own in folders] == [False, True]
