"""Forwarded posts and pasted texts become articles, with where they are from."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from telegram import Message

from bot.uploads.posts import LONGEST_TITLE_UNITS, linked, pasted, posted
from index import Article
from tests.bot.sent import CHANNEL, forwarded
from tests.local_telegram import OWNER, person, utf16

if TYPE_CHECKING:
    from index import Library
    from tests.local_telegram import Telegram


@pytest.mark.usefixtures("bot")
async def test_a_forwarded_post_becomes_an_article_with_its_origin(
    telegram: Telegram, library: Library
) -> None:
    chat = telegram.private(OWNER)
    post = forwarded("Mill reopens\n\nThe mill by the Lenn reopens on Friday.")
    chat.sends(post, OWNER)
    said = (await chat.reply())["text"]
    assert said.startswith("Added: Mill reopens (lenncourier-77)\n10 October 2017 · English")
    article = await library.article("lenncourier-77")
    assert article.url == "https://t.me/lenncourier/77"
    assert article.publisher == "Lenn Courier"
    assert article.published == date(2017, 10, 10)
    chat.sends(post, OWNER)
    assert (await chat.reply())["text"].startswith("Already there, unchanged")
    chat.sends(forwarded("Mill reopens\n\nThe mill reopens on Monday instead."), OWNER)
    assert (await chat.reply())["text"].startswith("Replaced: Mill reopens")


@pytest.mark.usefixtures("bot")
async def test_what_a_person_wrote_is_theirs(telegram: Telegram, library: Library) -> None:
    chat = telegram.private(OWNER)
    origin = {"type": "hidden_user", "sender_user_name": "Ilse Brandt", "date": 1_507_600_000}
    text = "The mill is shut, I hear, and nobody knows for how long."
    chat.sends({"text": text, "forward_origin": origin}, OWNER)
    assert "Added:" in (await chat.reply())["text"]
    [article] = await library.newest(1)
    assert (article.author, article.text) == ("Ilse Brandt", text)
    assert article.source_id.startswith("text-")


def received(text: str, **more: Any) -> Message:
    """Return a message as python-telegram-bot reads it."""
    fields = {"message_id": 9, "date": 1_507_600_000, "text": text, "from": person(5)}
    private = {"chat": {"id": 5, "type": "private", "first_name": "Ann"}}
    return Message.de_json(fields | private | more, bot=None)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("The mill is sold: https://mill.example/1", "https://mill.example/1"),
        ("More at mill.example/1", "https://mill.example/1"),
        ("From t.me/mill and https://t.me/mill/7", None),
        ("The mill is sold.", None),
    ],
)
def test_a_forwarded_post_may_link_to_an_article(text: str, address: str | None) -> None:
    found = [{"type": "url", "offset": one.start(), "length": len(one[0])}
             for one in re.finditer(r"\S+\.(?:example|me)/\S+", text)]  # fmt: skip
    assert linked(received(**forwarded(text, entities=found))) == address
    assert linked(received(text, entities=found)) is None


def test_a_channels_own_post_is_the_channels() -> None:
    channel = CHANNEL | {"username": "lenncourier"}
    post = posted(
        received("Mill shut.", chat=channel, sender_chat=channel, author_signature="Ilse")
    )
    assert (post.id, post.publisher, post.author) == ("lenncourier-9", "Lenn Courier", "Ilse")
    assert post.url == "https://t.me/lenncourier/9"


def test_a_post_of_a_private_channel_has_no_address() -> None:
    post = posted(received("Mill shut.", chat=CHANNEL, sender_chat=CHANNEL))
    assert (post.id, post.url) == ("1234567890-9", None)


def test_a_post_that_a_group_wrote_is_the_groups() -> None:
    group = {"id": -5, "type": "supergroup", "title": "Desk"}
    origin = {"type": "chat", "date": 1, "sender_chat": group, "author_signature": "editor"}
    post = posted(received("Mill shut.", forward_origin=origin))
    assert (post.author, post.publisher) == ("editor", "Desk")


def test_the_same_text_again_has_the_same_id() -> None:
    assert pasted("The mill is shut.").id == pasted("The mill is shut.").id
    assert pasted("The mill is shut.").id != pasted("The mill is open.").id


@pytest.mark.parametrize(
    ("first", "whole"),
    [
        ("The mill is", "The mill is shut."),
        ("The mill.", "The mill.\n\nshut."),
        ("“The mill.” ", "“The mill.” \n\nshut."),
    ],
)
def test_a_parted_text_goes_on_in_its_sentence_or_in_a_new_paragraph(
    first: str, whole: str
) -> None:
    longer = pasted(first).longer_by("shut.")
    assert (longer.text, longer.last_part) == (whole, "shut.")
    assert longer.id == pasted(whole).id


def test_a_text_without_a_title_is_called_by_its_first_line() -> None:
    [article] = pasted("The mill is shut. " * 30).articles()
    assert isinstance(article, Article)
    assert article.title.startswith("The mill is shut. The mill")
    assert utf16(article.title) <= LONGEST_TITLE_UNITS
