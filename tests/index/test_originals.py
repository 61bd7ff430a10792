"""Files as they came: kept, given back, read again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index import Added, Library, Original
from tests.index.database import written
from tests.index.reading.archives import archive

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

PAGE = "<html><head><title>{0}</title></head><body><article><p>{0} on Friday.</p></article></body>"
SOLD, SHUT = (PAGE.format(words).encode() for words in ("The mill is sold", "The mill is shut"))


@pytest.fixture
async def library(tmp_path: Path, archive: str | None) -> AsyncIterator[Library]:
    async with await Library.open(tmp_path, keep_originals=10_000, archive=archive) as opened:
        yield opened


async def number(library: Library, content: bytes, name: str) -> int:
    report = await library.add(content, name=name)
    return report.added[0].article.number or 0


async def test_a_file_of_one_article_is_given_back_as_long_as_that_is_there(
    library: Library,
) -> None:
    page = await number(library, SOLD, "mill.html")
    assert await library.original(page) == Original("mill.html", SOLD)
    assert await number(library, SHUT, "mill.html") == page
    assert await library.original(page) == Original("mill.html", SHUT)
    assert (await library.restore("mill")).number == page
    assert await library.original(page) == Original("mill.html", SOLD)
    await library.remove("mill")
    assert await library.original(page) is None
    await library.forget_removed(1 << 40)
    assert await library._storage.originals.keys(None) == []


async def test_no_text_no_large_file_and_none_of_several_articles_is_given_back(
    library: Library,
) -> None:
    several = archive({"a.html": SOLD, "b.html": SHUT})
    for content, name in (
        (b"Mill sold. So it is.", "mill.txt"),
        (SOLD + b" " * 10_000, "large.html"),
        (several, "mills.zip"),
    ):
        assert await library.original(await number(library, content, name)) is None


async def test_what_an_older_version_has_read_is_read_again(
    library: Library, tmp_path: Path
) -> None:
    report = await library.add(archive({"a.html": SOLD, "b.html": SHUT}), name="mills.zip")
    assert [one async for one in library.reread()] == []
    written(tmp_path, "UPDATE originals SET reading = 0", library._archive)
    written(tmp_path, "UPDATE articles SET title = 'Mull' WHERE source_id = 'b'", library._archive)
    await library.remove("a")
    [again] = [one async for one in library.reread()]
    assert isinstance(again, Added)
    assert (again.kind, again.article.title) == ("replaced", "The mill is shut")
    assert again.article.number == report.added[1].article.number
    assert [one async for one in library.reread()] == []
    [unchanged] = [one async for one in library.reread(everything=True)]
    assert isinstance(unchanged, Added)
    assert unchanged.kind == "unchanged"


async def test_what_was_left_out_of_an_article_is_told_by_its_file(library: Library) -> None:
    page = SOLD.replace(b"<article>", b"<nav><p>Home</p></nav><article>")
    kept = await number(library, page + b"<footer>All the news</footer>", "mill.html")
    assert await library.lines_left_out(kept) == ("Home", "All the news")
    assert await library.lines_left_out(kept + 1) == ()
    text = await number(library, b"Mill shut\n\nSo it is.", "shut.txt")
    assert await library.lines_left_out(text) == ()
