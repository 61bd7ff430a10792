"""Fixture of the tests that start the bot time and again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot import application, lifespan, stopping
from bot.pace import Pace
from bot.transport import polling

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.application import App
    from bot.config import Settings
    from bot.storage.storage import Storage
    from index import Library
    from tests.bot.scenarios.restarting import Begin


@pytest.fixture
async def another(settings: Settings, library: Library, storage: Storage) -> AsyncIterator[Begin]:
    """Return what starts the bot, ending the one before it if it runs; the last one is ended."""
    begun: list[App] = []

    async def begin(quiet_s: float = 0.05, progress_after_s: float = 60) -> App:
        if begun and begun[-1].running:
            await stopping.shut_down(begun[-1], within=0.01)
        pace = Pace(quiet_s=quiet_s, progress_after_s=progress_after_s)
        app = application.build(settings, library, storage, pace=pace)
        await app.initialize()
        await lifespan.handle_again(app)
        await polling.poll(app)
        await app.start()
        begun.append(app)
        return app

    yield begin
    await stopping.shut_down(begun[-1], within=0.2)
