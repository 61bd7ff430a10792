"""The real application, talking HTTP to a Telegram on this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import index
from bot import application, lifespan
from bot.config import Settings
from bot.emulator.drivers.clock import SetClock
from bot.pace import Pace
from bot.storage.storage import Storage
from bot.transport import polling
from tests.local_telegram import OWNER, TOKEN, Telegram, local_telegram

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.application import App
    from index import Library

# No test waits long for more to come, and none but those about progress sees any.
PACE = Pace(quiet_s=0.05, progress_after_s=60)


@pytest.fixture
def settings(tmp_path: Path, telegram: Telegram) -> Settings:
    return Settings.model_validate(
        {
            "telegram_bot_token": TOKEN,
            "QUOTH_OWNERS": str(OWNER),
            "QUOTH_DATA": tmp_path / "data",
            "QUOTH_BOT_API_URL": telegram.url,
            # Pages of the tests are on this machine.
            "QUOTH_FETCH_ALLOW": "127.0.0.1",
            # The clock stands still: in no minute anyone has had their rest.
            "QUOTH_MONITOR": "off",
            "QUOTH_PERSON_RATE": 0,
            "QUOTH_GROUP_RATE": 0,
        }
    )


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with local_telegram() as running:
        yield running


@pytest.fixture
async def library(
    settings: Settings,
) -> AsyncIterator[Library]:
    async with await index.Library.open(
        settings.data, keep_originals=settings.largest_original
    ) as opened:
        yield opened


@pytest.fixture
async def storage(settings: Settings, library: Library) -> AsyncIterator[Storage]:
    """Open beside the library, whose folder is there then."""
    assert library is not None
    async with await Storage.open(settings.data) as opened:
        yield opened


@pytest.fixture
def clock() -> SetClock:
    """What the application goes by: it stands still until a test sets it on."""
    return SetClock()


@pytest.fixture
def pace() -> Pace:
    """How long the bot waits; a test about that gives its own."""
    return PACE


@pytest.fixture
async def bot(
    settings: Settings, library: Library, storage: Storage, pace: Pace, clock: SetClock
) -> AsyncIterator[App]:
    """The application, polling."""
    app = application.build(settings, library, storage, pace=pace, clock=clock)
    await app.initialize()
    await polling.poll(app)
    await app.start()
    yield app
    await lifespan.shut_down(app)
