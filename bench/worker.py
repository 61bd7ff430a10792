"""One engine in one process of its own, so that its memory and its start are its own.

python -m bench.worker build ENGINE CORPUS PASSAGES FOLDER
python -m bench.worker search ENGINE CORPUS PASSAGES FOLDER
"""

from __future__ import annotations

import json
import os
import resource
import sys
import threading
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any, ParamSpec

from bench.corpus import generated, of_articles
from bench.engines import ENGINES, Engine, Quoth
from bench.processes import private, resident
from bench.times import p99
from index.engine import Bm25Index, warm

if TYPE_CHECKING:
    from collections.abc import Callable

P = ParamSpec("P")

QUESTIONS = 1000
# Engines that need a second for a question are asked fewer of them.
FEW = 30
SLOW = frozenset({"fts5", "rank-bm25"})
ARTICLES_ADDED = 200
PASSAGES_AN_ARTICLE = 8
ADDED_WHILE_SEARCHING = 20_000


def passages_of(corpus: str, count: int) -> list[list[str]]:
    """Return the passages of a generated corpus or of a file of articles."""
    source = of_articles(Path(corpus), count) if "." in corpus else generated(corpus, count)
    return list(source)


def milliseconds(action: Callable[P, object], *given: P.args, **named: P.kwargs) -> float:
    """Return how long one call takes."""
    started = time.perf_counter()
    action(*given, **named)
    return (time.perf_counter() - started) * 1000


def build(engine: Engine, corpus: str, count: int, folder: Path) -> dict[str, Any]:
    """Build from term lists and return passages a second, postings and bytes."""
    passages = passages_of(corpus, count)
    if isinstance(engine, Quoth):
        warm()
    started = time.perf_counter()
    engine.build(folder, passages)
    seconds = time.perf_counter() - started
    engine.settle()
    settled = time.perf_counter() - started
    return {
        "passages_a_second": len(passages) / seconds,
        "settled_a_second": len(passages) / settled,
        "postings": sum(len(set(terms)) for terms in passages),
        "bytes": sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()),
        "peak_bytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
    }


def search(name: str, engine: Engine, folder: Path, asked: list[list[str]]) -> dict[str, Any]:
    """Open, ask everything once in one thread and once in two; return the figures."""
    if isinstance(engine, Quoth):  # loading by imports is not opening
        warm()
    opened = milliseconds(engine.open, folder) + milliseconds(engine.search, asked[0])
    times = [milliseconds(engine.search, terms) for terms in asked]
    figures: dict[str, Any] = {
        "open_ms": opened,
        "median_ms": median(times),
        "p99_ms": p99(times),
        "resident_bytes": resident(os.getpid()),
        "private_bytes": private(os.getpid()),
    }
    if name not in SLOW:
        figures["two_threads"] = two_threads(engine, asked)
    return figures


def two_threads(engine: Engine, asked: list[list[str]]) -> float:
    """Return how much faster two threads are than one: the best of three rounds of either.

    Other work of the machine only ever slows a round down.
    """
    rounds = [(_rate(engine, asked, 2), _rate(engine, asked, 1)) for _ in range(3)]
    return max(two for two, _ in rounds) / max(one for _, one in rounds)


def _rate(engine: Engine, asked: list[list[str]], threads: int) -> float:
    """Return questions a second with so many threads, each asking everything three times."""

    def ask() -> None:
        for _ in range(3):
            for terms in asked:
                engine.search(terms)

    running = [threading.Thread(target=ask) for _ in range(threads)]
    started = time.perf_counter()
    for thread in running:
        thread.start()
    for thread in running:
        thread.join()
    return threads * 3 * len(asked) / (time.perf_counter() - started)


def live(engine: Quoth, corpus: str, count: int, asked: list[list[str]]) -> dict[str, Any]:
    """Add single articles to the full index, then many while it is asked."""
    index = engine.index
    new = passages_of(corpus, ARTICLES_ADDED * PASSAGES_AN_ARTICLE)
    times = []
    for article in range(ARTICLES_ADDED):
        first = count + article * PASSAGES_AN_ARTICLE
        own = new[article * PASSAGES_AN_ARTICLE :][:PASSAGES_AN_ARTICLE]
        mark = f"new{article}"
        batch = [(first + i, [*terms, mark]) for i, terms in enumerate(own)]
        times.append(milliseconds(_add_and_find, index, batch, mark))
    index.wait_for_merges()
    quiet = [milliseconds(engine.search, terms) for terms in asked]
    busy: list[float] = []
    more = passages_of(corpus, ADDED_WHILE_SEARCHING)
    done = threading.Event()

    def add_many() -> None:
        first = count + len(new)
        for start in range(0, len(more), 100):
            index.add([(first + start + i, terms) for i, terms in enumerate(more[start:][:100])])
            index.commit()
        done.set()

    adding = threading.Thread(target=add_many)
    adding.start()
    while not done.is_set():
        for terms in asked:
            busy.append(milliseconds(engine.search, terms))
            if done.is_set():
                break
    adding.join()
    return {
        "add_median_ms": median(times),
        "add_worst_ms": max(times),
        "busy_ratio": median(busy) / median(quiet),
        "busy_searches": len(busy),
    }


def _add_and_find(index: Bm25Index, batch: list[tuple[int, list[str]]], mark: str) -> None:
    index.add(batch)
    index.commit()
    if len(index.search([mark])) != len(batch):
        raise RuntimeError("an article that was committed is not found")


def main() -> None:
    """Do one task and print its figures as JSON."""
    task, name, corpus, size, place = sys.argv[1:]
    engine, count, folder = ENGINES[name](), int(size), Path(place)
    if task == "build":
        figures = build(engine, corpus, count, folder)
    else:
        asked = json.loads((folder.parent / "questions.json").read_text(encoding="utf-8"))
        figures = search(name, engine, folder, asked[:FEW] if name in SLOW else asked)
        if isinstance(engine, Quoth):
            figures |= live(engine, corpus, count, asked)
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
