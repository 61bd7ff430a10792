"""Protocols of articles as they are at one moment, which questions are answered from.

`file_reader.py` keeps them over a file of SQLite, and `archive/reader.py` over PostgreSQL.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from index.models import Article, Correction, Passage, SamePerson, Statement
    from index.storage.rows import Found, Text

T = TypeVar("T")


class Snapshot(Protocol):
    """Articles at one moment, in the thread that asks.

    What is not as it was stored is left out, and logged: answers go on without it. Of an article
    that is damaged a whole copy is taken where there is one.
    """

    def version(self) -> int:
        """Return a number that differs once anybody has written."""

    def found(self, ids: Sequence[int]) -> dict[int, Found]:
        """Return the passages that have these ids, by id."""

    def passages_of(self, numbers: Sequence[int]) -> dict[int, list[Passage]]:
        """Return the passages of articles in their order, by article."""

    def articles(self, numbers: Iterable[int]) -> dict[int, Article]:
        """Return the articles that have these numbers, by number."""

    def damaged(self, numbers: Iterable[int]) -> list[str]:
        """Return what is wrong with the articles of these that are not what was stored.

        It is a sentence each; an article that has a whole copy is as it was stored.
        """

    def numbers(self, within: Collection[int] | None) -> list[int]:
        """Return the numbers of the articles in these collections (None: all), by their ids."""

    def articles_of(self, passages: Sequence[int]) -> list[int]:
        """Return the numbers of the articles that these passages are of."""

    def texts(self, numbers: Iterable[int]) -> dict[int, Text]:
        """Return the titles and texts of articles, by number."""

    def said(self, passages: Iterable[Passage]) -> dict[int, tuple[Statement, ...]]:
        """Return by article the statements that reach into any of the passages.

        Articles that have not been read for statements are not among them.
        """

    def statements(self, numbers: Sequence[int]) -> dict[int, tuple[Statement, ...]]:
        """Return the statements of articles as their texts have them, by article.

        Articles that have not been read for statements are not among them.
        """

    def corrections(self) -> dict[int, tuple[Correction, ...]]:
        """Return the corrections of speakers that are in force, by article."""

    def same_people(self) -> list[SamePerson]:
        """Return which two names are one person's, in the order of the names."""


class Snapshots(Protocol):
    """Snapshots one after the other, in a thread of their own."""

    def stay_here(self) -> None:
        """Work in the calling thread from now on: it has nothing else to do."""

    async def run_in_snapshot(self, work: Callable[[Snapshot], T]) -> T:
        """Run `work` in the thread, over a snapshot of the database.

        Raises LibraryUnavailable where the database cannot be read.
        """

    async def version(self) -> int:
        """Return a number that differs once anybody has written, see `Snapshot.version`."""
