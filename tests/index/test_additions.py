"""Articles come whole, and are read as they were given."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from index import (
    Added,
    ArchiveUnreachable,
    Article,
    ArticleNotFound,
    Library,
    Marks,
)
from index.additions import Additions
from index.ingest.files import Files
from index.ingest.pool import IngestPool
from index.ingest.precedence import Precedence
from index.originals import Originals
from index.storage.storage import Storage
from index.storage.writer import Writer
from tests.index.asking import QUESTION, first

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Sequence
    from pathlib import Path

    from index.models import Prepared
    from index.storage.reader import Reader
    from index.storage.rows import Outcome
    from index.storage.seam import Connected


async def test_the_same_source_id_replaces(library: Library, bridge: Article) -> None:
    await library.add(bridge)
    report = await library.add(replace(bridge, text="The bridge is open again."))
    assert report.added[0].kind == "replaced"
    assert await first(library, QUESTION) is None
    assert await first(library, "is the bridge open?") == "The bridge is open again."
    assert (await library.counts()).articles == 1


async def test_the_same_article_again_changes_nothing(library: Library, bridge: Article) -> None:
    await library.add(bridge)
    assert (await library.add(bridge)).added[0].kind == "unchanged"


async def test_the_same_text_under_another_id_is_reported(
    library: Library, bridge: Article
) -> None:
    await library.add(bridge)
    [outcome] = (await library.add(replace(bridge, source_id="9"))).added
    assert (outcome.kind, outcome.twin) == ("twin", "2001")
    assert (await library.counts()).articles == 1


async def test_a_better_title_replaces_though_the_text_is_the_same(
    library: Library, bridge: Article
) -> None:
    await library.add(bridge)
    assert (await library.add(replace(bridge, title="Closed!"))).added[0].kind == "replaced"
    assert (await library.article("2001")).title == "Closed!"


async def test_a_bad_line_is_reported_and_the_others_are_in(library: Library) -> None:
    content = b'{"id": "1", "text": "The bridge is closed."}\nnonsense\n'
    report = await library.add(content, name="a.jsonl")
    assert (len(report.added), len(report.failures)) == (1, 1)
    assert await first(library, "bridge") == "The bridge is closed."


async def test_an_id_that_is_no_text_is_the_one_it_is_stored_as(library: Library) -> None:
    await library.add(Article("caf?", "Cafe", "It is shut.", language="en"))
    assert [one.title for one in await library.remove("caf\udce9")] == ["Cafe"]
    assert (await library.restore("caf\udce9")).title == "Cafe"
    with pytest.raises(ArticleNotFound):
        await library.article("\udcff")


async def test_a_cancelled_add_leaves_the_library_usable(
    library: Library, bridge: Article, harvest: Article
) -> None:
    for delay in (0, 0.001, 0.003, 0.01):
        with suppress(TimeoutError):
            await asyncio.wait_for(library.add(harvest), delay)
    await library.add(bridge)
    assert await first(library, QUESTION) is not None
    assert (await library.counts()).articles in {1, 2}


@pytest.mark.parametrize("turns", range(8))
async def test_adding_that_is_cancelled_ends_there(tmp_path: Path, turns: int) -> None:
    lines = "\n".join(f'{{"id": "{n}", "text": "Note {n}."}}' for n in range(20))
    loop = asyncio.get_running_loop()

    def cancel(after: int) -> None:
        loop.call_soon(cancel, after - 1) if after else adding.cancel()

    async def add() -> None:
        async for added in library.add_each(lines.encode(), name="notes.jsonl"):
            if isinstance(added, Added) and added.article.source_id == "1":
                cancel(turns)

    async with await Library.open(tmp_path) as library:
        adding = asyncio.create_task(add())
        await asyncio.wait([adding])
        assert adding.cancelled()
        assert (await library.counts()).articles < 20


async def test_pages_are_stored_and_come_back_with_a_version(library: Library) -> None:
    text = "The mill on the Ane is sold. Nobody knows to whom it was sold."
    marked = Article("7", "Mill", text, marks=Marks("page", ((0, 11), (29, 12))))
    await library.add(marked)
    answer = await library.ask("is the mill on the Ane sold?")
    assert (answer.quotes[0].pages or (0,))[0] == 11
    await library.remove("7")
    assert (await library.restore("7")).marks == marked.marks
    assert (await library.add(replace(marked, marks=None))).added[0].kind == "replaced"


class LosingWriter(Writer):
    """A writer whose reply to each transaction is lost once; `sizes` says how large each was."""

    def __init__(self, connected: Connected, clock: Callable[[], float]) -> None:
        super().__init__(connected, clock)
        self.sizes: list[int] = []
        self._loses = True

    async def add_all(
        self, prepared: Sequence[Prepared], upload: str | None = None
    ) -> list[Outcome]:
        outcomes = await super().add_all(prepared, upload)
        self._loses = not self._loses
        if not self._loses:
            raise ArchiveUnreachable("the connection is lost")
        self.sizes.append(len(prepared))
        return outcomes


class LosingStorage(Storage):
    """A database that such a writer changes."""

    writer: LosingWriter

    def __init__(
        self, main: Connected, beside: Connected, reader: Reader, clock: Callable[[], float]
    ) -> None:
        super().__init__(main, beside, reader, clock)
        self.writer = LosingWriter(main, clock)


@pytest.fixture
async def losing(tmp_path: Path, archive: str | None) -> AsyncIterator[LosingStorage]:
    storage = await LosingStorage.open(tmp_path, archive=archive)
    yield storage
    await storage.close()


async def stored_together(storage: LosingStorage, lines: list[dict[str, str]]) -> list[int]:
    """Add articles whose replies are lost once each; return how many each transaction had."""
    files, pool = Files(None), IngestPool()
    originals = Originals(storage, files, pool, 0)

    async def follow() -> None:
        """Keep no index in step."""

    additions = Additions(storage, files, pool, Precedence(), originals, follow)
    content = "\n".join(map(json.dumps, lines)).encode()
    await additions.add(content, name="notes.jsonl", upload="notes")
    await files.close()
    await pool.close()
    return storage.writer.sizes


async def test_articles_whose_reply_was_lost_are_stored_once(losing: LosingStorage) -> None:
    texts = ["The mill is sold.", "The mill is open.", "The weir is dry.", "The mill is shut."]
    ids = ["1", "1", "2", "1"]
    lines = [{"id": one, "text": text} for one, text in zip(ids, texts, strict=True)]
    assert await stored_together(losing, lines) == [1, 2, 1]
    kinds = [one.kind for one in await losing.log.changes(0, 99)]
    assert kinds == ["added", "removed", "added", "added", "removed", "added"]


async def test_long_articles_are_not_stored_together(losing: LosingStorage) -> None:
    book = " ".join(
        f"Sentence {number} tells of the mill and of the river." for number in range(9000)
    )
    texts = ["The mill is sold.", book, "The weir is dry.", "The ferry runs."]
    lines = [{"id": str(number), "text": text} for number, text in enumerate(texts)]
    assert await stored_together(losing, lines) == [1, 1, 2]
