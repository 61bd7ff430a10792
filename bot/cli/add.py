"""Files and folders into the library, with progress."""

from __future__ import annotations

import asyncio
from collections import Counter, deque
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from bot.addresses import is_address
from bot.cli.streams import printable
from bot.errors import NotFetched
from index import SUFFIXES, Added, ReadingError, Reason

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Collection, Generator, Iterable

    from rich.console import Console
    from rich.progress import Task

    from index import Begun, Columns, Library

# Number of files that are read while one is added.
AHEAD = 6

# Bytes of a file that are looked at together.
_BLOCK = 1 << 20


class _Pages(ProgressColumn):
    """How many pages of a long file have been read, while it is being read."""

    begun: Begun | None = None

    def render(self, task: Task) -> Text:  # noqa: ARG002 - the file is the one that is waited for
        """Return "page 120 of 300", or nothing."""
        pages = self.begun.pages if self.begun else None
        return Text("page {:,} of {:,}".format(*pages) if pages else "")


async def add_paths(
    library: Library,
    paths: Iterable[Path | str],
    collection: str | None,
    console: Console,
    allowed: Collection[str] = (),
    columns: Columns = (),
) -> Counter[str]:
    """Add files, folders and addresses; return how many articles were added, replaced, refused.

    `allowed` are hosts that are fetched from though they are not public, and `columns` what the
    columns of tables are called.

    Every failure is one line on `console`, and the rest goes on.
    """
    tally: Counter[str] = Counter()
    pages = _Pages()
    shown_columns = (
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(),
        TimeElapsedColumn(), TextColumn("left:"), TimeRemainingColumn(), pages,
    )  # fmt: skip
    shown = console.is_terminal
    found = await asyncio.to_thread(_found, paths)
    total = await asyncio.to_thread(expected, found) if shown else 0
    with Progress(*shown_columns, console=console, transient=True, disable=not shown) as progress:
        articles = progress.add_task("articles", total=total)
        bar = progress.tasks[0]

        def count(more: int) -> None:
            bar.total = None if bar.total is None else bar.total + more

        async for outcome in _added(library, found, collection, allowed, columns, count, pages):
            progress.advance(articles)
            if bar.completed > (bar.total or 0):  # a text had more in it than can be told
                bar.total = None
            if isinstance(outcome, Added):
                tally[outcome.kind] += 1
            else:
                if outcome.reason is not Reason.BROKEN_BYTES:  # that was read nevertheless
                    tally["refused"] += 1
                console.print(printable(str(outcome)), soft_wrap=True)
        progress.update(articles, description="indexing")
        await library.catch_up()
    return tally


async def _added(
    library: Library,
    found: Iterable[Path | str],
    collection: str | None,
    allowed: Collection[str],
    columns: Columns,
    count: Callable[[int], None],
    pages: _Pages,
) -> AsyncIterator[Added | ReadingError | NotFetched]:
    """Yield what becomes of each article; `count` is told of those beyond one a file.

    `pages` shows how far the file is that comes next.
    """
    with closing(_begun_ahead(library, found, columns)) as begun:
        for one, content in begun:
            pages.begun = content
            if content is None:
                async for outcome in _fetched(library, str(one), collection, allowed):
                    yield outcome
                continue
            path, counted = Path(one), False
            async for outcome in library.add_each(content, name=path.name, collection=collection):
                if not counted and content.count is not None:
                    counted = True
                    count(content.count - 1)
                if isinstance(outcome, ReadingError):
                    # With the folder it was found in, for names repeat across folders; and with
                    # the name of the member, where it is one of an archive.
                    yield outcome.renamed(str(path.parent / outcome.place.name))
                else:
                    yield outcome


def _begun_ahead(
    library: Library, found: Iterable[Path | str], columns: Columns
) -> Generator[tuple[Path | str, Begun | None]]:
    """Yield files that are being read, with the next few: processes beside this one do that.

    An address comes in its turn, with nothing begun.
    """
    ahead: deque[tuple[Path | str, Begun | None]] = deque()
    try:
        for one in found:
            begun = library.begin(one, one.name, columns) if isinstance(one, Path) else None
            ahead.append((one, begun))
            if len(ahead) > AHEAD:
                yield ahead.popleft()
        while ahead:
            yield ahead.popleft()
    finally:
        for _, begun in ahead:
            if begun:
                begun.cancel()


async def _fetched(
    library: Library, address: str, collection: str | None, allowed: Collection[str]
) -> AsyncIterator[Added | ReadingError | NotFetched]:
    from bot.fetching import fetch

    try:
        found = await fetch(address, allowed)
    except NotFetched as error:
        yield error
        return
    async for outcome in library.add_each(
        found.content, name=found.name, collection=collection, url=found.url
    ):
        yield outcome.renamed(address) if isinstance(outcome, ReadingError) else outcome


def expected(found: Iterable[Path | str]) -> int:
    """Return how many articles there will be: one a file, and one a line of JSON lines."""
    return sum(
        _lines(one) if isinstance(one, Path) and one.suffix.casefold() == ".jsonl" else 1
        for one in found
    )


def _lines(file: Path) -> int:
    """Return how many lines a file has, the last of which may not be ended."""
    count, last = 0, b"\n"
    if not file.is_file():  # its reader says so
        return 1
    try:
        with file.open("rb") as content:
            while block := content.read(_BLOCK):
                count, last = count + block.count(b"\n"), block[-1:]
    except OSError:  # the same
        return 1
    return count + (last != b"\n")


def _found(paths: Iterable[Path | str]) -> list[Path | str]:
    """Return the addresses and the files, those in folders in the place of the folders."""
    found: list[Path | str] = []
    for path in paths:
        found += [path] if isinstance(path, str) and is_address(path) else files_of(Path(path))
    return found


def files_of(path: Path) -> list[Path]:
    """Return the file itself, or the articles in a folder: of known endings, and not hidden."""
    if not path.is_dir():
        return [path]
    return sorted(
        file
        for file in path.rglob("*")
        if file.suffix.casefold() in SUFFIXES
        and file.is_file()
        and not any(part.startswith(".") for part in file.relative_to(path).parts)
    )
