"""Archives from anybody, opened with care: the bytes of a member are counted as they are read."""

from __future__ import annotations

import zlib
from io import BytesIO
from typing import TYPE_CHECKING, Self
from zipfile import BadZipFile, ZipFile

from index.errors import Malformed, Reason, TooLarge

if TYPE_CHECKING:
    from zipfile import ZipInfo

_MB = 1 << 20
# Members of an archive; what one of them may unpack to, and all that are read, in bytes.
MOST_MEMBERS = 10_000
LARGEST_MEMBER = 100 * _MB
LARGEST_WHOLE = 200 * _MB
# Highest ratio of a member's size to its packed size, beyond the bytes that any member may have:
# above it, the same content is repeated over and over.
_HIGHEST_RATIO, _SMALL = 200, 5 * _MB
_BLOCK = 1 << 16
_LOCKED_FLAG = 0x1


class Archive:
    """Members of a ZIP archive by name. Nothing is ever unpacked to a file.

    Every method raises Malformed where it is damaged or locked, and TooLarge where it holds more
    than an archive may.
    """

    def __init__(self, content: bytes, name: str) -> None:
        self.name = name
        self._left = LARGEST_WHOLE
        try:
            self._zip = ZipFile(BytesIO(content))
        except (BadZipFile, OSError, ValueError, NotImplementedError, OverflowError) as error:
            raise Malformed(name, Reason.BROKEN) from error
        if len(self._zip.infolist()) > MOST_MEMBERS:
            raise TooLarge(name, Reason.TOO_MANY_PARTS, limit=MOST_MEMBERS)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self._zip.close()

    def __contains__(self, member: str) -> bool:
        return member in self._zip.NameToInfo

    def members(self) -> list[ZipInfo]:
        """Return what says what each file in it is, in its order."""
        return [one for one in self._zip.infolist() if not one.is_dir()]

    def read(self, member: str | ZipInfo) -> bytes:
        """Return a member's content. Raises KeyError where there is none of that name."""
        info = self._zip.getinfo(member) if isinstance(member, str) else member
        if info.flag_bits & _LOCKED_FLAG:
            raise Malformed(self.name, Reason.LOCKED)
        most = min(LARGEST_MEMBER, self._left)
        if info.compress_size and info.file_size > _SMALL:
            most = min(most, max(_SMALL, info.compress_size * _HIGHEST_RATIO))
        try:
            content = self._counted(info, most)
        except (
            BadZipFile,
            OSError,
            ValueError,
            NotImplementedError,
            EOFError,
            zlib.error,
        ) as error:
            raise Malformed(self.name, Reason.BROKEN) from error
        self._left -= len(content)
        return content

    def _counted(self, info: ZipInfo, most: int) -> bytes:
        blocks: list[bytes] = []
        size = 0
        with self._zip.open(info) as member:
            while block := member.read(_BLOCK):
                blocks.append(block)
                size += len(block)
                if size > most:
                    raise unpacks_too_large(self.name, most)
        return b"".join(blocks)


def unpacks_too_large(name: str, most: int) -> TooLarge:
    """Return the error for what unpacks to more bytes than it may."""
    return TooLarge(name, Reason.UNPACKS_TOO_LARGE, megabytes=max(1, most // _MB))
