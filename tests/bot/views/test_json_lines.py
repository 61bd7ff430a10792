"""Articles as JSON lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.views.json_lines import parts

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from index import Article


async def each(*articles: Article) -> AsyncGenerator[Article]:
    for article in articles:
        yield article


async def test_an_export_is_parted_between_articles(bridge: Article, harvest: Article) -> None:
    found = [part async for part in parts(each(bridge, harvest), largest=600)]
    assert [count for _, count in found] == [1, 1]
    assert all(content.endswith(b"\n") for content, _ in found)
