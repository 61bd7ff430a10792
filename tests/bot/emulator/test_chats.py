"""Who hears what: privacy mode, topics, replies, edits, and chats that change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.emulator.people import actions
from bot.emulator.rules.errors import Refusal
from bot.emulator.state import members
from bot.emulator.state.users import ANONYMOUS
from tests.bot.emulator.conftest import World

if TYPE_CHECKING:
    from tests.local_telegram import Json


def refusal(raised: pytest.ExceptionInfo[Refusal]) -> tuple[int, str]:
    return raised.value.code, raised.value.description


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("who said that?", False),
        ("@quoth_bot who said that?", False),
        ("@quoth_bot", False),
        ("/ask who?", True),
        ("/ask@quoth_bot who?", True),
        ("/ask@Quoth_Bot who?", True),
        ("/ask@other_bot who?", False),
    ],
)
async def test_in_privacy_mode_a_group_is_heard_only_where_it_means_the_bot(
    world: World, text: str, *, heard: bool
) -> None:
    actions.say(world.telegram, 1, world.group, text)
    assert bool(await world.updates()) == heard


async def test_in_privacy_mode_replies_to_the_bot_and_service_messages_are_heard(
    world: World,
) -> None:
    sent = await world.call("sendMessage", chat_id=-10, text="Hello")
    other = actions.say(world.telegram, 2, world.group, "hello yourself")
    actions.say(world.telegram, 1, world.group, "why?", reply_to=other["message_id"])
    assert await world.updates() == []
    actions.say(world.telegram, 1, world.group, "why?", reply_to=sent["message_id"])
    world.telegram.post(world.group, {"new_chat_title": "Desk 2"}, world.telegram.person(1))
    assert len(await world.updates()) == 2


@pytest.mark.parametrize("way", ["admin", "off", "private"])
async def test_admins_and_bots_without_privacy_mode_hear_everything(way: str) -> None:
    world = World(privacy=way != "off")
    world.group.bot = "administrator" if way == "admin" else "member"
    actions.say(world.telegram, 1, world.ann if way == "private" else world.group, "hello")
    assert len(await world.updates()) == 1
    assert (await world.call("getMe"))["can_read_all_group_messages"] == (way == "off")


async def test_an_anonymous_admin_writes_in_the_name_of_the_group(world: World) -> None:
    message = actions.say(world.telegram, 3, world.group, "/ask who?", anonymous=True)
    assert message["from"] == ANONYMOUS.as_json()
    assert message["sender_chat"] == world.group.as_json()
    assert actions.edit(world.telegram, 3, world.group, message["message_id"], "/ask what?")
    with pytest.raises(Refusal, match="only admins"):
        actions.say(world.telegram, 1, world.group, "/ask who?", anonymous=True)


async def test_a_topic_is_named_in_its_messages_but_the_general_one_is_not(world: World) -> None:
    said = actions.say(world.telegram, 1, world.forum, "/ask who?", topic=2)
    assert (said["message_thread_id"], said["is_topic_message"]) == (2, True)
    assert "message_thread_id" not in actions.say(world.telegram, 1, world.forum, "hi", topic=1)
    sent = await world.call("sendMessage", chat_id=-100, message_thread_id="2", text="x")
    assert sent["is_topic_message"]
    for topic in (1, 9):
        with pytest.raises(Refusal) as raised:
            await world.call("sendMessage", chat_id=-100, message_thread_id=topic, text="x")
        assert refusal(raised) == (400, "Bad Request: message thread not found")
    with pytest.raises(Refusal, match="no such topic"):
        actions.say(world.telegram, 1, world.forum, "hi", topic=9)


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


async def test_a_group_that_becomes_a_supergroup_has_another_id(world: World) -> None:
    actions.say(world.telegram, 1, world.group, "/ask who?")
    moved = members.migrate(world.telegram, world.group, -1000, world.telegram.person(3))
    updates = [update["message"] for update in await world.updates()]
    assert [(m["chat"]["id"], m.get("migrate_to_chat_id")) for m in updates[1:]] == [
        (-10, -1000),
        (-1000, None),
    ]
    assert updates[2]["migrate_from_chat_id"] == -10
    with pytest.raises(Refusal) as raised:
        await world.call("sendMessage", chat_id=-10, text="x")
    assert raised.value.parameters == {"migrate_to_chat_id": -1000}
    assert "upgraded to a supergroup" in raised.value.description
    assert (await world.call("sendMessage", chat_id=-1000, text="x"))["message_id"] < 5
    assert actions.say(world.telegram, 1, moved, "hi")
    with pytest.raises(Refusal, match="not in this chat"):
        actions.say(world.telegram, 1, world.group, "hi")
    with pytest.raises(Refusal, match="only a group"):
        members.migrate(world.telegram, moved, -1001, world.telegram.person(3))


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


async def test_who_writes_to_a_bot_that_was_blocked_unblocks_it(world: World) -> None:
    members.change_bot(world.telegram, world.ann, "kicked", world.telegram.person(1))
    actions.say(world.telegram, 1, world.ann, "are you there?")
    kinds = [next(iter(update.keys() - {"update_id"})) for update in await world.updates()]
    assert kinds == ["my_chat_member", "my_chat_member", "message"]
    assert await world.call("sendMessage", chat_id=1, text="I am")


@pytest.mark.parametrize("chat", [99, "@nobody", None])
async def test_a_chat_that_is_not_there_is_not_found(world: World, chat: object) -> None:
    world.api.specification = None
    with pytest.raises(Refusal) as raised:
        await world.call("sendMessage", chat_id=chat, text="x")
    assert refusal(raised) == (400, "Bad Request: chat not found")


async def test_the_bot_can_ask_who_is_in_a_chat_and_leave_it(world: World) -> None:
    admins = await world.call("getChatAdministrators", chat_id=-10)
    assert [(admin["user"]["id"], admin["status"]) for admin in admins] == [(3, "creator")]
    statuses = {
        user: (await world.call("getChatMember", chat_id=-10, user_id=user))["status"]
        for user in (1, 3, 123456)
    }
    assert statuses == {1: "member", 3: "creator", 123456: "member"}
    world.group.bot = "administrator"
    assert len(await world.call("getChatAdministrators", chat_id=-10)) == 2
    assert await world.call("getChatMemberCount", chat_id=-10) == 4
    assert (await world.call("getChat", chat_id=-100))["is_forum"]
    for method in ("leaveChat", "getChatAdministrators"):
        with pytest.raises(Refusal, match="private"):
            await world.call(method, chat_id=1)
    assert await world.call("leaveChat", chat_id=-10)
    assert world.group.bot == "left"


async def test_typing_is_seen_and_only_known_actions_are_taken(world: World) -> None:
    seen: list[Json] = []
    world.telegram.listeners.append(lambda event: seen.append(event.fields))
    await world.call("sendChatAction", chat_id=-100, message_thread_id=2, action="typing")
    assert seen == [{"kind": "typing", "chat": -100, "topic": 2}]
    with pytest.raises(Refusal, match="wrong parameter action"):
        await world.call("sendChatAction", chat_id=1, action="juggling")


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


async def test_menus_are_by_scope_and_language_the_narrowest_first(world: World) -> None:
    scopes: list[tuple[Json, str, str]] = [
        ({"type": "default"}, "", "help"),
        ({"type": "all_private_chats"}, "", "ask"),
        ({"type": "all_private_chats"}, "de", "frag"),
        ({"type": "all_group_chats"}, "", "group"),
        ({"type": "all_chat_administrators"}, "", "admin"),
        ({"type": "chat", "chat_id": 1}, "", "own"),
        ({"type": "chat_member", "chat_id": -10, "user_id": 2}, "", "bob"),
    ]
    for scope, code, name in scopes:
        commands = [{"command": name, "description": "x"}]
        await world.call("setMyCommands", commands=commands, scope=scope, language_code=code)
    menus, group = world.telegram.menus, world.group
    two = world.telegram.new_chat(2, "private", "Bob")

    def shown(chat: object, person: int, language: str) -> str:
        return str(menus.shown(chat, person, language)[0]["command"])  # type: ignore[arg-type]

    assert shown(two, 2, "en") == "ask"
    assert shown(two, 2, "de-AT") == "frag"
    assert shown(world.ann, 1, "de") == "own"
    assert [shown(group, person, "en") for person in (1, 2, 3)] == ["group", "bob", "admin"]
    scope, code, _ = scopes[2]
    found = await world.call("getMyCommands", scope=scope, language_code=code)
    assert found == [{"command": "frag", "description": "x"}]
    await world.call("deleteMyCommands", scope=scope, language_code=code)
    assert shown(two, 2, "de") == "ask"
    with pytest.raises(Refusal, match="BotCommandScope"):
        await world.call("setMyCommands", commands=[], scope={"type": "moon"})
