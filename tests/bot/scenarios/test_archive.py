"""A bot whose articles lie in PostgreSQL, while that goes away and comes back."""

from __future__ import annotations

import asyncio
import signal
from typing import TYPE_CHECKING

import pytest

import index
from bot.i18n import texts
from index.storage.archive.refusal import PAUSE_S
from tests.bot.watching import figures, get, watching
from tests.local_telegram import OWNER

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.application import App
    from bot.config import Settings
    from index import Article, Library
    from tests.local_telegram import Telegram
    from tests.postgres import Postgres

FERRY = b"The old ferry sank at noon.\n\nNobody was on it."
WHO = "who said the coalition is pretending?"


@pytest.fixture
async def library(settings: Settings, postgres: Postgres) -> AsyncIterator[Library]:
    async with await index.Library.open(settings.data, archive=postgres.fresh()) as opened:
        yield opened


async def test_who_asks_meanwhile_is_told_and_afterwards_all_goes_on_by_itself(
    telegram: Telegram, library: Library, bot: App, postgres: Postgres, bridge: Article
) -> None:
    await library.add(bridge)
    asker, owner = telegram.private(), telegram.private(OWNER)
    await asker.says(WHO)
    assert "Hedda Marr" in (await asker.reply())["text"]
    async with watching(bot) as monitor:
        monitor.serve(serving=True)
        assert await get(monitor, "/readyz") == (200, "ready\n")
        postgres.stop(signal.SIGKILL)
        await asker.says(WHO)
        assert (await asker.reply())["text"] == texts.ARCHIVE_UNREACHABLE
        assert (await owner.reply())["text"].startswith("I cannot reach the articles: the archive")
        assert await get(monitor, "/readyz") == (503, "the archive cannot be reached\n")
        assert (await figures(monitor))["quoth_ready"] == 0
        await owner.uploads("ferry.txt", FERRY)
        assert texts.ARCHIVE_UNREACHABLE in (await owner.reply())["text"]
        postgres.start()
        await asyncio.sleep(PAUSE_S)
        assert await get(monitor, "/readyz") == (200, "ready\n")
    await asker.says(WHO)
    assert "Hedda Marr" in (await asker.reply())["text"]
    await owner.uploads("ferry.txt", FERRY)
    assert "ferry" in (await owner.reply())["text"]
    assert (await library.counts()).articles == 2
