"""Commands that add, list and take away articles."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - typer reads it
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli import admin
from bot.cli.session import (
    FAILED,
    AsJson,
    Context,
    Data,
    filled_library,
    finish,
    open_library,
    refuse,
    settings_of,
)
from bot.cli.streams import print_json, printable, say, write
from bot.clock import SystemClock

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Awaitable, Sequence

    from index import Library


def add(
    context: Context,
    paths: Annotated[list[str], typer.Argument(help="Files, folders, addresses of the web.")],
    collection: Annotated[str | None, typer.Option(help="Put them into this collection.")] = None,
    columns: Annotated[
        str, typer.Option(help="What columns of tables are called: text=Story,title=Head")
    ] = "",
    watch: Annotated[bool, typer.Option("--watch", help="Go on with what changes there.")] = False,  # noqa: FBT002 - a flag
    data: Data = None,
) -> None:
    """Add articles. One line a failure; exit code 1 if there was any."""
    from bot.cli import watch as watching
    from bot.cli.add import add_paths
    from bot.cli.output import stderr
    from index import columns_in

    if not all(paths):  # of a variable of the shell that is not set: here, the whole folder
        raise typer.BadParameter("a path is empty: name a file, a folder or an address")
    settings = settings_of(context, data)
    try:
        named = columns_in(columns)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--columns") from None

    async def add_all() -> int:
        async with open_library(settings) as library:

            async def add_these(these: Sequence[Path | str]) -> Counter[str]:
                allowed = settings.fetch_allow
                return await add_paths(library, these, collection, stderr(), allowed, named)

            known = watching.stamps(paths) if watch else {}
            tally = await add_these(paths)
            await library.forget_removed(settings.removed_before(SystemClock().now()))
            if watch:
                say(f"{_in_words(tally)}; watching (Ctrl-C ends it)")
                await watching.watch(paths, known, lambda ready: _told(add_these(ready)))
        if collection is not None and not await admin.is_open(settings.data, collection):
            say(f"{collection} is closed: only chats bound to it see it (quoth collections open)")
        say(_in_words(tally))
        return tally["refused"]

    if finish(add_all()):
        raise typer.Exit(FAILED)


async def _told(adding: Awaitable[Counter[str]]) -> None:
    say(_in_words(await adding))


def _in_words(tally: Counter[str]) -> str:
    said = {"twin": "already there under another id", "unchanged": "already there"}
    counts = ", ".join(f"{count:,} {said.get(kind, kind)}" for kind, count in tally.items())
    return counts or "nothing to add: no file there that can be read"


def list_(context: Context, as_json: AsJson = False, data: Data = None) -> None:  # noqa: FBT002 - a flag
    """Print all articles, a line each: id, date, title."""
    settings = settings_of(context, data)

    async def show_all() -> None:
        count = 0
        async with filled_library(settings) as library:
            async for article in library.every_article():
                published = article.published.isoformat() if article.published else ""
                if as_json:
                    fields = {"id": article.source_id, "published": published or None}
                    print_json(fields | {"title": article.title, "collection": article.collection})
                else:
                    write(printable(f"{article.source_id}\t{published}\t{article.title}"))
                count += 1
            await _check_all_came(library, count)

    finish(show_all())


async def _check_all_came(library: Library, count: int) -> None:
    """Raise what ends the command where damaged articles were left out; each has been logged."""
    if count < await library.size() and (damaged := await library.damaged()):
        raise refuse(f"articles that are damaged, and left out: {len(damaged):,}")


def remove(
    context: Context,
    ids: Annotated[
        list[str], typer.Argument(help="The articles' ids, as `quoth list` shows them.")
    ],
    collection: Annotated[str | None, typer.Option(help="Only in this collection.")] = None,
    data: Data = None,
) -> None:
    """Remove articles: all that are named, or none. `/restore` brings them back for some days."""
    settings = settings_of(context, data)

    async def remove_all() -> None:
        async with open_library(settings) as library:
            for article in await library.remove(*ids, collection=collection):
                say(f"removed {article.source_id}: {article.title}")
            await library.forget_removed(settings.removed_before(SystemClock().now()))

    finish(remove_all())


def export(
    context: Context,
    file: Annotated[Path, typer.Argument(help="Where to, readable by you alone (- for stdout).")],
    data: Data = None,
) -> None:
    """Write all articles as JSON lines, as `quoth add` takes them."""
    from bot.cli import batch

    settings = settings_of(context, data)

    async def write_all() -> None:
        async with filled_library(settings) as library:
            count = await batch.export(library, file)
            if file != batch.STANDARD:
                say(f"{count:,} articles written to {file}")
            await _check_all_came(library, count)

    finish(write_all())


def stats(context: Context, as_json: AsJson = False, data: Data = None) -> None:  # noqa: FBT002 - a flag
    """Print how much the library holds."""
    settings = settings_of(context, data)

    async def show() -> None:
        names = ("articles", "passages", "collections", "characters")
        async with filled_library(settings) as library:
            counts = await library.counts()
            if as_json:
                print_json({name: getattr(counts, name) for name in names})
            else:
                for name in names:
                    write(f"{name}\t{getattr(counts, name)}")

    finish(show())
