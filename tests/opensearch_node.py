"""One OpenSearch for all tests of a session, in however many processes they run."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest

from bench import opensearch

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROOT = Path(__file__).parents[1]
_SETTING = "QUOTH_SEARCH="
_STARTED_S = 240.0


def needed() -> None:
    """Skip a test, and fail it in CI, where what OpenSearch takes is not there."""
    if missing := opensearch.missing():
        why = f"OpenSearch takes {' and '.join(missing)}, which is not there"
        if os.environ.get("CI") == "true":
            pytest.fail(why)
        pytest.skip(why)


@contextmanager
def node(folder: Path) -> Iterator[str]:
    """Yield the address of the node that the processes with this folder share.

    The first one starts it. It ends once none of them holds its pipe open any more, however they
    end. Where it cannot be had, a developer's tests are skipped, and those of CI fail.
    """
    needed()
    pipe, said = folder / "opensearch.pipe", folder / "opensearch.said"
    with (folder / "opensearch.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not pipe.exists():
            os.mkfifo(pipe)
        held = os.open(pipe, os.O_RDWR)
        address = _address(said)
        if not address:
            address = _started(pipe, said)
    try:
        yield address
    finally:
        os.close(held)


def _started(pipe: Path, said: Path) -> str:
    # The shell leaves it to itself: it outlives this process where others need it longer.
    script = '"$@" <"$0" >"$SAID" 2>&1 &'
    subprocess.run(
        ("/bin/sh", "-c", script, pipe, sys.executable, "-m", "bench.opensearch"),
        cwd=_ROOT, env=os.environ | {"SAID": str(said)}, check=True,
    )  # fmt: skip
    until = time.monotonic() + _STARTED_S
    while time.monotonic() < until:
        if address := _address(said):
            return address
        time.sleep(0.1)
    pytest.fail(f"OpenSearch does not start: {said.read_text('utf-8', 'replace')}")


def _address(said: Path) -> str:
    """Return where a node answers that has said where it is, or nothing."""
    written = said.read_text("utf-8", "replace") if said.exists() else ""
    address = written.rpartition(_SETTING)[2].strip() if _SETTING in written else ""
    try:
        if address:
            httpx.get(address, trust_env=False).raise_for_status()
    except httpx.HTTPError:
        return ""
    return address
