"""Around questions, over HTTP: edits, topics, groups that change, troubles on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.i18n import texts
from index import Article, Library
from tests.local_telegram import OWNER, Refusal

if TYPE_CHECKING:
    from bot.storage.storage import Storage
    from tests.local_telegram import Telegram

pytestmark = pytest.mark.usefixtures("bot")

QUESTION = "who said the coalition is pretending?"


@pytest.fixture(autouse=True)
async def _articles(library: Library, bridge: Article, harvest: Article) -> None:
    await library.add(bridge)
    await library.add(harvest)


async def test_buttons_go_with_a_group_that_becomes_a_supergroup(telegram: Telegram) -> None:
    group, supergroup = telegram.group(-100), telegram.group(-1009, "supergroup")
    await group.says(f"/ask {QUESTION}")
    answer = await group.reply()
    await group.says("", migrate_to_chat_id=-1009)
    await supergroup.says("/help")
    moved = answer | {"chat": supergroup.as_json()}
    supergroup.messages[moved["message_id"]] = moved
    await supergroup.reply()
    assert (await supergroup.presses(moved, texts.USEFUL))["text"] == texts.THANKS


async def test_a_group_that_takes_the_bot_in_is_greeted_once(telegram: Telegram) -> None:
    group = telegram.group()
    group.membership("left", "member")
    assert (await group.reply())["text"] == texts.GREETING
    group.membership("member", "administrator")
    await group.says("/help")
    assert (await group.reply())["text"].startswith("Ask me anything")


async def test_a_chat_that_blocks_the_bot_is_remembered_until_it_comes_back(
    telegram: Telegram, storage: Storage
) -> None:
    chat = telegram.private()
    telegram.refuse["sendMessage"] = [Refusal(403, "Forbidden: bot was blocked by the user")]
    await chat.says(QUESTION)
    await chat.says("/help")
    await chat.reply()
    assert await storage.closed_chats.has(1)
    chat.membership("kicked", "member")
    await chat.says("/help")
    await chat.reply()
    assert not await storage.closed_chats.has(1)
    chat.membership("member", "kicked")
    await telegram.private(2).says("/help", user=2)
    await telegram.private(2).reply()
    assert await storage.closed_chats.has(1)
    assert telegram.private(OWNER).sent.empty()


async def test_an_anonymous_admin_may_ask_but_owns_nothing(telegram: Telegram) -> None:
    group = telegram.group()
    await group.says(f"/ask {QUESTION}", user=OWNER, sender_chat=group.as_json())
    assert "Hedda Marr said" in (await group.reply())["text"]
    await group.says("/remove 2001", user=OWNER, sender_chat=group.as_json())
    assert (await group.reply())["text"] == texts.NOT_YOURS_TO_REMOVE


async def test_what_was_decided_of_a_supergroup_meanwhile_stays(storage: Storage) -> None:
    await storage.roster.bind(-2009, 0, ["north"])
    await storage.roster.let_in(-2009, allowed=False)
    await storage.roster.let_in(-2, allowed=True)
    await storage.move(-2, -2009)
    assert await storage.roster.bound(-2009, 0) == {"north"}
    assert await storage.roster.admissions() == {-2009: False}


@pytest.mark.parametrize("told", ["in the group", "in the supergroup", "by a refusal"])
async def test_bindings_and_admission_go_with_a_group_that_becomes_a_supergroup(
    telegram: Telegram, storage: Storage, library: Library, told: str
) -> None:
    fog = Article("s1", "Fog", "There was fog over the south harbour.", language="en")
    await library.add(fog, collection="south")
    await storage.roster.bind(-2, 0, ["south"])
    await storage.roster.let_in(-2, allowed=True)
    group, supergroup = telegram.group(-2), telegram.group(-2009, "supergroup")
    if told == "in the group":
        await group.says("", migrate_to_chat_id=-2009)
        await telegram.press(group, telegram.new_message(group, {"text": "x"}), "x", 1)
    elif told == "in the supergroup":
        await supergroup.says("", migrate_from_chat_id=-2)
    else:
        moved = "Bad Request: group chat was upgraded to a supergroup chat"
        telegram.refuse["sendMessage"] = [Refusal(400, moved, migrate_to_chat_id=-2009)]
        await group.says("/ask where was fog?")
        assert "fog over the south harbour" in (await supergroup.reply())["text"]
    await supergroup.says("/ask where was fog?")
    assert "fog over the south harbour" in (await supergroup.reply())["text"]
    assert await storage.roster.bound(-2, 0) == frozenset()
    assert await storage.roster.bound(-2009, 0) == {"south"}
    assert await storage.roster.admissions() == {-2009: True}
