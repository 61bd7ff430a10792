"""`quoth quotes --explain`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typer.testing import CliRunner

from bot.cli.app import app

if TYPE_CHECKING:
    from pathlib import Path


def test_each_quotation_has_a_table_of_candidates_with_probabilities(tmp_path: Path) -> None:
    path = tmp_path / "dam.txt"
    path.write_text(
        "Dam holds\n\nClara Hofer chairs the board.\n\n“The dam will hold,” she said.\n",
        encoding="utf-8",
    )
    result = CliRunner().invoke(app, ["quotes", str(path), "--explain"], env={"COLUMNS": "200"})
    assert result.exit_code == 0
    assert "The dam will hold" in result.stdout
    assert "Clara Hofer" in result.stdout
    assert "probability" in result.stdout
