"""Articles that are nearly the same are found, and others are not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from index import Library
from index.text.shingles import containment, shingles

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from index import Article


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Library]:
    async with await Library.open(tmp_path) as opened:
        yield opened


async def resembling(library: Library, article: Article) -> list[str]:
    [added] = (await library.add(article)).added
    return [one.source_id for one in await library.resembling(added.article)]


async def test_the_same_story_under_another_id_is_found(
    library: Library, bridge: Article, harvest: Article
) -> None:
    await library.add(bridge)
    await library.add(harvest)
    corrected = replace(bridge, source_id="9", text=bridge.text.replace("14 cracked", "15 cracked"))
    assert await resembling(library, corrected) == ["2001"]
    shortened = replace(bridge, source_id="8", text=bridge.text[:330])
    assert set(await resembling(library, shortened)) == {"9", "2001"}


async def test_another_story_with_the_same_words_is_not(library: Library, bridge: Article) -> None:
    await library.add(bridge)
    text = (
        "Engineers opened the bridge over the Lenn on Tuesday. People crossed the river all day, "
        "and nobody on the council had to wait for ferries. Marr said in September that money "
        "would hold the coalition up until March."
    )
    assert await resembling(library, replace(bridge, source_id="9", text=text)) == []


async def test_another_collection_does_not_count(library: Library, bridge: Article) -> None:
    await library.add(bridge, collection="north")
    other = replace(bridge, text=bridge.text + " Yes.", collection="south")
    assert await resembling(library, other) == []


def test_short_notes_that_begin_alike_say_nothing() -> None:
    note = ["the", "mill", "is", "closed", "on"]
    assert containment(shingles(note), shingles([*note, "monday"])) == 0.0
