"""Changes of an archive, one after the other, made by a process of its own.

    python -m bench.outages.changes FOLDER ARCHIVE NODES FIRST LAST

Prints the number of each change once it is stored. A change is tried again while the archive or the
cluster cannot be reached. A process that begins with the change that was under way changes nothing
twice.
"""

from __future__ import annotations

import asyncio
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from bench.articles import article
from index import ArchiveUnreachable, Article, ArticleNotFound, Library, SearchCluster

if TYPE_CHECKING:
    from collections.abc import Iterable

Kind = Literal["add", "replace", "remove"]
# Of so many changes in a row one replaces an article, and one removes the one that was replaced.
_ROUND, _REPLACES, _REMOVES, _OLDER = 8, 4, 7, 3
WORDS = 120
_PAUSE_S = 0.3


class Change(NamedTuple):
    """Change of the article with an id."""

    kind: Kind
    source_id: str


def change(number: int) -> Change:
    """Return the change with a number; replaced and removed is what was added shortly before."""
    place = number % _ROUND
    if place == _REPLACES:
        return Change("replace", str(number - _OLDER))
    if place == _REMOVES:
        return Change("remove", str(number - 2 * _OLDER))
    return Change("add", str(number))


def changed(number: int) -> Article:
    """Return the article that a change stores: one that is replaced gets another text."""
    kind, source_id = change(number)
    made = article(number if kind == "add" else -number, WORDS)
    return Article(f"c{source_id}", made["title"], made["text"], language="en")


def stored(numbers: Iterable[int]) -> dict[str, str]:
    """Return the texts that are there after some changes, by the ids of their articles."""
    texts: dict[str, str] = {}
    for number in numbers:
        kind, source_id = change(number)
        if kind == "remove":
            texts.pop(f"c{source_id}", None)
        else:
            texts[f"c{source_id}"] = changed(number).text
    return texts


async def make(library: Library, number: int) -> None:
    """Make a change, as soon as the archive can be reached."""
    while True:
        try:
            if change(number).kind == "remove":
                await library.remove(f"c{change(number).source_id}")
            else:
                report = await library.add(changed(number))
                if report.failures:
                    raise SystemExit(f"change {number}: {report.failures[0]}")
        except ArchiveUnreachable:
            await asyncio.sleep(_PAUSE_S)
        except ArticleNotFound:
            return  # it was removed, and the process killed before it said so
        else:
            return


async def make_all(folder: Path, archive: str, cluster: SearchCluster, numbers: range) -> None:
    """Make changes in order, and print the number of each that is stored."""
    hasty = replace(cluster, patience_s=1.0)
    async with await Library.open(folder, archive=archive, search=hasty) as library:
        for number in numbers:
            await make(library, number)
            print(number, flush=True)


if __name__ == "__main__":
    given = sys.argv[1:]
    nodes = SearchCluster(tuple(given[2].split(",")))
    asyncio.run(make_all(Path(given[0]), given[1], nodes, range(int(given[3]), int(given[4]))))
