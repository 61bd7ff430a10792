"""More at once than Telegram takes in a second."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from bot.emulator.rules.rates import OVERALL, Rates
from tests.local_telegram import Telegram, local_telegram

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

pytestmark = pytest.mark.usefixtures("bot")

CHATS = OVERALL[0] + 10


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with local_telegram(rates=Rates()) as running:
        yield running


async def test_everyone_is_answered_once_in_time(telegram: Telegram) -> None:
    chats = [telegram.private(user) for user in range(100, 100 + CHATS)]
    for chat in chats:
        await chat.says("/help")
    answers = await asyncio.gather(*(chat.reply() for chat in chats))
    assert all(answer["text"].startswith("Ask me anything") for answer in answers)
    assert all(chat.sent.empty() for chat in chats)
