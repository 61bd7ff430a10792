"""Updates that come again, too late, malformed or with something unknown, over HTTP."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

import pytest

from bot.i18n import texts
from tests.local_telegram import OWNER, Refusal, Telegram

if TYPE_CHECKING:
    from bot.storage.storage import Storage
    from index import Article, Library
    from tests.local_telegram import Json

pytestmark = pytest.mark.usefixtures("bot")

QUESTION = "who said the coalition is pretending?"


@pytest.fixture(autouse=True)
async def _articles(library: Library, bridge: Article, harvest: Article) -> None:
    await library.add(bridge)
    await library.add(harvest)


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
        {"callback_query": {"id": "1", "from": {"id": 1}, "chat_instance": "1"}},
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


@pytest.mark.parametrize(
    "names",
    [
        {"first_name": ""},
        {"first_name": " "},
        {"first_name": "\u200b"},
        {"first_name": "", "last_name": ""},
        {"first_name": "", "last_name": "", "username": ""},
        {"first_name": None},
        {"first_name": None, "last_name": None, "username": None, "language_code": None},
        {},
    ],
)
@pytest.mark.parametrize("said", [QUESTION, "/help"])
async def test_somebody_without_a_name_is_answered(
    telegram: Telegram, names: Json, said: str
) -> None:
    chat = telegram.private()
    sender = {"id": 1, "is_bot": False, **names}
    telegram.deliver({"message": telegram.new_message(chat, {"text": said}, sender)})
    assert (await chat.reply())["text"]


async def test_somebody_without_a_name_is_known_by_their_username(
    telegram: Telegram, storage: Storage
) -> None:
    chat = telegram.private()
    sender = {"id": 1, "is_bot": False, "first_name": "", "username": "nameless"}
    telegram.deliver({"message": telegram.new_message(chat, {"text": "/help"}, sender)})
    await chat.reply()
    found = await storage.roster.named("nameless")
    assert found is not None
    assert found.id == 1


async def test_an_address_with_half_a_character_in_it_is_no_failure(telegram: Telegram) -> None:
    chat = telegram.private(OWNER)
    await chat.says("/add https://example.com/\ud800x", user=OWNER)
    assert (await chat.reply())["text"].startswith("Added")


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


async def test_questions_of_one_chat_are_answered_in_order(telegram: Telegram) -> None:
    chat = telegram.private()
    for number in range(8):
        await chat.says(f"/article {number}")
    replies = [(await chat.reply())["text"] for _ in range(8)]
    assert replies == [f"I have no article {number}." for number in range(8)]
