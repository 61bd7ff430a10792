"""Taking an upload back, by its button."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.i18n import texts
from tests.bot.sent import uploads_notes
from tests.local_telegram import OWNER

if TYPE_CHECKING:
    from bot.emulator.drivers.clock import SetClock
    from index import Library
    from tests.local_telegram import Telegram

pytestmark = pytest.mark.usefixtures("bot")


async def test_an_upload_is_taken_back_by_its_button(telegram: Telegram, library: Library) -> None:
    chat = telegram.private(OWNER)
    await uploads_notes(chat)
    await chat.reply()
    await chat.uploads("heron.txt", b"Herons gone\n\nThe heron has gone south.", user=OWNER)
    await chat.uploads("godwit.txt", b"Godwits\n\nThe godwit stays.", user=OWNER)
    summary = await chat.reply()
    assert "instead of “Herons nest again”" in summary["text"]
    await chat.presses(summary, texts.UNDO, user=OWNER)
    assert (await chat.reply())["text"] == (
        "Undone.\n1 article removed again\n1 article is as it was before"
    )
    await chat.says("where does the heron nest?", user=OWNER)
    assert "The heron nests again by the mill" in (await chat.reply())["text"]
    await chat.says("does the godwit stay?", user=OWNER)
    assert "The godwit stays." not in (await chat.reply())["text"]
    assert (await library.counts()).articles == 3


async def test_only_who_sent_it_takes_it_back_and_for_ten_minutes(
    telegram: Telegram, library: Library, clock: SetClock
) -> None:
    chat = telegram.private(OWNER)
    await uploads_notes(chat)
    summary = await chat.reply()
    data = summary["reply_markup"]["inline_keyboard"][-1][0]["callback_data"]
    elsewhere = telegram.group()
    forged = telegram.new_message(elsewhere, {"text": "x"})
    for where, message, user, said in (
        (chat, summary, 3, texts.NOT_FOR_YOU),
        (elsewhere, forged, OWNER, texts.TOO_OLD),
    ):
        acknowledged = await telegram.press(where, message, data, user)
        assert acknowledged["text"] == said
    clock.advance(601)
    acknowledged = await chat.presses(summary, texts.UNDO, user=OWNER)
    assert acknowledged["text"] == texts.TOO_LATE_TO_UNDO
    assert (await library.counts()).articles == 3
