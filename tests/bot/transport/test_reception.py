"""Reception: updates that cannot be noted are handled, and a clock that is wrong is told of."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

import pytest
from telegram import Update

from bot.i18n import texts
from bot.transport.reception import Reception
from index import DatabaseDamaged, DatabaseLocked, DatabaseReadOnly, DiskFull, LibraryUnavailable
from tests.local_telegram import OWNER

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from bot.application import App
    from bot.emulator.drivers.clock import SetClock
    from tests.local_telegram import Telegram

DAY_S = 24 * 3600
QUESTION = "/help"


class Unnoting:
    """An inbox that can write nothing."""

    def __init__(self, error: LibraryUnavailable) -> None:
        self._error = error

    async def take(self, _update: Update) -> bool:
        raise self._error

    async def begin(self, _update: Update) -> None:
        """Nothing is counted."""

    def handling(self, _update: Update) -> AbstractContextManager[None]:
        return nullcontext()

    async def done(self, _update: Update) -> None:
        raise self._error


@pytest.mark.parametrize("ahead_s", [DAY_S + 60, 2 * DAY_S, 30 * DAY_S, 365 * DAY_S])
async def test_a_clock_that_is_ahead_is_told_to_the_owner_once(
    telegram: Telegram, bot: App, clock: SetClock, ahead_s: int
) -> None:
    assert bot.running
    owner, chat = telegram.private(OWNER), telegram.private()
    clock.advance(ahead_s)
    for _ in range(3):
        await chat.says(QUESTION)
    said = (await owner.reply())["text"]
    assert "clock is wrong" in said
    clock.advance(-ahead_s)
    await chat.says(QUESTION)
    assert (await chat.reply())["text"].startswith("Ask me anything")
    assert owner.sent.empty()


@pytest.mark.parametrize("off_s", [-365 * DAY_S, -DAY_S, -60, 0, 60, 3600, DAY_S - 3600])
async def test_with_a_clock_that_is_off_by_less_or_behind_everything_is_answered(
    telegram: Telegram, bot: App, clock: SetClock, off_s: int
) -> None:
    assert bot.running
    clock.advance(off_s)
    chat = telegram.private()
    await chat.says(QUESTION)
    assert (await chat.reply())["text"].startswith("Ask me anything")
    assert telegram.private(OWNER).sent.empty()


@pytest.mark.parametrize(
    "kind", [DiskFull, DatabaseReadOnly, DatabaseLocked, DatabaseDamaged, LibraryUnavailable]
)
async def test_what_cannot_be_noted_is_handled_once_and_the_owner_told_once(
    telegram: Telegram, bot: App, kind: type[LibraryUnavailable]
) -> None:
    owner = telegram.private(OWNER)
    reception = Reception(Unnoting(kind("the disk is gone")), bot.bot_data)
    message = telegram.new_message(telegram.private(), {"text": QUESTION}, telegram.person(1))
    updates = [Update.de_json({"update_id": n, "message": message}, bot.bot) for n in (5, 5, 6)]
    assert [await reception.take(update) for update in updates] == [True, False, True]
    for update in updates:
        await reception.done(update)
    assert "the disk is gone" in (await owner.reply())["text"]
    await telegram.private().says(QUESTION)
    assert (await telegram.private().reply())["text"] != texts.ERROR
    assert owner.sent.empty()
