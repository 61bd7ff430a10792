"""The seam behind which the articles lie: what the library asks of them, wherever they are.

`Storage` keeps it over a file of SQLite and over an archive in PostgreSQL. Nothing above this room
knows of more than these protocols, and of the values that they hand on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from index.models import (
        Article,
        Correction,
        Counts,
        Kept,
        Passage,
        Prepared,
        SamePerson,
        Statement,
        Undone,
        Uploaded,
    )  # fmt: skip
    from index.storage.originals import Original
    from index.storage.rows import Change, Indexed, Outcome
    from index.storage.snapshots import Snapshots


class Changes(Protocol):
    """Changes of articles, each whole or not made, and ordered with all others."""

    async def add(self, prepared: Prepared, upload: str | None = None) -> Outcome:
        """Store an article with its passages and statements, whole or not at all.

        An article of the same collection and source id is replaced and keeps its number; nothing
        is written where nothing changed or another article of the collection has the same text.
        An `upload` can be taken back.
        """

    async def add_all(
        self, prepared: Sequence[Prepared], upload: str | None = None
    ) -> list[Outcome]:
        """Store articles as `add` does, in one transaction: all of them or, if one fails, none."""

    async def make_collection(self, name: str) -> None:
        """Store a collection that has no articles yet, unless it is there."""

    async def remove(self, numbers: Sequence[int]) -> int:
        """Remove articles, keeping a version of each; return how many there were."""

    async def restore(self, source_id: str, collection: str) -> int | None:
        """Restore the newest version of an article; return its number.

        An article in its place becomes a version. None where no version is kept.
        """

    async def undo(self, upload: str) -> Undone:
        """Undo the writes of an upload, where nobody has changed the article since."""

    async def forget(self, before: int) -> int:
        """Delete versions that went before a time, in seconds since 1970; return how many."""

    async def say(self, article: Article, said: Sequence[Statement]) -> None:
        """Store the statements of an article that is in, unless it has changed meanwhile."""

    async def analyse(self, article: Article, passages: Sequence[Passage]) -> None:
        """Store new passages of an article that is in, unless it has changed meanwhile."""


class SpeakerCorrections(Protocol):
    """Changes of whom statements are by."""

    async def correct(
        self, article: Article, correction: Correction, instead_of: Iterable[Correction] = ()
    ) -> bool:
        """Store a correction in place of others, and of one of the same quotation.

        Return whether the article still has the text.
        """

    async def undo(self, article: Article, corrections: Iterable[Correction]) -> bool:
        """Delete corrections of an article; return whether any was there."""

    async def merge_names(self, same: SamePerson) -> None:
        """Store that two names are one person's, unless that is known."""

    async def split_names(self, one: str, other: str) -> bool:
        """Delete that two names are one person's; return whether that was so."""

    async def forget_corrector(self, by: str) -> None:
        """Forget who made somebody's corrections; these stay."""


class Log(Protocol):
    """The ordered log of what came and went, and what an index takes of the articles in it."""

    async def identity(self) -> str:
        """Return the random id of this database. Raises LibraryUnavailable where it has none."""

    async def last_change(self) -> int:
        """Return the number of the newest change, 0 where there is none."""

    async def changes(self, after: int, limit: int) -> list[Change]:
        """Return the changes that follow `after`, oldest first."""

    async def indexed(self, changes: Sequence[Change]) -> list[Indexed]:
        """Return the articles that changes have added, with the passages that they tell of.

        Those whose passages are gone since are left out.
        """

    async def collections(self) -> dict[str, int]:
        """Return the collections' ids by name."""

    async def languages(self) -> dict[int, frozenset[str]]:
        """Return the languages that the articles are in, by the ids of their collections."""


class Lookups(Protocol):
    """Articles as they are looked up beside answering."""

    async def numbers(self) -> list[int]:
        """Return the numbers of all articles in the order they came."""

    async def unread(self, limit: int) -> list[int]:
        """Return the numbers of articles without statements by the rules of today."""

    async def unanalysed(self, limit: int) -> list[int]:
        """Return the numbers of articles whose passages an older version has made."""

    async def with_source_id(self, source_id: str) -> list[Article]:
        """Return the articles of all collections that have this source id.

        Raises ArticleDamaged where one is not what was stored.
        """

    async def at_addresses(self, addresses: Sequence[str]) -> list[Article]:
        """Return the articles of all collections that have one of these addresses, as they came."""

    async def newest(
        self, limit: int, offset: int = 0, collections: Collection[str] | None = None
    ) -> list[Article]:
        """Return a page of articles, newest first; those without a date come last.

        Articles that are damaged are left out.
        """

    async def newest_in(
        self, language: str, limit: int, collections: Collection[str] | None = None
    ) -> list[Article]:
        """Return the articles in a language that came last, the last one first.

        Articles that are damaged are left out.
        """

    async def sizes(self) -> dict[str, int]:
        """Return how many articles each collection has, by name."""

    async def counts(self, collections: Collection[str] | None = None) -> Counts:
        """Return how much `collections` hold (None: the library)."""


class Past(Protocol):
    """Removed and replaced versions of articles, and the changes that causes have made."""

    async def kept(self, source_id: str) -> list[Kept]:
        """Return the newest version of each article with a source id that is kept."""

    async def last_kept(self, limit: int, collections: Collection[str] | None) -> list[Kept]:
        """Return the kept versions of `collections` (None: all), last gone first."""

    async def uploaded(self, upload: str) -> list[Uploaded]:
        """Return the articles of an upload that nobody has changed since, in its order."""

    async def has_done(self, cause: str) -> bool:
        """Whether a change was made that this has caused."""


class Files(Protocol):
    """The files that articles were read from."""

    async def keep(
        self, original: Original, reading: int, numbers: Sequence[int], held: int
    ) -> None:
        """Store a file that the articles of these numbers were read from, by a reading version.

        `held` is how many articles it held, wherever they are.
        """

    async def of(self, number: int) -> Original | None:
        """Return the file that an article was read from; None where none is, or it held more."""

    async def keys(self, before: int | None) -> list[bytes]:
        """Return the keys of the files that were read by versions before this one (None: all)."""

    async def get(self, key: bytes) -> tuple[Original, list[int]] | None:
        """Return a file, and the numbers of the articles that have a text of it now."""


class Truth(Protocol):
    """All articles: each change is whole or not made, and ordered with all others.

    Every method of its parts raises LibraryUnavailable, or its fitting subclass, where the articles
    cannot be used.
    """

    @property
    def reader(self) -> Snapshots:
        """Articles as they are at one moment: questions are answered from them."""

    @property
    def writer(self) -> Changes:
        """The writer, which changes articles."""

    @property
    def corrections(self) -> SpeakerCorrections:
        """The corrections, which change whom statements are by."""

    @property
    def log(self) -> Log:
        """The ordered log of what came and went, which an index follows."""

    @property
    def shelf(self) -> Lookups:
        """Articles as they are looked up beside answering."""

    @property
    def history(self) -> Past:
        """Removed and replaced versions of articles, and what each upload has written."""

    @property
    def originals(self) -> Files:
        """The files that articles were read from."""

    def check_place(self) -> None:
        """Raise FolderReplaced where what was opened is no longer in its place."""

    async def close(self) -> None:
        """Close all connections."""
