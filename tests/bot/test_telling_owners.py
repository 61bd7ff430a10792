"""Owners hear of an error once, and later how often it came again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.error_digest import MOST_KINDS, TOLD_AGAIN_AFTER, Repeats
from bot.i18n import texts
from bot.jobs.retention import tidy
from tests.local_telegram import OWNER, Refusal

if TYPE_CHECKING:
    from bot.application import App
    from bot.emulator.drivers.clock import SetClock
    from tests.local_telegram import Telegram


async def goes_wrong(telegram: Telegram) -> None:
    """Let an answer fail as nothing is known to fail."""
    telegram.refuse["sendMessage"] = [Refusal(400, "Bad Request: MESSAGE_TOO_PLAIN")]
    chat = telegram.private()
    await chat.says("/latest")
    assert (await chat.reply())["text"] == texts.ERROR


async def test_an_error_that_comes_again_is_told_of_once_and_then_counted(
    telegram: Telegram, bot: App, clock: SetClock
) -> None:
    owner = telegram.private(OWNER)
    await goes_wrong(telegram)
    assert (await owner.reply())["text"].startswith("An error: BadRequest: Message_too_plain")
    for _ in range(4):
        await goes_wrong(telegram)
    await tidy(bot.bot, bot.bot_data)
    assert owner.sent.empty()
    clock.advance(TOLD_AGAIN_AFTER)
    await tidy(bot.bot, bot.bot_data)
    again = (await owner.reply())["text"]
    assert again.startswith("An error that you know of came 4 times more within six hours: BadReq")
    clock.advance(TOLD_AGAIN_AFTER)
    await tidy(bot.bot, bot.bot_data)
    await goes_wrong(telegram)
    assert (await owner.reply())["text"].startswith("An error: BadRequest")
    assert owner.sent.empty()


def test_kinds_of_errors_are_told_of_one_by_one() -> None:
    repeats = Repeats()
    assert [repeats.is_news(kind, 0.0) for kind in ("a", "b", "a")] == [True, True, False]
    assert list(repeats.summed_up(TOLD_AGAIN_AFTER - 1)) == []
    assert list(repeats.summed_up(TOLD_AGAIN_AFTER)) == [("a", 1)]
    assert repeats.is_news("b", TOLD_AGAIN_AFTER)
    assert not repeats.is_news("a", TOLD_AGAIN_AFTER)


@pytest.mark.parametrize("times", [MOST_KINDS * 10])
def test_errors_that_are_never_the_same_do_not_become_a_flood(times: int) -> None:
    repeats = Repeats()
    assert sum(repeats.is_news(str(number), 0.0) for number in range(times)) == MOST_KINDS
    [(_, counted)] = repeats.summed_up(TOLD_AGAIN_AFTER)
    assert counted == times - MOST_KINDS
