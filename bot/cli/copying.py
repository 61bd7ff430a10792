"""`quoth copy`: a library into another folder or into an archive, and out of one."""

from __future__ import annotations

from typing import Annotated

import typer

from bot.cli.session import Context, Data, finish, refuse, settings_of
from bot.cli.streams import say

# The word for the archive that is set: an address in a command is seen by everybody on a machine.
ARCHIVE = "archive"
# Rows between two lines about the same table.
ROWS_A_LINE = 100_000

Place = Annotated[str, typer.Argument(help="A folder; `archive` for the one of QUOTH_ARCHIVE.")]


class Told:
    """Printer of a copy's progress; it remembers what it has printed last."""

    def __init__(self) -> None:
        self._doing, self._next = "", 0

    def __call__(self, doing: str, rows: int) -> None:
        """Say what is being done: once, and then now and again how far it is."""
        if doing != self._doing:
            self._doing, self._next = doing, ROWS_A_LINE
            say(doing)
        elif rows >= self._next:
            self._next = rows + ROWS_A_LINE
            say(f"{doing}: {rows:,}")


def copy(context: Context, from_: Place, to: Place, data: Data = None) -> None:
    """Copy a whole library, and check the copy; one that was cut off is gone on with."""
    from bot.backup import in_short
    from index import Library, copy_library

    settings = settings_of(context, data)

    def named(place: str) -> str:
        if place != ARCHIVE:
            return place
        if settings.archive_address is None:
            raise typer.BadParameter("QUOTH_ARCHIVE is not set")
        return settings.archive_address

    source, target = named(from_), named(to)

    async def copy_all() -> list[str]:
        sums = await copy_library(source, target, Told())
        counts = ", ".join(f"{one.rows:,} {name}" for name, one in sums.items() if one.rows)
        say(f"copied, and the same on both sides: {counts or 'nothing'}")
        # Both sides are the same: the one in a folder is read faster.
        async with await Library.open(from_ if to == ARCHIVE else to) as library:
            return await library.damaged()

    if damaged := finish(copy_all()):
        raise refuse(f"On both sides: {in_short(damaged)}")
