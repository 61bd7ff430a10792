"""Requests to Telegram that failed, and which of them are made again."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Any

from telegram.error import BadRequest, NetworkError
from telegram.ext import AIORateLimiter

from bot.transport.http import NOT_SENT

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable, Coroutine

log = logging.getLogger(__name__)

# How often a request is tried again: after "too many requests", and after anything else.
FLOOD_RETRIES, RETRIES = 8, 6
# The wait before the first try again, in seconds; each next one is twice as long.
FIRST_WAIT = 0.25
# What Telegram refuses in the ordinary course of things, in its words.
EXPECTED = (
    "message is not modified", "query is too old", "query id is invalid",
    "message to edit not found", "message can't be edited", "message to be replied not found",
)  # fmt: skip
# Made twice, these send something twice.
_SENDING = ("send", "copy", "forward")


class Retrying(AIORateLimiter):
    """Keeps to Telegram's rates, and makes failed requests again where that does no harm.

    A message whose fate is unknown (the connection broke before the reply) is not sent again: it
    has most likely arrived, and an answer that comes twice is worse than the rare one that does
    not come. What fails is counted among `troubles`.
    """

    def __init__(self, troubles: Counter[str]) -> None:
        super().__init__(max_retries=FLOOD_RETRIES)
        self._troubles = troubles

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,  # noqa: ANN401 - as in the base class
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Any:  # noqa: ANN401 - as in the base class
        """Make a request, and make it again where it failed and may be made again."""
        wait = FIRST_WAIT
        for left in reversed(range(RETRIES + 1)):
            try:
                return await super().process_request(
                    callback, args, kwargs, endpoint, data, rate_limit_args
                )
            except NetworkError as error:
                self._troubles[_kind(error)] += 1
                if left == 0 or not may_repeat(endpoint, error):
                    raise
                log.info("%s failed (%s), trying again", endpoint, error)
                await asyncio.sleep(wait)
                wait *= 2
        raise AssertionError("the last try returns or raises")


def may_repeat(endpoint: str, error: NetworkError) -> bool:
    """Whether a failed request can be made again without doing anything twice."""
    if isinstance(error, BadRequest):
        return False
    cause = error.__cause__
    # Without a cause, Telegram itself replied that it failed (5xx).
    return cause is None or isinstance(cause, NOT_SENT) or not endpoint.startswith(_SENDING)


def _kind(error: NetworkError) -> str:
    """Return what a failed request is counted as."""
    if not isinstance(error, BadRequest):
        return "request without a reply" if error.__cause__ else "error of Telegram's own"
    said = error.message.casefold()
    return next((words for words in EXPECTED if words in said), "request refused otherwise")
