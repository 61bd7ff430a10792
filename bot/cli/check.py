"""`quoth check`: what is wrong with a setup, in words."""

from __future__ import annotations

import asyncio
import os
import platform
import shutil
import sqlite3
from importlib.metadata import version
from typing import TYPE_CHECKING, Literal

from bot.cli.finding import Finding
from bot.errors import BackupRefused
from bot.os_errors import in_words, reason
from index import landlock_version

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path

    from bot.config import Settings
    from index import Kernels, Ocr

# Less than this is soon full, in bytes.
LEAST_FREE_BYTES = 500 << 20
_OLDEST_SQLITE = (3, 38)

# Another program whose request ours has ended asks again within so many seconds.
RIVAL_WITHIN_S = 8.0
# So many damaged articles are named.
_MOST_DAMAGED = 20
_EMPTY = "there are no articles yet: add some with quoth add"


async def findings(
    settings: Settings, rival_within_s: float = RIVAL_WITHIN_S, kernels: Kernels | None = None
) -> AsyncIterator[Finding]:
    """Yield what there is to say about a setup, the program first, then Telegram.

    A second program is looked for `rival_within_s` seconds. `kernels` are what the library is
    searched by, where they are not those of the installation.
    """
    from bot.cli.check_telegram import of_telegram

    for one in _of_program():
        yield one
    for one in await asyncio.to_thread(lambda: list(_of_folder(settings.data))):
        yield one
    if settings.reader_of_scans:
        yield await asyncio.to_thread(_of_ocr, settings.reader_of_scans)
    async for one in _of_library(settings, kernels):
        yield one
    async for one in _of_memory(settings.data):
        yield one
    async for one in of_telegram(settings, rival_within_s):
        yield one


def _of_program(
    sqlite: tuple[int, ...] = sqlite3.sqlite_version_info,
) -> Iterator[Finding]:
    yield Finding(
        "ok",
        f"Quoth {version('quoth')}, Python {platform.python_version()}, "
        f"SQLite {sqlite3.sqlite_version}",
    )
    if sqlite < _OLDEST_SQLITE:
        yield Finding("wrong", "SQLite is older than 3.38: install a newer Python")
    yield _of_guard(landlock_version())


def _of_guard(landlock: int | None) -> Finding:
    """Say what guards this system against a file that takes over what reads it."""
    if landlock is None:
        return Finding("note", "files are read within limits alone: there is no Landlock here")
    return Finding("ok", f"files are read within limits and behind Landlock, version {landlock}")


def _of_folder(folder: Path, least_free: int = LEAST_FREE_BYTES) -> Iterator[Finding]:
    at = folder if folder.exists() else folder.absolute().parent
    if not folder.exists():
        yield Finding("note", f"{folder} is not there yet: the first command makes it")
    elif _is_no_folder(folder):
        yield Finding("wrong", f"{folder} is no folder: set QUOTH_DATA to one")
        return
    while not at.exists():
        at = at.parent
    if not folder.exists():  # the one that is there is somebody else's: nothing is tried in it
        if not (at.is_dir() and os.access(at, os.W_OK | os.X_OK)):
            yield Finding("wrong", f"{at} cannot be written by this user")
    elif why := _why_not_writable(folder):
        yield Finding("wrong", f"{folder} cannot be written: {why}")
    free = shutil.disk_usage(at).free
    level: Literal["ok", "wrong"] = "ok" if free >= least_free else "wrong"
    yield Finding(level, f"{at} has {free / 1e9:,.1f} GB free")


def _why_not_writable(folder: Path) -> str | None:
    probe = folder / f".quoth-check-{id(folder)}"
    try:
        probe.touch()
        probe.unlink()
    except OSError as error:
        return reason(error)
    return None


def _of_ocr(ocr: Ocr) -> Finding:
    """Look whether scans can be read, as it is set."""
    from index import ocr_languages

    there = ocr_languages(ocr)
    if there is None:
        return Finding(
            "wrong", "QUOTH_OCR is on, and tesseract is not there: install tesseract-ocr"
        )
    read = ", ".join(ocr.chosen(there))
    if missing := ocr.missing(there):
        has = ", ".join(there) or "none"
        return Finding(
            "wrong", f"tesseract does not have the language {', '.join(missing)}: it has {has}"
        )
    if not read:
        return Finding("wrong", "tesseract has no language: install tesseract-ocr-eng, or another")
    return Finding("ok", f"scans are read by tesseract, in {read}")


async def _of_library(settings: Settings, kernels: Kernels | None) -> AsyncIterator[Finding]:
    """Open the library, where there is one: none is made, and none beside half a backup."""
    from bot.backup import check_restored
    from bot.cli.session import is_library, open_library
    from index import Kernels, QuothError

    if await asyncio.to_thread(_is_no_folder, settings.data):
        return  # as is said already
    try:
        await asyncio.to_thread(check_restored, settings.data)
        if settings.archive is None and not await asyncio.to_thread(is_library, settings.data):
            yield Finding("note", _EMPTY)
            return
        async with open_library(settings) as library:
            await library.catch_up()
            counts = await library.counts()
            damaged = await library.damaged() if settings.archive is None else []
    except BackupRefused as error:
        yield Finding("wrong", str(error))
    except QuothError as error:
        yield Finding("wrong", f"the library cannot be used: {error}")
    except OSError as error:
        yield Finding("wrong", f"the library cannot be used: {in_words(error)}")
    else:
        level: Literal["ok", "note"] = "ok" if counts.articles else "note"
        text = f"{counts.articles:,} articles, and the index is up to date with them"
        yield Finding(level, text if counts.articles else _EMPTY)
        if lack := (kernels or Kernels()).lack(counts.passages):
            yield Finding("wrong" if lack.felt else "note", lack.words)
        for one in damaged[:_MOST_DAMAGED]:
            yield Finding("wrong", one)
        if len(damaged) > _MOST_DAMAGED:
            yield Finding("wrong", f"more articles are damaged: {len(damaged) - _MOST_DAMAGED:,}")


def _is_no_folder(path: Path) -> bool:
    return path.exists() and not path.is_dir()


async def _of_memory(folder: Path) -> AsyncIterator[Finding]:
    """Look whether what the bot remembers can be read, where it remembers anything."""
    from bot.storage import storage
    from index import QuothError

    if not await asyncio.to_thread((folder / storage.FILE_NAME).exists):
        return
    try:
        await storage.Storage.check(folder)
    except QuothError as error:
        yield Finding("wrong", f"what the bot remembers cannot be used: {error}")
