"""Routes: either guarded, or with a reason why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from telegram.ext import MessageHandler, filters

from bot.access.policy import Action
from bot.access.routes import Route

if TYPE_CHECKING:
    from telegram import Update

    from bot.context import Context


async def does_nothing(_update: Update, _context: Context) -> None:
    """Do nothing."""


@pytest.mark.parametrize(("actions", "reason"), [((), ""), ((Action.ASK,), "no need")])
def test_a_route_has_either_an_action_or_a_reason(actions: tuple[Action, ...], reason: str) -> None:
    handler = MessageHandler(filters.ALL, does_nothing)
    with pytest.raises(ValueError, match="either an action or a reason"):
        Route(handler, actions, reason)
