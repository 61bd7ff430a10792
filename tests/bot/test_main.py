"""`python -m bot`, and what a process that only prepares articles does not load."""

from __future__ import annotations

import subprocess
import sys

import pytest

from bot import __main__


def test_the_module_runs_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    given, sys.argv = sys.argv, ["quoth", "--help"]
    try:
        with pytest.raises(SystemExit, match="0"):
            __main__.main()
    finally:
        sys.argv = given
    assert "Ask a collection of articles" in capsys.readouterr().out


def test_importing_it_loads_no_command() -> None:
    """Every process that prepares articles imports it first."""
    code = "import bot.__main__, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"typer", "telegram", "index"} & set(done.stdout.split())
