"""Files in the database, as they came."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index import Article, Library, Original

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

FILE = Original("mills.zip", b"x" * 5_000)


@pytest.fixture
async def library(tmp_path: Path, archive: str | None) -> AsyncIterator[Library]:
    async with await Library.open(tmp_path, archive=archive) as opened:
        yield opened


async def test_a_file_is_kept_for_the_texts_that_it_held(library: Library) -> None:
    kept = library._storage.originals
    await library.add(Article("a", "A", "The mill is sold."))
    await library.add(Article("b", "B", "The mill is shut."))
    await kept.keep(FILE, 1, [1, 2], 2)
    [key] = await kept.keys(None)
    assert await kept.get(key) == (FILE, [1, 2])
    assert await kept.of(1) is None  # for it held another as well
    await library.add(Article("b", "B", "The mill is open."))
    assert await kept.get(key) == (FILE, [1])
    assert (await kept.keys(1), await kept.keys(2)) == ([], [key])
    await kept.keep(FILE, 2, [], 0)
    assert await kept.keys(2) == []
    assert await kept.get(b"no") is None
