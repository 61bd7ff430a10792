"""Cache of machine code: its folder, and the note that it is complete."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from index.engine import code_cache
from index.engine.code_cache import cache_of


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


def test_machine_code_is_complete_once_it_is_noted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NUMBA_CACHE_DIR", str(tmp_path / "chosen"))
    assert not code_cache.is_complete()
    with code_cache.alone():
        code_cache.note_complete()
    assert code_cache.is_complete()


def test_a_folder_that_cannot_be_written_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("NUMBA_CACHE_DIR", str(tmp_path / "file"))
    with code_cache.alone():
        code_cache.note_complete()
    assert not code_cache.is_complete()


@pytest.mark.parametrize("missing", ["numba", "llvmlite"])
def test_a_part_of_the_compiler_is_none(missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert code_cache.has_compiler()
    monkeypatch.setitem(sys.modules, missing, None)
    assert not code_cache.has_compiler.__wrapped__()
