"""Articles that are nearly the same are found, and others are not."""

from __future__ import annotations

from dataclasses import replace

from index import Article, Library


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


async def test_the_most_alike_comes_first_and_what_is_gone_does_not_come(
    library: Library, bridge: Article
) -> None:
    corrected = bridge.text.replace("14 cracked", "15 cracked")
    for number, text in (("1", corrected), ("2", f"{bridge.text} So it is.")):
        await library.add(replace(bridge, source_id=number, text=text))
    assert await resembling(library, bridge) == ["2", "1"]
    await library.remove("2")
    assert [one.source_id for one in await library.resembling(await library.article("2001"))] == [
        "1"
    ]


async def test_an_article_that_is_not_stored_resembles_nothing(library: Library) -> None:
    assert await library.resembling(Article("1", "Mill", "The mill is shut.")) == []
