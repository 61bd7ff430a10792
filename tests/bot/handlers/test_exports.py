"""All articles, as files that can be added again."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from bot.i18n import texts
from tests.local_telegram import OWNER

if TYPE_CHECKING:
    from index import Article, Library
    from tests.local_telegram import Telegram

pytestmark = pytest.mark.usefixtures("bot")


async def test_all_articles_are_exported_as_they_can_be_added(
    telegram: Telegram, library: Library, bridge: Article, harvest: Article
) -> None:
    chat = telegram.private(OWNER)
    await chat.says("/export", user=OWNER)
    assert (await chat.reply())["text"] == texts.EMPTY_LIBRARY
    await library.add(bridge)
    await library.add(harvest)
    await chat.says("/export", user=OWNER)
    document = (await chat.reply())["document"]
    assert document["file_name"].endswith("-1.jsonl")
    exported = telegram.files[document["file_id"]]
    assert [json.loads(line)["id"] for line in exported.splitlines()] == ["2001", "2002"]
    await chat.uploads("again.jsonl", exported, user=OWNER)
    assert (await chat.reply())["text"].count("unchanged") == 2
    await telegram.private(3).says("/export", user=3)
    assert (await telegram.private(3).reply())["text"] == texts.NOT_YOURS_TO_EXPORT
