"""The sample articles, to try the program with no token and no settings: in a browser or here."""

from __future__ import annotations

import asyncio
import os
import sys
import webbrowser
from contextlib import suppress
from importlib import resources
from typing import TYPE_CHECKING

from bot import lifespan, logs
from bot.cli import output, prompt
from bot.cli.session import MOST_QUOTES
from bot.cli.streams import say
from bot.config import Settings
from bot.emulator.people import sample
from bot.emulator.server import BotApi, serving
from bot.i18n import texts
from bot.storage.storage import Storage
from index import SUFFIXES

if TYPE_CHECKING:
    from pathlib import Path

    from rich.console import Console

    from bot.emulator.state.telegram import Event, Telegram
    from index import Library

# The page is opened once the bot has said something on it, or after so many seconds.
GREETING = 10.0


async def load_samples(library: Library) -> int:
    """Add the sample articles and return how many there are."""
    count = 0
    for file in sorted(resources.files("bot.samples").iterdir(), key=lambda file: file.name):
        if any(file.name.endswith(suffix) for suffix in SUFFIXES):
            report = await library.add(file.read_bytes(), name=file.name)
            count += len(report.added)
    return count


async def run(library: Library, out: Console, err: Console) -> None:
    """Answer the example question, then whatever is asked at a prompt where there is a terminal."""
    count = await load_samples(library)
    err.print(f"{count} sample articles are in. For example: {texts.EXAMPLE}\n")
    output.show(await library.ask(texts.EXAMPLE, limit=MOST_QUOTES), out)
    await prompt.converse(library, out, previous=texts.EXAMPLE)


async def serve(library: Library, folder: Path, port: int, *, browser: bool) -> bool:
    """Run the bot in a Telegram on this machine, with a page to use it, until SIGTERM or SIGINT.

    Returns whether it was SIGINT, as of Ctrl-C. Raises OSError where the port is taken.
    """
    telegram = sample.telegram()
    logs.set_up("WARNING", [telegram.token])
    await load_samples(library)
    async with (
        await Storage.open(folder) as storage,
        serving(BotApi(telegram), port) as address,
    ):
        settings = Settings.model_validate({
            "telegram_bot_token": telegram.token,
            "QUOTH_OWNERS": frozenset(telegram.owners),
            "QUOTH_DATA": folder,
            "QUOTH_BOT_API_URL": address,
            "QUOTH_MONITOR": "off",
            "QUOTH_BACKUP_DIR": None,
        })  # fmt: skip
        announcing = asyncio.create_task(_announce(telegram, address, browser=browser))
        try:
            return await lifespan.run(settings, library, storage)
        finally:
            announcing.cancel()


async def _announce(telegram: Telegram, address: str, *, browser: bool) -> None:
    """Tell where the page is, once the bot has greeted whoever comes there."""
    greeted = asyncio.Event()

    def hear(event: Event) -> None:
        if event.fields["kind"] == "message" and event.chat.id == sample.OWNER.id:
            greeted.set()

    sample.greet(telegram)
    telegram.listeners.append(hear)
    with suppress(TimeoutError):
        await asyncio.wait_for(greeted.wait(), GREETING)
    telegram.listeners.remove(hear)
    say(f"Quoth is at {address} (Ctrl-C to stop)")
    if browser and has_display():
        await asyncio.to_thread(webbrowser.open, address)


def has_display() -> bool:
    """Return whether a browser would open in a window, and not take over the terminal."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
