"""Work that is tried again for a while where the articles cannot be reached."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, TypeVar

from index.errors import ArchiveUnreachable
from index.pace import ARCHIVE, Backoff

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

T = TypeVar("T")
log = logging.getLogger(__name__)

REACHED_WITHIN_S = 60.0


async def once_reached(
    work: Callable[[], Awaitable[T]],
    within_s: float = REACHED_WITHIN_S,
    backoff: Backoff = ARCHIVE,
) -> T:
    """Do work, again and again for `within_s` seconds where that raises ArchiveUnreachable.

    It must be work of which twice is no more than once: that the connection was lost does not say
    that nothing was stored.
    """
    try:
        return await work()
    except ArchiveUnreachable as error:
        log.warning("this is tried again: %s", error)
    # Loaded where it is needed, for it loads tornado.
    from tenacity import (  # noqa: PLC0415
        AsyncRetrying,
        retry_if_exception_type,
        stop_after_delay,
    )

    again = AsyncRetrying(
        retry=retry_if_exception_type(ArchiveUnreachable),
        wait=backoff.wait,
        stop=stop_after_delay(within_s),
        reraise=True,
    )
    return await again(work)
