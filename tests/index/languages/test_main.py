"""`python -m index.languages`: what is wrong with language files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.languages.__main__ import main

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_the_projects_own_files_have_no_faults(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    assert "0 faults" in capsys.readouterr().out


def test_a_fault_is_named_with_its_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "xx.toml").write_text("[writing]\nname = 5\n", encoding="utf-8")
    assert main([str(tmp_path)]) == 1
    out, err = capsys.readouterr()
    assert "xx.toml" in err
    assert out.startswith("1 language files")
