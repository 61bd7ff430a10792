"""Failed requests to Telegram, and which of them are made again."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Any

from telegram.error import BadRequest, NetworkError
from telegram.ext import AIORateLimiter
from tenacity import AsyncRetrying, retry_if_exception, stop_after_attempt

from bot.transport.http import NOT_SENT

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable, Coroutine

    from tenacity import RetryCallState

    from index import Backoff

log = logging.getLogger(__name__)

# Number of retries of a request: after "too many requests", and after anything else.
FLOOD_RETRIES, RETRIES = 8, 6
# Refusals of Telegram in the ordinary course of things, in its words.
EXPECTED = (
    "message is not modified", "query is too old", "query id is invalid",
    "message to edit not found", "message can't be edited", "message to be replied not found",
)  # fmt: skip
# Made twice, these send something twice.
_SENDING = ("send", "copy", "forward")


class Retrying(AIORateLimiter):
    """Rate limiter that keeps to Telegram's rates, and makes failed requests again.

    It does so only where that does no harm: a message whose fate is unknown (the connection broke
    before the reply) is not sent again. It has most likely arrived, and an answer that comes twice
    is worse than the rare one that does not come. Failures are counted among `troubles`.
    """

    def __init__(self, troubles: Counter[str], backoff: Backoff) -> None:
        super().__init__(max_retries=FLOOD_RETRIES)
        self._troubles = troubles
        self._backoff = backoff

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

        def is_made_again(error: BaseException) -> bool:
            if not isinstance(error, NetworkError):
                return False
            self._troubles[_kind(error)] += 1
            return may_repeat(endpoint, error)

        def tell(state: RetryCallState) -> None:
            error = state.outcome.exception() if state.outcome else None
            log.info("%s failed (%s), trying again", endpoint, error)

        trying = AsyncRetrying(
            stop=stop_after_attempt(RETRIES + 1), wait=self._backoff.wait,
            retry=retry_if_exception(is_made_again), before_sleep=tell, reraise=True,
            sleep=asyncio.sleep,
        )  # fmt: skip
        request = super().process_request
        return await trying(request, callback, args, kwargs, endpoint, data, rate_limit_args)


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
