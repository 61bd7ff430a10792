"""Reaches Telegram at the start, and tries again after an error that may pass by itself."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from typing import TYPE_CHECKING

from telegram.error import NetworkError, TelegramError
from tenacity import AsyncRetrying, retry_if_exception_type

from bot.errors import ConfigError, Deaf
from bot.telegram_errors import REFUSED, in_words

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from tenacity import RetryCallState

    from index import Backoff

log = logging.getLogger(__name__)

UNKNOWN = "Telegram does not accept TELEGRAM_BOT_TOKEN: check it with @BotFather"


async def until_reached(
    connect: Callable[[], Awaitable[None]],
    stop: asyncio.Event,
    backoff: Backoff,
    refused_s: float,
) -> bool:
    """Connect to Telegram, trying again until it can be reached; False where stopped before.

    A refusal may be an error of a moment: it is tried again for `refused_s` seconds. At every try
    for as long, a port that is not to be had raises Deaf, and a token that is not accepted
    ConfigError: that is a wrong setting, with which it is of no use to be started anew.
    """
    refused_since: float | None = None

    def is_enough(state: RetryCallState) -> bool:
        nonlocal refused_since
        error = state.outcome.exception() if state.outcome else None
        if not isinstance(error, (*REFUSED, Deaf)):
            refused_since = None  # an outage says nothing of the token, however long it is
            return False
        now = state.outcome_timestamp or 0.0
        refused_since = now if refused_since is None else refused_since
        return now - refused_since >= refused_s

    def tell(state: RetryCallState) -> None:
        error = state.outcome.exception() if state.outcome else None
        log.warning("%s, next try in %.0f s", _why(error), state.upcoming_sleep)

    async def until_stopped(seconds: float) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), seconds)

    trying = AsyncRetrying(
        retry=retry_if_exception_type((NetworkError, *REFUSED, Deaf)), wait=backoff.wait,
        stop=is_enough, before_sleep=tell, reraise=True, sleep=until_stopped,
    )  # fmt: skip
    try:
        async for attempt in trying:
            if stop.is_set():
                return False
            with attempt:
                await connect()
    except REFUSED:
        # Not of the error: it has the token in its words.
        raise ConfigError(UNKNOWN) from None
    return True


def _why(error: BaseException | None) -> str:
    if isinstance(error, REFUSED):
        return UNKNOWN
    why = in_words(error) if isinstance(error, TelegramError) else error
    return str(error) if isinstance(error, Deaf) else f"Telegram cannot be reached: {why}"
