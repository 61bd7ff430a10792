"""Tests of pure code start at once: nothing that they import loads the compiler of the engine."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
PURE = (
    "tests/index/query", "tests/index/statements", "tests/index/reading", "tests/bot/views",
)  # fmt: skip
COLLECT = """
import sys
import pytest
status = pytest.main(["--collect-only", "--quiet", "-p", "no:cacheprovider", *sys.argv[1:]])
print("numba" in sys.modules)
sys.exit(status)
"""


def test_collecting_pure_tests_loads_no_compiler() -> None:
    done = subprocess.run(
        [sys.executable, "-c", COLLECT, *PURE], cwd=ROOT, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
    assert done.stdout.splitlines()[-1] == "False"
