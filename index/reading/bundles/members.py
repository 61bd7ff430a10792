"""Archives of files that are read (ZIP, tar, gzip), one archive in another at most."""

from __future__ import annotations

import stat
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import replace
from functools import partial
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from index.errors import EmptyInput, Malformed, ReadingError, Reason, TooLarge
from index.reading.archives import Archive
from index.reading.bundles import tarred
from index.reading.content import kind_of
from index.reading.kinds import Kind
from index.reading.scans import Scan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

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

    used: set[str] = set()
    found = failures = 0
    with _deeper(name):
        for inside, load in _wanted(content, name, formats.SUFFIXES):
            found += 1
            if failures >= MOST_FAILURES and not used:
                return  # nothing in it is what it says
            try:
                held = load()
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
    if not found:
        raise EmptyInput(name, Reason.NO_ARTICLE)


def _wanted(
    content: bytes, name: str, suffixes: frozenset[str]
) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Yield the files of an archive that are read, each with what unpacks it."""
    kind = kind_of(content)
    if kind == Kind.ZIP:
        with Archive(content, name) as archive:
            for member in archive.members():
                inside = member.filename.replace("\\", "/")
                is_link = stat.S_ISLNK(member.external_attr >> 16)
                if _is_wanted(inside, suffixes) and not is_link:
                    yield inside, partial(archive.read, member)
        return
    held = (
        tarred.members(content, name) if kind == Kind.TAR else [tarred.packed_alone(content, name)]
    )
    for inside, load in held:
        if _is_wanted(inside, suffixes):
            yield inside, load


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


def _is_wanted(inside: str, suffixes: frozenset[str]) -> bool:
    path = PurePosixPath(inside)
    is_hidden = any(part.startswith(_HIDDEN) and part not in {".", ".."} for part in path.parts)
    return path.suffix.casefold() in suffixes and not is_hidden


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
