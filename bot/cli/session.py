"""Shared parts of the commands: settings, the library, errors in words.

The modules of the command line import what takes long to load where they use it: `quoth --help`
loads nothing of it, and each command only its own.
"""

from __future__ import annotations

import asyncio
import os
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from bot.cli.streams import say
from bot.errors import BotError, ConfigError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Coroutine, Iterator

    from bot.config import Settings
    from index import Library, Ocr

Data = Annotated[
    Path | None,
    typer.Option("--data", help="Folder of the library (or QUOTH_DATA).", metavar="DIR"),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON: an object a line.")]
Context = typer.Context
T = TypeVar("T")

# Exit codes: something asked for could not be done; the settings are wrong; Ctrl-C was pressed; and
# nobody reads any more what is written (the last two as a shell counts signals).
FAILED, MISCONFIGURED, INTERRUPTED, UNREAD = 1, 2, 130, 141
# Quotes shown if nothing else is asked for.
MOST_QUOTES = 3
# The last questions that a later one may be about.
TURNS = 3
# Seconds that an answer of the bot may take; others wait for it too.
ANSWERED_WITHIN_S = 20.0


def settings_of(
    context: Context, data: Path | None, *, whatever_the_folder: bool = False
) -> Settings:
    """Read the settings; a folder given with the command, or before it, goes first.

    It ends the command where there is something else in the folder's place, if not told otherwise.
    """
    from bot.config import load

    chosen = data or context.obj
    with errors_in_words():
        settings = load({"data": chosen} if chosen else None)
        if not whatever_the_folder:
            check_folder(settings.data)
        return settings


def check_folder(data: Path) -> None:
    """Raise ConfigError where there is something else in the place of the data folder."""
    if data.exists() and not data.is_dir():
        raise ConfigError(f"{data} is no folder: set --data or QUOTH_DATA to one")


def choose_languages() -> None:
    """Have this process, and those it starts, read language files of the folder that is set.

    The library looks for it in the environment: a setting that only stands in `.env` is put there.
    It must be called before any text is read.
    """
    from bot.config import language_folder

    with errors_in_words():
        folder = language_folder()
    if folder is None:
        return
    from index import Languages

    faults = list(Languages(folder).faults())
    for fault in faults:
        say(str(fault))
    if faults:
        raise typer.Exit(MISCONFIGURED)
    os.environ[Languages.VARIABLE] = str(folder.absolute())


def reader_of_scans() -> Ocr | None:
    """Return what reads scans by the settings, for a command that needs no others."""
    from bot import config

    with errors_in_words():
        return config.reader_of_scans()


@asynccontextmanager
async def open_library(
    place: Settings | Path, within_s: float | None = None, *, ocr: Ocr | None = None
) -> AsyncIterator[Library]:
    """Open a library for as long as a command takes; its answers may take `within_s`.

    It is the one of the settings, or where a folder is given, one in that folder by itself, whose
    scans `ocr` reads. Raises BackupRefused where there is half a backup in its place.
    """
    from bot.backup import check_restored
    from index import Library

    if isinstance(place, Path):
        opening = Library.open(place, within_s=within_s, ocr=ocr)
    else:
        check_restored(place.data)
        opening = Library.open(
            place.data,
            archive=place.archive_address,
            caution=place.caution,
            within_s=within_s,
            keep_originals=place.largest_original,
            search=place.search_cluster,
            ocr=place.reader_of_scans,
        )
    async with await opening as library:
        yield library


@asynccontextmanager
async def filled_library(settings: Settings) -> AsyncIterator[Library]:
    """Open a library that has articles; where there are none yet, say so and end the command.

    Nothing is made there: the folder may be a mistyped one.
    """
    from bot.backup import check_restored

    reason = f"{settings.data} has no articles yet: add some with quoth add"
    check_restored(settings.data)
    if settings.archive is None and not await asyncio.to_thread(is_library, settings.data):
        raise refuse(reason)
    async with open_library(settings) as library:
        if not await library.size():
            raise refuse(reason)
        yield library


def is_library(folder: Path) -> bool:
    """Whether there is a library in a folder."""
    from index import LIBRARY_FILES

    return (folder / LIBRARY_FILES[0]).exists()


@asynccontextmanager
async def warm_library(place: Settings | Path, *, ocr: Ocr | None = None) -> AsyncIterator[Library]:
    """Open a library for a process that lives long: no question waits for anything to be loaded."""
    async with open_library(place, ANSWERED_WITHIN_S, ocr=ocr) as library:
        await library.warm()
        yield library


def finish(work: Coroutine[Any, Any, T]) -> T:
    """Run `work`, turning what it raises on purpose into a line on stderr and an exit code."""
    with errors_in_words():
        return asyncio.run(work)


@contextmanager
def errors_in_words() -> Iterator[None]:
    """Turn what is raised on purpose into a line on stderr and an exit code."""
    from index import QuothError

    try:
        yield
    except ConfigError as error:
        say(str(error))
        raise typer.Exit(MISCONFIGURED) from None
    except (BotError, QuothError) as error:
        say(str(error))
        raise typer.Exit(FAILED) from None


def refuse(reason: str) -> typer.Exit:
    """Say on stderr why something cannot be done, and return what ends the command."""
    say(reason)
    return typer.Exit(FAILED)
