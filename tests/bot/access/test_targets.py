"""Targets of /grant and /revoke, and who may use them: over HTTP, in one application."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

from bot.access.policy import ChatKind
from bot.i18n import texts
from bot.storage.people import Role
from tests.bot.world import World, a_world, ids
from tests.local_telegram import BOT, person

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.local_telegram import Json

pytestmark = pytest.mark.asyncio(loop_scope="module")

READER, UPLOADER, ADMIN, AN_OWNER = Role.READER, Role.UPLOADER, Role.ADMIN, Role.OWNER


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def world(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[World]:
    """One application for all tests here."""
    async with a_world(tmp_path_factory.mktemp("naming") / "data") as running:
        yield running


@pytest.mark.parametrize(
    ("actor", "command", "whose", "done"),
    [
        (AN_OWNER, "/grant admin", READER, True),
        (AN_OWNER, "/grant uploader", ADMIN, True),
        (AN_OWNER, "/revoke", ADMIN, True),
        (AN_OWNER, "/grant owner", READER, False),
        (AN_OWNER, "/revoke", AN_OWNER, False),
        (AN_OWNER, "/grant reader", AN_OWNER, False),
        (ADMIN, "/grant uploader", READER, True),
        (ADMIN, "/grant reader", UPLOADER, True),
        (ADMIN, "/revoke", UPLOADER, True),
        (ADMIN, "/grant admin", READER, False),
        (ADMIN, "/grant admin", UPLOADER, False),
        (ADMIN, "/grant reader", ADMIN, False),
        (ADMIN, "/revoke", ADMIN, False),
        (ADMIN, "/revoke", AN_OWNER, False),
        (ADMIN, "/grant reader", AN_OWNER, False),
        (UPLOADER, "/grant reader", READER, False),
        (READER, "/revoke", READER, False),
    ],
)
async def test_nobody_changes_an_equal_or_makes_one(
    world: World, actor: Role, command: str, whose: Role, *, done: bool
) -> None:
    chat, sender, _ = await world.chat(ChatKind.GROUP, actor)
    _, other, _ = await world.chat(ChatKind.PRIVATE, whose)
    before = await world.storage.roster.role(other)
    await chat.says(f"{command} {other}", user=sender)
    said = (await chat.reply())["text"]
    assert (await world.storage.roster.role(other) != before) == done
    refused = texts.TOO_HIGH if actor >= ADMIN else texts.NOT_YOURS
    assert (said == refused) == (not done)


async def test_nobody_changes_their_own_role(world: World) -> None:
    chat, sender, _ = await world.chat(ChatKind.PRIVATE, ADMIN)
    for command in ("/grant reader", "/revoke"):
        await chat.says(f"{command} {sender}", user=sender)
        assert (await chat.reply())["text"] == texts.TOO_HIGH
    assert await world.storage.roster.role(sender) is ADMIN


EVE = next(ids)
REPLIED: dict[str, Json] = {
    "an anonymous admin": {
        "from": {"id": 1087968824, "is_bot": True, "first_name": "Group"},
        "sender_chat": {"id": -100, "type": "supergroup", "title": "News desk"},
    },
    "a channel": {"sender_chat": {"id": -5, "type": "channel", "title": "News"}},
    "a bot": {"from": {"id": 99, "is_bot": True, "first_name": "Bot"}},
    "the bot itself": {"from": BOT},
    "who passes on another's words": {
        "forward_origin": {"type": "user", "date": 1, "sender_user": person(98)}
    },
}


@pytest.mark.parametrize("replied", REPLIED)
@pytest.mark.parametrize("command", ["/grant reader", "/revoke", "/allow", "/deny"])
async def test_no_right_is_given_to_who_is_not_there_in_person(
    world: World, replied: str, command: str
) -> None:
    group, owner, _ = await world.chat(ChatKind.GROUP, AN_OWNER)
    before = await world.state()
    message = world.telegram.new_message(group, {"text": "hello"} | REPLIED[replied], person(EVE))
    message |= REPLIED[replied]
    await group.says(command, user=owner, reply_to_message=message)
    assert (await group.reply())["text"] == texts.NOT_IN_PERSON
    assert await world.state() == before


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("/grant", texts.GRANT_WHAT),
        ("/grant 23", texts.GRANT_WHAT),
        ("/grant boss 23", texts.GRANT_WHAT),
        ("/grant admin", texts.GRANT_WHAT),
        ("/grant admin Eve", texts.GRANT_WHAT),
        ("/grant admin 0", texts.GRANT_WHAT),
        ("/grant admin -5", texts.GRANT_WHAT),
        ("/grant admin 2 3", texts.GRANT_WHAT),
        ("/grant admin " + "9" * 40, texts.GRANT_WHAT),
        ("/grant admin 1087968824", texts.NOT_IN_PERSON),
        ("/grant admin 777000", texts.NOT_IN_PERSON),
        (f"/grant admin {BOT['id']}", texts.NOT_IN_PERSON),
        ("/grant admin @nobody", texts.UNKNOWN_PERSON.format(person="@nobody")),
        ("/revoke @" + "x" * 4_080, texts.UNKNOWN_PERSON.format(person="@" + "x" * 59)),
        ("/revoke", texts.REVOKE_WHAT),
        ("/allow", texts.ALLOW_WHAT),
        ("/deny x", texts.ALLOW_WHAT),
    ],
)
async def test_whom_a_command_is_about_must_be_clear(world: World, text: str, said: str) -> None:
    chat, owner, _ = await world.chat(ChatKind.PRIVATE, AN_OWNER)
    before = await world.state()
    await chat.says(text, user=owner)
    assert (await chat.reply())["text"] == said
    assert await world.state() == before
