"""Commands that look after what is kept."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path  # noqa: TC003 - typer reads it
from typing import Annotated

import typer

from bot import backup as backups
from bot.cli.output import printable, say, write
from bot.cli.session import Context, Data, finish, settings_of, warm_library
from bot.storage.storage import Storage
from bot.unanswered.notify import groups
from index import Library


def backup(
    context: Context,
    file: Annotated[Path, typer.Argument(help="Where to: one file, readable by you alone.")],
    data: Data = None,
) -> None:
    """Save all articles and all that the bot remembers as one file; the bot may go on."""
    settings = settings_of(context, data)
    size = finish(backups.save(settings.data, file))
    say(f"saved as {file}: {size:,} bytes")


def restore(
    context: Context,
    file: Annotated[Path, typer.Argument(help="What `quoth backup` saved.")],
    data: Data = None,
) -> None:
    """Take a backup back into an empty data folder; it is checked whole before."""
    settings = settings_of(context, data)

    async def take_back() -> None:
        await backups.restore(file, settings.data)
        async with warm_library(settings.data) as library:
            counts = await library.counts()
        say(f"restored into {settings.data}: articles, all searchable: {counts.articles:,}")

    finish(take_back())


def unanswered(
    context: Context,
    newest: Annotated[bool, typer.Option("--newest", help="The newest first.")] = False,  # noqa: FBT002 - a flag
    data: Data = None,
) -> None:
    """Print what was asked in vain, a line each: how often, when last, the question."""
    settings = settings_of(context, data)

    async def show() -> None:
        async with (
            await Library.open(settings.data) as library,
            await Storage.open(settings.data) as storage,
        ):
            for group in await groups(storage.open_questions, library, newest_first=newest):
                day = datetime.fromtimestamp(group.last, UTC).date()
                # A line each, whatever was asked.
                asked = " ".join(printable(group.question).split())
                write(f"{group.times}\t{day.isoformat()}\t{asked}")

    finish(show())
