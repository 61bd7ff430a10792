"""Scans: documents whose pages are pictures, for whoever can have those read."""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from index.errors import Malformed, Reason

if TYPE_CHECKING:
    from index.origins import Origin

# A picture has so many pixels, and some more at its edge: A3, or a newspaper's page at 260 dots an
# inch. Its longest side is what tesseract takes.
MOST_PIXELS, LONGEST_SIDE = 24_000_000, 30_000
LARGEST_PICTURE = MOST_PIXELS + 2 * LONGEST_SIDE + 1
# Limits of the pictures of one file: packed bytes and seconds, a part of what a file may take. When
# the pictures are sent, they are in memory three times over.
LARGEST_PACKED, LONGEST_S = 100 << 20, 14.0


@dataclass(frozen=True, slots=True)
class Picture:
    """Page as a picture: a byte a pixel, from black to white, row by row, packed by zlib.

    `number` is the page's, from 1; `points` is its height, `width` and `height` are in pixels.
    """

    number: int
    points: float
    width: int
    height: int
    packed: bytes


@dataclass(frozen=True, slots=True)
class Scan:
    """Document that is an article once its pages are read. `title` and `author` are what it says.

    `name` is what its file is called, and `source_id` what the article is to be.
    """

    name: str
    source_id: str
    title: str | None
    author: str | None
    pages: tuple[Picture, ...]
    origin: Origin | None = None

    def renamed(self, name: str) -> Scan:
        """Return the same scan in a file by another name."""
        return replace(self, name=name)

    def refused(self) -> Malformed:
        """Return the error of a scan that nobody reads."""
        return Malformed(self.name, Reason.OCR_OFF)


@dataclass(slots=True)
class Room:
    """Room left for the pictures of one file: packed bytes, and seconds."""

    packed: int
    seconds: float


def all_room() -> Room:
    """Return the room that the pictures of a file have."""
    return Room(LARGEST_PACKED, LONGEST_S)


# None where nobody reads pictures: then none are made.
room: ContextVar[Room | None] = ContextVar("room", default=None)
