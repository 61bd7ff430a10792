"""The archive at many passages: `python -m bench.archive_size --passages 100000 300000`.

    --passages N ...   articles are added until there are about so many, then questions are asked
    --asked N          so many questions each time (300)
    --nodes N, --heap MB, --shards N
                       the cluster that is started on this machine (3, 1024, 3)
    --split N ...      in the end, questions are asked over so many shards, too
    --minutes M        adding ends after so many minutes in all, however many there are (30)

PostgreSQL and the cluster run on this machine, and PostgreSQL waits for the disk, as in production.
The articles are made up, of 350 words. Prints how many are added a second and what that takes, how
long questions take, and what all takes of disk and memory; in the end, what follows from that for
an archive of 100 million passages.
"""

from __future__ import annotations

import argparse
import asyncio
import signal
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from bench import articles, opensearch, postgres
from bench.archive_size.filling import Filling
from bench.archive_size.measured import Answered, Asked
from bench.archive_size.plan import Size, told
from bench.archive_size.servers import Requests, Servers
from index import Library, SearchCluster

if TYPE_CHECKING:
    from collections.abc import Sequence

# Questions that do not count: the nodes compile what they do often.
WARMING = 60


async def ask(library: Library, servers: Servers, questions: Sequence[str]) -> Answered:
    """Ask questions one after the other, and sum up what they took."""
    await library.warm()
    for one in questions[-WARMING:]:
        await library.ask(one)
    asked: list[Asked] = []
    before, spent = servers.statements(), servers.spent()
    with Requests() as counted:
        for one in questions[:-WARMING]:
            requests, own, started = counted.many, time.process_time(), time.perf_counter()
            await library.ask(one)
            took, own = time.perf_counter() - started, time.process_time() - own
            asked.append(Asked(took * 1000, own * 1000, counted.many - requests))
    after, since = servers.statements(), servers.spent()
    return Answered.of(asked, after - before, since[0] - spent[0], since[1] - spent[1])


class Measuring:
    """An archive that is measured at several sizes, in a folder of its own."""

    def __init__(
        self, given: argparse.Namespace, nodes: Sequence[opensearch.Node], archive: str, place: Path
    ) -> None:
        self._given, self._archive, self._place = given, archive, place
        addresses = tuple(one.address for one in nodes)
        self._cluster = SearchCluster(addresses, shards=given.shards, patience_s=60.0)
        self._servers = Servers(archive, nodes)
        self._sizes: list[Size] = []

    async def run(self) -> None:
        """Add and ask, at each size, then over other numbers of shards; print what follows."""
        until = time.monotonic() + 60 * self._given.minutes
        async with await self._opened("adding", self._cluster) as library:
            filling = Filling(library, self._servers, self._place, until)
            for passages in self._given.passages:
                if time.monotonic() < until:
                    added = await filling.to(passages)
                    print(f"\n{filling.passages:,} passages in {filling.articles:,} articles")
                    print(added, flush=True)
                    await self._ask(filling, self._cluster)
        for shards in self._given.split:
            cluster = replace(self._cluster, shards=shards)
            async with await self._opened("splitting", cluster) as library:
                async for _ in library.reindex():
                    pass
            print(f"\nover {shards} shards", flush=True)
            await self._ask(filling, cluster)
        print("", *told(self._sizes), sep="\n")

    async def _ask(self, filling: Filling, cluster: SearchCluster) -> None:
        """Ask as another process would, and print what that takes, and what all is."""
        many = self._given.asked + WARMING
        questions = [articles.question(n, filling.articles)["question"] for n in range(many)]
        async with await self._opened("asking", cluster) as library:
            answered = await ask(library, self._servers, questions)
        print(answered)
        sizes = self._servers.sizes()
        print(sizes, flush=True)
        size = Size(
            filling.passages, cluster.shards, self._given.nodes, sizes.articles, sizes.copy,
            sizes.words, sizes.heap, answered.median_ms, answered.p99_ms,
        )  # fmt: skip
        self._sizes.append(size)

    async def _opened(self, folder: str, cluster: SearchCluster) -> Library:
        return await Library.open(self._place / folder, archive=self._archive, search=cluster)


def main() -> None:
    """Start everything, and measure."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--passages", type=int, nargs="+", default=[100_000])
    parser.add_argument("--split", type=int, nargs="*", default=[])
    for name, number in (("asked", 300), ("nodes", 3), ("heap", 1024), ("shards", 3)):
        parser.add_argument(f"--{name}", type=int, default=number)
    parser.add_argument("--minutes", type=float, default=30.0)
    given = parser.parse_args()
    # What was started is ended, too, where this is told to end.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    with (
        postgres.server(postgres.DURABLE) as server,
        opensearch.cluster(given.nodes, given.heap) as nodes,
        tempfile.TemporaryDirectory(prefix="quoth-archive-size-") as place,
    ):
        asyncio.run(Measuring(given, nodes, server.fresh(), Path(place)).run())


if __name__ == "__main__":
    main()
