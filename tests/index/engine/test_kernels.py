"""Kernels are loaded where passages are many, and compiled where nobody waits for it."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from index.engine import code_cache
from index.engine.kernels import ABSENT, Kernels, Lack

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


def test_without_a_compiler_a_library_of_any_size_does_without_and_the_log_says_so_once(
    caplog: pytest.LogCaptureFixture,
) -> None:
    kernels = Kernels(small=10, most=100, has_compiler=lambda: False)
    assert not kernels.suit(10)
    assert caplog.text == ""
    assert not kernels.suit(11)
    assert not kernels.suit(1000)
    kernels.prepare(1000)
    assert not kernels._background
    assert caplog.text.count("make install") == 1


def test_a_lack_of_kernels_is_felt_by_a_library_that_would_be_searched_by_them() -> None:
    assert Kernels(small=10, has_compiler=lambda: True).lack(11) is None
    lacking = Kernels(small=10, has_compiler=lambda: False)
    assert lacking.lack(10) == Lack(ABSENT, felt=False)
    assert lacking.lack(11) == Lack(ABSENT, felt=True)


def test_who_installs_them_is_told_the_versions_that_they_work_with() -> None:
    needed = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["dependencies"]
    theirs = [one for one in needed if one.startswith(("llvmlite", "numba"))]
    assert ABSENT.endswith(" ".join(f"'{one}'" for one in theirs) + "`")


def test_an_index_that_is_built_without_a_compiler_is_read_with_one(tmp_path: Path) -> None:
    """It has more passages than are searched without kernels, and other programs follow."""
    program = """
import sys
if sys.argv[2] == "without":
    sys.modules["numba"] = sys.modules["llvmlite"] = None
from index.engine import Bm25Index
with Bm25Index.open(sys.argv[1]) as index:
    if not len(index):
        index.add([(number, ["ferry", f"n{number}"]) for number in range(5000)])
        index.remove([7])
        index.commit(1)
    assert not index.search(["n7"])
    print(index.search(["ferry", "n4711"], 1))
"""
    printed = [
        subprocess.run(
            [sys.executable, "-c", program, str(tmp_path), how],
            check=True, cwd=ROOT, capture_output=True, text=True,
        ).stdout
        for how in ("without", "with")
    ]  # fmt: skip
    assert [line[:6] for line in printed] == ["[(4711"] * 2
    assert len({line[:15] for line in printed}) == 1
