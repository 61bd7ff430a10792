"""`quoth copy` says how far it is, and what it has copied."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from typer.testing import CliRunner

from bot.cli.app import app
from bot.cli.copying import ROWS_A_LINE, Told
from index import Library

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.postgres import Postgres


def test_how_far_it_is_is_said_now_and_again(capsys: pytest.CaptureFixture[str]) -> None:
    told = Told()
    for rows in (10, 20, ROWS_A_LINE, ROWS_A_LINE + 1):
        told("copying passages", rows)
    told("checking passages", 10)
    said = capsys.readouterr().err.splitlines()
    assert said == ["copying passages", "copying passages: 100,000", "checking passages"]


def test_a_library_goes_into_the_archive_and_out_of_it(
    tmp_path: Path, postgres: Postgres, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "one.jsonl").write_text('{"id": "1", "title": "One", "text": "It ran at noon."}\n')
    run = CliRunner().invoke
    assert run(app, ["add", "one.jsonl", "--data", "first"]).exit_code == 0
    refused = run(app, ["copy", "first", "archive"])
    assert (refused.exit_code, "QUOTH_ARCHIVE is not set" in refused.stderr) == (2, True)
    monkeypatch.setenv("QUOTH_ARCHIVE", postgres.fresh())
    done = run(app, ["copy", "first", "archive"])
    assert done.exit_code == 0
    assert done.stderr.splitlines()[-1] == (
        "copied, and the same on both sides: 1 collections, 1 articles, 1 passages, 1 changes"
    )
    listed = run(app, ["list", "--data", "index-only"])
    assert (listed.exit_code, listed.stdout) == (0, "1\t\tOne\n")
    assert run(app, ["copy", "archive", "other"]).exit_code == 0
    again = run(app, ["copy", "archive", "other"])
    assert (again.exit_code, "has a library in it already" in again.stderr) == (1, True)
    monkeypatch.delenv("QUOTH_ARCHIVE")
    assert run(app, ["list", "--data", "other"]).stdout == "1\t\tOne\n"


def test_a_folder_that_is_called_archive_is_named_by_its_path(tmp_path: Path) -> None:
    async def make() -> None:
        await (await Library.open(tmp_path / "archive")).close()

    asyncio.run(make())
    done = CliRunner().invoke(app, ["copy", str(tmp_path / "archive"), str(tmp_path / "b")])
    assert done.exit_code == 0
