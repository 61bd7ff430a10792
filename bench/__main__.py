"""Measure the engine beside its peers on the same passages and print a table.

python -m bench [--passages N ...] [--corpus zipf|topics|ARTICLES.jsonl] [--engines A,B]
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path
from typing import Any

from bench.corpus import questions
from bench.engines import ENGINES
from bench.worker import QUESTIONS, SLOW, passages_of

# Above so many passages the engines that scan are left out: a question takes them minutes.
SCANNED_AT_MOST = 200_000
DISTRIBUTIONS = ("bm25s", "tantivy", "rank-bm25", "numba", "numpy")
Figures = dict[str, Any]


def task(kind: str, engine: str, corpus: str, count: int, folder: Path) -> Figures:
    """Run one task in a process of its own and return its figures."""
    command = [sys.executable, "-m", "bench.worker", kind, engine, corpus, str(count), str(folder)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603
    figures: Figures = json.loads(done.stdout.splitlines()[-1])
    return figures


def measure(engine: str, corpus: str, count: int, folder: Path) -> Figures:
    """Build one engine's index and ask it, each in a process of its own."""
    place = folder / engine
    place.mkdir()
    print(f"  {engine} ...", file=sys.stderr, flush=True)
    built = task("build", engine, corpus, count, place)
    return built | task("search", engine, corpus, count, place)


def table(results: dict[str, Figures]) -> None:
    """Print the engines' figures, and this engine's as a share of each."""
    columns = (
        "median ms", "p99 ms", "2 threads", "open ms", "MB", "own MB", "passages/s", "merged/s",
        "B/posting",
    )  # fmt: skip
    print("| engine | " + " | ".join(columns) + " |")
    print("|---" * (len(columns) + 1) + "|")
    own = results.get("quoth")
    for name, one in results.items():
        cells = [
            f"{one['median_ms']:.3f}",
            f"{one['p99_ms']:.3f}",
            f"{one['two_threads']:.2f}" if "two_threads" in one else "",
            f"{one['open_ms']:.0f}",
            f"{one['resident_bytes'] / 1e6:.0f}",
            f"{one['private_bytes'] / 1e6:.0f}",
            f"{one['passages_a_second']:,.0f}",
            f"{one['settled_a_second']:,.0f}",
            f"{one['bytes'] / one['postings']:.1f}",
        ]
        print(f"| {name} | " + " | ".join(cells) + " |")
    print(
        "\nMB: resident after opening and all questions; own MB: less what is mapped from files; "
        "passages/s: from term lists to committed; merged/s: until background merges have ended."
    )
    if own:
        ratios(own, results)
        print(
            f"\nquoth: p99 / median {own['p99_ms'] / own['median_ms']:.1f}; one article of 8 "
            f"passages added, committed and found: median {own['add_median_ms']:.1f} ms, worst of "
            f"200 {own['add_worst_ms']:.1f} ms; median question while 20,000 passages are added: "
            f"{own['busy_ratio']:.2f} of the quiet one ({own['busy_searches']} questions)"
        )


def ratios(own: Figures, results: dict[str, Figures]) -> None:
    """Print this engine's figures over each of the others'."""
    print("\n| quoth over | median | p99 | resident | passages/s | bytes |")
    print("|---" * 6 + "|")
    for name, one in results.items():
        if one is not own:
            cells = (
                own["median_ms"] / one["median_ms"],
                own["p99_ms"] / one["p99_ms"],
                own["resident_bytes"] / one["resident_bytes"],
                own["passages_a_second"] / one["passages_a_second"],
                own["bytes"] / one["bytes"],
            )
            print(f"| {name} | " + " | ".join(f"{cell:.3g}" for cell in cells) + " |")


def run(corpus: str, count: int, engines: list[str]) -> dict[str, Figures]:
    """Measure the engines on one corpus."""
    if count > SCANNED_AT_MOST:
        engines = [engine for engine in engines if engine not in SLOW]
    with tempfile.TemporaryDirectory(prefix="quoth-bench-") as place:
        folder = Path(place)
        asked = questions(passages_of(corpus, count), QUESTIONS)
        (folder / "questions.json").write_text(json.dumps(asked), encoding="utf-8")
        print(f"\n{count:,} passages of {corpus}, {len(asked)} questions\n", flush=True)
        results = {engine: measure(engine, corpus, count, folder) for engine in engines}
    table(results)
    return results


def machine() -> str:
    """Return what this machine's processors are, as far as Linux tells, and how many."""
    told = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    models = [line.partition(":")[2].strip() for line in told if line.startswith("model name")]
    return f"{platform.machine()}, {os.cpu_count()} x {models[0] if models else 'unknown'}"


def main() -> None:
    """Read the command line and measure."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--passages", type=int, nargs="+", default=[100_000])
    parser.add_argument("--corpus", default="zipf", help="zipf, topics or a .jsonl of articles")
    parser.add_argument("--engines", default=",".join(ENGINES))
    options = parser.parse_args()
    print(f"{machine()}, Python {platform.python_version()}, ", end="")
    print(", ".join(f"{name} {version(name)}" for name in DISTRIBUTIONS))
    medians = [
        run(options.corpus, count, options.engines.split(","))["quoth"]["median_ms"]
        for count in options.passages
    ]
    if len(medians) > 1:
        print(f"\nquoth, growth of the median: {medians[-1] / medians[0]:.2f}")


if __name__ == "__main__":
    main()
