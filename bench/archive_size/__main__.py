"""The archive at many passages: `python -m bench.archive_size --passages 100000 300000`.

    --passages N ...   articles are added until there are about so many, then questions are asked
    --asked N          so many questions each time (300)
    --nodes N, --heap MB, --shards N
                       the cluster that is started on this machine (3, 1024, 3)
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
        self, given: argparse.Namespace, servers: Servers, cluster: SearchCluster, place: Path
    ) -> None:
        self._given, self._servers = given, servers
        self._cluster, self._place = cluster, place
        self._sizes: list[Size] = []

    async def run(self) -> None:
        """Add and ask, at each size; print what follows."""
        until = time.monotonic() + 60 * self._given.minutes
        async with await self._opened("adding") as library:
            filling = Filling(library, self._servers, self._place, until)
            for passages in self._given.passages:
                if time.monotonic() < until:
                    added = await filling.to(passages)
                    print(f"\n{filling.passages:,} passages in {filling.articles:,} articles")
                    print(added, flush=True)
                    await self._ask(filling)
        print("", *told(self._sizes), sep="\n")

    async def _ask(self, filling: Filling) -> None:
        """Ask as another process would, and print what that takes, and what all is."""
        many = self._given.asked + WARMING
        questions = [articles.question(n, filling.articles)["question"] for n in range(many)]
        async with await self._opened("asking") as library:
            print(await ask(library, self._servers, questions))
        sizes = self._servers.sizes()
        print(sizes, flush=True)
        self._sizes.append(
            Size(filling.passages, sizes.articles, sizes.copy, sizes.words, sizes.heap)
        )

    async def _opened(self, folder: str) -> Library:
        place, archive = self._place / folder, self._servers.archive
        return await Library.open(place, archive=archive, search=self._cluster)


def main() -> None:
    """Start everything, and measure."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--passages", type=int, nargs="+", default=[100_000])
    for name, number in (("asked", 300), ("nodes", 3), ("heap", 1024), ("shards", 3)):
        parser.add_argument(f"--{name}", type=int, default=number)
    parser.add_argument("--minutes", type=float, default=30.0)
    given = parser.parse_args()
    # The servers are ended, too, where this process is told to end.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    with (
        postgres.server(postgres.DURABLE) as server,
        opensearch.cluster(given.nodes, given.heap) as nodes,
        tempfile.TemporaryDirectory(prefix="quoth-archive-size-") as place,
    ):
        addresses = tuple(one.address for one in nodes)
        cluster = SearchCluster(addresses, shards=given.shards, patience_s=60.0)
        asyncio.run(Measuring(given, Servers(server, nodes), cluster, Path(place)).run())


if __name__ == "__main__":
    main()
