"""ZIP archives of files that are read, one archive in another at most."""

from __future__ import annotations

import stat
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from index.errors import EmptyInput, Malformed, ReadingError, Reason, TooLarge
from index.reading.archives import Archive
from index.reading.scans import Scan

if TYPE_CHECKING:
    from collections.abc import Iterator
    from zipfile import ZipInfo

    from index.models import Article

# One archive in another is read, and no more.
DEEPEST = 2
# Files that systems and programs leave beside others: notes of Finder, locks of Word.
_HIDDEN = (".", "__MACOSX", "~$")
# Members that cannot be read, before any was, until the rest is left alone.
MOST_FAILURES = 20
_depth: ContextVar[int] = ContextVar("depth", default=0)


def read(content: bytes, name: str) -> Iterator[Article | Scan | ReadingError]:
    """Yield what the files of an archive hold that are read; others, such as pictures, are not.

    Raises Malformed, TooLarge, or EmptyInput where it holds no such file.
    """
    import index.reading as formats  # noqa: PLC0415 - it reads archives itself

    with _deeper(name), Archive(content, name) as archive:
        members = [one for one in archive.members() if _is_wanted(one, formats.SUFFIXES)]
        if not members:
            raise EmptyInput(name, Reason.NO_ARTICLE)
        used: set[str] = set()
        failures = 0
        for member in members:
            if failures >= MOST_FAILURES and not used:
                return  # nothing in it is what it says
            inside = member.filename.replace("\\", "/")
            try:
                held = archive.read(member)
            except TooLarge as error:
                # The rest of the archive is not unpacked just to see how large it is.
                yield error.renamed(f"{name}/{inside}")
                return
            except ReadingError as error:
                yield error.renamed(f"{name}/{inside}")
                failures += 1
                continue
            for item in formats.found(held, inside):
                if isinstance(item, ReadingError):
                    failures += 1
                    yield item.renamed(f"{name}/{inside}")
                    continue
                own = replace(item, source_id=_of_its_own(item.source_id, inside, used))
                yield own.renamed(f"{name}/{inside}") if isinstance(own, Scan) else own


@contextmanager
def _deeper(name: str) -> Iterator[None]:
    depth = _depth.get()
    if depth >= DEEPEST:
        raise Malformed(name, Reason.NESTED_ARCHIVE)
    token = _depth.set(depth + 1)
    try:
        yield
    finally:
        _depth.reset(token)


def _is_wanted(member: ZipInfo, suffixes: frozenset[str]) -> bool:
    path = PurePosixPath(member.filename.replace("\\", "/"))
    is_link = stat.S_ISLNK(member.external_attr >> 16)
    is_hidden = any(part.startswith(_HIDDEN) and part != ".." for part in path.parts)
    return path.suffix.casefold() in suffixes and not is_link and not is_hidden


def _of_its_own(given: str, inside: str, used: set[str]) -> str:
    """Return the id of an article, as no other file of the archive has taken it."""
    source_id = given
    if source_id in used:
        folder = "-".join(
            part for part in PurePosixPath(inside).parts[:-1] if part not in {"..", "/"}
        )
        source_id = f"{folder}-{source_id}" if folder else source_id
    number = 2
    while source_id in used:
        source_id, number = f"{given}-{number}", number + 1
    used.add(source_id)
    return source_id
