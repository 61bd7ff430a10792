"""The archive while its parts are killed: `python -m bench.outages [--rounds N] [--nodes N]`.

PostgreSQL and an OpenSearch cluster run on this machine. A process of its own adds, replaces and
removes articles; this one asks all the time. In each round the elected node, PostgreSQL and the
process that writes are killed (SIGKILL) in the midst of that, and started again. Before each kill
the process that writes is held up (SIGSTOP) wherever it is, and the questions are asked of a
library without the cluster, too. Prints how long it took until the next answer and the next change,
how many answers differ, and whether each change was made once and none is lost.
"""

from __future__ import annotations

import argparse
import asyncio
import signal
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import httpx

from bench import opensearch, postgres
from bench.archive import difference, same
from bench.articles import question
from bench.outages.changes import make, stored
from index import ArchiveUnreachable, Library, SearchCluster

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bench.opensearch import Node
    from bench.postgres import Postgres

QUESTIONS, BETWEEN = 40, 8
# Seconds that nothing may be answered or changed, and between two looks.
PATIENCE_S, _LOOK_S = 120.0, 0.05
KINDS = ("elected node", "PostgreSQL", "writer")


@dataclass
class Tally:
    """Count of the answers and changes so far.

    `back` has, for each kind of kill, the seconds until the next answer and the next change.
    """

    answers: int = 0
    unreachable: int = 0
    compared: int = 0
    different: list[str] = field(default_factory=list)
    changes: int = 0
    back: dict[str, list[tuple[float, float]]] = field(default_factory=dict)


class Writer:
    """The process that changes the archive; started again, it goes on where it was."""

    def __init__(self, folder: Path, archive: str, cluster: SearchCluster, last: int) -> None:
        self._given = (str(folder), archive, ",".join(cluster.addresses))
        self._last = last
        self._process: asyncio.subprocess.Process | None = None

    async def run(self, tally: Tally) -> None:
        """Have all changes made, whatever happens to the process."""
        while tally.changes < self._last:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bench.outages.changes", *self._given,
                str(tally.changes), str(self._last), stdout=asyncio.subprocess.PIPE,
            )  # fmt: skip
            while line := await _line(self._process):
                tally.changes = int(line) + 1
            if await self._process.wait() > 0:
                raise SystemExit("the process that writes has failed")

    def send(self, what: signal.Signals) -> None:
        """Send a signal to the process, if it runs."""
        if self._process:
            with suppress(ProcessLookupError):
                self._process.send_signal(what)


async def _line(process: asyncio.subprocess.Process) -> bytes:
    return await process.stdout.readline() if process.stdout else b""


async def ask_on(library: Library, questions: Sequence[str], tally: Tally) -> None:
    """Ask one question after the other without end."""
    for one in cycle(questions):
        try:
            await library.ask(one)
        except ArchiveUnreachable:
            tally.unreachable += 1
            await asyncio.sleep(_LOOK_S)
        else:
            tally.answers += 1


async def compare(
    both: Library, alone: Library, writer: Writer, questions: Sequence[str], tally: Tally
) -> None:
    """Ask both libraries in the midst of a change that is held up."""
    writer.send(signal.SIGSTOP)
    try:
        for library in (both, alone):
            await library.catch_up()
        for one in questions:
            pair = [await library.ask(one) for library in (both, alone)]
            tally.compared += 1
            if not same(*pair):
                tally.different.append(f"{one}: {difference(*pair)}")
    finally:
        writer.send(signal.SIGCONT)


async def _until_more(tally: Tally, name: str, than: int) -> float:
    """Wait until a number of the tally has grown; return when."""
    until = perf_counter() + PATIENCE_S
    while getattr(tally, name) <= than:
        if perf_counter() > until:
            raise SystemExit(f"no more {name} after {PATIENCE_S:g} seconds")
        await asyncio.sleep(_LOOK_S)
    return perf_counter()


async def kill(
    kind: str, nodes: Sequence[Node], heap_mb: int, server: Postgres, writer: Writer, tally: Tally
) -> None:
    """Kill a part in the midst of changes, start it again, and note how long that was felt."""
    killed = perf_counter()
    node = _elected(nodes)
    if kind == "elected node":
        node.end(signal.SIGKILL)
    elif kind == "PostgreSQL":
        server.stop(signal.SIGKILL)
        server.start()
    else:
        writer.send(signal.SIGKILL)
    # One more answer may have been on its way.
    answered, changes = tally.answers + 1, tally.changes + 1
    times = await asyncio.gather(
        _until_more(tally, "answers", answered), _until_more(tally, "changes", changes)
    )
    tally.back.setdefault(kind, []).append((times[0] - killed, times[1] - killed))
    if kind == "elected node":
        node.start(nodes, heap_mb)


def _elected(nodes: Sequence[Node]) -> Node:
    """Return the node that the cluster has elected."""
    for one in nodes:
        with suppress(httpx.HTTPError):
            found = httpx.get(f"{one.address}/_cat/cluster_manager?h=node", trust_env=False)
            return next(node for node in nodes if node.name == found.text.strip())
    raise SystemExit("no node answers")


async def check(archive: str, changes: int, folder: Path) -> bool:
    """Print whether what is stored is what the changes come to; return whether it is."""
    async with await Library.open(folder, archive=archive) as library:
        found = [(one.source_id, one.text) async for one in library.every_article()]
    there = dict(found)
    expected = stored(range(changes))
    doubled = len(found) - len(there)
    lost = [one for one, text in expected.items() if there.get(one) != text]
    more = there.keys() - expected.keys()
    print(f"{changes} changes made: {len(lost)} lost, {doubled} doubled, {len(more)} undone")
    return not (lost or doubled or more)


def report(tally: Tally) -> None:
    """Print the tables."""
    print("\n| killed | times | longest without an answer, s | longest without a change, s |")
    print("|---|---|---|---|")
    for kind, times in tally.back.items():
        answer, change = (max(one) for one in zip(*times, strict=True))
        print(f"| {kind} | {len(times)} | {answer:.1f} | {change:.1f} |")
    print(
        f"\n{tally.answers} questions answered, {tally.unreachable} told that nothing answers now"
    )
    print(f"{tally.compared} compared in the midst of a change, {len(tally.different)} different")
    for one in tally.different[:5]:
        print("  ", one)


async def measure(given: argparse.Namespace, nodes: Sequence[Node], server: Postgres) -> bool:
    """Ask and change while all is killed in turn; return whether all was right."""
    archive, tally = server.fresh(), Tally(changes=given.articles)
    cluster = SearchCluster(tuple(one.address for one in nodes), patience_s=1.0)
    questions = [question(n, given.articles)["question"] for n in range(QUESTIONS)]
    last = given.articles + given.rounds * len(KINDS) * 3 * BETWEEN
    with tempfile.TemporaryDirectory(prefix="quoth-outages-") as place:
        folders = [Path(place) / name for name in ("both", "alone", "writer", "last")]
        async with (
            await Library.open(folders[0], archive=archive, search=cluster) as both,
            await Library.open(folders[1], archive=archive) as alone,
        ):
            for number in range(given.articles):
                await make(both, number)
            writer = Writer(folders[2], archive, cluster, last)
            asking = asyncio.create_task(ask_on(both, questions, tally))
            writing = asyncio.create_task(writer.run(tally))
            try:
                for kind in KINDS * given.rounds:
                    await _until_more(tally, "changes", tally.changes + BETWEEN)
                    await compare(both, alone, writer, questions, tally)
                    await kill(kind, nodes, given.heap, server, writer, tally)
                await writing
            finally:
                asking.cancel()
                writing.cancel()
                writer.send(signal.SIGKILL)
        report(tally)
        right = await check(archive, tally.changes, folders[3])
    return right and not tally.different


def main() -> None:
    """Start everything, and measure."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    for name, number in (("articles", 200), ("rounds", 3), ("nodes", 3), ("heap", 512)):
        parser.add_argument(f"--{name}", type=int, default=number)
    given = parser.parse_args()
    with postgres.server() as server, opensearch.cluster(given.nodes, given.heap) as nodes:
        right = asyncio.run(measure(given, nodes, server))
    sys.exit(0 if right else 1)


if __name__ == "__main__":
    main()
