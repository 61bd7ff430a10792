"""The gate between an update and its handler: first the rate limits, then the table of rights.

Nothing else looks at either. Behind the gate a handler gets the Standing of the sender, and its
route's action is allowed to that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.access.refusals import refuse
from bot.access.standing import standing_of
from bot.access.throttling import within_limits

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from typing import TypeAlias

    from telegram import Update

    from bot.access.policy import Action, Standing
    from bot.context import Context

    Callback: TypeAlias = Callable[[Update, Context], Coroutine[Any, Any, None]]
    Work: TypeAlias = Callable[[Update, Context, Standing], Coroutine[Any, Any, None]]


def guarded(*choices: tuple[Action, Work]) -> Callback:
    """Return a callback that does the first work whose action the sender of an update may do.

    Without a right to any of them the sender is refused the last.
    """

    async def callback(update: Update, context: Context) -> None:
        standing = await standing_of(update, context)
        if not await within_limits(standing, update, context):
            return
        for action, work in choices:
            if standing.may(action):
                await work(update, context, standing)
                return
        await refuse(choices[-1][0], standing, update, context)

    return callback


def limited(work: Work) -> Callback:
    """Return a callback that does some work for everybody, within the rate limits."""

    async def callback(update: Update, context: Context) -> None:
        standing = await standing_of(update, context)
        if await within_limits(standing, update, context):
            await work(update, context, standing)

    return callback
