"""The composition root: what the bot is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.application import build
from bot.context import Context
from bot.errors import ConfigError
from bot.pace import Pace
from bot.routing import routes

if TYPE_CHECKING:
    from bot.config import Settings
    from bot.emulator.drivers.clock import SetClock
    from bot.storage.storage import Storage
    from index import Library


def test_handlers_get_what_the_bot_was_built_with(
    settings: Settings, library: Library, storage: Storage, clock: SetClock
) -> None:
    pace = Pace(quiet_s=7)
    app = build(settings, library, storage, pace=pace, clock=clock)
    context = Context(app)
    assert (context.settings, context.library, context.storage) == (settings, library, storage)
    assert (context.clock, context.pace) == (clock, pace)


def test_two_bots_share_nothing_that_changes(
    settings: Settings, library: Library, storage: Storage
) -> None:
    one, other = (build(settings, library, storage).bot_data for _ in range(2))
    for name in ("inbox", "batches", "background", "limits", "error_digest", "troubles"):
        assert getattr(one, name) is not getattr(other, name)


def test_every_route_is_a_handler_and_in_its_order(
    settings: Settings, library: Library, storage: Storage
) -> None:
    app = build(settings, library, storage)
    table = routes(app.bot_data.batches)
    assert list(map(type, app.handlers[0])) == [type(route.handler) for route in table]
    assert list(app.handlers) == [0]


def test_without_a_token_there_is_no_bot(
    settings: Settings, library: Library, storage: Storage
) -> None:
    without = settings.model_copy(update={"telegram_bot_token": None})
    with pytest.raises(ConfigError, match="TELEGRAM_BOT_TOKEN"):
        build(without, library, storage)
