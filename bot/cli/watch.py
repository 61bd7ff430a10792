"""Watch on folders: new and changed files in them are added."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bot.addresses import is_address
from bot.cli.add import files_of

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Sequence

# Seconds between two looks. A file is taken once it has stayed the same from look to look.
LOOK_EVERY_S = 2.0


class Stamp(NamedTuple):
    """Stamp of a file, which is another one once the file has changed; the time in nanoseconds."""

    changed_ns: int
    size: int
    number: int


def stamps(paths: Iterable[Path | str]) -> dict[Path, Stamp]:
    """Return the files of folders, each with its stamp."""
    found = {}
    for path in paths:
        if isinstance(path, str) and is_address(path):
            continue
        for file in files_of(Path(path)):
            try:
                seen = file.stat()
            except OSError:  # gone meanwhile
                continue
            found[file] = Stamp(seen.st_mtime_ns, seen.st_size, seen.st_ino)
    return found


async def watch(
    paths: Sequence[Path | str],
    known: dict[Path, Stamp],
    add: Callable[[list[Path]], Awaitable[object]],
    *,
    look_every_s: float = LOOK_EVERY_S,
) -> None:
    """Look for files that are not `known` as they are, and add them; without end."""
    known, before = dict(known), dict(known)
    while True:
        await asyncio.sleep(look_every_s)
        now = await asyncio.to_thread(stamps, paths)
        ready = [file for file, seen in now.items() if known.get(file) != seen == before.get(file)]
        before = now
        if ready:
            known.update({file: now[file] for file in ready})
            await add(ready)
