"""Routes: rows of the table of handlers, each with the action that the sender must be allowed.

A handler gets a message, a pressed button with its fields, or an inline query, and the Standing of
the sender.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from telegram.ext import (
    CallbackQueryHandler,
    CommandHandler,
    InlineQueryHandler,
    MessageHandler,
    filters,
)

from bot.access.gate import guarded, limited
from bot.access.policy import CHANGING

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Sequence
    from typing import TypeAlias

    from telegram import CallbackQuery, InlineQuery, Message, Update
    from telegram.ext import BaseHandler

    from bot.access.gate import Work
    from bot.access.policy import Action, Standing
    from bot.context import Context
    from bot.views.codec import Codec

    Done: TypeAlias = Coroutine[Any, Any, None]
    OnMessage: TypeAlias = Callable[[Message, Context, Standing], Done]
    OnInline: TypeAlias = Callable[[InlineQuery, Context, Standing], Done]
    OnPress: TypeAlias = Callable[[CallbackQuery, Context, Standing], Done]

D = TypeVar("D", bound=tuple[Any, ...])

NEW = filters.UpdateType.MESSAGE


@dataclass(frozen=True, slots=True)
class Route:
    """A row of the table of handlers.

    The sender of an update must be allowed one of `actions`. Where there are none, `open_because`
    says why. `changing` is whether what is stored changes, as it does by some actions anyway.
    """

    handler: BaseHandler[Update, Context, Any]
    actions: tuple[Action, ...] = ()
    open_because: str = ""
    changing: bool = False

    def __post_init__(self) -> None:
        """Check that the route is guarded or says why not. Raises ValueError."""
        if bool(self.actions) == bool(self.open_because):
            raise ValueError("a route has either an action or a reason why it needs none")

    @property
    def changes(self) -> bool:
        """Whether its handler changes what is stored."""
        return self.changing or not CHANGING.isdisjoint(self.actions)

    def fits(self, update: Update) -> bool:
        """Whether it is the route of an update, unless one before it in the table is."""
        # As python-telegram-bot asks: other values that are no truths stand for a match.
        return self.handler.check_update(update) not in (None, False)


def changes_something(table: Sequence[Route], update: Update) -> bool:
    """Whether the first route of a table that fits an update changes what is stored."""
    return next((route.changes for route in table if route.fits(update)), False)


def commands_in(table: Sequence[Route]) -> dict[str, list[Action]]:
    """Return the commands of a table, each with the actions that its routes ask for."""
    found: dict[str, list[Action]] = {}
    for route in table:
        if isinstance(route.handler, CommandHandler):
            for name in route.handler.commands:
                found.setdefault(name, []).extend(route.actions)
    return found


def command(
    name: str, action: Action, handler: OnMessage, where: filters.BaseFilter = NEW
) -> Route:
    """Return the route of a command, by default in new messages only, not in edited ones."""
    return Route(CommandHandler(name, guarded((action, _on_message(handler))), where), (action,))


def message(where: filters.BaseFilter, action: Action, handler: OnMessage) -> Route:
    """Return the route of messages."""
    return Route(MessageHandler(where, guarded((action, _on_message(handler)))), (action,))


def message_by_right(where: filters.BaseFilter, *choices: tuple[Action, OnMessage]) -> Route:
    """Return the route of messages whose handler depends on what the sender may do.

    The first choice goes first; without a right to any of them the sender is refused the last.
    """
    works = [(action, _on_message(handler)) for action, handler in choices]
    return Route(MessageHandler(where, guarded(*works)), tuple(action for action, _ in choices))


def button(
    codec: Codec[..., D],
    action: Action,
    handler: Callable[[CallbackQuery, D, Context, Standing], Done],
    *,
    changing: bool = False,
) -> Route:
    """Return the route of a button; the handler gets the fields of its callback data."""

    async def work(update: Update, context: Context, standing: Standing) -> None:
        query = update.callback_query
        pressed = codec.parse(query.data or "") if query else None
        if query and pressed is not None:
            await handler(query, pressed, context, standing)

    guard = guarded((action, work))
    return Route(CallbackQueryHandler(guard, codec.pattern), (action,), changing=changing)


def any_button(handler: OnPress, *, open_because: str) -> Route:
    """Return the route of buttons of all kinds, for everybody within the rate limits."""

    async def work(update: Update, context: Context, standing: Standing) -> None:
        if query := update.callback_query:
            await handler(query, context, standing)

    return Route(CallbackQueryHandler(limited(work)), open_because=open_because)


def inline(action: Action, handler: OnInline) -> Route:
    """Return the route of inline queries."""

    async def work(update: Update, context: Context, standing: Standing) -> None:
        if query := update.inline_query:
            await handler(query, context, standing)

    return Route(InlineQueryHandler(guarded((action, work))), (action,))


def _on_message(handler: OnMessage) -> Work:
    async def work(update: Update, context: Context, standing: Standing) -> None:
        if received := update.effective_message:
            await handler(received, context, standing)

    return work
