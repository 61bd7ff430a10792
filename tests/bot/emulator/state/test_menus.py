"""Menus of commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.emulator.rules.errors import Json, Refusal

if TYPE_CHECKING:
    from tests.bot.emulator.conftest import World


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
