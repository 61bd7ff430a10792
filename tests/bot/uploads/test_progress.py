"""Progress is shown where an upload takes its time."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from bench.pdf import column, pdf
from bot.pace import Pace
from index import Article
from tests.local_telegram import OWNER, Refusal

if TYPE_CHECKING:
    from index import Library
    from tests.local_telegram import Telegram

pytestmark = pytest.mark.usefixtures("bot")


def lines(count: int) -> bytes:
    return b"\n".join(
        json.dumps({"id": str(n), "text": f"Report {n}.\n\nThe mill {n} is shut. " * 4}).encode()
        for n in range(count)
    )


@pytest.mark.parametrize("pace", [Pace(quiet_s=0.05, progress_after_s=0.1, progress_every_s=0.4)])
async def test_progress_is_shown_while_questions_are_answered(
    telegram: Telegram, library: Library
) -> None:
    await library.add(Article("bridge", "Bridge", "The bridge is closed.", language="en"))
    chat, other = telegram.private(OWNER), telegram.private(3)
    await chat.uploads("many.jsonl", lines(250), user=OWNER)
    progress = await chat.reply()
    assert progress["text"].startswith("Adding many.jsonl (1)\n")
    for asking, user in ((other, 3), (chat, OWNER)):
        await asking.says("is the bridge closed?", user=user)
    assert "The bridge is closed." in (await other.reply())["text"]
    said = [await chat.reply()]
    while "articles added" not in said[-1]["text"]:
        said.append(await chat.reply())
    assert said[-1]["text"].startswith("250 articles added\n• 0 (0)")
    assert any("The bridge is closed." in one["text"] for one in said)
    assert progress["message_id"] not in chat.messages
    edits = [one.at for one in telegram.requests if one.method == "editMessageText"]
    assert all(later - earlier >= 0.4 for earlier, later in pairwise(edits))


@pytest.mark.parametrize("pace", [Pace(quiet_s=0.05, progress_after_s=0.1, progress_every_s=0.2)])
async def test_the_page_of_a_long_pdf_is_told(telegram: Telegram) -> None:
    said = [f"Line {n} of the minutes of the mill, in which much was said." for n in range(50)]
    chat = telegram.private(OWNER)
    await chat.uploads("minutes.pdf", pdf(*([column(*said)] * 300)), user=OWNER)
    assert (await chat.reply())["text"].startswith("Adding minutes.pdf (1)\n")
    while not (await chat.reply())["text"].startswith("Added: "):
        pass
    edits = [one.fields["text"] for one in telegram.requests if one.method == "editMessageText"]
    assert any(re.search(r"\npage \d+ of 300$", one) for one in edits)


@pytest.mark.parametrize("pace", [Pace(quiet_s=0.05, progress_after_s=0.05, progress_every_s=60)])
async def test_progress_that_cannot_be_shown_stops_no_upload(
    telegram: Telegram, library: Library, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.refuse["sendMessage"] = [Refusal(400, "Bad Request: not enough rights")]
    chat = telegram.private(OWNER)
    await chat.uploads("many.jsonl", lines(100), user=OWNER)
    assert (await chat.reply())["text"].startswith("100 articles added")
    assert "progress cannot be shown" in caplog.text
    assert (await library.counts()).articles == 100


@pytest.mark.parametrize("pace", [Pace(quiet_s=0.05, progress_after_s=0.05, progress_every_s=60)])
async def test_a_progress_message_that_cannot_be_deleted_stays(
    telegram: Telegram, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    telegram.refuse["deleteMessage"] = [Refusal(400, "Bad Request: message can't be deleted")]
    chat = telegram.private(OWNER)
    await chat.uploads("many.jsonl", lines(100), user=OWNER)
    progress = await chat.reply()
    assert (await chat.reply())["text"].startswith("100 articles added")
    assert progress["message_id"] in chat.messages
    assert "a progress message stays" in caplog.text
