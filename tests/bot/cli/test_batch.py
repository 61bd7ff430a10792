"""Many questions answered, and all articles written, as JSON lines."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.cli import batch
from index import Article, Library

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@pytest.fixture
async def library(tmp_path: Path, bridge: Article) -> AsyncIterator[Library]:
    async with await Library.open(tmp_path / "data") as opened:
        await opened.add(bridge)
        yield opened


async def test_every_question_is_a_line_in_order(
    library: Library, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = tmp_path / "asked.jsonl"
    questions = ["who said the coalition is pretending?", "what of the zeppelin?"]
    lines = [json.dumps({"id": str(n), "question": one}) for n, one in enumerate(questions)]
    asked.write_text("\n\n".join(lines), encoding="utf-8")
    assert await batch.answer(library, asked, 5) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(one["id"], one["answered"]) for one in found] == [("0", True), ("1", False)]


@pytest.mark.parametrize(
    "line", ["{", '{"id": 1, "question": "who?"}', '["who?"]', "[" * 100_000, "\udcff"]
)
async def test_a_line_that_is_no_question_is_named_and_the_rest_goes_on(
    library: Library, tmp_path: Path, capsys: pytest.CaptureFixture[str], line: str
) -> None:
    asked = tmp_path / "asked.jsonl"
    asked.write_text(f'{line}\n{{"id": "2", "question": "bridge?"}}\n', "utf-8", "surrogateescape")
    assert await batch.answer(library, asked, 5) == 1
    out, err = capsys.readouterr()
    assert json.loads(out)["id"] == "2"
    assert err.startswith(f"{asked}, line 1: it")
    assert "line" not in err.partition(", line 1: ")[2]


async def test_an_export_is_whole_or_the_old_file_stays(
    library: Library, tmp_path: Path, bridge: Article
) -> None:
    file = tmp_path / "all.jsonl"
    file.write_text("before", encoding="utf-8")
    assert await batch.export(library, file) == 1
    assert json.loads(file.read_text(encoding="utf-8"))["text"] == bridge.text
    with pytest.raises(IsADirectoryError):
        await batch.export(library, tmp_path / "data")
    with pytest.raises(FileNotFoundError) as raised:
        await batch.export(library, tmp_path / "none" / "all.jsonl")
    assert raised.value.filename == str(tmp_path / "none")
    assert not await asyncio.to_thread(lambda: list(tmp_path.glob(".*.new")))


async def test_an_export_to_a_folder_is_refused_by_its_name(
    library: Library, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    for folder in (Path(), Path("/"), tmp_path):
        with pytest.raises(IsADirectoryError) as error:
            await batch.export(library, folder)
        assert error.value.filename == str(folder)
