"""Each query finds the columns that values are made of, in a file and in an archive."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from index.storage.queries import ARTICLE, COPIES, CORRECTIONS, PASSAGE, TEXT
from index.storage.reader import ReadSnapshot
from index.storage.rows import article_of, found_of, text_of

if TYPE_CHECKING:
    from index import Article, Library
    from index.storage.seam import Row
    from index.storage.snapshots import Snapshot


async def found(library: Library, sql: str, *parameters: object) -> list[Row]:
    def look(stored: Snapshot) -> list[Row]:
        assert isinstance(stored, ReadSnapshot)
        return stored._db.execute(sql, parameters).fetchall()

    return await library._storage.reader.run_in_snapshot(look)


async def test_an_article_comes_with_its_collection_and_its_corrections(
    library: Library, bridge: Article
) -> None:
    await library.add(bridge, collection="north")
    answer = await library.ask("who said the coalition is pretending?")
    said = answer.quotes[0].said
    assert said
    await library.correct(1, said, None, by="7")
    [row] = await found(library, f"{ARTICLE} WHERE number = ?", 1)
    assert row["collection"] == "north"
    assert row["text"] == bridge.text.encode()
    article = article_of(row)
    assert (article.source_id, article.title) == (bridge.source_id, bridge.title)
    [correction] = article.corrections
    assert (correction.quotation, correction.speaker, correction.by) == (said, None, "7")


async def test_only_corrections_of_the_text_that_is_there_now_are_found(
    library: Library, bridge: Article
) -> None:
    sql = f"SELECT ({CORRECTIONS}) AS corrections FROM articles"  # noqa: S608 - ours
    await library.add(bridge)
    said = (await library.ask("who said the coalition is pretending?")).quotes[0].said
    assert said
    await library.correct(1, said, None)
    counts = []
    for text in (bridge.text, "The bridge is open again.", bridge.text):
        await library.add(replace(bridge, text=text))
        [row] = await found(library, sql)
        counts.append(len(json.loads(row["corrections"])))
    assert counts == [1, 0, 1]


async def test_a_text_comes_as_bytes_with_its_digest(library: Library, bridge: Article) -> None:
    await library.add(bridge)
    [row] = await found(library, f"{TEXT} WHERE number = ?", 1)
    assert (row["text"], row["digest"]) == (bridge.text.encode(), bridge.digest)
    assert text_of(row) == bridge.text


async def test_a_copy_of_a_text_is_found_in_versions_and_in_other_collections(
    library: Library, bridge: Article
) -> None:
    await library.add(bridge)
    await library.remove(bridge.source_id)
    await library.add(bridge, collection="north")
    rows = await found(library, COPIES, bridge.digest)
    assert [row["text"] for row in rows] == [bridge.text.encode()] * 2


async def test_a_passage_comes_with_what_is_ranked_by(library: Library, bridge: Article) -> None:
    await library.add(bridge)
    rows = await found(library, f"{PASSAGE} WHERE article = ? ORDER BY passages.id", 1)
    passages = [found_of(row) for row in rows]
    assert passages
    assert {one.passage.article for one in passages} == {1}
    assert {(one.title, one.published) for one in passages} == {(bridge.title, bridge.published)}
