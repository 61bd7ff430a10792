"""Giving and taking roles, letting people and groups in, and who may ask at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.i18n import texts
from bot.storage.people import Role
from tests.bot.messages import says
from tests.local_telegram import OWNER

if TYPE_CHECKING:
    from bot.storage.storage import Storage
    from tests.local_telegram import Chat, Json, Telegram

pytestmark = pytest.mark.usefixtures("bot")

ANN, BEN, EVE = 21, 22, 23


@pytest.fixture
async def group(telegram: Telegram, storage: Storage) -> Chat:
    """A group with an admin, Ann, an uploader, Ben, and Eve."""
    await storage.roster.grant(ANN, Role.ADMIN, 0, below=Role.OWNER)
    await storage.roster.grant(BEN, Role.UPLOADER, 0, below=Role.OWNER)
    return telegram.group()


async def test_a_role_is_given_as_a_reply_by_number_by_username_and_by_mention(
    telegram: Telegram, storage: Storage
) -> None:
    group, chat = telegram.group(), telegram.private(OWNER)
    message = await group.says("hello", user=EVE)
    assert await says(group, "/grant uploader", reply_to_message=message) == (
        "User 23 (23) now has this role: uploader"
    )
    assert await says(chat, f"/grant READER {BEN}") == "22 now has this role: reader"
    await says(telegram.private(ANN), "/help", ANN, **{"from": named(ANN, "Ann_A")})
    assert await says(chat, "/grant @ann_a admin") == (
        "User 21 (@Ann_A, 21) now has this role: admin"
    )
    mention = {"type": "text_mention", "offset": 16, "length": 9, "user": named(24, None)}
    text = {"text": "/grant uploader Admin Bob", "entities": [COMMAND, mention]}
    telegram.deliver({"message": telegram.new_message(chat, text, named(OWNER, None))})
    assert (await chat.reply())["text"] == "User 24 (24) now has this role: uploader"
    roles = {person.id: role for person, role in await storage.roster.people()}
    assert roles == {ANN: Role.ADMIN, BEN: Role.READER, EVE: Role.UPLOADER, 24: Role.UPLOADER}
    assert (await says(chat, "/admins")).splitlines() == [
        "owner: User 7 (7)",
        "admin: User 21 (@Ann_A, 21)",
        "uploader: User 23 (23)",
        "uploader: User 24 (24)",
        "reader: 22",
    ]
    assert await says(chat, "/revoke @ann_a") == "User 21 (@Ann_A, 21) no longer has a role."
    assert await storage.roster.role(ANN) is Role.NOBODY


COMMAND = {"type": "bot_command", "offset": 0, "length": 6}


def named(user: int, username: str | None) -> Json:
    person = {"id": user, "is_bot": False, "first_name": f"User {user}", "language_code": "en"}
    return person | ({"username": username} if username else {})


async def test_two_admins_who_name_each_other_change_nothing(group: Chat, storage: Storage) -> None:
    await storage.roster.grant(EVE, Role.ADMIN, 0, below=Role.OWNER)
    assert not await storage.roster.grant(EVE, Role.READER, 0, below=Role.ADMIN)
    assert not await storage.roster.revoke(EVE, below=Role.ADMIN)
    assert await says(group, f"/revoke {EVE}", ANN) == texts.TOO_HIGH


async def test_what_opened_a_topic_is_not_replied_to(telegram: Telegram, storage: Storage) -> None:
    """In a topic every message says that it replies to the one that opened it."""
    forum = telegram.group(-1001, "supergroup")
    opened = telegram.new_message(
        forum,
        {"forum_topic_created": {"name": "News", "icon_color": 7322096}, "message_thread_id": 4},
        named(EVE, None),
    )
    topic: Json = {"message_thread_id": 4, "is_topic_message": True, "reply_to_message": opened}
    assert await says(forum, "/grant admin", **topic) == texts.GRANT_WHAT
    assert await says(forum, "/allow", **topic) == texts.LET_IN.format(whom=texts.THIS_GROUP)
    assert await storage.roster.admissions() == {-1001: True}


async def test_an_owner_chooses_over_the_settings_who_may_ask(
    telegram: Telegram, storage: Storage
) -> None:
    owner, chat, group = telegram.private(OWNER), telegram.private(EVE), telegram.group()
    assert await says(owner, "/access") == texts.ACCESS_OPEN
    assert await says(chat, "/articles", EVE) == texts.EMPTY_LIBRARY
    assert await says(owner, "/access listed") == texts.ACCESS_LISTED
    assert await says(chat, "/articles", EVE) == texts.NOT_LET_IN.format(number=EVE)
    assert await says(owner, f"/allow {EVE}") == texts.LET_IN.format(whom="User 23 (23)")
    assert await says(chat, "/articles", EVE) == texts.EMPTY_LIBRARY
    assert await says(owner, f"/allow {group.id}") == texts.LET_IN.format(whom="-100")
    assert await says(group, "/articles", BEN) == texts.EMPTY_LIBRARY
    assert await says(owner, f"/deny {EVE}") == texts.KEPT_OUT.format(whom="User 23 (23)")
    assert await says(owner, "/access open") == texts.ACCESS_OPEN
    assert await says(chat, "/articles", EVE) == texts.NOT_LET_IN.format(number=EVE)
    assert await says(owner, f"/grant reader {EVE}") == "User 23 (23) now has this role: reader"
    assert await says(chat, "/articles", EVE) == texts.EMPTY_LIBRARY
    assert await storage.roster.admissions() == {-100: True}
