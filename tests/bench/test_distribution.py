"""The distribution is the same whenever and wherever it is built."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# All that a distribution is made from, but for the tests, of which one is enough.
BUILT_FROM = ("bench", "bot", "deploy", "docs", "index")
FILES = ("LICENSE", "MANIFEST.in", "README.md", "pyproject.toml", "Makefile", "constraints.txt")
BUILD = "import sys; from bench.distribution import main; main(sys.argv[1:])"

pytestmark = pytest.mark.skipif(
    not find_spec("build") or int(version("setuptools").partition(".")[0]) < 77,
    reason="build is not there, or setuptools too old",
)


def built(place: Path, *, umask: int, stamp: int) -> dict[str, str]:
    """Copy the sources, with rights and times of their own, and build there; return the sums."""
    place.mkdir()
    leave_out = shutil.ignore_patterns("__pycache__", "*.egg-info")
    for name in BUILT_FROM:
        shutil.copytree(ROOT / name, place / name, ignore=leave_out)
    for name in FILES:
        shutil.copy2(ROOT / name, place / name)
    for path in place.rglob("*"):
        path.chmod(path.stat().st_mode & ~umask)
        os.utime(path, (stamp, stamp))
    done = subprocess.run(
        [sys.executable, "-c", BUILD, str(place / "dist")],
        cwd=place, capture_output=True, text=True, timeout=600, check=False, umask=umask,
        env=os.environ | {"SOURCE_DATE_EPOCH": "1700000000", "PYTHONPATH": str(place)},
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return {name: sums for sums, name in map(str.split, done.stdout.splitlines())}


def test_two_builds_by_two_people_at_two_times_are_one(tmp_path: Path) -> None:
    one = built(tmp_path / "one", umask=0o022, stamp=1_600_000_000)
    other = built(tmp_path / "other", umask=0o077, stamp=1_650_000_000)
    assert len(one) == 2
    assert one == other
    [packed] = (tmp_path / "one" / "dist").glob("*.tar.gz")
    with tarfile.open(packed) as archive:
        members = archive.getmembers()
    assert {(member.mtime, member.uid, member.uname) for member in members} == {(1.7e9, 0, "")}
    assert {member.mode for member in members if member.isfile()} <= {0o644, 0o755}
