"""Content of a message, the chat that it goes to, and chats that the bot may not write to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.emulator.people import actions
from bot.emulator.rules.errors import Refusal
from bot.emulator.state import members

if TYPE_CHECKING:
    from tests.bot.emulator.conftest import World


def refusal(raised: pytest.ExceptionInfo[Refusal]) -> tuple[int, str]:
    return raised.value.code, raised.value.description


async def test_a_reply_holds_what_it_replies_to_unless_that_is_gone(world: World) -> None:
    asked = actions.say(world.telegram, 1, world.ann, "who?")
    to = {"message_id": asked["message_id"]}
    sent = await world.call("sendMessage", chat_id=1, text="x", reply_parameters=to)
    assert sent["reply_to_message"] == asked
    again = actions.say(world.telegram, 1, world.ann, "why?", reply_to=sent["message_id"])
    assert "reply_to_message" not in again["reply_to_message"]
    actions.delete(world.telegram, 1, world.ann, asked["message_id"])
    with pytest.raises(Refusal) as raised:
        await world.call("sendMessage", chat_id=1, text="x", reply_parameters=to)
    assert refusal(raised) == (400, "Bad Request: message to be replied not found")
    to["allow_sending_without_reply"] = True
    sent = await world.call("sendMessage", chat_id=1, text="x", reply_parameters=to)
    assert "reply_to_message" not in sent


@pytest.mark.parametrize(
    ("chat", "status", "refused"),
    [
        (1, "kicked", "bot was blocked by the user"),
        (1, "left", "bot can't initiate conversation with a user"),
        (-10, "kicked", "bot was kicked from the group chat"),
        (-10, "left", "bot is not a member of the group chat"),
        (-100, "kicked", "bot was kicked from the supergroup chat"),
        (-300, "left", "bot is not a member of the channel chat"),
    ],
)
async def test_where_the_bot_is_not_wanted_it_may_not_write(
    world: World, chat: int, status: str, refused: str
) -> None:
    world.telegram.new_chat(-300, "channel", "News")
    by = world.telegram.person(1)
    members.change_bot(world.telegram, world.telegram.chats[chat], status, by)
    [update] = await world.updates()
    change = update["my_chat_member"]
    assert (change["old_chat_member"]["status"], change["new_chat_member"]["status"]) == (
        "member",
        status,
    )
    with pytest.raises(Refusal) as raised:
        await world.call("sendMessage", chat_id=chat, text="x")
    assert refusal(raised) == (403, f"Forbidden: {refused}")


@pytest.mark.parametrize("chat", [99, "@nobody", None])
async def test_a_chat_that_is_not_there_is_not_found(world: World, chat: object) -> None:
    world.api.specification = None
    with pytest.raises(Refusal) as raised:
        await world.call("sendMessage", chat_id=chat, text="x")
    assert refusal(raised) == (400, "Bad Request: chat not found")
