"""Events that a person sees, over a WebSocket."""

from __future__ import annotations

import pytest

from bot.emulator.web.events import NO_SUCH_PERSON
from tests.bot.emulator.conftest import Visitor, World, seen


async def test_a_person_sees_their_chats_and_then_what_happens_in_them(
    visitor: Visitor, world: World
) -> None:
    await world.call("setMyCommands", commands=[{"command": "ask", "description": "Ask"}])
    old = await world.call("sendMessage", chat_id=-100, message_thread_id=2, text="Hello")
    bob = await visitor.watch(2)
    state = await seen(bob)
    assert state["kind"] == "state"
    assert [chat["chat"]["id"] for chat in state["chats"]] == [-10, -100]
    forum = state["chats"][1]
    assert forum["topics"] == [{"id": 1, "name": "General"}, {"id": 2, "name": "Sport"}]
    assert forum["messages"] == [old]
    assert forum["commands"] == [{"command": "ask", "description": "Ask"}]
    await visitor.post("say", person=1, chat=1, text="for Ann only")
    said = await visitor.post("say", person=1, chat=-100, topic=2, text="/ask who?", reply_to=2)
    assert await seen(bob) == {"kind": "message", "message": said["message"]}
    number = said["message"]["message_id"]
    await world.call("sendChatAction", chat_id=-100, message_thread_id=2, action="typing")
    assert await seen(bob) == {"kind": "typing", "chat": -100, "topic": 2}
    await visitor.post("edit", person=1, chat=-100, message_id=number, text="/ask what?")
    edited = await seen(bob)
    assert (edited["kind"], edited["message"]["text"]) == ("edited", "/ask what?")
    await visitor.post("delete", person=1, chat=-100, message_id=number)
    assert await seen(bob) == {"kind": "deleted", "chat": -100, "message_id": number}
    await world.call("deleteMyCommands")
    assert await seen(bob) == {"kind": "commands", "chat": -10, "commands": []}
    bob.close()


@pytest.mark.parametrize("person", ["99", "x", ""])
async def test_nobody_watches_as_somebody_who_is_not_there(visitor: Visitor, person: str) -> None:
    connection = await visitor.watch(person)
    assert await seen(connection) is None
    assert connection.close_code == NO_SUCH_PERSON
    connection.close()
