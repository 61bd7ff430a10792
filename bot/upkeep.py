"""Commands that look after what is kept."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - typer reads it
from typing import Annotated

import typer

from bot import backup as backups
from bot.console import Context, Data, finish, settings_of, warm_library
from bot.terminal import say


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
