"""Errors in words: one sentence to the asker, and to the owners what was not foreseen."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from bot.access.policy import Action
from bot.access.routes import command
from bot.error_digest import TOLD_AGAIN_AFTER_S
from bot.errors import Declined
from bot.i18n import texts
from bot.i18n.language import language_of
from bot.jobs.retention import tidy
from index import Article, DatabaseReadOnly, DiskFull, QuoteChanged, TookTooLong
from tests.local_telegram import OWNER, Refusal

if TYPE_CHECKING:
    from telegram import Message

    from bot.access.policy import Standing
    from bot.application import App
    from bot.context import Context
    from bot.emulator.drivers.clock import SetClock
    from bot.storage.storage import Storage
    from index import Library
    from tests.local_telegram import Telegram

QUESTION = "who said the coalition is pretending?"


def raising(bot: App, error: Exception) -> None:
    """Let the command /probe end in an error."""

    async def probe(_message: Message, _context: Context, _standing: Standing) -> None:
        raise error

    bot.add_handler(command("probe", Action.ASK, probe).handler, group=-1)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (Declined(texts.NO_SUCH_COLLECTION, name="news"), "There is no collection news."),
        (Declined(texts.GRANT_WHAT), texts.GRANT_WHAT),
        (QuoteChanged("article 5 is not what was quoted"), texts.CHANGED),
        (TookTooLong("no answer was found within 20 seconds"), texts.TOOK_TOO_LONG),
        (DiskFull("bot.sqlite3 cannot be used"), texts.DISK_FULL),
        (DatabaseReadOnly("bot.sqlite3 cannot be used"), texts.READ_ONLY),
        (RuntimeError("the kettle is empty"), texts.ERROR),
    ],
    ids=[
        "declined with a name",
        "declined",
        "changed meanwhile",
        "too long",
        "full",
        "read-only",
        "not foreseen",
    ],
)
async def test_the_asker_hears_of_an_error_in_words(
    telegram: Telegram, bot: App, error: Exception, said: str
) -> None:
    raising(bot, error)
    chat = telegram.private()
    await chat.says("/probe")
    assert (await chat.reply())["text"] == said


async def test_the_asker_hears_of_it_in_their_language(telegram: Telegram, bot: App) -> None:
    raising(bot, Declined(texts.NO_SUCH_COLLECTION, name="news"))
    telegram.languages[1] = "de"
    chat = telegram.private()
    await chat.says("/probe")
    said = language_of("de").say(texts.NO_SUCH_COLLECTION, name="news")
    assert (await chat.reply())["text"] == said


async def test_the_presser_of_a_button_hears_in_their_language_what_was_not_foreseen(
    telegram: Telegram, library: Library, bridge: Article, bot: App
) -> None:
    assert bot.running
    await library.add(bridge)
    telegram.languages[1] = "de"
    chat = telegram.private()
    await chat.says(QUESTION)
    answer = await chat.reply()
    telegram.refuse["editMessageText"] = [Refusal(400, "Bad Request: chat not found")]
    await chat.presses(answer, language_of("de").say(texts.WIDER))
    assert (await chat.reply())["text"] == language_of("de").say(texts.ERROR)


async def test_a_chat_that_cannot_be_told_why_not_is_closed(
    telegram: Telegram, bot: App, storage: Storage
) -> None:
    raising(bot, Declined(texts.GRANT_WHAT))
    telegram.refuse["sendMessage"] = [Refusal(403, "Forbidden: bot was blocked by the user")]
    chat = telegram.private()
    await chat.says("/probe")
    await chat.says("/latest")
    await chat.reply()
    assert await storage.closed_chats.has(1)


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize(
    "refusal",
    [
        "Bad Request: not enough rights to send text messages to the chat",
        "Bad Request: have no rights to send a message",
        "Bad Request: need administrator rights in the channel chat",
        "Bad Request: CHAT_WRITE_FORBIDDEN",
    ],
)
async def test_where_the_bot_may_not_write_it_is_silent_and_alarms_nobody(
    telegram: Telegram, refusal: str
) -> None:
    group = telegram.group()
    telegram.refuse["sendMessage"] = [Refusal(400, refusal)]
    await group.says("/help")
    await group.says("/privacy")
    assert (await group.reply())["text"].startswith("What I keep about you")
    assert group.sent.empty()
    assert telegram.private(OWNER).sent.empty()


async def test_owners_hear_nothing_of_what_was_foreseen(telegram: Telegram, bot: App) -> None:
    raising(bot, Declined(texts.GRANT_WHAT))
    await telegram.private().says("/probe")
    await telegram.private().reply()
    assert telegram.private(OWNER).sent.empty()


@pytest.mark.usefixtures("bot")
async def test_an_unexpected_error_is_told_to_the_asker_and_the_owner(
    telegram: Telegram, library: Library, caplog: pytest.LogCaptureFixture
) -> None:
    owner, chat = telegram.private(7), telegram.private()
    await library.close()
    await chat.says(QUESTION)
    assert (await chat.reply())["text"] == texts.ERROR
    told = (await owner.reply())["text"]
    assert told.startswith("An error: RuntimeError: cannot schedule new futures after shutdown")
    assert "/index/" in told
    assert "an update could not be handled" in caplog.text


@pytest.mark.usefixtures("bot")
async def test_an_owner_who_cannot_be_told_stops_nothing(
    telegram: Telegram, library: Library
) -> None:
    chat = telegram.private()
    telegram.refuse["sendMessage"] = [
        Refusal(403, "Forbidden: bot was blocked by the user"),
        Refusal(403, "Forbidden: bot was blocked by the user"),
    ]
    await library.close()
    await chat.says(QUESTION)
    await asyncio.sleep(0.2)
    await chat.says("/help")
    assert (await chat.reply())["text"].startswith("Ask me anything")


@pytest.mark.usefixtures("bot")
async def test_what_cannot_be_edited_for_another_reason_is_an_error(
    telegram: Telegram, library: Library
) -> None:
    for number in range(12):
        await library.add(Article(f"n{number}", f"Note {number}", f"Text {number}.", language="en"))
    chat = telegram.private()
    await chat.says("/articles")
    first = await chat.reply()
    telegram.refuse["editMessageText"] = [Refusal(400, "Bad Request: chat not found")]
    await chat.presses(first, "›")
    assert (await chat.reply())["text"] == texts.ERROR


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
    clock.advance(TOLD_AGAIN_AFTER_S)
    await tidy(bot.bot, bot.bot_data)
    again = (await owner.reply())["text"]
    assert again.startswith("A known error has occurred 4 more times in the last six hours: ")
    clock.advance(TOLD_AGAIN_AFTER_S)
    await tidy(bot.bot, bot.bot_data)
    await goes_wrong(telegram)
    assert (await owner.reply())["text"].startswith("An error: BadRequest")
    assert owner.sent.empty()
