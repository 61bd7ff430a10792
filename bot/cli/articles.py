"""Commands that add, list and take away articles."""

from __future__ import annotations

import time
from pathlib import Path  # noqa: TC003 - typer reads it
from typing import Annotated

import typer

from bot.cli import admin
from bot.cli.session import (
    FAILED,
    AsJson,
    Context,
    Data,
    finish,
    open_library,
    settings_of,
)
from bot.cli.streams import print_json, printable, say, write


def add(
    context: Context,
    paths: Annotated[list[str], typer.Argument(help="Files, folders, addresses of the web.")],
    collection: Annotated[str | None, typer.Option(help="Put them into this collection.")] = None,
    data: Data = None,
) -> None:
    """Add articles. One line a failure; exit code 1 if there was any."""
    from bot.cli.add import add_paths
    from bot.cli.output import stderr

    settings = settings_of(context, data)

    async def add_all() -> int:
        async with open_library(settings.data, settings.caution) as library:
            tally = await add_paths(library, paths, collection, stderr(), settings.fetch_allow)
            await library.forget_removed(settings.removed_before(time.time()))
        if collection is not None and not await admin.is_open(settings.data, collection):
            say(f"{collection} is closed: only chats bound to it see it (quoth collections open)")
        said = {"twin": "already there under another id", "unchanged": "already there"}
        counts = ", ".join(f"{count:,} {said.get(kind, kind)}" for kind, count in tally.items())
        say(counts or "nothing to add: no file there that can be read")
        return tally["refused"]

    if finish(add_all()):
        raise typer.Exit(FAILED)


def list_(context: Context, as_json: AsJson = False, data: Data = None) -> None:  # noqa: FBT002 - a flag
    """Print all articles, a line each: id, date, title."""
    settings = settings_of(context, data)

    async def show_all() -> None:
        async with open_library(settings.data) as library:
            async for article in library.every_article():
                published = article.published.isoformat() if article.published else ""
                if as_json:
                    fields = {"id": article.source_id, "published": published or None}
                    print_json(fields | {"title": article.title, "collection": article.collection})
                    continue
                line = f"{article.source_id}\t{published}\t{article.title}"
                write(printable(line))

    finish(show_all())


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
        async with open_library(settings.data) as library:
            for article in await library.remove(*ids, collection=collection):
                say(f"removed {article.source_id}: {article.title}")
            await library.forget_removed(settings.removed_before(time.time()))

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
        async with open_library(settings.data) as library:
            count = await batch.export(library, file)
        if file != batch.STANDARD:
            say(f"{count:,} articles written to {file}")

    finish(write_all())


def stats(context: Context, as_json: AsJson = False, data: Data = None) -> None:  # noqa: FBT002 - a flag
    """Print how much the library holds."""
    settings = settings_of(context, data)

    async def show() -> None:
        async with open_library(settings.data) as library:
            counts = await library.counts()
        names = ("articles", "passages", "collections", "characters")
        if as_json:
            print_json({name: getattr(counts, name) for name in names})
            return
        for name in names:
            write(f"{name}\t{getattr(counts, name)}")

    finish(show())
