"""Removing and restoring articles: admins may, and say so twice."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from bot.i18n import texts
from index import Article
from tests.local_telegram import OWNER

if TYPE_CHECKING:
    from bot.config import Settings
    from index import Library
    from tests.local_telegram import Telegram

pytestmark = pytest.mark.usefixtures("bot")

BUTTONS = {"inline_keyboard": [[{"text": "again", "callback_data": "remove:1"}]]}


async def test_a_removed_article_is_restored(
    telegram: Telegram, library: Library, bridge: Article
) -> None:
    await library.add(bridge)
    await library.remove("2001")
    chat = telegram.private(OWNER)
    await chat.says("/restore", user=OWNER)
    assert "• Bridge to stay closed until March (2001)" in (await chat.reply())["text"]
    await chat.says("/restore 2001", user=OWNER)
    assert (await chat.reply())["text"].startswith(texts.RESTORED)
    await chat.says("/restore 2001", user=OWNER)
    assert (await chat.reply())["text"] == texts.NOTHING_KEPT.format(number="2001")
    await chat.says("/restore 2001", user=3)
    assert (await telegram.private(OWNER).reply())["text"] == texts.NOT_YOURS_TO_REMOVE
    await chat.says("who said the coalition is pretending?", user=OWNER)
    assert "Hedda Marr" in (await chat.reply())["text"]


@pytest.mark.parametrize("one", ["7", "ferry-", "渡", "👩‍🚒", "a b\n", "ﷺ"])
async def test_ids_without_end_fit_into_the_list_of_what_can_be_restored(
    telegram: Telegram, library: Library, settings: Settings, one: str
) -> None:
    for number in range(12):
        await library.add(Article(f"id{number}", "Mill " * 300, f"The mill {number} is shut."))
        await library.remove(f"id{number}")
    # An older version let them in.
    with closing(sqlite3.connect(settings.data / "quoth.sqlite3")) as database, database:
        database.execute("UPDATE versions SET source_id = source_id || ?", (one * 3_000,))
    chat = telegram.private(OWNER)
    await chat.says("/restore", user=OWNER)
    listed = (await chat.reply())["text"]
    assert listed.startswith(texts.WHICH_TO_RESTORE)
    assert "• Mill Mill" in listed


async def test_removing_is_confirmed_by_a_button(
    telegram: Telegram, library: Library, bridge: Article
) -> None:
    await library.add(bridge)
    chat = telegram.private(OWNER)
    await chat.says("/remove 2001", user=OWNER)
    question = await chat.reply()
    assert question["text"].startswith(texts.CONFIRM_REMOVE)
    await chat.presses(question, texts.REMOVE, user=OWNER)
    said = (await chat.reply())["text"]
    assert said.startswith("/restore 2001 brings it back within 30 days.")
    assert texts.REMOVED in said
    assert (await library.counts()).articles == 0
    await chat.presses(question | {"reply_markup": BUTTONS}, "again", user=OWNER, data="remove:1")
    assert (await chat.reply())["text"] == texts.GONE


async def test_an_article_may_be_kept_after_all(
    telegram: Telegram, library: Library, bridge: Article
) -> None:
    await library.add(bridge)
    chat = telegram.private(OWNER)
    await chat.says("/remove 2001", user=OWNER)
    await chat.presses(await chat.reply(), texts.KEEP, user=OWNER)
    assert (await chat.reply())["text"] == texts.KEPT
    assert (await library.counts()).articles == 1


async def test_nobody_else_removes_not_even_with_a_forged_button(
    telegram: Telegram, library: Library, bridge: Article
) -> None:
    await library.add(bridge)
    group = telegram.group()
    await group.says("/remove 2001")
    assert (await group.reply())["text"] == texts.NOT_YOURS_TO_REMOVE
    await group.says("/remove 2001", user=OWNER)
    question = await group.reply()
    for label in (texts.REMOVE, texts.KEEP):
        acknowledged = await group.presses(question, label, user=1)
        assert acknowledged["text"] == texts.NOT_YOURS_TO_REMOVE
    await asyncio.sleep(0.1)
    assert group.sent.empty()
    assert (await library.counts()).articles == 1


async def test_an_anonymous_admin_is_not_an_owner(
    telegram: Telegram, library: Library, bridge: Article
) -> None:
    await library.add(bridge)
    group = telegram.group()
    await group.says("/remove 2001", user=OWNER, sender_chat=group.as_json())
    assert (await group.reply())["text"] == texts.NOT_YOURS_TO_REMOVE


@pytest.mark.parametrize(
    ("command", "said"), [("/remove", "Which one?"), ("/remove 9", "I have no")]
)
async def test_what_to_remove_must_be_there(telegram: Telegram, command: str, said: str) -> None:
    chat = telegram.private(OWNER)
    await chat.says(command, user=OWNER)
    assert (await chat.reply())["text"].startswith(said)


async def test_an_id_in_two_collections_is_not_removed_by_chance(
    telegram: Telegram, library: Library, bridge: Article
) -> None:
    await library.add(bridge, collection="north")
    await library.add(bridge, collection="south")
    chat = telegram.private(OWNER)
    await chat.says("/remove 2001", user=OWNER)
    assert (await chat.reply())["text"] == texts.SEVERAL_ARTICLES.format(number="2001")
