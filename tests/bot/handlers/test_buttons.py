"""The buttons under an answer, pressed in the real application over HTTP."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from bot import application, stopping
from bot.i18n import texts
from bot.storage.storage import FILE_NAME, Storage
from bot.transport import polling
from index import Article, Library
from tests.bot.messages import labels

if TYPE_CHECKING:
    from bot.config import Settings
    from tests.local_telegram import Chat, Json, Telegram

QUESTION = "what is said about the bridge?"


@pytest.fixture(autouse=True)
async def _articles(library: Library, bridge: Article, harvest: Article) -> None:
    await library.add(bridge)
    await library.add(harvest)


async def answered(chat: Chat, question: str = QUESTION) -> Json:
    await chat.says(question)
    return await chat.reply()


@pytest.mark.usefixtures("bot")
async def test_the_next_and_the_previous_quote_are_shown_in_place(telegram: Telegram) -> None:
    chat = telegram.private()
    answer = await answered(chat)
    first = answer["text"]
    assert labels(answer)[:2] == ["1/3", "›"]
    await chat.presses(answer, "›")
    second = await chat.reply()
    assert second["message_id"] == answer["message_id"]
    assert second["text"] != first
    assert labels(second)[:2] == ["‹", "2/3"]
    await chat.presses(second, "‹")
    assert (await chat.reply())["text"] == first


@pytest.mark.usefixtures("bot")
async def test_wider_context_holds_the_paragraphs_before_and_after(
    telegram: Telegram, library: Library
) -> None:
    paragraphs = [
        "Before. " * 70,
        "The comet returns in May. " + "It was seen. " * 60,
        "Later. " * 70,
    ]
    await library.add(Article("c", "Comet", "\n\n".join(paragraphs), language="en"))
    chat = telegram.private()
    answer = await answered(chat, "when does the comet return?")
    assert "Before" not in answer["text"]
    await chat.presses(answer, texts.WIDER)
    wide = await chat.reply()
    assert "Before." in wide["text"]
    assert "Later." in wide["text"]
    assert wide["entities"][0]["type"] == "expandable_blockquote"
    await chat.presses(wide, texts.NARROWER)
    assert "Before" not in (await chat.reply())["text"]


@pytest.mark.usefixtures("bot")
async def test_the_newest_figure_is_told_with_the_others_and_a_button_shows_them(
    telegram: Telegram, library: Library
) -> None:
    for day, text in enumerate(
        (
            "At least 41 people died in the ferry fire, police said.",
            "Harbour office: in the ferry fire 55 people died.",
            "Now 60 people are known to have died in the ferry fire.",
        ),
        start=1,
    ):
        await library.add(
            Article(f"f{day}", f"Ferry {day}", text, date(2024, 5, day), language="en")
        )
    chat = telegram.private()
    answer = await answered(chat, "how many people died in the ferry fire?")
    assert answer["text"].startswith("Now 60 people")
    assert answer["text"].splitlines()[-2:] == [
        "The newest figure, first reported on 3 May 2024",
        "2 articles give other figures: 55, 41",
    ]
    await chat.presses(answer, texts.OTHER_FIGURES)
    others = await chat.reply()
    assert "in the ferry fire 55 people died" in others["text"]
    assert "At least 41 people died" in others["text"]
    await chat.presses(others, texts.BACK)
    back = await chat.reply()
    assert back["text"] == answer["text"]
    assert texts.OTHER_FIGURES in labels(back)


@pytest.mark.usefixtures("bot")
async def test_the_whole_article_opens_at_the_quote_and_comes_as_a_file(
    telegram: Telegram, library: Library
) -> None:
    text = "Filler of many words. " * 300 + "\n\nThe comet returns in May."
    await library.add(Article("c/../7", "Comet", text, language="en"))
    chat = telegram.private()
    answer = await answered(chat, "when does the comet return?")
    await chat.presses(answer, texts.ARTICLE)
    page = await chat.reply()
    assert page["text"].endswith("The comet returns in May.")
    assert "bold" in {entity["type"] for entity in page["entities"]}
    await chat.presses(page, "‹")
    earlier = await chat.reply()
    assert "comet returns" not in earlier["text"]
    await chat.presses(earlier, texts.AS_FILE)
    document = (await chat.reply())["document"]
    assert document["file_name"] == "7.txt"
    assert telegram.files[document["file_id"]] == text.encode()
    await chat.presses(earlier, texts.BACK)
    assert "comet returns" in (await chat.reply())["text"]


@pytest.mark.usefixtures("bot")
async def test_an_article_comes_as_the_file_that_it_was_read_from(
    telegram: Telegram, library: Library
) -> None:
    page = (
        b"<html><body><article><p>The comet Halvorsen returns in May.</p></article></body></html>"
    )
    await library.add(page, name="comet.html")
    chat = telegram.private()
    await chat.presses(await answered(chat, "when does the comet return?"), texts.ARTICLE)
    await chat.presses(await chat.reply(), texts.AS_FILE)
    document = (await chat.reply())["document"]
    assert document["file_name"] == "comet.html"
    assert telegram.files[document["file_id"]] == page


@pytest.mark.usefixtures("bot")
async def test_whether_an_answer_was_useful_is_noted_once_a_person(
    telegram: Telegram, settings: Settings
) -> None:
    chat = telegram.private()
    answer = await answered(chat)
    for label in (texts.USEFUL, texts.NOT_USEFUL):
        assert (await chat.presses(answer, label))["text"] == texts.THANKS
    with sqlite3.connect(settings.data / FILE_NAME) as database:
        assert database.execute("SELECT person, useful FROM marks").fetchall() == [(1, 0)]


@pytest.mark.usefixtures("bot")
async def test_what_is_nearest_to_a_question_without_an_answer_is_behind_a_button(
    telegram: Telegram,
) -> None:
    chat = telegram.private()
    answer = await answered(chat, "who owns the yellow submarine museum near the river?")
    assert answer["text"].startswith(texts.NO_ANSWER)
    assert labels(answer) == [texts.NEAREST]
    await chat.presses(answer, texts.NEAREST)
    assert (await chat.reply())["text"].startswith(texts.NEAREST_ARE)


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize(
    "data",
    ["quote:1:0:1", "whole:1:0:0", "file:1:0", "mark:1:1", "quote:999:0:0", "nonsense", "a:b"],
)
async def test_a_forged_button_shows_nothing_of_another_chat(telegram: Telegram, data: str) -> None:
    await answered(telegram.private(1))
    other = telegram.private(2)
    await other.says("/help", user=2)
    said = await other.reply()
    acknowledged = await other.presses(said | FORGED, "x", user=2, data=data)
    assert acknowledged["text"] == texts.TOO_OLD
    assert other.sent.empty()


FORGED = {"reply_markup": {"inline_keyboard": [[{"text": "x", "callback_data": "keep"}]]}}


@pytest.mark.usefixtures("bot")
async def test_a_quote_whose_article_has_changed_is_not_shown_again(
    telegram: Telegram, library: Library, bridge: Article
) -> None:
    chat = telegram.private()
    answer = await answered(chat)
    await library.add(replace(bridge, text="The bridge is open again."))
    for label in ("›", texts.WIDER, texts.ARTICLE):
        assert (await chat.presses(answer, label))["text"] == texts.CHANGED


async def test_buttons_work_after_a_restart(
    telegram: Telegram, settings: Settings, library: Library
) -> None:
    chat = telegram.private()
    answer: Json = {}
    for step in ("ask", "press"):
        async with await Storage.open(settings.data) as storage:
            app = application.build(settings, library, storage)
            await app.initialize()
            await polling.poll(app)
            await app.start()
            if step == "ask":
                answer = await answered(chat)
            else:
                await chat.presses(answer, "›")
                assert "2/3" in labels(await chat.reply())
            await stopping.shut_down(app)
