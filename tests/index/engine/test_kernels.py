"""Kernels are loaded where passages are many, and compiled where nobody waits for it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from index.engine import code_cache
from index.engine.kernels import Kernels

ROOT = Path(__file__).parents[3]


@pytest.fixture
def nothing_compiled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NUMBA_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def all_compiled(nothing_compiled: Path) -> None:
    nothing_compiled.mkdir()
    code_cache.note_complete()


@pytest.mark.usefixtures("nothing_compiled")
def test_without_machine_code_a_library_of_some_size_does_without() -> None:
    assert not Kernels(small=10, most=100).suit(100)


@pytest.mark.usefixtures("all_compiled")
def test_kernels_that_are_compiled_are_loaded_for_more_than_a_few_passages() -> None:
    kernels = Kernels(small=10, most=100)
    assert not kernels.suit(10)
    assert kernels.suit(11)


@pytest.mark.usefixtures("all_compiled")
def test_kernels_that_are_loaded_are_used_for_any_number() -> None:
    kernels = Kernels(small=10, most=100)
    kernels.load()
    assert kernels.suit(1)


def test_a_small_library_never_prepares_kernels(nothing_compiled: Path) -> None:
    kernels = Kernels(small=1000, most=2000)
    kernels.prepare(200)
    assert not kernels.suit(200)
    assert not nothing_compiled.exists()


@pytest.mark.usefixtures("all_compiled")
def test_a_process_that_lives_long_has_them_ready_before_they_are_needed() -> None:
    kernels = Kernels(small=1000, most=2000)
    kernels.prepare(300)
    assert kernels.suit(300)


def test_adding_to_and_asking_a_small_index_loads_no_numba(tmp_path: Path) -> None:
    program = """
import sys
from index.engine import Bm25Index
with Bm25Index.open(sys.argv[1]) as index:
    index.add([(number, ["ferry", f"n{number}"]) for number in range(1000)])
    index.commit(1)
    index.add([(1000, ["quay"])])
    index.remove([7])
    index.commit(2)
    assert index.search(["quay"]) and index.document_frequency("ferry") == 999
assert "numba" not in sys.modules
"""
    subprocess.run([sys.executable, "-c", program, str(tmp_path)], check=True, cwd=ROOT)


def test_another_process_compiles_and_this_one_switches_when_it_is_done() -> None:
    """All machine code is there, but that is not known: the other process finds out."""
    for mark in code_cache._marks():
        mark.unlink(missing_ok=True)
    kernels = Kernels(small=1000, most=2000)
    kernels.prepare(1001)
    assert kernels._background
    assert not kernels.suit(1001)
    kernels._background.join()
    assert kernels.suit(1001)
    assert code_cache.is_complete()
