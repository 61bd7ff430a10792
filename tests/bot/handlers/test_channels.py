"""Channels whose posts are added once an admin says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.i18n import texts
from tests.local_telegram import OWNER

if TYPE_CHECKING:
    from index import Library
    from tests.local_telegram import Chat, Telegram

pytestmark = pytest.mark.usefixtures("bot")


def tells(telegram: Telegram, channel: Chat, number: int, text: str, kind: str) -> None:
    message = telegram.new_message(channel, {"text": text, "sender_chat": channel.as_json()})
    message |= {"message_id": number, "edit_date": message["date"]}
    del message["from"]
    telegram.deliver({kind: message})


async def settled(telegram: Telegram, chat: Chat) -> None:
    """Wait until the bot has done with all that came from a chat before."""
    await telegram.press(chat, telegram.new_message(chat, {"text": "x"}), "none of ours", OWNER)


async def test_posts_of_a_channel_are_added_once_an_admin_says_so(
    telegram: Telegram, library: Library
) -> None:
    channel, chat = telegram.group(-1001234, "channel"), telegram.private(OWNER)
    tells(telegram, channel, 5, "Mill shut\n\nThe mill was shut.", "channel_post")
    for user in (3, OWNER):
        channel.membership("left", "administrator", user=user)
    offer = await chat.reply()
    assert offer["text"] == texts.CHANNEL_OFFER.format(channel="News desk")
    await chat.presses(offer, texts.ADD_POSTS, user=OWNER)
    taken = texts.CHANNEL_TAKEN.format(channel="News desk", collection="default")
    assert (await chat.reply())["text"] == taken
    tells(telegram, channel, 6, "Mill opens\n\nThe mill opens on Friday.", "channel_post")
    tells(telegram, channel, 6, "Mill opens\n\nThe mill opens on Monday.", "edited_channel_post")
    tells(telegram, channel, 7, "👍", "channel_post")
    await settled(telegram, channel)
    [article] = await library.newest()
    assert (article.source_id, article.text) == ("1234-6", "The mill opens on Monday.")
    assert article.publisher == "News desk"
    channel.membership("administrator", "left", user=OWNER)
    tells(telegram, channel, 8, "Mill burns\n\nThe mill burns.", "channel_post")
    await settled(telegram, channel)
    assert (await library.counts()).articles == 1
    assert channel.sent.empty()
    assert telegram.private(3).sent.empty()
