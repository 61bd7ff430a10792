"""Actions of people: they write, edit, delete, forward, send files, and start the bot."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.emulator.people import actions
from bot.emulator.rules.errors import Refusal
from bot.emulator.state import members
from bot.emulator.state.users import ANONYMOUS

if TYPE_CHECKING:
    from tests.bot.emulator.conftest import World


async def test_an_anonymous_admin_writes_in_the_name_of_the_group(world: World) -> None:
    message = actions.say(world.telegram, 3, world.group, "/ask who?", anonymous=True)
    assert message["from"] == ANONYMOUS.as_json()
    assert message["sender_chat"] == world.group.as_json()
    assert actions.edit(world.telegram, 3, world.group, message["message_id"], "/ask what?")
    with pytest.raises(Refusal, match="only admins"):
        actions.say(world.telegram, 1, world.group, "/ask who?", anonymous=True)


async def test_people_edit_and_delete_what_is_theirs(world: World) -> None:
    said = actions.say(world.telegram, 1, world.ann, "who?")
    actions.edit(world.telegram, 1, world.ann, said["message_id"], " /help me ")
    [_, update] = await world.updates()
    assert update["edited_message"]["text"] == "/help me"
    assert update["edited_message"]["entities"][0]["type"] == "bot_command"
    number = actions.say(world.telegram, 1, world.group, "hi")["message_id"]
    for person, why in ((2, "somebody else's"), (9, "not in this chat")):
        with pytest.raises(Refusal, match=why):
            actions.edit(world.telegram, person, world.group, number, "ho")
        with pytest.raises(Refusal, match=why):
            actions.delete(world.telegram, person, world.group, number)
    actions.delete(world.telegram, 3, world.group, number)
    with pytest.raises(Refusal, match="gone"):
        actions.edit(world.telegram, 1, world.group, number, "ho")
    assert number not in world.group.messages


async def test_who_writes_to_a_bot_that_was_blocked_unblocks_it(world: World) -> None:
    members.change_bot(world.telegram, world.ann, "kicked", world.telegram.person(1))
    actions.say(world.telegram, 1, world.ann, "are you there?")
    kinds = [next(iter(update.keys() - {"update_id"})) for update in await world.updates()]
    assert kinds == ["my_chat_member", "my_chat_member", "message"]
    assert await world.call("sendMessage", chat_id=1, text="I am")


async def test_a_message_is_sent_on_with_where_it_is_from(world: World) -> None:
    said = actions.say(world.telegram, 3, world.group, "/ask who?", anonymous=True)
    sent = actions.forward(world.telegram, 1, world.ann, world.group, said["message_id"])
    assert sent["forward_origin"]["sender_chat"]["id"] == -10
    again = actions.forward(world.telegram, 1, world.ann, world.ann, sent["message_id"])
    assert again["forward_origin"]["sender_user"]["id"] == 1
    with pytest.raises(Refusal, match="gone"):
        actions.forward(world.telegram, 2, world.group, world.ann, sent["message_id"])


async def test_what_people_cannot_write_is_refused(world: World) -> None:
    for text, why in ((" ", "empty"), ("😀" * 2049, "too long")):
        with pytest.raises(Refusal, match=why):
            actions.say(world.telegram, 1, world.ann, text)
    with pytest.raises(Refusal, match="user not found"):
        actions.start(world.telegram, 99)
    with pytest.raises(Refusal, match="an empty file"):
        actions.upload(world.telegram, 1, world.ann, [("a.txt", b"")])
    with pytest.raises(Refusal, match="caption is too long"):
        actions.upload(world.telegram, 1, world.ann, [("a.txt", b"x")], caption="c" * 1025)
    assert await world.updates() == []


async def test_starting_opens_the_private_chat(world: World) -> None:
    assert actions.start(world.telegram, 2)["text"] == "/start"
    [update] = await world.updates()
    assert update["message"]["chat"] == {"id": 2, "type": "private", "first_name": "Bob"}


@pytest.mark.parametrize("parameter", ["p" * 64, "a-Z_9"])
async def test_a_start_parameter_has_letters_and_a_limit(world: World, parameter: str) -> None:
    assert actions.start(world.telegram, 1, parameter)["text"] == f"/start {parameter}"
    for wrong in (parameter + "p" * 64, parameter + " "):
        with pytest.raises(Refusal, match="start parameter"):
            actions.start(world.telegram, 1, wrong)


async def test_an_album_has_two_to_ten_files_and_one_update_each(world: World) -> None:
    files = [(f"{number}.txt", b"x") for number in range(10)]
    with pytest.raises(Refusal, match="1 to 10 files"):
        actions.upload(world.telegram, 1, world.ann, [*files, ("more.txt", b"x")])
    sent = actions.upload(world.telegram, 1, world.ann, files, caption="All of it")
    assert len({message["media_group_id"] for message in sent}) == 1
    assert [message.get("caption") for message in sent] == ["All of it"] + [None] * 9
    assert [update["message"] for update in await world.updates()] == sent
    [alone] = actions.upload(world.telegram, 1, world.ann, files[:1])
    assert "media_group_id" not in alone
