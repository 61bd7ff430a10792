"""Whole answers over OpenSearch against those over the folder: `python -m bench.archive`.

    --articles FILE --questions FILE   JSON lines; without them, made-up articles and questions
    --count N                          so many articles are made up (1000), about ten passages each
    --asked N                          so many questions are asked at most (300)
    --nodes N, --heap MB               the cluster that is started on this machine (1, 512)

Prints how many answers are the same (quotes, spans, speakers, order, missing words; scores to 1e-9)
and how long they take, both ways; and how many requests to the cluster a question takes.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import math
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from statistics import mean, median
from typing import TYPE_CHECKING

from bench import articles, opensearch
from bench.archive_size.measured import FEW
from bench.archive_size.servers import Requests
from bench.times import p99
from index import Library, SearchCluster

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index import Answer

# Relative difference that scores may have.
NEARLY = 1e-9
# No more of a difference is printed, in characters.
LONGEST = 400


def same(one: Answer, other: Answer) -> bool:
    """Whether two answers are the same, but for what the last digits of their numbers are."""
    sure = math.isclose(one.confidence, other.confidence, rel_tol=NEARLY)
    return (
        sure
        and _told(one) == _told(other)
        and all(
            math.isclose(own.score, theirs.score, rel_tol=NEARLY)
            and math.isclose(own.share, theirs.share, rel_tol=1e-6, abs_tol=1e-9)
            for own, theirs in zip(one.quotes, other.quotes, strict=True)
        )
    )


def _told(answer: Answer) -> Answer:
    quotes = tuple(replace(one, score=0.0, share=0.0) for one in answer.quotes)
    return replace(answer, elapsed=0.0, confidence=0.0, quotes=quotes)


def difference(one: Answer, other: Answer) -> str:
    """Name the fields in which two answers differ, of quotes with their place."""
    own, theirs = _told(one), _told(other)
    fields = [
        name for name in own.__dataclass_fields__ if getattr(own, name) != getattr(theirs, name)
    ]
    for place, pair in enumerate(zip(one.quotes, other.quotes, strict=False), 1):
        fields += [
            f"quote {place}: {name} {getattr(pair[0], name)!r}, {getattr(pair[1], name)!r}"
            for name in pair[0].__dataclass_fields__
            if getattr(pair[0], name) != getattr(pair[1], name)
        ]
    return "; ".join(fields)[:LONGEST]


async def compare(data: Path, questions: Sequence[str], cluster: SearchCluster) -> None:
    """Ask the library in a folder both ways, and print what comes of it."""
    async with (
        await Library.open(data) as folder,
        await Library.open(data, search=cluster) as searched,
    ):
        passages = (await folder.counts()).passages
        began = time.perf_counter()
        await searched.catch_up()
        spent = time.perf_counter() - began
        print(f"{passages:,} passages; taken in at {passages / spent:,.0f} a second", flush=True)
        for library in (folder, searched):
            await library.warm()
        times: dict[str, list[float]] = {"the folder": [], "OpenSearch": []}
        different, requests = [], []
        for question in questions:
            with Requests() as counted:
                pair = [await library.ask(question) for library in (folder, searched)]
            requests.append(counted.many)
            for own, answer in zip(times.values(), pair, strict=True):
                own.append(answer.elapsed * 1000)
            if not same(*pair):
                different.append(f"{question}: {difference(*pair)}")
        print(f"{len(questions):,} questions, {len(different):,} answers different")
        for question in different[:5]:
            print("  ", question)
        over = sum(many > FEW for many in requests) / len(requests)
        print(f"{mean(requests):.1f} requests a question; more than {FEW}: {over:.1%}")
        for name, own in times.items():
            print(f"{name:12} median {median(own):7.1f} ms   p99 {p99(own):7.1f} ms")


async def fill(data: Path, source: Path | None, count: int) -> None:
    """Put articles into a library: those of a file, or made-up ones."""
    if source is None:
        source = data / "articles.jsonl"
        source.write_text(articles.json_lines(map(articles.article, range(count))), "utf-8")
    async with await Library.open(data) as library:
        async for _ in library.add_each(source, name=source.name):
            pass
        await library.catch_up()


def asked(source: Path | None, count: int, most: int) -> list[str]:
    """Return the questions: of a file, or made-up ones."""
    if source is None:
        return [articles.question(one, count)["question"] for one in range(most)]
    lines = source.read_text("utf-8").splitlines()
    return [json.loads(line)["question"] for line in lines if line.strip()][:most]


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=Path)
    parser.add_argument("--questions", type=Path)
    for name, number in (("count", 1000), ("asked", 300), ("nodes", 1), ("heap", 512)):
        parser.add_argument(f"--{name}", type=int, default=number)
    chosen = parser.parse_args()
    with (
        tempfile.TemporaryDirectory(prefix="quoth-archive-") as data,
        opensearch.cluster(chosen.nodes, chosen.heap) as nodes,
    ):
        asyncio.run(fill(Path(data), chosen.articles, chosen.count))
        questions = asked(chosen.questions, chosen.count, chosen.asked)
        cluster = SearchCluster(tuple(one.address for one in nodes), patience_s=60.0)
        asyncio.run(compare(Path(data), questions, cluster))


if __name__ == "__main__":
    main()
