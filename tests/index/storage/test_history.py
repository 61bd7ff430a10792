"""History of removed and replaced versions, and of the articles that an upload has written."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from index.ingest.prepare import prepare

if TYPE_CHECKING:
    from index import Article
    from index.storage.storage import Storage


async def test_the_newest_version_that_is_kept_is_told(storage: Storage, bridge: Article) -> None:
    for title in ("Bridge closed", "Bridge open", "Bridge sold"):
        await storage.writer.add(prepare(replace(bridge, title=title)))
    [kept] = await storage.history.kept(bridge.source_id)
    assert (kept.title, kept.collection) == ("Bridge open", "default")
    assert await storage.history.kept("another") == []


async def test_versions_are_told_of_the_collections_that_are_asked_last_gone_first(
    storage: Storage, bridge: Article
) -> None:
    for source, collection in (("a", "default"), ("b", "north"), ("c", "default")):
        article = replace(bridge, source_id=source, collection=collection, text=f"It is {source}.")
        added = await storage.writer.add(prepare(article))
        await storage.writer.remove([added.number])
    assert [one.source_id for one in await storage.history.last_kept(9, None)] == ["c", "b", "a"]
    assert [one.source_id for one in await storage.history.last_kept(1, ["north"])] == ["b"]


async def test_of_an_upload_those_are_told_that_nobody_has_changed_since(
    storage: Storage, bridge: Article
) -> None:
    other = replace(bridge, source_id="9", text="The ferry runs every hour.")
    await storage.writer.add_all([prepare(bridge), prepare(other)], "monday")
    await storage.writer.add(prepare(replace(other, text="No ferry runs.")))
    [only] = await storage.history.uploaded("monday")
    assert (only.source_id, only.new) == (bridge.source_id, True)
    assert await storage.history.uploaded("tuesday") == []
