"""Reaching Telegram at the start, and reading updates that may be malformed."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from telegram.error import TelegramError

from bot import application, stopping
from bot.emulator.rules.faults import MALFORMED
from bot.emulator.state.updates import WEBHOOK_ACTIVE
from bot.i18n import texts
from bot.pace import Pace
from bot.transport.polling import (
    CONFLICT,
    UNACCEPTED,
    UpdatesRequest,
    poll,
    well_formed,
)
from tests.local_telegram import OWNER, Refusal, Telegram

if TYPE_CHECKING:
    from bot.application import App
    from bot.config import Settings
    from bot.storage.storage import Storage
    from index import Library


def test_an_update_without_a_number_is_left_out() -> None:
    payload = b'{"ok": true, "result": [7, {"message": 7}, {"update_id": 3}]}'
    assert UpdatesRequest.parse_json_payload(payload)["result"] == [{"update_id": 3}]


@pytest.mark.parametrize("broken", MALFORMED)
def test_of_a_malformed_update_only_its_number_is_left(
    broken: dict[str, object], caplog: pytest.LogCaptureFixture
) -> None:
    assert well_formed({"update_id": 3} | broken) == {"update_id": 3}
    assert "update 3 is malformed" in caplog.text


def test_what_is_no_list_of_updates_is_left_as_it_is() -> None:
    payload = b'{"ok": false, "error_code": 409, "description": "Conflict"}'
    assert UpdatesRequest.parse_json_payload(payload)["error_code"] == 409


@pytest.mark.parametrize("payload", [b"[]", b"7", b'"text"', b"null", b"<html>", b"", b"\xff"])
def test_what_is_no_response_of_telegrams_is_an_error_that_is_waited_out(payload: bytes) -> None:
    with pytest.raises(TelegramError):
        UpdatesRequest.parse_json_payload(payload)


# Refusals and failures that getUpdates may meet, once each; none of them is the end.
ONCE = [
    Refusal(401, "Unauthorized"), Refusal(404, "Not Found"), Refusal(400, "Bad Request: odd"),
    Refusal(403, "Forbidden: bot was kicked"), Refusal(408, "Request Timeout"),
    Refusal(409, "Conflict: terminated by other getUpdates request"),
    Refusal(409, "Conflict: can't use getUpdates method while webhook is active"),
    Refusal(413, "Request Entity Too Large"), Refusal(418, "I'm a teapot"),
    Refusal(429, "Too Many Requests: retry after 1", retry_after=1), Refusal(444, ""),
    Refusal(500, "Internal Server Error"), Refusal(501, "Not Implemented"),
    Refusal(502, "Bad Gateway"), Refusal(503, "Service Unavailable"),
    Refusal(504, "Gateway Timeout"), Refusal(520, "Unknown Error"), Refusal(521, "Down"),
    Refusal(522, "Timed Out"), Refusal(599, "Network Connect Timeout"),
]  # fmt: skip


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize("refusal", ONCE, ids=lambda refusal: f"{refusal.code}-{refusal}"[:30])
async def test_after_one_refusal_questions_go_on_to_be_answered(
    telegram: Telegram, refusal: Refusal
) -> None:
    telegram.refuse["getUpdates"] = [refusal]
    chat = telegram.private()
    for _ in range(2):
        await chat.says("/help")
        assert (await chat.reply())["text"].startswith("Ask me anything")


async def test_a_token_refused_for_good_is_told_to_the_owner_and_is_the_end(
    telegram: Telegram, settings: Settings, library: Library, storage: Storage
) -> None:
    app = application.build(settings, library, storage, pace=Pace(deaf_s=3))
    await app.initialize()
    await poll(app)
    await app.start()
    owner = telegram.private(OWNER)
    telegram.refuse["getUpdates"] = [Refusal(401, "Unauthorized")] * 100
    await telegram.private().says("/help")  # lets the waiting request return
    assert await asyncio.wait_for(app.bot_data.hearing.lost(), 30) == UNACCEPTED
    assert UNACCEPTED in (await owner.reply())["text"]
    assert owner.sent.empty()
    await stopping.shut_down(app)


async def test_a_webhook_of_another_program_is_told_to_the_owner(
    telegram: Telegram, bot: App
) -> None:
    owner = telegram.private(OWNER)
    telegram.refuse["getUpdates"] = [Refusal(409, WEBHOOK_ACTIVE)] * 3
    await telegram.private().says("/help")
    assert (await owner.reply())["text"] == texts.OWNER_HOOKED
    assert bot.bot_data.troubles[CONFLICT] >= 1
