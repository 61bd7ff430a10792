"""Somebody who asks too much at once: told once, waited out, and nobody else's loss."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.access.policy import Action
from bot.access.rate_limits import PERIOD_S
from bot.access.routes import command
from bot.i18n import texts
from tests.local_telegram import OWNER

if TYPE_CHECKING:
    from telegram import Message

    from bot.access.policy import Standing
    from bot.application import App
    from bot.config import Settings
    from bot.context import Context
    from bot.emulator.drivers.clock import SetClock
    from bot.storage.storage import Storage
    from index import Article, Library
    from tests.local_telegram import Chat, Telegram

PERSON, GROUP = 4, 4


@pytest.fixture
def settings(settings: Settings) -> Settings:
    return settings.model_copy(update={"person_rate": PERSON, "group_rate": GROUP})


async def heard(chat: Chat) -> list[str]:
    """Return all that has been said in a chat: an owner, who is not limited, asks last."""
    await chat.says("/remove", user=OWNER)
    said: list[str] = []
    while texts.WHICH_TO_REMOVE not in said:
        said.append((await chat.reply())["text"])
    return said[:-1]


@pytest.mark.usefixtures("bot")
async def test_a_person_who_asks_too_much_is_told_once_in_each_burst(
    telegram: Telegram, clock: SetClock
) -> None:
    chat = telegram.private()
    for _ in range(2):
        for _ in range(PERSON + 5):
            await chat.says("/latest")
        assert await heard(chat) == [texts.EMPTY_LIBRARY] * PERSON + [texts.TOO_MANY]
        await telegram.private(2).says("/latest", user=2)
        assert await heard(telegram.private(2)) == [texts.EMPTY_LIBRARY]
        clock.advance(PERIOD_S)


@pytest.mark.usefixtures("bot")
async def test_a_clock_that_is_put_back_silences_nobody(
    telegram: Telegram, clock: SetClock
) -> None:
    chat = telegram.private()
    await chat.says("/latest")
    await heard(chat)
    clock.advance(-3600)
    await chat.says("/latest")
    assert await heard(chat) == [texts.EMPTY_LIBRARY]


@pytest.mark.usefixtures("bot")
async def test_a_group_is_told_once_however_many_ask_in_it(telegram: Telegram) -> None:
    group = telegram.group()
    for user in range(10, 20):
        await group.says("/latest", user=user)
    assert await heard(group) == [texts.EMPTY_LIBRARY] * GROUP + [texts.TOO_MANY_HERE]


@pytest.mark.usefixtures("bot")
async def test_one_person_leaves_a_group_half_of_what_it_may_ask(
    telegram: Telegram, storage: Storage
) -> None:
    await storage.roster.let_in(12, allowed=False)
    for number, loud in ((-100, 10), (-200, 12)):
        group = telegram.group(number)
        for _ in range(3 * GROUP):
            await group.says("/latest", user=loud)
        await heard(group)
        await group.says("/latest", user=11)
        assert await heard(group) == [texts.EMPTY_LIBRARY]


@pytest.mark.usefixtures("bot")
async def test_what_a_group_says_among_itself_does_not_count(telegram: Telegram) -> None:
    group = telegram.group()
    for _ in range(PERSON + GROUP):
        await group.says("good morning")
    await group.says("/latest")
    assert await heard(group) == [texts.EMPTY_LIBRARY]


@pytest.mark.usefixtures("bot")
async def test_owners_are_not_limited(telegram: Telegram) -> None:
    chat = telegram.private(OWNER)
    for _ in range(PERSON * 2):
        await chat.says("/latest", user=OWNER)
    assert await heard(chat) == [texts.EMPTY_LIBRARY] * PERSON * 2


@pytest.mark.usefixtures("bot")
async def test_buttons_and_inline_questions_are_limited_too(
    telegram: Telegram, library: Library, bridge: Article, clock: SetClock
) -> None:
    await library.add(bridge)
    chat = telegram.private()
    await chat.says("who said the coalition is pretending?")
    answer = await chat.reply()
    said = [(await chat.presses(answer, texts.USEFUL))["text"] for _ in range(4 * PERSON)]
    assert said[:9] == [texts.THANKS] * 9
    assert said[-4:] == [texts.TOO_MANY] * 4
    assert (await telegram.types_inline("bridge"))["results"] == []
    clock.advance(PERIOD_S)
    assert (await telegram.types_inline("bridge"))["results"]


async def test_beyond_the_limits_no_handler_is_called(telegram: Telegram, bot: App) -> None:
    called: list[Standing] = []

    async def probe(_message: Message, _context: Context, standing: Standing) -> None:
        called.append(standing)

    bot.add_handler(command("latest", Action.READ, probe).handler, group=1)
    chat = telegram.private()
    for _ in range(PERSON + 5):
        await chat.says("/latest")
    await heard(chat)
    # Each message asks twice: of this handler and of the bot's own.
    assert len(called) == PERSON // 2
