"""Asking in Telegram: the real application over HTTP, from message to reply."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

import pytest

from bot.i18n import texts
from tests.bot.busy_library import BusyLibrary
from tests.bot.messages import marked
from tests.local_telegram import Refusal, Telegram

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.config import Settings
    from bot.storage.storage import Storage
    from index import Article, Library

pytestmark = pytest.mark.usefixtures("bot")

HELP = f"{texts.HELP.format(bot='quoth_bot')}\n\n{texts.HELP_PRIVACY}"
QUESTION = "who said the coalition is pretending?"
# The newest article has no sentence that somebody says.
EXAMPLE = "Olive harvest fails in the south"


@pytest.fixture
async def library(settings: Settings) -> AsyncIterator[BusyLibrary]:
    async with await BusyLibrary.open(settings.data) as opened:
        yield opened


@pytest.fixture(autouse=True)
async def _articles(library: Library, bridge: Article, harvest: Article) -> None:
    await library.add(bridge)
    await library.add(harvest)


async def test_a_question_in_a_private_chat_gets_the_quoted_sentence(telegram: Telegram) -> None:
    chat = telegram.private()
    asked = await chat.says(QUESTION)
    answer = await chat.reply()
    assert marked(answer, "bold").startswith('"Nobody wants this bridge shut')
    assert marked(answer, "blockquote") == marked(answer, "bold")
    lines = answer["text"].splitlines()
    assert lines[0] == "opposition spokeswoman Councillor Hedda Marr:"
    assert lines[2:4] == [
        "Bridge to stay closed until March",
        "10 October 2023 · 2001",
    ]
    assert telegram.requests[-1].fields["reply_parameters"]["message_id"] == asked["message_id"]


@pytest.mark.parametrize("text", [f"/ask {QUESTION}", f"/ask@quoth_bot {QUESTION}"])
async def test_a_command_in_a_group_is_answered(telegram: Telegram, text: str) -> None:
    group = telegram.group()
    await group.says(text)
    assert "Hedda Marr said" in (await group.reply())["text"]


async def test_a_mention_in_a_group_is_answered(telegram: Telegram) -> None:
    group = telegram.group()
    await group.says(f"@quoth_bot {QUESTION}")
    assert "Hedda Marr said" in (await group.reply())["text"]


async def test_a_reply_to_the_bot_in_a_group_is_answered(telegram: Telegram) -> None:
    group = telegram.group()
    await group.says("/help")
    said = await group.reply()
    await group.says(QUESTION, reply_to_message=said)
    assert "Hedda Marr said" in (await group.reply())["text"]


async def test_nobody_else_in_a_group_is_answered(telegram: Telegram) -> None:
    group = telegram.group()
    await group.says(QUESTION)
    await group.says("@other_bot " + QUESTION)
    await group.says("/ask@other_bot " + QUESTION)
    await group.uploads("a.txt", b"Bridge\n\nIt is.", user=7)
    await group.says("/ask olive harvest")
    assert "olive harvest has failed" in (await group.reply())["text"]
    assert group.sent.empty()


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("<b>will the bridge stay closed</b> & until March?", "bridge"),
        ("bridge'; DROP TABLE articles; --", "“DROP”, “TABLE” or “articles”"),
        ("bridge " * 580, "bridge"),
        ("?!...", texts.NO_QUESTION),
        ("🦊", texts.ONLY_WORDS.format(example=EXAMPLE)),
        ("/ask", texts.ASK_WHAT.format(example=EXAMPLE)),
        ("/nonsense", HELP),
    ],
)
async def test_strange_questions_get_a_sane_reply(
    telegram: Telegram, question: str, expected: str
) -> None:
    chat = telegram.private()
    await chat.says(question)
    assert expected in (await chat.reply())["text"]


async def test_words_are_verified(telegram: Telegram) -> None:
    chat = telegram.private()
    await chat.says("/verify Nobody wants this bridge shut a day longer")
    assert (await chat.reply())["text"].startswith(texts.EXACT)
    await chat.says("/verify Everybody wants this bridge shut a day longer")
    reply = (await chat.reply())["text"]
    assert reply.startswith(texts.NEAR)
    assert "instead of “Everybody”, it says “Nobody”" in reply
    await chat.says("/verify zebras wear stripes")
    assert (await chat.reply())["text"] == texts.NOT_THERE
    await chat.says("/verify")
    assert (await chat.reply())["text"] == texts.VERIFY_WHAT


async def test_an_edited_command_in_a_group_gets_its_answer_edited(telegram: Telegram) -> None:
    group = telegram.group()
    asked = await group.says("/ask olive harvest")
    first = await group.reply()
    await group.edits(asked, f"/ask {QUESTION}")
    assert (await group.reply())["message_id"] == first["message_id"]


@pytest.mark.parametrize(
    ("command", "expected"),
    [("/verify", texts.NEAR), ("/search", "best first")],
)
async def test_edited_words_are_looked_for_anew(
    telegram: Telegram, command: str, expected: str
) -> None:
    chat = telegram.private()
    asked = await chat.says(f"{command} quux")
    await chat.reply()
    await chat.edits(asked, f"{command} the coalition is not pretending")
    assert expected in (await chat.reply())["text"]


async def test_ask_as_a_reply_asks_what_the_other_message_says(telegram: Telegram) -> None:
    group = telegram.group()
    other = await group.says(QUESTION, user=5)
    await group.says("/ask", reply_to_message=other)
    assert "Hedda Marr said" in (await group.reply())["text"]


async def test_an_example_pressed_too_late_for_telegram_is_still_answered(
    telegram: Telegram, storage: Storage
) -> None:
    chat = telegram.private()
    await chat.says("/start", date=int(time.time()) - 3600)
    welcome = await chat.reply()
    welcome["date"] -= 90 * 24 * 3600
    telegram.refuse["answerCallbackQuery"] = [
        Refusal(400, "Bad Request: query is too old and response timeout expired")
    ]
    label = welcome["reply_markup"]["inline_keyboard"][0][0]["text"]
    pressing = asyncio.create_task(chat.presses(welcome, label))
    answer = await chat.reply()
    assert texts.ERROR not in answer["text"]
    pressing.cancel()
    now = int(time.time())
    assert await storage.forget(now, now - 30 * 24 * 3600) == 0


async def test_search_leads_with_what_is_said_and_names_an_article_once(
    telegram: Telegram,
) -> None:
    chat = telegram.private()
    await chat.says("/search bridge")
    found = (await chat.reply())["text"]
    assert found.index("Hedda Marr:") < found.index("Bridge to stay closed until March")
    assert found.count("Bridge to stay closed until March") == 1


async def test_who_search_and_latest(telegram: Telegram) -> None:
    chat = telegram.private()
    await chat.says("/who the coalition is pretending")
    assert (await chat.reply())["text"].startswith("opposition spokeswoman Councillor Hedda Marr:")
    await chat.says("/search bridge ferries")
    found = (await chat.reply())["text"]
    assert "best first" in found.splitlines()[0]
    assert "Bridge to stay closed until March" in found
    await chat.says("/latest")
    latest = (await chat.reply())["text"]
    assert latest.index("Olive harvest") < latest.index("Bridge to stay")
    for command, said in (("/who", texts.WHO_WHAT), ("/search", texts.SEARCH_WHAT)):
        await chat.says(command)
        assert (await chat.reply())["text"] == said


@pytest.mark.parametrize(
    ("code", "expected"),
    [("de", "10. Oktober 2023"), ("ru", "10 октября 2023"), ("ja", "10 October 2023")],
)
async def test_the_interface_speaks_the_users_language(
    telegram: Telegram, code: str, expected: str
) -> None:
    telegram.languages[1] = code
    chat = telegram.private()
    await chat.says(QUESTION)
    answer = await chat.reply()
    assert expected in answer["text"]
    wider = answer["reply_markup"]["inline_keyboard"][-2][0]["text"]
    assert (wider == texts.WIDER) == (code == "ja")
