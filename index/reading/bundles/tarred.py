"""Tar archives, and what gzip has packed: unpacked in a stream, and counted as it is read."""

from __future__ import annotations

import tarfile
import zlib
from contextlib import contextmanager
from functools import partial
from gzip import GzipFile
from io import BufferedIOBase, BytesIO
from pathlib import PurePath
from typing import TYPE_CHECKING

from index.errors import Malformed, Reason, TooLarge
from index.reading.archives import (
    LARGEST_MEMBER,
    LARGEST_WHOLE,
    MOST_MEMBERS,
    unpacks_too_large,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# How many times larger than packed it may be unpacked, beyond the bytes that anything may have.
_HIGHEST_RATIO, _SMALL = 200, 5 << 20
_GZIP = b"\x1f\x8b"
_BROKEN = (tarfile.TarError, zlib.error, EOFError, OSError, ValueError, OverflowError)


class _Counted(BufferedIOBase):
    """Bytes of an archive, unpacked where they are packed. Raises TooLarge beyond its limits."""

    def __init__(self, content: bytes, name: str) -> None:
        is_packed = content.startswith(_GZIP)
        self._stream = GzipFile(fileobj=BytesIO(content)) if is_packed else BytesIO(content)
        self._name, self._count = name, 0
        self._most = min(LARGEST_WHOLE, max(_SMALL, _HIGHEST_RATIO * len(content)))
        if not is_packed:
            self._most = max(self._most, len(content))

    def read(self, size: int | None = -1, /) -> bytes:
        """Return so many of the next bytes."""
        block = self._stream.read(size)
        self._count += len(block)
        if self._count > self._most:
            raise unpacks_too_large(self._name, self._most)
        return block


def members(content: bytes, name: str) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Yield the name of each file of a tar archive, with what reads it before the next one comes.

    Raises Malformed, TooLarge.
    """
    source = _Counted(content, name)
    with _broken(name), tarfile.open(fileobj=source, mode="r|") as archive:
        for number, member in enumerate(archive):
            if number >= MOST_MEMBERS:
                raise TooLarge(name, Reason.TOO_MANY_PARTS, limit=MOST_MEMBERS)
            if member.isreg():
                yield member.name, partial(_held, archive, member, name)


def packed_alone(content: bytes, name: str) -> tuple[str, Callable[[], bytes]]:
    """Return the name of the one file that gzip has packed, with what unpacks it."""
    return PurePath(name).stem, partial(_whole, content, name)


def _whole(content: bytes, name: str) -> bytes:
    source = _Counted(content, name)
    with _broken(name):
        return source.read(LARGEST_MEMBER + 1)


def _held(archive: tarfile.TarFile, member: tarfile.TarInfo, name: str) -> bytes:
    # A sparse member has few bytes there, and is as large as it says.
    if member.size > LARGEST_MEMBER:
        raise unpacks_too_large(name, LARGEST_MEMBER)
    with _broken(name):
        file = archive.extractfile(member)
        return file.read() if file else b""


@contextmanager
def _broken(name: str) -> Iterator[None]:
    try:
        yield
    except _BROKEN as error:
        raise Malformed(name, Reason.BROKEN) from error
