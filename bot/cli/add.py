"""Files and folders into the library, with progress."""

from __future__ import annotations

import asyncio
from collections import Counter
from typing import TYPE_CHECKING

from rich.progress import MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from bot.cli.streams import printable
from index import SUFFIXES, Added, ReadingError, Reason

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable
    from pathlib import Path

    from rich.console import Console

    from index import Library


async def add_paths(
    library: Library, paths: Iterable[Path], collection: str | None, console: Console
) -> Counter[str]:
    """Add files and what is in folders; return how many articles were added, replaced, refused.

    Every failure is one line on `console`, and the rest goes on.
    """
    tally: Counter[str] = Counter()
    columns = (TextColumn("{task.description}"), MofNCompleteColumn(), TimeElapsedColumn())
    shown = console.is_terminal
    with Progress(*columns, console=console, transient=True, disable=not shown) as progress:
        articles = progress.add_task("articles", total=None)
        async for outcome in _added(library, paths, collection):
            progress.advance(articles)
            if isinstance(outcome, Added):
                tally[outcome.kind] += 1
            else:
                # What was read but for some bytes is told, and is no failure.
                tally["refused"] += outcome.reason is not Reason.BROKEN_BYTES
                console.print(printable(str(outcome)), soft_wrap=True)
        progress.update(articles, description="indexing")
        await library.catch_up()
    return tally


async def _added(
    library: Library, paths: Iterable[Path], collection: str | None
) -> AsyncIterator[Added | ReadingError]:
    for path in paths:
        for file in await asyncio.to_thread(_files, path):
            async for outcome in library.add_each(file, name=file.name, collection=collection):
                if isinstance(outcome, ReadingError):
                    # With the folder it was found in: names repeat across folders.
                    yield outcome.renamed(str(file))
                else:
                    yield outcome


def _files(path: Path) -> list[Path]:
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
