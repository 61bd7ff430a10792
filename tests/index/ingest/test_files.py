"""Files, read in a process of the right kind."""

from __future__ import annotations

from contextlib import aclosing
from typing import TYPE_CHECKING

import pytest

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


async def test_what_nobody_takes_is_given_up(files: Files) -> None:
    begun = files.begin(PAGE, "mill.html")
    begun.cancel()
    files.begin(b"", "mill.txt").cancel()
    assert begun.task
    assert await titles(files, PAGE, "mill.html") == ["Mill sold"]
    assert begun.task.cancelled()
