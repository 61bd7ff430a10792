"""The methods that ask, and those that answer people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bot.emulator.people import actions
from bot.emulator.rules.errors import Refusal

if TYPE_CHECKING:
    from tests.bot.emulator.conftest import World


def results(*texts: str, **more: Any) -> list[dict[str, Any]]:
    return [
        {
            "type": "article", "id": str(place), "title": "T",
            "input_message_content": {"message_text": text, "parse_mode": "HTML"},
        } | more
        for place, text in enumerate(texts)
    ]  # fmt: skip


async def test_the_bot_can_ask_who_is_in_a_chat_and_leave_it(world: World) -> None:
    admins = await world.call("getChatAdministrators", chat_id=-10)
    assert [(admin["user"]["id"], admin["status"]) for admin in admins] == [(3, "creator")]
    statuses = {
        user: (await world.call("getChatMember", chat_id=-10, user_id=user))["status"]
        for user in (1, 3, 123456)
    }
    assert statuses == {1: "member", 3: "creator", 123456: "member"}
    world.group.bot = "administrator"
    assert len(await world.call("getChatAdministrators", chat_id=-10)) == 2
    assert await world.call("getChatMemberCount", chat_id=-10) == 4
    assert (await world.call("getChat", chat_id=-100))["is_forum"]
    for method in ("leaveChat", "getChatAdministrators"):
        with pytest.raises(Refusal, match="private"):
            await world.call(method, chat_id=1)
    assert await world.call("leaveChat", chat_id=-10)
    assert world.group.bot == "left"


async def test_the_public_server_hands_on_files_up_to_twenty_megabytes(world: World) -> None:
    world.telegram.largest_download = 20 * 1024 * 1024
    for size, refused in ((20 * 1024 * 1024, ""), (20 * 1024 * 1024 + 1, "file is too big")):
        [message] = actions.upload(world.telegram, 1, world.ann, [("a.txt", b"x" * size)])
        assert message["document"]["file_size"] == size
        file = message["document"]["file_id"]
        if refused:
            with pytest.raises(Refusal, match=refused):
                await world.call("getFile", file_id=file)
        else:
            assert (await world.call("getFile", file_id=file))["file_size"] == size


async def test_an_article_without_words_is_no_result(world: World) -> None:
    world.api.specification = None
    number = actions.ask_inline(world.telegram, 1, world.ann, "x", "")
    with pytest.raises(Refusal, match="no message content"):
        await world.call(
            "answerInlineQuery",
            inline_query_id=number,
            results=[{"type": "article", "id": "1", "title": "T"}],
        )
