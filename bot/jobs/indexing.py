"""What goes on beside the answering."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from index import QuothError

if TYPE_CHECKING:
    from bot.clock import Clock
    from index import Library

log = logging.getLogger(__name__)

# Older articles read for statements between two lines of the log.
ARTICLES_A_LINE = 500
# How often it is looked for what is new, and how soon again where that failed. In seconds.
LOOKED_EVERY, TRIED_AGAIN = 0.25, 60.0


async def keep_up(library: Library, clock: Clock) -> None:
    """Take what is added and removed into the index as it comes, without end.

    A question waits for what is missing in it, which would be much after a long upload, or when
    another process has added many articles, that nobody has asked anything in the midst of.
    """
    while True:
        try:
            await library.catch_up()
        except (OSError, QuothError):
            log.exception("the index cannot follow the articles, which is tried again")
            await clock.sleep(TRIED_AGAIN)
        await clock.sleep(LOOKED_EVERY)


async def read_older_articles(library: Library) -> None:
    """Read articles of an older version's library for statements, beside everything else."""
    done = 0
    async for done in library.read_for_statements():
        if done % ARTICLES_A_LINE == 0:
            log.info("%d older articles read for statements, and going on", done)
    if done:
        log.info("all %d older articles are read for statements", done)
