"""Files read in a process beside this one."""

from __future__ import annotations

import asyncio
import os
import signal
from typing import TYPE_CHECKING

import pytest

from index import Article
from index.ingest.reader import Confined, Reader
from index.workers.confined import Limits
from tests.index.workers.running import is_running, until_ended

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from index import ReadingError

PAGE = (
    b"<html><head><title>Mill sold</title></head><body><article><p>The mill on the Ane was sold on "
    b"Friday, and its new owner wants to grind rye.</p></article></body></html>"
)


@pytest.fixture
async def reader() -> AsyncIterator[Reader]:
    made = Reader(count=1)
    yield made
    numbers = made.numbers
    await made.close()
    assert not any(map(is_running, numbers))


def title(items: list[Article | ReadingError]) -> str:
    [item] = items
    return item.title if isinstance(item, Article) else str(item)


async def test_pages_are_read_by_one_process_after_the_other(reader: Reader) -> None:
    assert title(await reader.read(PAGE, "mill.html")) == "Mill sold"
    first = reader.numbers
    found = await asyncio.gather(*(reader.read(PAGE, f"{n}.html") for n in range(4)))
    assert [title(items) for items in found] == ["Mill sold"] * 4
    assert reader.numbers == first


def web_archive() -> bytes:
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://mill.example/\r\n"
        "WARC-Date: 2026-01-02T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


async def test_a_process_has_loaded_what_each_file_needs(reader: Reader) -> None:
    table = "title;text\nМельница;<p>Она продана, и никто не знает, кому.</p>\n"
    dated = PAGE.replace(b"<article>", b"<h1>Mill sold</h1><p class=date>2 nomonth 2026</p>")
    letter = (
        b"From: a@mill.example\nSubject: Mill sold\nMIME-Version: 1.0\n"
        b"Content-Type: text/plain; charset=koi8-r\n\n\xef\xce\xc1.\n"
    )
    assert title(await reader.read(table.encode("cp1251"), "mill.csv")) == "Мельница"
    assert title(await reader.read(web_archive(), "mill.warc")) == "Mill sold"
    assert title(await reader.read(dated, "mill.html")) == "Mill sold"
    assert title(await reader.read(letter, "mill.eml")) == "Mill sold"


async def test_a_process_knows_first_names_before_it_can_open_their_lists(reader: Reader) -> None:
    letter = b"From: By Tomas <a@mill.example>\nSubject: Mill sold\n\nThe mill is sold.\n"
    assert title(await reader.read(letter, "mill.eml")) == "Mill sold"


async def test_columns_are_found_by_the_names_that_are_given(reader: Reader) -> None:
    table = b"Kopf,Worte\nMill sold,It is.\n"
    columns = (("title", "kopf"), ("text", "Worte"))
    assert title(await reader.read(table, "a.csv", columns)) == "Mill sold"
    assert title(await reader.read(table, "a.csv")).startswith("a.csv: ")


async def test_a_path_is_read_there(reader: Reader, tmp_path: Path) -> None:
    (tmp_path / "mill.html").write_bytes(PAGE)
    assert title(await reader.read(tmp_path / "mill.html", "mill.html")) == "Mill sold"
    missing = title(await reader.read(tmp_path / "no.html", "no.html"))
    assert missing == "no.html: it cannot be read: No such file or directory"


async def test_a_process_that_was_killed_is_followed_by_another(reader: Reader) -> None:
    await reader.read(PAGE, "mill.html")
    [first] = reader.numbers
    os.kill(first, signal.SIGKILL)
    await until_ended(first)
    await reader.read(PAGE, "mill.html")
    assert title(await reader.read(PAGE, "mill.html")) == "Mill sold"
    assert first not in reader.numbers


async def test_many_files_are_read_by_several_processes() -> None:
    reader = Reader(count=2)
    for _ in range(100):  # another takes a moment until it is there
        found = await asyncio.gather(*(reader.read(PAGE, f"{n}.html") for n in range(8)))
        assert [title(items) for items in found] == ["Mill sold"] * 8
        if len(reader.numbers) > 1:
            break
    assert len(reader.numbers) == 2
    await reader.close()


async def test_it_leaves_when_nothing_comes() -> None:
    reader = Reader(kept_s=0.05)
    await reader.read(PAGE, "mill.html")
    [number] = reader.numbers
    await until_ended(number)
    assert not reader.numbers
    await reader.close()


@pytest.mark.parametrize(
    ("limits", "told"),
    [
        (Limits(processor_s=1, wall_s=0.0), "mill.html: reading it took over 0 seconds"),
        (Limits(output=1), "mill.html: reading it takes more memory than one file is allowed"),
    ],
)
def test_what_takes_too_much_is_one_sentence_that_names_the_file(limits: Limits, told: str) -> None:
    confined = Confined(limits)
    assert title(confined.read((PAGE, "mill.html", ()))) == told
    assert confined.child is None


def test_a_child_reads_on_until_a_file_is_out_of_the_ordinary() -> None:
    confined = Confined()
    children = []
    for content in (PAGE, PAGE, b"<html>", PAGE, PAGE + b" " * (2 << 20), PAGE):
        items = confined.read((content, "mill.html", ()))
        assert title(items) == ("Mill sold" if b"Mill" in content else str(items[0]))
        children.append(confined.child)
    first, second, refused, third, large, last = children
    assert first is not None
    assert first == second
    assert refused is None
    assert large is None
    assert third not in {first, last, None}
    confined.close()
