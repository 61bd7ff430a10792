"""Articles go and come back whole, and are checked before they are quoted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from index import (
    AmbiguousArticle,
    Article,
    ArticleNotFound,
    Library,
    QuoteChanged,
)
from tests.index.asking import QUESTION, first


async def test_a_removed_article_is_never_quoted(
    library: Library, bridge: Article, harvest: Article
) -> None:
    await library.add(bridge)
    await library.add(harvest)
    await library.remove("2001")
    assert await first(library, QUESTION) is None
    assert [article.source_id for article in await library.newest()] == ["2002"]


async def test_removing_is_all_or_nothing(library: Library, bridge: Article) -> None:
    await library.add(bridge)
    with pytest.raises(ArticleNotFound, match="there is no article 9"):
        await library.remove("2001", "9")
    assert (await library.counts()).articles == 1


async def test_an_id_in_two_collections_must_be_told_apart(
    library: Library, bridge: Article
) -> None:
    await library.add(bridge, collection="north")
    await library.add(bridge, collection="south")
    with pytest.raises(AmbiguousArticle, match="north, south"):
        await library.article("2001")
    [gone] = await library.remove("2001", collection="north")
    assert gone.collection == "north"
    assert (await library.article("2001")).collection == "south"


async def test_the_date_orders_the_list(
    library: Library, bridge: Article, harvest: Article
) -> None:
    await library.add(Article("3", "Undated", "No day is given.", language="en"))
    await library.add(harvest)
    await library.add(bridge)
    assert [article.source_id for article in await library.newest()] == ["2002", "2001", "3"]
    assert [article.source_id async for article in library.every_article()] == ["3", "2002", "2001"]


async def test_the_last_articles_in_a_language_are_found_by_it(
    library: Library, bridge: Article
) -> None:
    for name, language in (("1", "ru"), ("2", "en"), ("3", "ru"), ("4", "ru")):
        one = replace(bridge, source_id=name, text=f"{bridge.text} {name}", language=language)
        await library.add(one, collection="north" if name == "4" else None)
    assert [one.source_id for one in await library.newest_in("ru")] == ["4", "3", "1"]
    assert [one.source_id for one in await library.newest_in("ru", 1)] == ["4"]
    within = await library.newest_in("ru", collections={"default"})
    assert [one.source_id for one in within] == ["3", "1"]
    assert await library.newest_in("ar") == []


async def test_a_quote_whose_article_changed_is_not_shown(
    library: Library, bridge: Article
) -> None:
    await library.add(bridge)
    quotes = (await library.ask(QUESTION)).quotes
    await library.check_quotes(quotes)
    await library.add(replace(bridge, text=bridge.text.replace("Nobody", "Anybody")))
    with pytest.raises(QuoteChanged, match="2001"):
        await library.check_quotes(quotes)
    await library.remove("2001")
    with pytest.raises(QuoteChanged):
        await library.check_quotes(quotes)
