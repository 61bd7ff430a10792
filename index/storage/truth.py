"""The seam behind which the articles lie: what the library asks of them, wherever they are.

`Storage` keeps it over a file of SQLite and over an archive in PostgreSQL. Each part of the library
asks for as little of it as it needs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from index.models import Article, Counts, Kept, Uploaded
    from index.storage.corrections import Corrections
    from index.storage.originals import Originals
    from index.storage.reader import Reader
    from index.storage.rows import Change, Indexed
    from index.storage.writer import Writer


class Snapshots(Protocol):
    """Articles as they are at one moment: questions are answered from them."""

    @property
    def reader(self) -> Reader:
        """The reader, which runs work over a snapshot."""
        ...

    async def version(self) -> int:
        """Return a number that differs once anybody has written."""
        ...


class ChangeLog(Snapshots, Protocol):
    """The ordered log of what came and went, which an index follows."""

    async def identity(self) -> str:
        """Return the random id of these articles: an index made of others is not used."""
        ...

    async def last_change(self) -> int:
        """Return the number of the newest change, 0 where there is none."""
        ...

    async def changes(self, after: int, limit: int) -> list[Change]:
        """Return the changes that follow `after`, oldest first."""
        ...

    async def indexed(self, changes: Sequence[Change]) -> list[Indexed]:
        """Return the articles that changes have added, with the passages that they tell of.

        Those whose passages are gone since are left out.
        """
        ...

    async def collections(self) -> dict[str, int]:
        """Return the collections' ids by name."""
        ...

    async def languages(self) -> dict[int, frozenset[str]]:
        """Return the languages that the articles are in, by the ids of their collections."""
        ...


class Shelf(Protocol):
    """Articles as they are looked up beside answering."""

    async def numbers(self) -> list[int]:
        """Return the numbers of all articles in the order they came."""
        ...

    async def unread(self, limit: int) -> list[int]:
        """Return the numbers of articles without statements by the rules of today."""
        ...

    async def unanalysed(self, limit: int) -> list[int]:
        """Return the numbers of articles whose passages an older version has made."""
        ...

    async def with_source_id(self, source_id: str) -> list[Article]:
        """Return the articles of all collections that have this source id."""
        ...

    async def at_addresses(self, addresses: Sequence[str]) -> list[Article]:
        """Return the articles of all collections that have one of these addresses, as they came."""
        ...

    async def newest(
        self, limit: int, offset: int = 0, collections: Collection[str] | None = None
    ) -> list[Article]:
        """Return a page of articles, newest first; those without a date come last."""
        ...

    async def sizes(self) -> dict[str, int]:
        """Return how many articles each collection has, by name."""
        ...

    async def counts(self, collections: Collection[str] | None = None) -> Counts:
        """Return how much `collections` hold (None: the library)."""
        ...


class History(Protocol):
    """What was removed or replaced, and what an upload has written."""

    async def kept(self, source_id: str) -> list[Kept]:
        """Return the newest version of each article with a source id that is kept."""
        ...

    async def last_kept(self, limit: int, collections: Collection[str] | None) -> list[Kept]:
        """Return the kept versions of `collections` (None: all), last gone first."""
        ...

    async def uploaded(self, upload: str) -> list[Uploaded]:
        """Return the articles of an upload that nobody has changed since, in its order."""
        ...

    async def has_done(self, cause: str) -> bool:
        """Whether a change was made that this has caused."""
        ...


class Truth(ChangeLog, Shelf, History, Protocol):
    """All of it: each change is whole or not made, and ordered with all others.

    Every method raises LibraryUnavailable, or its fitting subclass, where the articles cannot be
    used.
    """

    @property
    def writer(self) -> Writer:
        """The writer, which changes articles."""
        ...

    @property
    def corrections(self) -> Corrections:
        """The corrections, which change whom statements are by."""
        ...

    @property
    def originals(self) -> Originals:
        """The files that articles were read from."""
        ...

    def check_place(self) -> None:
        """Raise FolderReplaced where what was opened is no longer in its place."""
        ...

    async def close(self) -> None:
        """Close all connections."""
        ...
