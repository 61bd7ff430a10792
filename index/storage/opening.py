"""Opening the connections of a library: to write, to read beside that, and to answer from."""

from __future__ import annotations

from contextlib import AsyncExitStack, asynccontextmanager
from typing import TYPE_CHECKING, NamedTuple

from index.errors import LibraryUnavailable
from index.storage.database import Database
from index.storage.file_reader import FileReader
from index.storage.migrations import MIGRATIONS

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from index.storage.reader import Reader
    from index.storage.seam import Connected

NOT_INSTALLED = "an archive needs psycopg: pip install 'quoth[archive]'"


class Connections(NamedTuple):
    """Three connections, none of which waits for another."""

    main: Connected
    beside: Connected
    reader: Reader


@asynccontextmanager
async def connections(
    path: Path, archive: str | None, patience_s: float
) -> AsyncIterator[Connections]:
    """Open a file, or the archive at an address, and close it where what is done then fails.

    Writing waits up to `patience_s` seconds for others. Raises LibraryUnavailable.
    """
    async with AsyncExitStack() as opened:
        if archive is None:
            main: Connected = await Database.open(path, MIGRATIONS, patience_s=patience_s)
            opened.push_async_callback(main.close)
            beside: Connected = await Database.connect(path, pragmas=("query_only = ON",))
            reader: Reader = FileReader(path)
        else:
            try:
                from index.storage.archive import ArchiveReader, open_archive  # noqa: PLC0415
            except ImportError as error:  # most have none, and need not install what it takes
                raise LibraryUnavailable(NOT_INSTALLED) from error
            main, beside, address = await open_archive(archive, patience_s)
            opened.push_async_callback(main.close)
            reader = ArchiveReader(address)
        opened.push_async_callback(beside.close)
        opened.push_async_callback(reader.close)
        yield Connections(main, beside, await reader.opened())
        opened.pop_all()
