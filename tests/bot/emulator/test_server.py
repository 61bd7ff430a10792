"""The Bot API over HTTP, as python-telegram-bot finds it."""

from __future__ import annotations

import json

import pytest
from telegram import Bot, InputFile
from telegram.error import (
    InvalidToken,
)
from tornado.httpclient import AsyncHTTPClient

from bot.emulator.people import actions
from bot.emulator.server import serving
from tests.bot.emulator.conftest import World, bot_at


async def test_a_text_a_file_and_an_edit_arrive_as_they_were_meant(world: World, bot: Bot) -> None:
    sent = await bot.send_message(1, "[1] {x} 😀 <b>bold</b>", parse_mode="HTML")
    assert sent.text == "[1] {x} 😀 bold"
    assert sent.parse_entity(sent.entities[0]) == "bold"
    document = await bot.send_document(1, InputFile(b"words", "a.txt"), caption="A")
    assert document.document
    file = await document.document.get_file()
    assert bytes(await file.download_as_bytearray()) == b"words"
    edited = await bot.edit_message_text("[2]", 1, sent.message_id)
    assert not isinstance(edited, bool)
    assert edited.text == "[2]"
    assert len(world.ann.messages) == 2


async def test_another_token_opens_nothing(world: World) -> None:
    [message] = actions.upload(world.telegram, 1, world.ann, [("a.txt", b"secret")])
    file = message["document"]["file_id"]
    async with serving(world.api) as address:
        with pytest.raises(InvalidToken):
            async with bot_at(address, token="1:other"):
                pass
        for token, code in (("1:token", 200), ("1:other", 404)):
            done = await AsyncHTTPClient().fetch(
                f"{address}/file/bot{token}/documents/{file}", raise_error=False
            )
            assert done.code == code


@pytest.mark.parametrize(
    ("path", "body", "code", "described"),
    [
        ("/bot1:token/getSomething", b"", 404, "Not Found: method not found"),
        ("/elsewhere", b"", 404, "Not Found"),
        ("/bot1:token/sendMessage", b"{", 400, "Bad Request: can't parse JSON"),
    ],
)
async def test_what_cannot_be_understood_is_refused_with_a_reason(
    world: World, path: str, body: bytes, code: int, described: str
) -> None:
    async with serving(world.api) as address:
        done = await AsyncHTTPClient().fetch(
            address + path, method="POST", body=body, raise_error=False,
            headers={"Content-Type": "application/json"},
        )  # fmt: skip
    answer = json.loads(done.body)
    assert (done.code, answer["error_code"], answer["ok"]) == (code, code, False)
    assert answer["description"].startswith(described)
