"""The distribution, the same whenever and wherever it is built: `python -m bench.distribution`.

Into `dist/`, or the folder that is named. It is built from what git knows, so that nothing else
that lies there comes in; times are SOURCE_DATE_EPOCH, or that of the last commit; and rights and
owners are nobody's own. It needs `build` and `setuptools`, in the versions of constraints.txt.
"""

from __future__ import annotations

import argparse
import gzip
import io
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# The earliest time that a wheel can hold, for sources that have none: 1980, in seconds.
_EARLIEST = 315_532_800
_FOR_OWNER_ALONE_TO_WRITE = 0o022
_FILE, _PROGRAM = 0o644, 0o755


def build(sources: Path, into: Path) -> list[Path]:
    """Build source distribution and wheel of the sources in a folder, and return both."""
    into.mkdir(parents=True, exist_ok=True)
    epoch = _epoch(sources)
    before = os.umask(_FOR_OWNER_ALONE_TO_WRITE)  # of what the build writes by itself
    try:
        with tempfile.TemporaryDirectory(prefix="quoth-dist-") as place:
            folder = Path(place)
            _copy(sources, folder / "sources")
            packed = into / _built(folder / "sources", "sdist", epoch, folder / "made").name
            packed.write_bytes(_repacked((folder / "made" / packed.name).read_bytes(), epoch))
            with tarfile.open(packed) as archive:
                archive.extractall(folder / "unpacked", filter="data")
            [unpacked] = (folder / "unpacked").iterdir()
            return [packed, _built(unpacked, "wheel", epoch, into)]
    finally:
        os.umask(before)


def _epoch(sources: Path) -> int:
    if chosen := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(chosen)
    if (sources / ".git").exists():
        return int(_git(sources, "log", "-1", "--format=%ct"))
    return _EARLIEST


def _git(sources: Path, *arguments: str) -> str:
    return subprocess.run(  # noqa: S603 - our own
        ["git", *arguments],  # noqa: S607 - wherever it is installed
        cwd=sources, check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip


def _copy(sources: Path, into: Path) -> None:
    """Copy the sources, each file with the rights that a checkout gives it."""
    for name in _names(sources):
        copied = into / name
        copied.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(sources / name, copied)
        may_run = (sources / name).stat().st_mode & 0o100
        copied.chmod(_PROGRAM if may_run else _FILE)


def _names(sources: Path) -> list[str]:
    if (sources / ".git").exists():
        listed = _git(sources, "ls-files", "-z").split("\0")
        return [name for name in listed if name and (sources / name).exists()]
    return [  # of an unpacked source distribution
        str(path.relative_to(sources))
        for path in sources.rglob("*")
        if path.is_file()
        and not any(
            part == "__pycache__" or part.endswith(".egg-info")
            for part in path.relative_to(sources).parts
        )
    ]


def _built(sources: Path, kind: str, epoch: int, into: Path) -> Path:
    """Build one kind from the sources, and return the file. Raises SystemExit."""
    done = subprocess.run(  # noqa: S603 - our own
        [sys.executable, "-m", "build", f"--{kind}", "--no-isolation", "--outdir", str(into)],
        cwd=sources, env=os.environ | {"SOURCE_DATE_EPOCH": str(epoch)}, check=False,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    if done.returncode:
        raise SystemExit(done.stdout)
    return max(into.glob("*.tar.gz" if kind == "sdist" else "*.whl"), key=os.path.getmtime)


def _repacked(packed: bytes, epoch: int) -> bytes:
    """Return a packed archive with its members in order, and with nothing of who packed it when."""
    out = io.BytesIO()
    with (
        tarfile.open(fileobj=io.BytesIO(packed)) as given,
        gzip.GzipFile(filename="", mode="wb", fileobj=out, mtime=epoch) as zipped,
        tarfile.open(fileobj=zipped, mode="w", format=tarfile.PAX_FORMAT) as made,
    ):
        for member in sorted(given.getmembers(), key=lambda one: one.name):
            member.mtime, member.pax_headers = epoch, {}
            member.uid = member.gid = 0
            member.uname = member.gname = ""
            made.addfile(member, given.extractfile(member) if member.isfile() else None)
    return out.getvalue()


def main(arguments: Sequence[str] | None = None) -> None:
    """Build, and print the sum of each file."""
    parser = argparse.ArgumentParser(prog="python -m bench.distribution", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=Path("dist"))
    for file in build(Path(), parser.parse_args(arguments).folder.absolute()):
        print(sha256(file.read_bytes()).hexdigest(), file.name)


if __name__ == "__main__":
    main()
