"""Documents are fetched a few at once, and only those that may be added."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from bot.i18n import texts
from bot.pace import Pace
from bot.uploads.downloads import AT_ONCE, ENDINGS, MOST_BYTES
from index import Backoff
from tests.local_telegram import OWNER, Refusal

if TYPE_CHECKING:
    from index import Library
    from tests.local_telegram import Telegram

pytestmark = pytest.mark.usefixtures("bot")


def fetched(telegram: Telegram) -> list[str]:
    """Return which files the bot has asked for, in that order."""
    return [r.fields["file_id"] for r in telegram.requests if r.method == "getFile"]


async def uploads_of(telegram: Telegram, many: int, **more: Any) -> list[str]:
    """Send so many notes, wait for the summary, and return which were added in which order."""
    chat = telegram.private(OWNER)
    # The first is late.
    telegram.refuse["getFile"] = [Refusal(502, "Bad Gateway")]
    for number in range(many):
        await chat.uploads(f"{number}.txt", f"Note {number}.".encode(), user=OWNER, **more)
    said = (await chat.reply())["text"]
    return re.findall(r"Added: .*\((\d)\)", said)


async def test_documents_are_fetched_a_few_at_once_and_added_in_their_order(
    telegram: Telegram,
) -> None:
    assert await uploads_of(telegram, 6) == list("012345")
    asked = fetched(telegram)
    assert len(set(asked[:AT_ONCE])) == AT_ONCE
    assert asked[AT_ONCE] == asked[0]
    assert len(asked) == 7


async def test_documents_that_are_large_together_are_fetched_one_after_the_other(
    telegram: Telegram,
) -> None:
    assert await uploads_of(telegram, 3, file_size=MOST_BYTES // 2 + 1) == list("012")
    first, second, third = dict.fromkeys(fetched(telegram))
    assert fetched(telegram) == [first, first, second, third]


async def test_of_what_may_not_be_added_nothing_is_fetched(telegram: Telegram) -> None:
    chat = telegram.private(OWNER)
    await chat.uploads("bomb.exe", b"PK", user=OWNER)
    assert (await chat.reply())["text"] == texts.NOT_A_FORMAT.format(
        name="bomb.exe", endings=ENDINGS
    )
    assert not fetched(telegram)


async def test_a_file_that_is_too_large_is_not_fetched(telegram: Telegram) -> None:
    chat = telegram.private(OWNER)
    await chat.uploads("a.txt", b"x", user=OWNER, file_size=50_000_000)
    # A server of one's own has no such limit: the file is fetched.
    assert (await chat.reply())["text"].startswith("Added")


async def test_a_file_that_telegram_does_not_hand_out_is_said_to_be_too_large(
    telegram: Telegram, library: Library
) -> None:
    telegram.refuse["getFile"] = [Refusal(400, "Bad Request: file is too big")]
    chat = telegram.private(OWNER)
    await chat.uploads("a.txt", b"Title\n\nSome text.", user=OWNER)
    assert (await chat.reply())["text"] == texts.TOO_LARGE_TO_FETCH.format(name="a.txt")
    assert (await library.counts()).articles == 0


@pytest.mark.parametrize("pace", [Pace(quiet_s=0.05, requests=Backoff(0.01))])
async def test_a_document_that_cannot_be_fetched_is_said_so_and_leaves_nothing(
    telegram: Telegram, library: Library
) -> None:
    telegram.refuse["getFile"] = [Refusal(502, "Bad Gateway")] * 9
    chat = telegram.private(OWNER)
    await chat.uploads("a.txt", b"Title\n\nSome text.", user=OWNER)
    assert (await chat.reply())["text"] == texts.UNFETCHED.format(name="a.txt")
    assert (await library.counts()).articles == 0
