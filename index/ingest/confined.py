"""Reader of files in children of its process, where a file can do no harm."""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from index.errors import Malformed, ReadingError, Reason, TooLarge
from index.workers.child import Limits, tell
from index.workers.confined import Cell, Exceeded, confined
from index.workers.steps import latest as latest_step

if TYPE_CHECKING:
    from index.ingest.scans import Scans
    from index.models import Article
    from index.origins import Columns
    from index.reading.scans import Scan

    Item: TypeAlias = Article | ReadingError
    _Found: TypeAlias = Item | Scan
    _Asked: TypeAlias = tuple[bytes, str, Columns]

Request: TypeAlias = "tuple[bytes | Path, str, Columns]"

LIMITS = Limits()
# Modules whose classes a child may send back: articles, scans, and errors of reading.
_VALUES = frozenset(
    {
        "index.errors", "index.marks", "index.models.articles", "index.models.corrections",
        "index.models.spans", "index.origins", "index.reading.scans",
    }
)  # fmt: skip
# Files of which a child reads several: of so many bytes, and read in so many seconds.
_SMALL, _LONG_S = 1 << 20, 2.0


class Confined:
    """Reader of files in children of this process.

    A child reads small files one after the other. A file out of the ordinary is the last that its
    child reads: one that is large, takes long, is refused, or is a scan. The child makes pictures
    of a scan's pages, and this process has `scans` read them, where there are any.
    """

    def __init__(self, limits: Limits = LIMITS, scans: Scans | None = None) -> None:
        self._limits, self._scans = limits, scans
        self._cell: Cell[_Asked, list[_Found]] | None = None

    @property
    def child(self) -> int | None:
        """Process id of the child that waits for the next file, None where none does."""
        return self._cell.number if self._cell else None

    def read(self, request: Request) -> list[Item]:
        """Return the contents of a file; a failure that ends the child is its one error."""
        # A child cannot load modules any more: all that it uses is loaded before.
        from index.reading import check_ends, steps, warm_up  # noqa: F401, PLC0415 - only it reads
        from index.reading.bundles import table  # noqa: F401, PLC0415
        from index.reading.scans import Scan  # noqa: PLC0415

        content, name, columns = request
        try:
            if isinstance(content, Path):
                check_ends(content)
                content = content.read_bytes()
        except OSError as error:
            return [ReadingError(name, Reason.UNREADABLE, cause=error.strerror or str(error))]
        small = len(content) <= _SMALL
        # A child has what was loaded when it began, and can load no more.
        if warm_up(content, name) or not small:
            self.close()
        cell = self._cell if self._cell and self._cell.fresh else self._begun()
        started = time.monotonic()
        outcome = cell.do((content, name, columns), latest_step.note)
        took = time.monotonic() - started
        if isinstance(outcome, Exceeded):
            outcome = [_error(outcome, name, self._limits)]
        plain = outcome and not any(isinstance(one, ReadingError | Scan) for one in outcome)
        if not plain or not small or took > _LONG_S:
            self.close()
        latest = self._scans.latest() if self._scans else 0.0
        return [self._read_scan(one, latest) if isinstance(one, Scan) else one for one in outcome]

    def _read_scan(self, scan: Scan, latest: float) -> Item:
        from index.reading.pdf.scanned import scanned  # noqa: PLC0415 - few files are scans

        if self._scans is None:
            return scan.refused()
        pages = self._scans.pages(scan, latest)
        if isinstance(pages, ReadingError):
            return pages
        # The text of a picture, whatever that is made to look like, can do no harm either.
        outcome = confined(partial(scanned, scan, pages), self._limits, _VALUES)
        return (
            _error(outcome, scan.name, self._limits) if isinstance(outcome, Exceeded) else outcome
        )

    def close(self) -> None:
        """End the child."""
        if self._cell:
            self._cell.end(Exceeded.WAIT)
            self._cell = None

    def _begun(self) -> Cell[_Asked, list[_Found]]:
        self.close()
        self._cell = Cell(_read_with_scans if self._scans else _read, self._limits, _VALUES)
        return self._cell


def _read(request: _Asked) -> list[_Found]:
    from index.reading import found, steps  # noqa: PLC0415 - the same
    from index.reading.bundles import table  # noqa: PLC0415 - the same

    content, name, columns = request
    table.given.set(columns)
    steps.told.set(tell)
    return list(found(content, name))


def _read_with_scans(request: _Asked) -> list[_Found]:
    from index.reading.scans import all_room, room  # noqa: PLC0415 - the same

    room.set(all_room())
    return _read(request)


def _error(exceeded: Exceeded, name: str, limits: Limits) -> ReadingError:
    match exceeded:
        case Exceeded.TIME:
            return TooLarge(name, Reason.TOOK_TOO_LONG, seconds=limits.processor_s)
        case Exceeded.WAIT:
            return TooLarge(name, Reason.TOOK_TOO_LONG, seconds=round(limits.wall_s))
        case Exceeded.MEMORY | Exceeded.OUTPUT:
            return TooLarge(name, Reason.TOO_MUCH_MEMORY)
    return Malformed(name, Reason.BROKEN)
