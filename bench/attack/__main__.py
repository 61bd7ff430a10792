"""Attack the whole program and print a table: `python -m bench.attack [TEST ...] [--kills N ...]`.

Each test has its amount as an option of its name. Exit code 1 where anything failed. All of it
happens on this machine, in folders and processes of its own.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from bench.attack import floods, mangled, nonsense, restarts, stored
from bench.attack.outcome import TOLD, Outcome

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    Test = Callable[[int, Path, random.Random], Awaitable[Outcome]]

SEED = 19
# The tests, and how much of each is done where nothing else is said.
TESTS: dict[str, tuple[Test, int]] = {
    "kills": (stored.kills, 200),
    "bots": (restarts.bots, 200),
    "damage": (stored.damage, 300),
    "articles": (nonsense.articles, 100_000),
    "files": (mangled.files, 20_000),
    "questions": (nonsense.questions, 100_000),
    "updates": (nonsense.updates, 20_000),
    "slopes": (nonsense.slopes, 480),
    "memory": (floods.memory, 50),
    "strangers": (floods.strangers, 10_000),
    "disk": (floods.full_disk, 500),
    "soak": (floods.soak, 20_000),
}


def run(test: Test, amount: int, seed: int) -> tuple[Outcome, float]:
    """Run one test in a folder of its own; return what came of it and the seconds it took."""
    started = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="quoth-attack-") as place:
        try:
            outcome = asyncio.run(_run(test, amount, Path(place), random.Random(seed)))
        except Exception as error:  # noqa: BLE001 - the other tests go on
            outcome = Outcome(test.__name__, 0, [f"the test itself: {error!r}"])
    return outcome, time.perf_counter() - started


async def _run(test: Test, amount: int, place: Path, chance: random.Random) -> Outcome:
    return await test(amount, place, chance)


def main() -> None:
    """Run the tests that are named, or all of them, and print the table."""
    parser = argparse.ArgumentParser(prog="python -m bench.attack", description=__doc__)
    parser.add_argument("tests", nargs="*", metavar="TEST", help=", ".join(TESTS))
    parser.add_argument("--seed", type=int, default=SEED)
    for name, (_, amount) in TESTS.items():
        parser.add_argument(f"--{name}", type=int, default=amount, metavar="N")
    given = parser.parse_args()
    if unknown := set(given.tests) - set(TESTS):
        parser.error(f"no such test: {', '.join(sorted(unknown))}")
    failed = False
    print("| test | amount | failures | seconds | remark |\n|---|---|---|---|---|", flush=True)
    for name in given.tests or TESTS:
        outcome, seconds = run(TESTS[name][0], getattr(given, name), given.seed)
        failed = failed or bool(outcome.failures)
        print(
            f"| {outcome.test} | {outcome.amount:,} | {len(outcome.failures):,} "
            f"| {seconds:.0f} | {outcome.remark} |",
            flush=True,
        )
        for line in outcome.failures[:TOLD]:
            print(f"  {name}: {line}", file=sys.stderr, flush=True)
    if failed:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
