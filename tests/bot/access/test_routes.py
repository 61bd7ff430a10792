"""Routes: either guarded, or with a reason why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from telegram.ext import MessageHandler, filters

from bot.access.policy import Action
from bot.access.routes import Route, command, commands_in, message

if TYPE_CHECKING:
    from telegram import Message, Update

    from bot.access.policy import Standing
    from bot.context import Context


async def does_nothing(_update: Update, _context: Context) -> None:
    """Do nothing."""


async def says_nothing(_message: Message, _context: Context, _standing: Standing) -> None:
    """Say nothing."""


@pytest.mark.parametrize(("actions", "reason"), [((), ""), ((Action.ASK,), "no need")])
def test_a_route_has_either_an_action_or_a_reason(actions: tuple[Action, ...], reason: str) -> None:
    handler = MessageHandler(filters.ALL, does_nothing)
    with pytest.raises(ValueError, match="either an action or a reason"):
        Route(handler, actions, reason)


def test_a_command_takes_the_right_to_any_of_its_routes() -> None:
    table = [
        command("add", Action.UPLOAD, says_nothing),
        message(filters.TEXT, Action.ASK, says_nothing),
        command("add", Action.AIM, says_nothing),
        command("ask", Action.ASK, says_nothing),
    ]
    assert commands_in(table) == {
        "add": [Action.UPLOAD, Action.AIM],
        "ask": [Action.ASK],
    }
