"""After warming no search waits for a kernel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from index.engine import code_cache, warmup
from index.engine.search.kernel import search_only_segment, search_segment
from index.engine.search.scorer import KernelScorer
from tests.index.engine.segments import passages, segment

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def compiled() -> list[int]:
    """Return for how many kinds of arguments each kernel is compiled."""
    kernels: list[Any] = [search_segment, search_only_segment]
    return [len(kernel.signatures) for kernel in kernels]


def test_a_search_after_warming_compiles_nothing() -> None:
    warmup.warm()
    known = compiled()
    assert all(known)
    one, other = segment(passages(2_500)), segment({1: ["w1"]})
    for segments in ([one], [one, other]):
        assert KernelScorer(segments).search(["w1", "w9"], 3)
    assert compiled() == known


def test_what_another_process_has_compiled_is_left_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NUMBA_CACHE_DIR", str(tmp_path))
    code_cache.note_complete()
    warmup.compile_all()
    assert not list(tmp_path.rglob("*.nbc"))
