"""The thread that questions are answered in."""

from __future__ import annotations

import asyncio
import threading
from dataclasses import replace
from typing import TYPE_CHECKING

from index import Library
from index.query import question_types, written_dates
from index.storage.file_reader import FileReader
from index.storage.storage import FILE_NAME
from index.text import language

if TYPE_CHECKING:
    from pathlib import Path

    from index import Article
    from index.storage.reader import ReadSnapshot


async def test_all_is_read_as_of_one_moment(tmp_path: Path, bridge: Article) -> None:
    async with await Library.open(tmp_path) as library:
        number = (await library.add(bridge)).added[0].article.number or 0
        reader = await FileReader(tmp_path / FILE_NAME).opened()
        begun, changed = threading.Event(), threading.Event()

        def read_twice(stored: ReadSnapshot) -> list[str]:
            texts = [stored.articles([number])[number].text]
            begun.set()
            changed.wait(10)
            return [*texts, stored.articles([number])[number].text]

        async def change() -> None:
            while not begun.is_set():
                await library.counts()
            await library.add(replace(bridge, text="Nothing of that is true any more."))
            changed.set()

        (before, after), _ = await asyncio.gather(reader.run_in_snapshot(read_twice), change())
        assert before == after == bridge.text
        now = await reader.run_in_snapshot(lambda stored: stored.articles([number])[number].text)
        assert now == "Nothing of that is true any more."
        await reader.close()


async def test_articles_are_read_by_number_collection_and_passage(
    tmp_path: Path, bridge: Article, harvest: Article
) -> None:
    async with await Library.open(tmp_path) as library:
        await library.add(bridge)
        await library.make_collection("south")
        await library.add(replace(harvest, collection="south"))
        reader = await FileReader(tmp_path / FILE_NAME).opened()
        ids = await library._storage.log.collections()

        def read(stored: ReadSnapshot) -> None:
            both = stored.numbers(None)
            (south,) = stored.numbers([ids["south"]])
            assert len(both) == 2
            assert stored.texts([south, 99]) == {south: (harvest.title, harvest.text, "en")}
            passages = [one.id for one in stored.passages_of([south])[south]]
            assert stored.articles_of(passages) == [south]

        await reader.run_in_snapshot(read)
        await reader.close()


async def test_closing_twice_is_closing_once(tmp_path: Path) -> None:
    library = await Library.open(tmp_path)
    await library.close()
    await library.close()


async def test_nothing_is_left_to_be_loaded_when_the_first_question_comes(
    tmp_path: Path, bridge: Article
) -> None:
    german = replace(bridge, source_id="2", language="de", text="Die Brücke bleibt zu, sagte er.")
    async with await Library.open(tmp_path) as library:
        await library.add(bridge)
        await library.add(german)
        await library.warm()
        loaded = [language._identifier, written_dates._in_month, question_types._patterns]
        before = [each.cache_info().misses for each in loaded]
        await library.ask("Wer sagte im Mai, dass die Brücke zu bleibt?")
        await library.ask("Who said in May that the bridge stays shut?")
        assert [each.cache_info().misses for each in loaded] == before
