"""The gate: a handler is called for nobody but who may do its action, and knows who that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.access.policy import Action, ChatKind, Standing
from bot.access.routes import NEW, command, message_by_right
from bot.i18n import texts
from bot.storage.people import Role
from tests.local_telegram import OWNER

if TYPE_CHECKING:
    from telegram import Message

    from bot.application import App
    from bot.context import Context
    from tests.local_telegram import Telegram


class Handler:
    """A handler that notes for whom it is called, and says so."""

    def __init__(self) -> None:
        self.called: list[Standing] = []

    async def __call__(self, message: Message, _context: Context, standing: Standing) -> None:
        self.called.append(standing)
        await message.reply_text("called")


async def test_a_handler_is_called_for_who_may_and_gets_their_standing(
    telegram: Telegram, bot: App
) -> None:
    handler = Handler()
    bot.add_handler(command("probe", Action.REMOVE, handler).handler, group=-1)
    owner, stranger = telegram.private(OWNER), telegram.private(3)
    await stranger.says("/probe", user=3)
    assert (await stranger.reply())["text"] == texts.NOT_YOURS_TO_REMOVE
    assert handler.called == []
    await owner.says("/probe", user=OWNER)
    assert (await owner.reply())["text"] == "called"
    [standing] = handler.called
    assert (standing.role, standing.kind, standing.chat) == (Role.OWNER, ChatKind.PRIVATE, OWNER)


@pytest.mark.parametrize(
    ("user", "expected"), [(OWNER, [True, False]), (3, [False, True])], ids=["owner", "reader"]
)
async def test_the_first_handler_whose_action_one_may_do_is_called_alone(
    telegram: Telegram, bot: App, user: int, expected: list[bool]
) -> None:
    first, second = Handler(), Handler()
    route = message_by_right(NEW, (Action.REMOVE, first), (Action.ASK, second))
    bot.add_handler(route.handler, group=-1)
    chat = telegram.private(user)
    await chat.says("whatever", user=user)
    assert (await chat.reply())["text"] == "called"
    assert [bool(handler.called) for handler in (first, second)] == expected
