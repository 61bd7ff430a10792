"""Files and folders into the library, with progress."""

from __future__ import annotations

import asyncio
from collections import Counter, deque
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from rich.progress import MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from bot.addresses import is_address
from bot.cli.streams import printable
from bot.errors import NotFetched
from index import SUFFIXES, Added, ReadingError, Reason

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Collection, Generator, Iterable

    from rich.console import Console

    from index import Begun, Columns, Library

# How many files are read while one is added.
AHEAD = 6


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
    shown_columns = (TextColumn("{task.description}"), MofNCompleteColumn(), TimeElapsedColumn())
    shown = console.is_terminal
    with Progress(*shown_columns, console=console, transient=True, disable=not shown) as progress:
        articles = progress.add_task("articles", total=None)
        async for outcome in _added(library, paths, collection, allowed, columns):
            progress.advance(articles)
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
    paths: Iterable[Path | str],
    collection: str | None,
    allowed: Collection[str],
    columns: Columns,
) -> AsyncIterator[Added | ReadingError | NotFetched]:
    for path in paths:
        if isinstance(path, str) and is_address(path):
            async for outcome in _fetched(library, path, collection, allowed):
                yield outcome
            continue
        files = await asyncio.to_thread(files_of, Path(path))
        with closing(_begun_ahead(library, files, columns)) as begun:
            for file, content in begun:
                async for outcome in library.add_each(
                    content, name=file.name, collection=collection
                ):
                    if isinstance(outcome, ReadingError):
                        # With the folder it was found in: names repeat across folders.
                        yield outcome.renamed(str(file))
                    else:
                        yield outcome


def _begun_ahead(
    library: Library, files: Iterable[Path], columns: Columns
) -> Generator[tuple[Path, Begun]]:
    """Yield files that are being read, with the next few: processes beside this one do that."""
    ahead: deque[tuple[Path, Begun]] = deque()
    try:
        for file in files:
            ahead.append((file, library.begin(file, file.name, columns)))
            if len(ahead) > AHEAD:
                yield ahead.popleft()
        while ahead:
            yield ahead.popleft()
    finally:
        for _, begun in ahead:
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
