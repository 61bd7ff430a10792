"""People whom a program plays."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from bot.emulator.drivers.people import ScriptedTelegram, person
from bot.emulator.server import BotApi

if TYPE_CHECKING:
    from bot.emulator.rules.errors import Json


@pytest.fixture
def telegram() -> ScriptedTelegram:
    return ScriptedTelegram()


async def updates(telegram: ScriptedTelegram) -> list[Json]:
    """Fetch what waits, and confirm it."""
    found = await telegram.updates.poll({})
    await telegram.updates.poll({"offset": found[-1]["update_id"] + 1} if found else {})
    return found


async def test_what_people_say_and_send_reaches_the_bot(telegram: ScriptedTelegram) -> None:
    chat = telegram.private(5)
    await chat.says("/ask who?")
    await chat.uploads("a.txt", b"words", file_size=9)
    said, sent = [update["message"] for update in await updates(telegram)]
    assert (said["from"]["id"], said["entities"][0]["type"]) == (5, "bot_command")
    assert (sent["document"]["file_name"], sent["document"]["file_size"]) == ("a.txt", 9)


async def test_a_person_speaks_the_language_of_their_client(telegram: ScriptedTelegram) -> None:
    telegram.languages[5] = "de"
    await telegram.private(5).says("wer?")
    [update] = await updates(telegram)
    assert update["message"]["from"] == person(5) | {"language_code": "de"}


async def test_a_reply_is_what_the_bot_sends_or_edits_next(telegram: ScriptedTelegram) -> None:
    api, chat = BotApi(telegram), telegram.private(5)
    await chat.says("who?")
    sent = await api.call("sendMessage", {"chat_id": 5, "text": "Marr"})
    assert (await chat.reply()) == sent
    edit = {"chat_id": 5, "message_id": sent["message_id"], "text": "Marr."}
    await api.call("editMessageText", edit)
    assert (await chat.reply())["text"] == "Marr."
    assert chat.sent.empty()


async def test_a_button_is_pressed_by_its_label_or_forged(telegram: ScriptedTelegram) -> None:
    api, chat = BotApi(telegram), telegram.group()
    rows = [[{"text": "Go", "callback_data": "go"}]]
    await api.call(
        "sendMessage", {"chat_id": -100, "text": "x", "reply_markup": {"inline_keyboard": rows}}
    )
    message = await chat.reply()
    for forged, data in (("", "go"), ("stop", "stop")):
        pressing = asyncio.create_task(chat.presses(message, "Go", user=5, data=forged))
        await asyncio.sleep(0)
        [update] = await updates(telegram)
        pressed = update["callback_query"]
        assert (pressed["from"]["id"], pressed["data"]) == (5, data)
        await api.call("answerCallbackQuery", {"callback_query_id": pressed["id"], "text": data})
        assert (await pressing)["text"] == data


async def test_an_edit_and_a_membership_are_told_to_the_bot(telegram: ScriptedTelegram) -> None:
    chat = telegram.private(5)
    message = await chat.says("who?")
    await chat.edits(message, "what?")
    chat.membership("member", "kicked")
    _, edited, changed = await updates(telegram)
    assert edited["edited_message"]["text"] == "what?"
    assert changed["my_chat_member"]["new_chat_member"]["status"] == "kicked"


async def test_a_group_that_migrates_is_another_chat(telegram: ScriptedTelegram) -> None:
    moved = telegram.group(-5).migrates(-1005)
    assert (moved.id, telegram.group(-1005)) == (-1005, moved)
    assert telegram.group(-5).moved_to == -1005


async def test_what_was_sent_is_let_go_of(telegram: ScriptedTelegram) -> None:
    await telegram.private(5).says("who?")
    telegram.forget()
    assert telegram.private(5).messages == {}
