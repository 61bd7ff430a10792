"""Giving and taking roles, letting people and groups in, and who may ask at all."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from telegram import Bot

from bot.command_menu import BY_ROLE, set_commands
from bot.i18n import texts
from bot.i18n.language import TRANSLATED
from bot.storage.roster import Person, Role
from tests.local_telegram import OWNER, TOKEN

if TYPE_CHECKING:
    from bot.storage.storage import Storage
    from tests.local_telegram import Chat, Json, Telegram

pytestmark = pytest.mark.usefixtures("bot")

ANN, BEN, EVE = 21, 22, 23


async def says(chat: Chat, text: str, user: int = OWNER, **more: Any) -> str:
    await chat.says(text, user=user, **more)
    return str((await chat.reply())["text"])


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
        "User 23 (23) has this role now: uploader"
    )
    assert await says(chat, f"/grant READER {BEN}") == "22 has this role now: reader"
    await says(telegram.private(ANN), "/help", ANN, **{"from": named(ANN, "Ann_A")})
    assert await says(chat, "/grant @ann_a admin") == (
        "User 21 (@Ann_A, 21) has this role now: admin"
    )
    mention = {"type": "text_mention", "offset": 16, "length": 9, "user": named(24, None)}
    text = {"text": "/grant uploader Admin Bob", "entities": [COMMAND, mention]}
    telegram.deliver({"message": telegram.new_message(chat, text, named(OWNER, None))})
    assert (await chat.reply())["text"] == "User 24 (24) has this role now: uploader"
    roles = {person.id: role for person, role in await storage.roster.people()}
    assert roles == {ANN: Role.ADMIN, BEN: Role.READER, EVE: Role.UPLOADER, 24: Role.UPLOADER}
    assert (await says(chat, "/admins")).splitlines() == [
        "owner: User 7 (7)",
        "admin: User 21 (@Ann_A, 21)",
        "uploader: User 23 (23)",
        "uploader: User 24 (24)",
        "reader: 22",
    ]
    assert await says(chat, "/revoke @ann_a") == "User 21 (@Ann_A, 21) has no role any more."
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


async def test_a_username_is_whose_it_was_last(telegram: Telegram, storage: Storage) -> None:
    for user, username in ((ANN, "news"), (BEN, "NEWS"), (ANN, "other")):
        await says(telegram.private(user), "/help", user, **{"from": named(user, username)})
    assert await storage.roster.named("@News") == Person(BEN, "User 22", "NEWS")
    assert await storage.roster.person(ANN) == Person(ANN, "User 21", "other")


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
    assert await says(owner, f"/grant reader {EVE}") == "User 23 (23) has this role now: reader"
    assert await says(chat, "/articles", EVE) == texts.EMPTY_LIBRARY
    assert await storage.roster.admissions() == {-100: True}


async def test_everyone_is_offered_the_commands_of_their_role_in_every_language(
    telegram: Telegram,
) -> None:
    people = {OWNER: Role.OWNER, ANN: Role.ADMIN, BEN: Role.UPLOADER}
    async with Bot(TOKEN, base_url=f"{telegram.url}/bot") as bot:
        await set_commands(bot, people)
    offered = offered_to(telegram)
    for person, role in people.items():
        names = [name for name, _ in BY_ROLE[role]]
        assert offered[person] == dict.fromkeys(("", *TRANSLATED), names)
    assert "access" in offered[OWNER]["de"]
    assert "grant" not in offered[BEN]["de"]


async def test_a_new_role_changes_what_is_offered(telegram: Telegram) -> None:
    chat = telegram.private(OWNER)
    for text in (f"/grant admin {ANN}", f"/revoke {ANN}"):
        await says(chat, text)
        await says(chat, "/help")  # in order: the menu is set by then
        assert ("grant" in offered_to(telegram)[ANN]["fa"]) == text.startswith("/grant")


def offered_to(telegram: Telegram) -> dict[int, dict[str, list[str]]]:
    offered: dict[int, dict[str, list[str]]] = {}
    for request in telegram.requests:
        if request.method == "setMyCommands" and "chat_id" in (scope := request.fields["scope"]):
            names = [command["command"] for command in request.fields["commands"]]
            language = request.fields.get("language_code", "")
            offered.setdefault(int(scope["chat_id"]), {})[language] = names
    return offered


@pytest.mark.usefixtures("group")
async def test_help_says_what_ones_role_may(telegram: Telegram) -> None:
    for user, parts in ((EVE, 1), (BEN, 2), (ANN, 3), (OWNER, 4)):
        said = await says(telegram.private(user), "/help", user)
        told = [texts.HELP_FOR_UPLOADERS, texts.HELP_FOR_ADMINS, texts.HELP_FOR_OWNERS]
        assert sum(sentence in said for sentence in told) == parts - 1


async def test_names_of_people_without_a_role_are_forgotten_in_time(
    storage: Storage, group: Chat
) -> None:
    for user in (BEN, EVE):
        await says(group, "/help", user)
    await storage.roster.forget(2**40)
    assert json.dumps([str(await storage.roster.person(user)) for user in (BEN, EVE)]) == (
        '["User 22 (22)", "23"]'
    )
    assert (await storage.roster.person(BEN)).name
