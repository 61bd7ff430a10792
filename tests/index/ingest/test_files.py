"""Files, read in a process of the right kind."""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from typing import TYPE_CHECKING

import pytest

from bench.pdf import column, pdf
from index import Article
from index.ingest.files import Files

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from index.ingest.files import Begun

PAGE = (
    b"<html><head><title>Mill sold</title></head><body><article><p>The mill on the Ane was sold on "
    b"Friday, and its new owner wants to grind rye.</p></article></body></html>"
)


@pytest.fixture
async def files() -> AsyncIterator[Files]:
    made = Files()
    yield made
    await made.close()


async def titles(files: Files, content: bytes | Begun, name: str) -> list[str]:
    async with aclosing(files.items(content, name)) as read:
        return [
            one.title if isinstance(one, Article) else str(one)
            async for items in read
            for one in items
        ]


async def test_what_has_begun_is_what_would_be_read(files: Files) -> None:
    begun = [files.begin(PAGE, "mill.html"), files.begin(b"Mill sold\n\nIt is.", "mill.txt")]
    for one in begun:
        assert await titles(files, one, one.name) == ["Mill sold"]
    assert await titles(files, PAGE, "mill.html") == ["Mill sold"]


async def test_what_has_been_read_knows_how_many_it_holds(files: Files) -> None:
    page, text = files.begin(PAGE, "mill.html"), files.begin(b"Mill sold\n\nIt is.", "mill.txt")
    assert [one.count for one in (page, text)] == [None, None]
    for one in (page, text):
        await titles(files, one, one.name)
    assert [one.count for one in (page, text)] == [1, None]


async def test_a_long_file_tells_how_many_pages_have_been_read(files: Files) -> None:
    said = [f"Line {n} of the minutes of the mill, in which much was said." for n in range(50)]
    begun = files.begin(pdf(*([column(*said)] * 300)), "minutes.pdf")
    assert begun.task
    assert begun.pages is None
    heard: list[tuple[int, int] | None] = []
    while not begun.task.done():
        heard.append(begun.pages)
        await asyncio.sleep(0.05)
    pages = [one for one in heard if one]
    assert pages == sorted(pages)
    assert {total for _, total in pages} == {300}
    assert 0 < pages[0][0] < 300
    assert begun.pages is None
    begun.cancel()


async def test_what_nobody_takes_is_given_up(files: Files) -> None:
    begun = files.begin(PAGE, "mill.html")
    begun.cancel()
    files.begin(b"", "mill.txt").cancel()
    assert begun.task
    assert await titles(files, PAGE, "mill.html") == ["Mill sold"]
    assert begun.task.cancelled()
