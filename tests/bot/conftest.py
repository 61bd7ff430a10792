"""The real application, talking HTTP to a Telegram on this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.pace import Pace

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.application import App
    from bot.config import Settings
    from bot.emulator.drivers.clock import SetClock
    from bot.storage.storage import Storage
    from index import Library
    from tests.local_telegram import Telegram

# No test waits long for more to come, and none but those about progress sees any.
PACE = Pace(quiet_s=0.05, progress_after_s=60)


@pytest.fixture
def settings(tmp_path: Path, telegram: Telegram) -> Settings:
    from bot.config import Settings
    from tests.local_telegram import OWNER, TOKEN

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
    from tests.local_telegram import local_telegram

    async with local_telegram() as running:
        yield running


@pytest.fixture
async def library(
    settings: Settings,
) -> AsyncIterator[Library]:
    from index import Library

    async with await Library.open(
        settings.data, keep_originals=settings.largest_original
    ) as opened:
        yield opened


@pytest.fixture
async def storage(settings: Settings, library: Library) -> AsyncIterator[Storage]:
    """Open beside the library, whose folder is there then."""
    from bot.storage.storage import Storage

    assert library is not None
    async with await Storage.open(settings.data) as opened:
        yield opened


@pytest.fixture
def clock() -> SetClock:
    """Clock of the application: it stands still until a test sets it on."""
    from bot.emulator.drivers.clock import SetClock

    return SetClock()


@pytest.fixture
def pace() -> Pace:
    """Waits of the bot; a test about them gives its own."""
    return PACE


@pytest.fixture
async def bot(
    settings: Settings, library: Library, storage: Storage, pace: Pace, clock: SetClock
) -> AsyncIterator[App]:
    """The application, polling."""
    from bot import application, stopping
    from bot.transport import polling

    app = application.build(settings, library, storage, pace=pace, clock=clock)
    await app.initialize()
    await polling.poll(app)
    await app.start()
    yield app
    await stopping.shut_down(app)
