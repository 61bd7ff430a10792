"""/start and /help: what the bot is for, with examples, and where links lead."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bot.examples import LOOKED_AT
from bot.i18n import texts
from bot.storage.people import Role
from index import Article, Library
from tests.bot.messages import says
from tests.local_telegram import OWNER, Telegram

if TYPE_CHECKING:
    from bot.storage.storage import Storage

pytestmark = pytest.mark.usefixtures("bot")

HELP = f"{texts.HELP.format(bot='quoth_bot')}\n\n{texts.HELP_PRIVACY}"
QUESTION = "who said the coalition is pretending?"


@pytest.fixture(autouse=True)
async def _articles(library: Library, bridge: Article, harvest: Article) -> None:
    await library.add(bridge)
    await library.add(harvest)


async def test_start_and_help_say_what_to_do(telegram: Telegram) -> None:
    chat = telegram.private()
    await chat.says("/start")
    assert "Just ask, for example: " in (await chat.reply())["text"]
    await chat.says("/help")
    assert (await chat.reply())["text"] == HELP
    await telegram.private(7).says("/help", user=7)
    assert "/remove" in (await telegram.private(7).reply())["text"]


async def test_start_offers_questions_that_the_library_answers(
    telegram: Telegram, library: Library
) -> None:
    text = "“The old mill will turn again,” miller Ilse Korn said on Friday."
    await library.add(Article("2003", "Mill to turn again", text, language="en"))
    chat = telegram.private()
    await chat.says("/start")
    welcome = await chat.reply()
    questions = [row[0]["text"] for row in welcome["reply_markup"]["inline_keyboard"]]
    assert len(questions) == 3
    assert "Who said “The old mill will turn again”?" in questions
    for question in questions:
        await chat.presses(welcome, question)
        assert texts.NO_ANSWER not in (await chat.reply())["text"]


async def test_an_example_is_in_the_language_of_the_asker_however_old_its_article_is(
    telegram: Telegram, library: Library
) -> None:
    said = "«Старая мельница снова заработает весной», — сказала Анна Белова в пятницу."
    await library.add(Article("3", "Мельница", said, language="ru", published=date(1999, 1, 1)))
    for number in range(LOOKED_AT):
        text = f"“The mill number {number} will turn again,” miller Ilse Korn said on Friday."
        await library.add(Article(f"m{number}", "Mill", text, language="en"))
    telegram.languages[1] = "ru"
    chat = telegram.private()
    asked = "Кто сказал: «Старая мельница снова заработает весной»?"
    for said in ("/start", "привет", "/ask", "ещё"):
        await chat.says(said)
        assert (await chat.reply())["text"].endswith(asked)


async def test_in_a_group_an_example_has_no_buttons(telegram: Telegram) -> None:
    group = telegram.group()
    await group.says("/start")
    welcome = await group.reply()
    assert "Just ask, for example: " in welcome["text"]
    assert "reply_markup" not in welcome


@pytest.mark.parametrize("parameter", ["question", "ask"])
async def test_the_button_under_no_inline_results_leads_to_the_welcome(
    telegram: Telegram, parameter: str
) -> None:
    chat = telegram.private()
    await chat.says(f"/start {parameter}")
    assert (await chat.reply())["text"].startswith(texts.START[:20])


async def test_an_article_may_be_called_like_the_button_once_was(
    telegram: Telegram, library: Library
) -> None:
    await library.add(Article("sk", "A name of two letters", "It is short."))
    chat = telegram.private()
    await chat.says("/start ask")
    assert (await chat.reply())["text"].startswith("A name of two letters")


async def test_a_link_opens_its_article(telegram: Telegram, library: Library) -> None:
    await library.add(Article("x/1", "Odd", "An odd id.", language="en"))
    chat = telegram.private()
    await chat.says(QUESTION)
    answer = await chat.reply()
    urls = [entity["url"] for entity in answer["entities"] if entity["type"] == "text_link"]
    assert urls == ["https://t.me/quoth_bot?start=a2001"]
    await chat.says("/start a2001")
    assert (await chat.reply())["text"].startswith("Bridge to stay closed until March")
    await chat.says("what is odd?")
    odd = await chat.reply()
    parameter = odd["entities"][-1]["url"].partition("start=")[2]
    await chat.says(f"/start {parameter}")
    assert (await chat.reply())["text"].startswith("Odd")
    await chat.says("/start a99")
    assert (await chat.reply())["text"] == texts.NO_SUCH_ARTICLE.format(number="99")
    await chat.says("/start n99")
    assert (await chat.reply())["text"] == texts.GONE


async def test_help_says_what_ones_role_may(telegram: Telegram, storage: Storage) -> None:
    await storage.roster.grant(21, Role.ADMIN, 0, below=Role.OWNER)
    await storage.roster.grant(22, Role.UPLOADER, 0, below=Role.OWNER)
    for user, parts in ((23, 1), (22, 2), (21, 3), (OWNER, 4)):
        said = await says(telegram.private(user), "/help", user)
        told = [
            texts.HELP_FOR_UPLOADERS.format(limit=""),
            texts.HELP_FOR_ADMINS,
            texts.HELP_FOR_OWNERS,
        ]
        assert sum(sentence in said for sentence in told) == parts - 1
