"""Print what grows faster than the text that it reads, and the steepest of the others.

python -m bench.slopes [--sizes 10000 20000 40000] [--only NAME] [--family NAME]
"""

from __future__ import annotations

import argparse
import sys

from bench.slopes.calls import CALLS
from bench.slopes.calls_of_readers import CALLS as READERS
from bench.slopes.clock import STEEP, growth
from bench.slopes.families import FAMILIES

SIZES = (10_000, 20_000, 40_000)
TIMES = 3


def main() -> int:
    """Measure each call on each family. Return 1 where one is steep."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--only", default="", help="calls whose name holds this")
    parser.add_argument("--family", default="", help="families whose name holds this")
    asked = parser.parse_args()
    calls = {name: one for name, one in (CALLS | READERS).items() if asked.only in name}
    families = {name: one for name, one in FAMILIES.items() if asked.family in name}
    steep = 0
    print(f"{'slope':>6}  {'ms':>9}  call, on its steepest family of {len(families)}")
    for name, call in calls.items():
        found = {
            family: growth(call, made, asked.sizes, TIMES) for family, made in families.items()
        }
        worst = max(found, key=lambda family: found[family].slope)
        for family, one in found.items():
            if one.steep or (family == worst and one.slope):
                mark = " STEEP" if one.steep else ""
                print(f"{one.slope:6.2f}  {one.seconds[-1] * 1000:9.1f}  {name}: {family}{mark}")
                sys.stdout.flush()
                steep += one.steep
    print(f"{len(calls)} calls on {len(families)} families: {steep} with a slope over {STEEP}")
    return 1 if steep else 0


if __name__ == "__main__":
    sys.exit(main())
