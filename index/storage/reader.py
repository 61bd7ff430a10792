"""Reader: the thread that questions are answered in, over snapshots of any database."""

from __future__ import annotations

import asyncio
import logging
from abc import ABC, abstractmethod
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Self, TypeVar

from index.errors import ArticleDamaged, DatabaseDamaged
from index.models import SamePerson
from index.storage.queries import ARTICLE, COPIES, CORRECTIONS, PASSAGE, TEXT
from index.storage.rows import (
    Text,
    article_of,
    corrections_of,
    found_of,
    passage_of,
    text_of,
    whole_copy,
)
from index.storage.statement_lines import statements_of_article, statements_reaching_into

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from index.models import Article, Correction, Passage, Span, Statement
    from index.storage.rows import Found
    from index.storage.seam import Reading, Row

T = TypeVar("T")
log = logging.getLogger(__name__)

# Damaged rows that are logged: a file that is damaged everywhere need not fill the log.
MOST_TOLD = 1000
_SAME = "SELECT * FROM same_people ORDER BY one, other"
_SAID = "SELECT number, statements FROM articles WHERE number IN"
_CORRECTED = f"""
    SELECT number, ({CORRECTIONS}) AS corrections FROM articles WHERE number IN (
        SELECT number FROM corrections CROSS JOIN articles USING (collection, source_id, digest)
    ) ORDER BY number
"""  # noqa: S608 - the query that is put into it is ours


class ReadSnapshot(ABC):
    """Snapshot of the database, at one moment.

    Rows that are not what was stored are left out, and logged: answers go on without them. Of an
    article that is damaged a whole copy is taken where there is one.
    """

    def __init__(self, db: Reading, told: set[str] | None = None) -> None:
        self._db = db
        self._told = set() if told is None else told

    @abstractmethod
    def version(self) -> int:
        """Return a number that differs once anybody has written."""

    @abstractmethod
    def _by_ids(self, sql: str, ids: Sequence[int]) -> Sequence[Row]:
        """Fetch rows by integer keys: `sql` ends with "IN"."""

    def found(self, ids: Sequence[int]) -> dict[int, Found]:
        """Return the passages that have these ids, by id."""
        rows = self._by_ids(f"{PASSAGE} WHERE passages.id IN", ids)
        return {found.passage.id: found for found in self._whole(found_of, rows)}

    def passages_of(self, numbers: Sequence[int]) -> dict[int, list[Passage]]:
        """Return the passages of articles in their order, by article."""
        found: dict[int, list[Passage]] = defaultdict(list)
        rows = self._by_ids(f"{PASSAGE} WHERE article IN", numbers)
        for passage in sorted(self._whole(passage_of, rows), key=lambda passage: passage.id):
            found[passage.article].append(passage)
        return dict(found)

    def articles(self, numbers: Iterable[int]) -> dict[int, Article]:
        """Return the articles that have these numbers, by number."""
        rows = self._by_ids(f"{ARTICLE} WHERE number IN", list(numbers))
        return {row["number"]: one for row in rows for one in self._whole(self._article, [row])}

    def damaged(self, numbers: Iterable[int]) -> list[str]:
        """Return what is wrong with the articles of these that are not what was stored.

        It is a sentence each; an article that has a whole copy is as it was stored.
        """
        faults = []
        for row in self._by_ids(f"{ARTICLE} WHERE number IN", list(numbers)):
            try:
                self._article(row)
            except DatabaseDamaged as error:
                faults.append(str(error))
        return faults

    def numbers(self, within: Collection[int] | None) -> list[int]:
        """Return the numbers of the articles in these collections (None: all), by their ids."""
        rows: Sequence[Row]
        if within is None:
            rows = self._db.execute("SELECT number FROM articles ORDER BY number").fetchall()
        else:
            sql = "SELECT number FROM articles WHERE collection IN"
            rows = self._by_ids(sql, list(within))
        return sorted(row["number"] for row in rows)

    def articles_of(self, passages: Sequence[int]) -> list[int]:
        """Return the numbers of the articles that these passages are of."""
        rows = self._by_ids("SELECT DISTINCT article FROM passages WHERE id IN", passages)
        return sorted(row["article"] for row in rows)

    def texts(self, numbers: Iterable[int]) -> dict[int, Text]:
        """Return the titles and texts of articles, by number."""
        rows = self._by_ids(f"{TEXT} WHERE number IN", [*numbers])
        return {row["number"]: one for row in rows for one in self._whole(self._text, [row])}

    def said(self, passages: Iterable[Passage]) -> dict[int, tuple[Statement, ...]]:
        """Return by article the statements that reach into any of the passages.

        Articles that have not been read for statements are not among them.
        """
        spans: dict[int, list[Span]] = defaultdict(list)
        for passage in passages:
            spans[passage.article].append(passage.span)
        return self._statements(
            list(spans),
            lambda row: tuple(statements_reaching_into(spans[row["number"]], row["statements"])),
        )

    def statements(self, numbers: Sequence[int]) -> dict[int, tuple[Statement, ...]]:
        """Return the statements of articles as their texts have them, by article.

        Articles that have not been read for statements are not among them.
        """
        return self._statements(numbers, lambda row: statements_of_article(row["statements"]))

    def corrections(self) -> dict[int, tuple[Correction, ...]]:
        """Return the corrections of speakers that are in force, by article."""
        rows = self._db.execute(_CORRECTED).fetchall()
        return {row["number"]: corrections_of(row["corrections"]) for row in rows}

    def same_people(self) -> list[SamePerson]:
        """Return which two names are one person's, in the order of the names."""
        return [SamePerson(**dict(row)) for row in self._db.execute(_SAME).fetchall()]

    def _statements(
        self, numbers: Sequence[int], read: Callable[[Row], tuple[Statement, ...]]
    ) -> dict[int, tuple[Statement, ...]]:
        rows = [row for row in self._by_ids(_SAID, numbers) if row["statements"] is not None]
        return {row["number"]: said for row in rows for said in self._whole(read, [row])}

    def _article(self, row: Row) -> Article:
        """Return the article of a row, of a whole copy where its own text is damaged."""
        try:
            return article_of(row)
        except ArticleDamaged:
            return article_of(row, self._copy(row))

    def _text(self, row: Row) -> Text:
        try:
            text = text_of(row)
        except ArticleDamaged:
            text = text_of(row, self._copy(row))
        return Text(row["title"], text, row["language"])

    def _copy(self, row: Row) -> bytes | None:
        """Return the text that a row has the digest of, where it stands elsewhere too."""
        copies = self._db.execute(COPIES, (row["digest"],)).fetchall()
        return whole_copy(row, [text for (text,) in copies])

    def _whole(self, read: Callable[[Row], T], rows: Iterable[Row]) -> Iterator[T]:
        """Yield the values of rows that can be read, and log of each of the others once."""
        for row in rows:
            try:
                yield read(row)
            except DatabaseDamaged as error:
                if str(error) not in self._told and len(self._told) < MOST_TOLD:
                    self._told.add(str(error))
                    log.error("left out: %s", error)  # noqa: TRY400 - its words say all


class Reader(ABC):
    """Connection that only reads, in a thread of its own where questions are answered.

    One thread, and one hop to it: answering is mostly Python, of which several threads can only
    take turns, and every hand-over between them and the event loop costs more than it gains.
    """

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, "asking")
        self._told: set[str] = set()
        self._here = False

    async def opened(self) -> Self:
        """Return this, once it has read. Raises LibraryUnavailable where it cannot."""
        try:
            await self.run_in_snapshot(lambda _stored: None)
        except BaseException:
            await self.close()
            raise
        return self

    def stay_here(self) -> None:
        """Work in the calling thread from now on: it has nothing else to do."""
        self._here = True

    async def run_in_snapshot(self, work: Callable[[ReadSnapshot], T]) -> T:
        """Run `work` in the thread, over a snapshot of the database.

        Raises LibraryUnavailable where the database cannot be read.
        """
        if self._here:
            return self._do(work)
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._do, work)

    async def version(self) -> int:
        """Return a number that differs once anybody has written, see `ReadSnapshot.version`."""
        return await self.run_in_snapshot(lambda stored: stored.version())

    async def close(self) -> None:
        """Finish what is being done, and close the connection."""
        await asyncio.to_thread(self._thread.shutdown)
        self._disconnect()

    @abstractmethod
    def _do(self, work: Callable[[ReadSnapshot], T]) -> T:
        """Run `work` over a snapshot, in the thread."""

    @abstractmethod
    def _disconnect(self) -> None:
        """Close the connection, if there is one."""
