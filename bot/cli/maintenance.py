"""Commands that look after what is kept."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path  # noqa: TC003 - typer reads it
from typing import Annotated

import typer

from bot.cli.session import (
    FAILED,
    Context,
    Data,
    filled_library,
    finish,
    open_library,
    refuse,
    settings_of,
)
from bot.cli.streams import printable, say, write


def backup(
    context: Context,
    file: Annotated[Path, typer.Argument(help="Where to: one file, readable by you alone.")],
    data: Data = None,
) -> None:
    """Save all articles and all that the bot remembers as one file; the bot may go on."""
    from bot import backup as backups

    settings = settings_of(context, data)

    async def save() -> None:
        size = await backups.save_checked(settings.data, file, articles=settings.archive is None)
        say(f"saved as {file}: {size:,} bytes")

    finish(save())


def restore(
    context: Context,
    file: Annotated[Path, typer.Argument(help="What `quoth backup` saved.")],
    data: Data = None,
) -> None:
    """Take a backup back into an empty data folder; it is checked whole before."""
    from bot import backup as backups

    settings = settings_of(context, data)

    async def take_back() -> None:
        await backups.restore(file, settings.data, articles=settings.archive is None)
        async with open_library(settings) as library:
            await library.catch_up()
            counts = await library.counts()
            damaged = await library.damaged() if settings.archive is None else []
        say(f"restored into {settings.data}: articles, all searchable: {counts.articles:,}")
        if damaged:
            raise refuse(backups.in_short(damaged))

    finish(take_back())


def reread(
    context: Context,
    everything: Annotated[bool, typer.Option("--all", help="Also what is up to date.")] = False,  # noqa: FBT002 - a flag
    data: Data = None,
) -> None:
    """Read the files that are kept again, where they were read by an older version."""
    from collections import Counter

    from index import ReadingError

    settings = settings_of(context, data)

    async def read_all() -> Counter[str]:
        tally: Counter[str] = Counter()
        async with open_library(settings) as library:
            async for outcome in library.reread(everything=everything):
                if isinstance(outcome, ReadingError):
                    tally["refused"] += 1
                    say(printable(str(outcome)))
                else:
                    tally[outcome.kind] += 1
            await library.catch_up()
        return tally

    tally = finish(read_all())
    say(", ".join(f"{count:,} {kind}" for kind, count in tally.items()) or "nothing to read again")
    if tally["refused"]:
        raise typer.Exit(FAILED)


def reindex(context: Context, data: Data = None) -> None:
    """Make the index in the search cluster anew; bots and commands go on meanwhile."""
    settings = settings_of(context, data)

    async def make_anew() -> None:
        told = 0
        async with open_library(settings) as library:
            async for done, wanted in library.reindex():
                if (tenth := 10 * done // wanted) > told:
                    told = tenth
                    say(f"{done:,} of {wanted:,} changes")
        say("the new index is asked from now on")

    finish(make_anew())


def unanswered(
    context: Context,
    newest: Annotated[bool, typer.Option("--newest", help="The newest first.")] = False,  # noqa: FBT002 - a flag
    data: Data = None,
) -> None:
    """Print the questions without an answer, a line each: how often, when last, the question."""
    from bot.storage.storage import Storage
    from bot.unanswered.notify import groups

    settings = settings_of(context, data)

    async def show() -> None:
        async with (
            filled_library(settings) as library,
            await Storage.open(settings.data) as storage,
        ):
            for group in await groups(storage.unanswered, library, newest_first=newest):
                day = datetime.fromtimestamp(group.last, UTC).date()
                # A line each, whatever was asked.
                asked = " ".join(printable(group.question).split())
                write(f"{group.times}\t{day.isoformat()}\t{asked}")

    finish(show())
