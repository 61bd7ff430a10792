"""What the commands of the command line share: settings, the library, errors in words."""

from __future__ import annotations

import asyncio
import os
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from bot.cli.output import say
from bot.config import language_folder, load
from bot.errors import BotError, ConfigError
from index import Languages, Library, QuothError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Coroutine

    from bot.config import Settings
    from index import Caution

Data = Annotated[
    Path | None,
    typer.Option("--data", help="Folder of the library (or QUOTH_DATA).", metavar="DIR"),
]
Context = typer.Context
T = TypeVar("T")

# Exit codes: something asked for could not be done; the settings are wrong.
FAILED, MISCONFIGURED = 1, 2
# Seconds after which a wait is explained.
PATIENCE = 3
COMPILING = "Compiling the search kernels: this once takes up to a minute."


def settings_of(context: Context, data: Path | None) -> Settings:
    """Read the settings; a folder given with the command, or before it, goes first."""
    chosen = data or context.obj
    try:
        return load({"data": chosen} if chosen else None)
    except ConfigError as error:
        say(str(error))
        raise typer.Exit(MISCONFIGURED) from None


def choose_languages() -> None:
    """Have this process, and those it starts, read language files of the folder that is set.

    The library looks for it in the environment: what only stands in `.env` is put there. It must be
    called before any text is read.
    """
    try:
        folder = language_folder()
    except ConfigError as error:
        say(str(error))
        raise typer.Exit(MISCONFIGURED) from None
    if folder is None:
        return
    faults = list(Languages(folder).faults())
    for fault in faults:
        say(str(fault))
    if faults:
        raise typer.Exit(MISCONFIGURED)
    os.environ[Languages.VARIABLE] = str(folder.absolute())


@asynccontextmanager
async def warm_library(folder: Path, caution: Caution = "balanced") -> AsyncIterator[Library]:
    """Open a library that will be asked or added to, its kernels loaded."""
    async with await Library.open(folder, caution=caution) as library:
        told = asyncio.get_running_loop().call_later(PATIENCE, say, COMPILING)
        await library.warm()
        told.cancel()
        yield library


def finish(work: Coroutine[Any, Any, T]) -> T:
    """Run `work`, turning what it raises on purpose into a line on stderr and an exit code."""
    try:
        return asyncio.run(work)
    except ConfigError as error:
        say(str(error))
        raise typer.Exit(MISCONFIGURED) from None
    except (BotError, QuothError, OSError) as error:
        say(str(error))
        raise typer.Exit(FAILED) from None


def refuse(reason: str) -> typer.Exit:
    """Say on stderr why something cannot be done, and return what ends the command."""
    say(reason)
    return typer.Exit(FAILED)
