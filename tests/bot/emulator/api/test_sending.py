"""The methods that write: messages, files, edits, deletions, "typing"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.emulator.people import actions
from bot.emulator.rules.errors import Json, Refusal

if TYPE_CHECKING:
    from tests.bot.emulator.conftest import World


async def test_the_bot_edits_its_own_messages_and_only_where_something_changes(
    world: World,
) -> None:
    sent = await world.call("sendMessage", chat_id=1, text="<b>x</b>", parse_mode="HTML")
    number = sent["message_id"]
    with pytest.raises(Refusal, match="message is not modified"):
        await world.call(
            "editMessageText", chat_id=1, message_id=number, text="<b>x</b>", parse_mode="HTML"
        )
    edited = await world.call("editMessageText", chat_id=1, message_id=number, text="x")
    assert "entities" not in edited
    assert edited["edit_date"] >= edited["date"]
    buttons = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
    edited = await world.call(
        "editMessageReplyMarkup", chat_id=1, message_id=number, reply_markup=buttons
    )
    assert (edited["text"], edited["reply_markup"]) == ("x", buttons)
    said = actions.say(world.telegram, 1, world.ann, "hello")
    for wrong, why in ((said["message_id"], "can't be edited"), (9999, "to edit not found")):
        with pytest.raises(Refusal, match=why):
            await world.call("editMessageText", chat_id=1, message_id=wrong, text="y")


async def test_a_file_is_sent_captioned_and_sent_again_by_its_id(world: World) -> None:
    file = {"filename": "a.txt", "body": b"words"}
    sent = await world.call("sendDocument", chat_id=1, document=file, caption="Here")
    assert sent["document"]["file_name"] == "a.txt"
    assert sent["document"]["file_size"] == 5
    again = await world.call("sendDocument", chat_id=1, document=sent["document"]["file_id"])
    assert again["document"] == sent["document"]
    edited = await world.call(
        "editMessageCaption", chat_id=1, message_id=sent["message_id"], caption="There"
    )
    assert edited["caption"] == "There"
    with pytest.raises(Refusal, match="there is no text in the message to edit"):
        await world.call("editMessageText", chat_id=1, message_id=sent["message_id"], text="x")
    for nothing in ("file-99", file | {"body": b""}):
        with pytest.raises(Refusal, match="file"):
            await world.call("sendDocument", chat_id=1, document=nothing)


async def test_the_bot_deletes_its_own_messages_and_as_an_admin_all(world: World) -> None:
    own = await world.call("sendMessage", chat_id=-10, text="x")
    said = actions.say(world.telegram, 1, world.group, "hi")
    assert await world.call("deleteMessage", chat_id=-10, message_id=own["message_id"])
    with pytest.raises(Refusal, match="message can't be deleted"):
        await world.call("deleteMessage", chat_id=-10, message_id=said["message_id"])
    world.group.bot = "administrator"
    assert await world.call("deleteMessage", chat_id=-10, message_id=said["message_id"])
    with pytest.raises(Refusal, match="message to delete not found"):
        await world.call("deleteMessage", chat_id=-10, message_id=said["message_id"])


async def test_typing_is_seen_and_only_known_actions_are_taken(world: World) -> None:
    seen: list[Json] = []
    world.telegram.listeners.append(lambda event: seen.append(event.fields))
    await world.call("sendChatAction", chat_id=-100, message_thread_id=2, action="typing")
    assert seen == [{"kind": "typing", "chat": -100, "topic": 2}]
    with pytest.raises(Refusal, match="wrong parameter action"):
        await world.call("sendChatAction", chat_id=1, action="juggling")
