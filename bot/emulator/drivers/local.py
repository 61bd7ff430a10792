"""A Telegram on a free port of this machine, whose people a program plays."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from bot.emulator.drivers.people import Request, ScriptedTelegram
from bot.emulator.rules.errors import Json, Refusal
from bot.emulator.server import BotApi, serving

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.emulator.rules.schema import Specification


class ScriptedApi(BotApi):
    """Carries out what the bot asks for, unless the program wants it to go wrong."""

    telegram: ScriptedTelegram

    async def call(self, method: str, fields: Json) -> object:
        """Return the result of a method, or raise Refusal."""
        telegram = self.telegram
        if method != "getUpdates":
            telegram.requests.append(Request(method, fields))
        if telegram.refuse.get(method):
            raise telegram.refuse[method].pop(0)
        trouble = telegram.trouble(method)
        if isinstance(trouble, Refusal):
            raise trouble
        telegram.lose[method] += trouble == "lost"
        return await super().call(method, fields)

    def is_dropped(self, method: str) -> bool:
        """Return whether the reply to a method that was carried out gets lost."""
        if self.telegram.lose[method] > 0:
            self.telegram.lose[method] -= 1
            return True
        return super().is_dropped(method)


@asynccontextmanager
async def local_telegram(
    specification: Specification | None = None,
    **options: Any,  # noqa: ANN401 - of ScriptedTelegram
) -> AsyncIterator[ScriptedTelegram]:
    """Run a Telegram; its requests and replies are held against `specification`, if given."""
    telegram = ScriptedTelegram(**options)
    async with serving(ScriptedApi(telegram, specification)) as telegram.url:
        yield telegram
