"""The outcome of every question is counted, whatever a bot does."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest

from bot.emulator.drivers import questions
from bot.emulator.drivers.people import ScriptedTelegram
from bot.emulator.rules.waits import Waits
from bot.emulator.server import BotApi

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

    from bot.emulator.rules.errors import Json

APOLOGY = "Sorry."
KEYBOARD = {"inline_keyboard": [[{"text": "›", "callback_data": "next"}]]}


class Answering:
    """A small bot: it says `texts` to each question, and turns pages where `turns`."""

    def __init__(self, telegram: ScriptedTelegram, texts: Sequence[str], *, turns: bool) -> None:
        self._telegram, self._api = telegram, BotApi(telegram)
        self._texts, self._turns = texts, turns

    async def run(self) -> None:
        offset = 0
        while True:
            for update in await self._telegram.updates.poll({"offset": offset, "timeout": 1}):
                offset = update["update_id"] + 1
                if "message" in update:
                    await self._answer(update["message"])
                elif self._turns:
                    await self._turn(update["callback_query"]["message"])

    async def _answer(self, message: Json) -> None:
        to = {"message_id": message["message_id"]}
        for text in self._texts:
            fields = {"chat_id": message["chat"]["id"], "text": text, "reply_parameters": to}
            await self._api.call("sendMessage", fields | {"reply_markup": KEYBOARD})

    async def _turn(self, shown: Json) -> None:
        fields = {"chat_id": shown["chat"]["id"], "message_id": shown["message_id"]}
        await self._api.call("editMessageText", fields | {"text": "next"})


@asynccontextmanager
async def answering(texts: Sequence[str], *, turns: bool) -> AsyncIterator[ScriptedTelegram]:
    # Presses are not acknowledged: people who press do not wait long for that.
    telegram = ScriptedTelegram(Waits(answer_s=0.01))
    running = asyncio.create_task(Answering(telegram, texts, turns=turns).run())
    yield telegram
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


@pytest.mark.parametrize(
    ("texts", "turns", "right", "counts"),
    [
        (["Marr"], True, True, (8, 0, 0, 0, 2, 0)),
        (["Marr"], False, False, (8, 0, 0, 0, 2, 2)),
        ([], True, False, (8, 8, 0, 0, 0, 0)),
        (["Marr", "Marr"], True, False, (8, 0, 8, 0, 4, 0)),
        ([APOLOGY], True, False, (8, 0, 0, 6, 2, 0)),
    ],
)
async def test_lost_doubled_failed_and_ignored_are_told_apart(
    texts: list[str], counts: tuple[int, ...], *, turns: bool, right: bool
) -> None:
    async with answering(texts, turns=turns) as telegram:
        chats = [telegram.private(5), telegram.group(-5), telegram.private(6), telegram.group(-6)]
        outcome = await questions.ask_all(
            telegram, ["who?"] * 8, chats, patience_s=0.2, apology=APOLOGY
        )
    found = (
        outcome.asked, outcome.lost, outcome.twice, outcome.failed, outcome.pressed,
        outcome.ignored,
    )  # fmt: skip
    assert found == counts
    assert outcome.right == right


def test_one_way_to_go_wrong_does_so_one_time_in_ten() -> None:
    faults = questions.faults("late", 7, lateness=0.5)
    assert faults.rates == {"late": questions.RATE}
    assert faults.lateness == 0.5
    assert 50 < sum(faults.strike("late", "sendMessage") for _ in range(1000)) < 150
