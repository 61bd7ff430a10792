"""The Bot API emulator for tests: a test plays its people, `await chat.says("...")`.

The real application talks HTTP to it, and it keeps Telegram's rules.
"""

from __future__ import annotations

import os
import socket
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.emulator.drivers import local
from bot.emulator.drivers.people import TOKEN, Request, person
from bot.emulator.drivers.people import ScriptedChat as Chat
from bot.emulator.drivers.people import ScriptedTelegram as Telegram
from bot.emulator.rules.errors import Json, Refusal
from bot.emulator.rules.limits import LONGEST_MESSAGE, utf16
from bot.emulator.rules.schema import Specification
from bot.emulator.state.users import QUOTH

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

__all__ = [
    "BOT", "LONGEST_MESSAGE", "OWNER", "TOKEN", "Chat", "Json", "Refusal", "Request", "Telegram",
    "free_port", "local_telegram", "person", "specification", "utf16",
]  # fmt: skip

# The user whom the tests make an owner.
OWNER = 7
BOT = QUOTH.as_json()
# The machine-readable Bot API, which is not part of the project.
API = Path(
    os.environ.get("TELEGRAM_API_JSON")
    or Path(__file__).parents[2] / "shared" / "telegram" / "api.json"
)


@cache
def specification() -> Specification | None:
    """Return the machine-readable Bot API, where that is on this machine, read once."""
    return Specification.read(API)


@asynccontextmanager
async def local_telegram(**options: Any) -> AsyncIterator[Telegram]:
    """Run a Telegram on a free port of this machine, checked by the specification of its API."""
    async with local.local_telegram(specification(), **options) as telegram:
        yield telegram


def free_port() -> int:
    """Return a port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
