"""Facade of the library: articles in, their own words out."""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress
from functools import cached_property, wraps
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, ParamSpec, Self, TypeVar

from index.additions import Additions
from index.aliases import ALIASES, own_aliases
from index.articles import Articles
from index.errors import ArchiveUnreachable, LibraryUnavailable
from index.ingest.files import Files
from index.ingest.pool import IngestPool
from index.ingest.precedence import Precedence
from index.originals import Originals
from index.questions import Questions
from index.speakers import Speakers
from index.storage.private import FOLDER_MODE, make_private
from index.storage.storage import Storage

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Sequence
    from os import PathLike

    from index.answering.answerer import Answerer
    from index.indexer import Indexer
    from index.models import Article, Caution, IndexState
    from index.near_duplicates import NearDuplicates
    from index.ocr import Ocr
    from index.opensearch.cluster import SearchCluster
    from index.remote import RemoteAnswerer
    from index.storage.truth import Truth

P = ParamSpec("P")
R = TypeVar("R")
Part = TypeVar("Part")


def _offered(
    part: Callable[[Library], Part], method: Callable[Concatenate[Part, P], R]
) -> Callable[Concatenate[Library, P], R]:
    """Offer a method of a part of the library as its own."""

    @wraps(method)
    def offered(library: Library, /, *args: P.args, **kwargs: P.kwargs) -> R:
        return method(part(library), *args, **kwargs)

    return offered


_articles, _additions = attrgetter("_articles"), attrgetter("_additions")
_speakers, _originals = attrgetter("_speakers"), attrgetter("_originals")
_questions = attrgetter("_questions")


class Library:
    """A collection of articles that answers questions in their own words.

    Open it with `async with await Library.open(directory) as library:`. Work on text and index
    runs in worker threads and processes; the event loop only waits. Every method raises
    LibraryUnavailable where the data folder cannot be used.

    Its parts that ask and index are loaded when something is first asked.
    """

    def __init__(
        self,
        folder: Path,
        storage: Truth,
        aliases: tuple[str, ...],
        caution: Caution,
        clock: Callable[[], float],
        within_s: float | None,
        keep_originals: int,
        *,
        archive: str | None,
        search: SearchCluster | None,
        ocr: Ocr | None,
    ) -> None:
        self._archive, self._search = archive, search
        self._folder, self._aliases, self._caution = folder, aliases, caution
        self._clock, self._storage = clock, storage
        self._files, self._pool, self._precedence = Files(ocr), IngestPool(), Precedence()
        self._originals = Originals(storage, self._files, self._pool, keep_originals)
        self._articles = Articles(storage, self._follow)
        self._additions = Additions(
            storage, self._files, self._pool, self._precedence, self._originals, self._follow
        )
        self._speakers = Speakers(storage, caution, clock)
        self._questions = Questions(
            self._articles, self._precedence, clock, within_s,
            here=lambda: self._answerer, elsewhere=self._start_answering,
        )  # fmt: skip

    @cached_property
    def _index(self) -> Indexer:
        from index.indexer import Indexer  # noqa: PLC0415
        from index.places import place_of  # noqa: PLC0415

        place = place_of(self._search, self._folder, self._aliases)
        return Indexer(self._storage, self._folder, place)

    @cached_property
    def _near_duplicates(self) -> NearDuplicates:
        from index.near_duplicates import NearDuplicates  # noqa: PLC0415

        return NearDuplicates(self._storage.reader, self._index)

    @cached_property
    def _answerer(self) -> Answerer:
        from index.answering.answerer import Answerer  # noqa: PLC0415

        return Answerer(self._storage, self._index, self._caution)

    async def _start_answering(self) -> RemoteAnswerer:
        from index.remote import RemoteAnswerer  # noqa: PLC0415 - most processes ask none

        return await RemoteAnswerer.start(
            self._folder, self._caution, archive=self._archive, search=self._search
        )

    @classmethod
    async def open(
        cls,
        directory: str | PathLike[str],
        *,
        archive: str | None = None,
        caution: Caution = "balanced",
        clock: Callable[[], float] = time.time,
        within_s: float | None = None,
        keep_originals: int = 0,
        search: SearchCluster | None = None,
        ocr: Ocr | None = None,
    ) -> Self:
        """Open the library in `directory`, which is made where it is not there.

        `archive` is the address of a PostgreSQL database (postgresql://...) that the articles lie
        in; then only the index is in the folder. Several libraries may be open on one archive.

        Only this user can read its files from then on, whatever rights they had before.
        An answer may take `within_s` seconds; it takes as long as it takes where that is None.
        `caution` is how sure an answer must be to be given: eager, balanced or strict. `clock` says
        the time in seconds since 1970: changes are dated by it, and "last week" counts from it.
        Files of up to `keep_originals` bytes are kept as they came. `search` is a cluster that
        finds passages, in place of the index in the folder. Scans are read by `ocr`, and refused
        where there is none. Raises LibraryUnavailable where that cannot be.
        """
        folder = Path(directory)
        try:
            await asyncio.to_thread(folder.mkdir, FOLDER_MODE, parents=True, exist_ok=True)
        except (FileExistsError, NotADirectoryError) as error:
            raise LibraryUnavailable(f"{folder} cannot be used: it is no folder") from error
        except OSError as error:
            raise LibraryUnavailable(f"{folder} cannot be used: {error.strerror}") from error
        await asyncio.to_thread(make_private, [folder, folder / "index", folder / ALIASES])
        aliases = await asyncio.to_thread(own_aliases, folder / ALIASES)
        storage = await Storage.open(folder, archive=archive, clock=clock)
        return cls(
            folder,
            storage,
            aliases,
            caution,
            clock,
            within_s,
            keep_originals,
            archive=archive,
            search=search,
            ocr=ocr,
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.close()

    async def close(self) -> None:
        """Close the processes, the database and the index."""
        await self._files.close()
        await self._pool.close()
        await self._questions.close()
        if "_index" in self.__dict__:
            await self._index.close()
        await self._storage.close()

    async def warm(self) -> None:
        """Load what questions need, so that the first one does not wait: for a process that stays.

        Takes a fraction of a second. In a library of tens of thousands of passages the search
        kernels are compiled the first time after an installation, which takes a minute.
        """
        await self._answerer.warm()

    async def catch_up(self) -> None:
        """Bring the index in step with the articles, whichever process changed them."""
        await self._index.catch_up()
        await self._questions.catch_up(self._index.upto or 0)

    async def _follow(self) -> None:
        """Bring the index in step. Where it cannot be reached, the next question does, or says so.

        All changes are stored by then.
        """
        with suppress(ArchiveUnreachable):
            await self.catch_up()

    async def index_state(self) -> IndexState:
        """Return how much can be found, and how far the index is behind the articles."""
        return await self._index.state()

    async def check_reached(self) -> None:
        """Raise ArchiveUnreachable where no question can be answered now, as a server is away."""
        await self._index.check_reached()

    async def check_folder(self) -> None:
        """Raise FolderReplaced where the folder was moved or replaced since it was opened.

        Additions and changes check that by themselves, before they are said to be stored.
        """
        await asyncio.to_thread(self._storage.check_place)

    async def has_done(self, cause: str) -> bool:
        """Whether articles or corrections were changed inside `caused_by(cause)`.

        It is known for two days.
        """
        return await self._storage.history.has_done(cause)

    # Articles

    add = _offered(_additions, Additions.add)
    add_each = _offered(_additions, Additions.add_each)
    begin = _offered(_additions, Additions.begin)
    original = _offered(_originals, Originals.original)
    lines_left_out = _offered(_originals, Originals.lines_left_out)
    reread = _offered(_originals, Originals.reread)
    remove = _offered(_articles, Articles.remove)
    remove_number = _offered(_articles, Articles.remove_number)
    restore = _offered(_articles, Articles.restore)
    kept = _offered(_articles, Articles.kept)
    undo = _offered(_articles, Articles.undo)
    uploaded = _offered(_articles, Articles.uploaded)
    forget_removed = _offered(_articles, Articles.forget_removed)
    article = _offered(_articles, Articles.article)
    article_at = _offered(_articles, Articles.article_at)
    articles = _offered(_articles, Articles.articles)
    newest = _offered(_articles, Articles.newest)
    newest_in = _offered(_articles, Articles.newest_in)
    every_article = _offered(_articles, Articles.every_article)
    damaged = _offered(_articles, Articles.damaged)
    collections = _offered(_articles, Articles.collections)
    size = _offered(_articles, Articles.size)
    make_collection = _offered(_articles, Articles.make_collection)
    counts = _offered(_articles, Articles.counts)
    check_quotes = _offered(_articles, Articles.check_quotes)

    # Speakers

    people = _offered(_speakers, Speakers.people)
    correct = _offered(_speakers, Speakers.correct)
    undo_correction = _offered(_speakers, Speakers.undo_correction)
    corrections = _offered(_speakers, Speakers.corrections)
    attributed = _offered(_speakers, Speakers.attributed)
    speakers = _offered(_speakers, Speakers.speakers)
    same_people = _offered(_speakers, Speakers.same_people)
    merge_names = _offered(_speakers, Speakers.merge_names)
    split_names = _offered(_speakers, Speakers.split_names)
    forget_corrector = _offered(_speakers, Speakers.forget_corrector)

    # Answering

    ask = _offered(_questions, Questions.ask)
    find_wording = _offered(_questions, Questions.find_wording)
    answer_elsewhere = _offered(_questions, Questions.answer_elsewhere)

    async def keywords(self, questions: Sequence[str]) -> list[frozenset[str]]:
        """Return the keywords of each question: its terms without stop words."""
        await self.catch_up()
        return await asyncio.to_thread(lambda: [self._index.keywords(asked) for asked in questions])

    async def read_for_statements(self) -> AsyncIterator[int]:
        """Read again what an older version has read; yield the count.

        Passages and their words first, then statements. Until an article's turn comes, answers go
        on from what there is of it.
        """
        from index.rereading import read_again  # noqa: PLC0415

        async for done in read_again(self._storage):
            yield done

    async def reindex(self) -> AsyncIterator[tuple[int, int]]:
        """Make the indices of a cluster anew, beside those that are asked.

        Yields the last change that is in, and the newest one. See `reindexed`.
        """
        from index.reindexing import reindexed  # noqa: PLC0415

        async for done in reindexed(self._storage, self._folder, self._search):
            yield done

    async def resembling(self, article: Article) -> list[Article]:
        """Return the near duplicates of a stored article of its collection, most alike first."""
        await self._precedence.give_way()
        return await self._near_duplicates.to(article)
