"""Disk, memory and processor time of the nodes of a cluster."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx

from bench.processes import processor_s, resident

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bench.opensearch import Node


class Nodes:
    """The nodes of a cluster that runs on this machine. Bytes, and seconds."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        self._nodes = nodes

    @property
    def pids(self) -> tuple[int, ...]:
        """Process ids of all of them."""
        return tuple(node.pid for node in self._nodes)

    def spent(self) -> float:
        """Return their processor time."""
        return processor_s(*self.pids)

    def resident(self) -> int:
        """Return the memory that they hold."""
        return sum(map(resident, self.pids))

    def heap(self) -> int:
        """Return what is in use of all heaps, behind a collection of garbage."""
        for pid in self.pids:
            _collect_garbage(pid)
        stats = self._get("/_nodes/stats/jvm")["nodes"].values()
        return sum(one["jvm"]["mem"]["heap_used_in_bytes"] for one in stats)

    def disk(self, *parts: str) -> int:
        """Return what one copy of the indices takes whose names hold all these parts."""
        indices = self._get("/_stats/store")["indices"]
        return sum(
            one["primaries"]["store"]["size_in_bytes"]
            for index, one in indices.items()
            if all(part in index for part in parts)
        )

    def _get(self, path: str) -> dict[str, Any]:
        reply = httpx.get(f"{self._nodes[0].address}{path}", trust_env=False, timeout=60)
        reply.raise_for_status()
        return dict(reply.json())


def _collect_garbage(pid: int) -> None:
    """Have a node collect its garbage, as the user that it runs as."""
    jcmd = shutil.which("jcmd")
    if jcmd is not None:
        owner = Path(f"/proc/{pid}").stat().st_uid
        command = (jcmd, str(pid), "GC.run")
        subprocess.run(command, user=owner, capture_output=True, timeout=60, check=False)  # noqa: S603 - our own command
