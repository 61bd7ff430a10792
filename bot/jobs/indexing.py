"""Jobs that keep the index and the statements up to date."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from bot.logs import Rarely
from index import ArchiveUnreachable, QuothError

if TYPE_CHECKING:
    from bot.clock import Clock
    from index import Library

log = logging.getLogger(__name__)
_unreached = Rarely(log)

# Articles between two lines of the log.
ARTICLES_A_LINE = 500
# Pause between two looks for changes, and after a failure.
LOOK_EVERY_S, RETRY_AFTER_S = 0.25, 60.0
# Pause between two tries to reach the articles.
REACH_EVERY_S = 1.0
# After an older article the job rests so many times as long as that took, and no longer than this.
REST, LONGEST_REST_S = 9, 5.0


async def keep_up(library: Library, clock: Clock) -> None:
    """Poll for changed articles and index them, without end.

    A question waits a moment for indexing that is still to be done, and is then answered without
    what is new. After a large import, by this process or another, that would be for long.
    """
    while True:
        try:
            await library.catch_up()
        except ArchiveUnreachable as error:
            _unreached.warning("the index cannot follow the articles: %s", error)
            await clock.sleep(REACH_EVERY_S)
        except (OSError, QuothError) as error:
            log.error("the index cannot follow the articles, which is tried again: %s", error)  # noqa: TRY400 - its words say all
            await clock.sleep(RETRY_AFTER_S)
        await clock.sleep(LOOK_EVERY_S)


async def read_older_articles(library: Library, clock: Clock) -> None:
    """Read again what an older version has read, slowly: questions come first."""
    while True:
        try:
            return await _read_older_articles(library, clock)
        except ArchiveUnreachable:
            await clock.sleep(RETRY_AFTER_S)


async def _read_older_articles(library: Library, clock: Clock) -> None:
    done, began = 0, clock.now()
    async for done in library.read_for_statements():
        if (spent := clock.now() - began) > 0:
            await clock.sleep(min(REST * spent, LONGEST_REST_S))
        began = clock.now()
        if done % ARTICLES_A_LINE == 0:
            log.info("%d older articles read for statements, and going on", done)
    if done:
        log.info("all %d older articles are read for statements", done)
