"""Replies: where they go, and what Telegram may answer to that."""

from __future__ import annotations

import asyncio

import pytest

from bot.i18n import texts
from index import Article, Library
from tests.bot.messages import links, marked
from tests.local_telegram import LONGEST_MESSAGE, Refusal, Telegram, utf16

pytestmark = pytest.mark.usefixtures("bot")

QUESTION = "who said the coalition is pretending?"


@pytest.fixture(autouse=True)
async def _articles(library: Library, bridge: Article, harvest: Article) -> None:
    await library.add(bridge)
    await library.add(harvest)


async def test_a_button_pressed_too_long_ago_is_no_error(
    telegram: Telegram, library: Library
) -> None:
    for number in range(12):
        await library.add(Article(f"n{number}", f"Note {number}", f"Text {number}.", language="en"))
    chat = telegram.private()
    await chat.says("/articles")
    first = await chat.reply()
    telegram.refuse["answerCallbackQuery"] = [
        Refusal(400, "Bad Request: query is too old and response timeout expired")
    ]
    pressing = asyncio.create_task(chat.presses(first, "›"))
    assert "Note 0" in (await chat.reply())["text"]
    pressing.cancel()


@pytest.mark.parametrize(
    "said", ["can't parse entities: offset 9 is wrong", "ENTITY_BOUNDS_INVALID"]
)
async def test_what_telegram_does_not_take_with_entities_is_shown_without(
    telegram: Telegram, said: str, caplog: pytest.LogCaptureFixture
) -> None:
    chat = telegram.private()
    refused = Refusal(400, f"Bad Request: {said}")
    asked = await chat.says(QUESTION)
    right = await chat.reply()
    telegram.refuse = {"sendMessage": [refused], "editMessageText": [refused]}
    await chat.says(QUESTION)
    plain = await chat.reply()
    assert plain["text"] == right["text"]
    assert not plain.keys() & {"entities"}
    assert plain["reply_markup"]["inline_keyboard"]
    assert "shown as plain text" in caplog.text
    await chat.presses(plain, texts.WIDER)
    assert "cracked bolts" in (await chat.reply())["text"]
    telegram.refuse["editMessageText"] = [refused]
    await chat.edits(asked, "olive harvest")
    assert "olive harvest" in (await chat.reply())["text"]
    assert not any(telegram.refuse.values())


async def test_an_answer_stays_in_its_topic(telegram: Telegram) -> None:
    forum = telegram.group(-1001, "supergroup")
    await forum.says(f"/ask {QUESTION}", message_thread_id=4, is_topic_message=True)
    assert (await forum.reply())["message_thread_id"] == 4
    await forum.says(f"/ask {QUESTION}", message_thread_id=4)
    assert "message_thread_id" not in await forum.reply()


async def test_a_question_to_a_group_that_has_just_moved_is_answered_there(
    telegram: Telegram,
) -> None:
    group, supergroup = telegram.group(-100), telegram.group(-1009, "supergroup")
    telegram.refuse["sendMessage"] = [
        Refusal(
            400,
            "Bad Request: group chat was upgraded to a supergroup chat",
            migrate_to_chat_id=-1009,
        )
    ]
    await group.says(f"/ask {QUESTION}")
    assert "Hedda Marr said" in (await supergroup.reply())["text"]


async def test_three_long_quotes_fit_into_one_message(telegram: Telegram, library: Library) -> None:
    for number in range(4):
        text = " ".join(
            f"Walrus {number} sentence {place} " + "😀 word " * 60 + "." for place in range(9)
        )
        await library.add(Article(f"w{number}", "T " * 300, text, language="en"))
    chat = telegram.private()
    await chat.says("walrus")
    assert utf16((await chat.reply())["text"]) <= LONGEST_MESSAGE


async def test_markup_in_an_article_is_shown_as_it_stands(
    telegram: Telegram, library: Library
) -> None:
    await library.add(
        Article("5", "<i>A & B</i>", "Zebras wear <b>stripes</b> & 😀.", language="en")
    )
    chat = telegram.private()
    await chat.says("zebras stripes")
    answer = await chat.reply()
    assert marked(answer, "bold") == "Zebras wear <b>stripes</b> & 😀."
    assert "<i>A & B</i>" in answer["text"]


async def test_an_article_with_an_address_is_linked(telegram: Telegram, library: Library) -> None:
    await library.add(Article("5", "Zebras", "Zebras run.", language="en", url="https://e.org/z"))
    await library.add(Article("6", "Okapis", "Okapis run.", language="en", url="javascript:x"))
    chat = telegram.private()
    await chat.says("zebras")
    assert links(await chat.reply())["Zebras"] == "https://e.org/z"
    await chat.says("okapis")
    assert "Okapis" not in links(await chat.reply())
