"""A data folder that is moved away while the bot runs: nothing is said to be stored any more."""

from __future__ import annotations

import asyncio
import shutil
from typing import TYPE_CHECKING

import pytest

from bot.backup import restore, save
from bot.emulator.drivers.clock import SetClock
from bot.jobs.folder import until_replaced
from index import FolderReplaced, Library
from tests.bot.bot_process import start
from tests.local_telegram import OWNER, local_telegram

if TYPE_CHECKING:
    from pathlib import Path

    from bot.config import Settings
    from bot.storage.storage import Storage
    from index import Article
    from tests.local_telegram import Telegram


async def test_it_ends_once_the_folder_is_another(
    settings: Settings, library: Library, storage: Storage
) -> None:
    watching = asyncio.create_task(until_replaced(library, storage, SetClock()))
    await asyncio.sleep(0.05)
    assert not watching.done()
    watching.cancel()
    settings.data.rename(settings.data.with_name("old"))
    with pytest.raises(FolderReplaced, match="was moved, deleted or replaced"):
        await until_replaced(library, storage, SetClock())


@pytest.mark.usefixtures("bot")
async def test_an_upload_into_a_folder_that_is_gone_is_not_confirmed(
    telegram: Telegram, settings: Settings
) -> None:
    chat = telegram.private(OWNER)
    settings.data.rename(settings.data.with_name("old"))
    shutil.copytree(settings.data.with_name("old"), settings.data)
    await chat.uploads("mill.txt", b"Mill shut\n\nThe mill is shut.", user=OWNER)
    await asyncio.sleep(0.5)
    said = [one.get("text", "") for one in chat.messages.values()]
    assert not any("Added" in text for text in said)


async def test_the_bot_stops_and_loses_nothing_that_it_confirmed(
    tmp_path: Path, bridge: Article
) -> None:
    data = tmp_path / "data"
    async with await Library.open(data) as library:
        await library.add(bridge)
    await save(data, tmp_path / "saved.zip")
    async with local_telegram() as telegram:
        chat = telegram.private(OWNER)
        process = await start(telegram, data)
        data.rename(tmp_path / "old")
        await restore(tmp_path / "saved.zip", data)
        await chat.uploads("mill.txt", b"Mill shut\n\nThe mill is shut.", user=OWNER)
        _, told = await asyncio.wait_for(process.communicate(), 30)
        assert process.returncode == 1
        assert b"was moved, deleted or replaced" in told
        assert b"Traceback" not in told
        # Telegram has not heard that it came: the next start gets it.
        process = await start(telegram, data)
        while "Added" not in (await chat.reply())["text"]:
            continue
        process.terminate()
        await process.communicate()
    async with await Library.open(data) as library:
        assert {one.source_id async for one in library.every_article()} == {"2001", "mill"}
