"""Causes of changes: noted with a change in its transaction, so that nothing is done twice.

A receiver of orders that may be killed while carrying one out names the order as the cause. After
the restart it is known whether the change has been made.
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.storage.seam import Statements

# The time is by SQLite's clock, in seconds since 1970.
_NOTE = """
    INSERT INTO causes VALUES (?, CAST(strftime('%s', 'now') AS INTEGER)) ON CONFLICT DO NOTHING
"""
# Lifetime of a cause, in seconds: nobody repeats an order after a day.
KEPT_S = 2 * 24 * 3600

_CAUSE: ContextVar[str | None] = ContextVar("cause", default=None)


@contextmanager
def caused_by(cause: str | None) -> Iterator[None]:
    """Name the cause of all changes inside; None for changes that need none."""
    token = _CAUSE.set(cause)
    try:
        yield
    finally:
        _CAUSE.reset(token)


async def note_cause(db: Statements) -> None:
    """Note what has caused the change of this transaction, where that was named."""
    if (cause := _CAUSE.get()) is not None:
        await db.write(_NOTE, cause)


async def forget_causes(db: Statements, now: int) -> None:
    """Delete the causes that nobody asks about any more; `now` is in seconds since 1970."""
    await db.write("DELETE FROM causes WHERE at < ?", now - KEPT_S)
