"""Around questions, over HTTP: edits, topics, groups that change, troubles on the way."""

from __future__ import annotations

import asyncio
import logging
import random
import time
from typing import TYPE_CHECKING, Literal

import pytest
from telegram import Bot

from bot.command_menu import set_commands
from bot.i18n import texts
from bot.i18n.language import TRANSLATED
from bot.pace import Backoff, Pace
from bot.storage.roster import Role
from index import Article, Library
from tests.local_telegram import OWNER, TOKEN, Refusal

if TYPE_CHECKING:
    from bot.storage.storage import Storage
    from tests.local_telegram import Json, Telegram

pytestmark = pytest.mark.usefixtures("bot")

QUESTION = "who said the coalition is pretending?"


@pytest.fixture(autouse=True)
async def _articles(library: Library, bridge: Article, harvest: Article) -> None:
    await library.add(bridge)
    await library.add(harvest)


async def test_an_edited_question_gets_its_answer_edited(telegram: Telegram) -> None:
    chat = telegram.private()
    asked = await chat.says("what failed in the south?")
    first = await chat.reply()
    assert "olive harvest" in first["text"]
    await chat.edits(asked, QUESTION)
    second = await chat.reply()
    assert second["message_id"] == first["message_id"]
    assert "Hedda Marr said" in second["text"]


async def test_an_edited_question_whose_answer_may_have_been_lost_is_answered_anew(
    telegram: Telegram,
) -> None:
    chat = telegram.private()
    telegram.lose["sendMessage"] = 1
    asked = await chat.says("what failed in the south?")
    lost = await chat.reply()
    # Its number is not known: there is nothing to edit, and what is asked now is still answered.
    await chat.edits(asked, QUESTION)
    second = await chat.reply()
    assert second["message_id"] != lost["message_id"]
    assert "Hedda Marr said" in second["text"]
    await chat.edits(asked, "why has the olive harvest failed?")
    assert (await chat.reply())["message_id"] == second["message_id"]


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


async def test_an_edited_question_goes_on_from_the_one_before_it(telegram: Telegram) -> None:
    chat = telegram.private()
    now = int(time.time())
    await chat.says(QUESTION, date=now - 60)
    await chat.reply()
    second = await chat.says("olive harvest", date=now - 40)
    await chat.reply()
    await chat.says("why has the olive harvest failed?", date=now - 20)
    await chat.reply()
    await chat.edits(second, "what did she say about the bridge?")
    assert "Hedda Marr say about the bridge?" in (await chat.reply())["text"].splitlines()[0]


async def test_an_edited_command_in_a_group_gets_its_answer_edited(telegram: Telegram) -> None:
    group = telegram.group()
    asked = await group.says("/ask olive harvest")
    first = await group.reply()
    await group.edits(asked, f"/ask {QUESTION}")
    assert (await group.reply())["message_id"] == first["message_id"]


async def test_ask_as_a_reply_asks_what_the_other_message_says(telegram: Telegram) -> None:
    group = telegram.group()
    other = await group.says(QUESTION, user=5)
    await group.says("/ask", reply_to_message=other)
    assert "Hedda Marr said" in (await group.reply())["text"]


async def test_an_answer_stays_in_its_topic(telegram: Telegram) -> None:
    forum = telegram.group(-1001, "supergroup")
    await forum.says(f"/ask {QUESTION}", message_thread_id=4, is_topic_message=True)
    assert (await forum.reply())["message_thread_id"] == 4
    await forum.says(f"/ask {QUESTION}", message_thread_id=4)
    assert "message_thread_id" not in await forum.reply()


async def test_an_anonymous_admin_may_ask_but_owns_nothing(telegram: Telegram) -> None:
    group = telegram.group()
    await group.says(f"/ask {QUESTION}", user=OWNER, sender_chat=group.as_json())
    assert "Hedda Marr said" in (await group.reply())["text"]
    await group.says("/remove 2001", user=OWNER, sender_chat=group.as_json())
    assert (await group.reply())["text"] == texts.NOT_YOURS_TO_REMOVE


async def test_buttons_go_with_a_group_that_becomes_a_supergroup(telegram: Telegram) -> None:
    group, supergroup = telegram.group(-100), telegram.group(-1009, "supergroup")
    await group.says(f"/ask {QUESTION}")
    answer = await group.reply()
    await group.says("", migrate_to_chat_id=-1009)
    await supergroup.says("/help")
    moved = answer | {"chat": supergroup.as_json()}
    supergroup.messages[moved["message_id"]] = moved
    await supergroup.reply()
    assert (await supergroup.presses(moved, texts.USEFUL))["text"] == texts.THANKS


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


async def test_a_group_that_takes_the_bot_in_is_greeted_once(telegram: Telegram) -> None:
    group = telegram.group()
    group.membership("left", "member")
    assert (await group.reply())["text"] == texts.GREETING
    group.membership("member", "administrator")
    await group.says("/help")
    assert (await group.reply())["text"].startswith("Ask me anything")


async def test_a_chat_that_blocks_the_bot_is_remembered_until_it_comes_back(
    telegram: Telegram, storage: Storage
) -> None:
    chat = telegram.private()
    telegram.refuse["sendMessage"] = [Refusal(403, "Forbidden: bot was blocked by the user")]
    await chat.says(QUESTION)
    await chat.says("/help")
    await chat.reply()
    assert await storage.is_closed(1)
    chat.membership("kicked", "member")
    await chat.says("/help")
    await chat.reply()
    assert not await storage.is_closed(1)
    chat.membership("member", "kicked")
    await telegram.private(2).says("/help", user=2)
    await telegram.private(2).reply()
    assert await storage.is_closed(1)
    assert telegram.private(OWNER).sent.empty()


async def test_an_update_that_comes_twice_is_answered_once(telegram: Telegram) -> None:
    chat = telegram.private()
    message = telegram.new_message(chat, {"text": QUESTION}, telegram.person(1))
    update = telegram.deliver({"message": message})
    await chat.reply()
    telegram.deliver(update)
    await chat.says("/help")
    assert (await chat.reply())["text"].startswith("Ask me anything")


async def test_a_question_of_the_day_before_yesterday_is_passed_over_and_logged(
    telegram: Telegram, caplog: pytest.LogCaptureFixture
) -> None:
    chat = telegram.private()
    await chat.says(QUESTION, date=int(time.time()) - 2 * 24 * 3600)
    await chat.says("/help")
    assert (await chat.reply())["text"].startswith("Ask me anything")
    assert "is passed over" in caplog.text


@pytest.mark.parametrize(
    "malformed",
    [
        {"callback_query": {"id": "1", "from": {"id": 1, "is_bot": False}, "chat_instance": "1"}},
        {"message": {"message_id": "x"}},
        {"message": 7},
        {"inline_query": {}},
        {"message": {"message_id": 1, "date": 10**18, "chat": {"id": 1, "type": "private"}}},
    ],
)
async def test_a_malformed_update_stops_nothing(
    telegram: Telegram, malformed: Json, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.deliver(malformed)
    chat = telegram.private()
    await chat.says(QUESTION)
    assert "Hedda Marr said" in (await chat.reply())["text"]
    assert "is malformed" in caplog.text


async def test_an_unknown_field_stops_nothing(telegram: Telegram) -> None:
    chat = telegram.private()
    await chat.says(QUESTION, field_of_next_year={"a": 1})
    assert "Hedda Marr said" in (await chat.reply())["text"]


async def test_the_owner_is_told_once_of_another_process_with_the_same_token(
    telegram: Telegram,
) -> None:
    conflict = Refusal(409, "Conflict: terminated by other getUpdates request")
    telegram.refuse["getUpdates"] = [conflict, conflict]
    owner = telegram.private(OWNER)
    await telegram.private().says("/help")  # lets the waiting request return
    assert (await owner.reply())["text"] == texts.OWNER_CONFLICT
    await telegram.private().reply()
    assert owner.sent.empty()


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
    assert "Who said The old mill will turn again?" in questions
    for question in questions:
        await chat.presses(welcome, question)
        assert texts.NO_ANSWER not in (await chat.reply())["text"]


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


async def test_commands_that_telegram_refuses_for_one_chat_are_set_for_all_others(
    telegram: Telegram,
) -> None:
    telegram.refuse["setMyCommands"] = [Refusal(400, "Bad Request: chat not found")]
    async with Bot(TOKEN, base_url=f"{telegram.url}/bot") as bot:
        await set_commands(bot, {OWNER: Role.OWNER})
    told = [request for request in telegram.requests if request.method == "setMyCommands"]
    assert len(told) == 3 * (1 + len(TRANSLATED))


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


async def test_who_search_and_latest(telegram: Telegram) -> None:
    chat = telegram.private()
    await chat.says("/who the coalition is pretending")
    assert (await chat.reply())["text"].startswith("opposition spokeswoman Councillor Hedda Marr:")
    await chat.says("/search bridge ferries")
    found = (await chat.reply())["text"]
    assert "the best first" in found.splitlines()[0]
    assert "Bridge to stay closed until March" in found
    await chat.says("/latest")
    latest = (await chat.reply())["text"]
    assert latest.index("Olive harvest") < latest.index("Bridge to stay")
    for command, said in (("/who", texts.WHO_WHAT), ("/search", texts.SEARCH_WHAT)):
        await chat.says(command)
        assert (await chat.reply())["text"] == said


@pytest.mark.parametrize(
    ("code", "expected"),
    [("de", "10. Oktober 2023"), ("ru", "10 октября 2023"), ("pt-br", "10 October 2023")],
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
    assert (wider == texts.WIDER) == (code == "pt-br")


@pytest.mark.parametrize("pace", [Pace(requests=Backoff(0.01))])
async def test_with_one_request_in_ten_failing_nothing_is_lost_or_answered_twice(
    telegram: Telegram,
) -> None:
    chance = random.Random(11)  # noqa: S311 - seeded, for a test that can be repeated

    def trouble(method: str) -> Refusal | Literal["lost"] | None:
        if chance.random() > 0.1 or method == "getUpdates":
            return None
        return "lost" if chance.random() > 0.5 else Refusal(502, "Bad Gateway")

    telegram.trouble = trouble
    chats = [telegram.private(user) for user in range(100, 120)]
    for _ in range(5):
        for chat in chats:
            await chat.says(QUESTION, user=chat.id)
    for chat in chats:
        for _ in range(5):
            assert "Hedda Marr said" in (await chat.reply())["text"]
    await asyncio.sleep(0.3)
    assert all(chat.sent.empty() for chat in chats)


async def test_a_flood_is_waited_out(telegram: Telegram) -> None:
    telegram.refuse["sendMessage"] = [
        Refusal(429, "Too Many Requests: retry after 1", retry_after=1)
    ]
    chat = telegram.private()
    await chat.says(QUESTION)
    assert "Hedda Marr said" in (await chat.reply())["text"]


async def test_of_an_album_and_a_picture_nothing_is_said(
    telegram: Telegram, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.ERROR)
    group = telegram.group()
    photo = [{"file_id": "p", "file_unique_id": "p", "width": 9, "height": 9}]
    for _ in range(2):
        telegram.deliver({
            "message": telegram.new_message(
                group, {"photo": photo, "media_group_id": "m"}, telegram.person(1)
            )
        })  # fmt: skip
    await group.says("/help")
    assert (await group.reply())["text"].startswith("Ask me anything")
    assert not caplog.records
