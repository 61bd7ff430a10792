"""Files and folders into the library: one line a failure, and the rest goes on."""

from __future__ import annotations

import json
import os
import re
from io import StringIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from rich.console import Console

from bench.pdf import column, pdf
from bot.cli.add import add_paths, expected
from index import Library
from tests.bot.cli.command import quoth
from tests.bot.page_server import PAGE, page_server
from tests.index.reading.documents.made import docx, w

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Library]:
    async with await Library.open(tmp_path / "data") as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = tmp_path / "articles"
    (found / "deep").mkdir(parents=True)
    (found / ".hidden").mkdir()
    (found / "one.txt").write_text("One\n\nThe ferry leaves at seven.", encoding="utf-8")
    (found / "deep" / "two.md").write_text("# Two\n\nThe bridge is shut.", encoding="utf-8")
    (found / ".hidden" / "no.txt").write_text("No\n\nNobody.", encoding="utf-8")
    (found / "picture.png").write_bytes(b"\x89PNG")
    return found


async def test_a_folder_is_added_with_what_is_in_it(library: Library, folder: Path) -> None:
    tally = await add_paths(library, [folder], None, Console(file=StringIO()))
    assert tally == {"added": 2}
    assert (await library.ask("when does the ferry leave?")).answered


async def test_what_is_added_again_replaces(library: Library, folder: Path) -> None:
    await add_paths(library, [folder], None, Console(file=StringIO()))
    (folder / "one.txt").write_text("One\n\nThe ferry leaves at eight.", encoding="utf-8")
    tally = await add_paths(library, [folder / "one.txt"], None, Console(file=StringIO()))
    assert tally == {"replaced": 1}


async def test_a_failure_names_its_file_and_the_rest_goes_on(
    library: Library, folder: Path
) -> None:
    (folder / "deep" / "empty.txt").write_text("", encoding="utf-8")
    out = StringIO()
    tally = await add_paths(library, [folder, folder / "absent.txt"], None, Console(file=out))
    assert tally == {"added": 2, "refused": 2}
    assert "deep/empty.txt" in out.getvalue()
    assert "absent.txt" in out.getvalue()


def test_what_is_no_file_and_no_folder_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.jsonl")
    for command in ("add", "read", "quotes"):
        done = quoth(command, tmp_path / "a.jsonl", "--data", tmp_path / "data")
        assert done.returncode == 1
        assert "a.jsonl: it cannot be read: it is neither a file nor a folder" in done.stderr


@pytest.fixture
def host() -> Iterator[str]:
    with page_server() as served:
        yield served


def exported(data: Path) -> list[dict[str, str]]:
    lines = quoth("--data", data, "export", "-").stdout.splitlines()
    return [json.loads(line) for line in lines]


def test_an_address_is_added_with_where_it_was_and_a_private_one_is_refused(
    tmp_path: Path, host: str
) -> None:
    address = f"http://{host}/news/mill"
    done = quoth("--data", tmp_path, "add", address, QUOTH_FETCH_ALLOW=host)
    assert (done.returncode, done.stderr) == (0, "1 added\n")
    [article] = exported(tmp_path)
    assert (article["id"], article["title"]) == ("127.0.0.1-news-mill", "Mill sold")
    assert article["url"] == address
    refused = quoth("--data", tmp_path, "add", address)
    assert refused.returncode == 1
    assert refused.stderr == f"{address}: it names a port\n1 refused\n"


def test_of_a_folder_all_that_can_be_read_is_added(tmp_path: Path) -> None:
    folder, data = tmp_path / "in", tmp_path / "data"
    (folder / "deep").mkdir(parents=True)
    (folder / "a.html").write_bytes(PAGE)
    (folder / "deep" / "b.docx").write_bytes(docx(w("They met on Monday.")))
    (folder / "c.txt").write_bytes(PAGE)
    (folder / "d.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    done = quoth("--data", data, "add", folder)
    assert done.returncode == 1
    told = f"{folder / 'c.txt'}: its content is HTML, but its name says TXT"
    assert done.stderr.splitlines() == [told, "2 added, 1 refused"]
    assert [article["id"] for article in exported(data)] == ["a", "b"]


@pytest.mark.parametrize(
    ("content", "lines"), [(b"", 0), (b"{}", 1), (b"{}\n", 1), (b"{}\n{}", 2), (b"{}\n{}\n", 2)]
)
def test_it_is_known_before_how_many_articles_will_come(
    tmp_path: Path, content: bytes, lines: int
) -> None:
    (tmp_path / "a.jsonl").write_bytes(content)
    found: list[Path | str] = [
        tmp_path / "a.jsonl",
        tmp_path / "b.txt",
        "https://example.org/",
        tmp_path / "c.jsonl",
    ]
    assert expected(found) == lines + 3


async def test_a_file_of_many_articles_counts_once_it_is_read(
    library: Library, tmp_path: Path
) -> None:
    with ZipFile(tmp_path / "a.zip", "w") as packed:
        for number in range(9):
            packed.writestr(f"{number}.txt", f"Mill {number}\n\nIt ground {number} sacks of rye.")
    out = StringIO()
    console = Console(file=out, force_terminal=True, width=100)
    await add_paths(library, [tmp_path / "a.zip"], None, console)
    assert "9/9" in out.getvalue()


async def test_a_terminal_shows_the_page_of_a_long_file(library: Library, tmp_path: Path) -> None:
    said = [f"Line {n} of the minutes of the mill, in which much was said." for n in range(50)]
    (tmp_path / "minutes.pdf").write_bytes(pdf(*([column(*said)] * 300)))
    out = StringIO()
    console = Console(file=out, force_terminal=True, width=120)
    await add_paths(library, [tmp_path / "minutes.pdf"], None, console)
    assert re.search(r"page \d+ of 300", out.getvalue())


async def test_a_terminal_shows_how_many_there_are(library: Library, folder: Path) -> None:
    out = StringIO()
    await add_paths(library, [folder], None, Console(file=out, force_terminal=True, width=100))
    assert "0/2" in out.getvalue()


async def test_what_is_wrong_in_an_archive_names_the_member(library: Library, folder: Path) -> None:
    with ZipFile(folder / "deep" / "news.zip", "w") as archive:
        archive.writestr("a/page.txt", "<html><body><p>The mill is sold.</p></body></html>")
    out = StringIO()
    tally = await add_paths(library, [folder / "deep"], None, Console(file=out))
    assert tally == {"added": 1, "refused": 1}
    assert f"{folder}/deep/news.zip/a/page.txt: " in out.getvalue()
