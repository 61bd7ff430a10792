"""Starting: a bot that cannot work ends, and says why."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from pydantic import SecretStr

from bot import lifespan
from bot.errors import ConfigError
from bot.pace import Pace
from index import Backoff

if TYPE_CHECKING:
    from bot.config import Settings
    from bot.storage.storage import Storage
    from index import Library

# As quick as a test may be.
SOON_DEAF = Pace(connecting=Backoff(0.01, 0.05), deaf_s=0.2)


async def test_a_token_that_telegram_does_not_accept_ends_it_after_some_tries(
    settings: Settings, library: Library, storage: Storage
) -> None:
    wrong = settings.model_copy(update={"telegram_bot_token": SecretStr("5:wrong")})
    interval = sys.getswitchinterval()
    try:
        with pytest.raises(ConfigError, match="does not accept TELEGRAM_BOT_TOKEN"):
            await lifespan.run(wrong, library, storage, SOON_DEAF)
    finally:
        sys.setswitchinterval(interval)
