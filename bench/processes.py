"""Processor time and memory of processes, each with all that it has started."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

_TICKS = os.sysconf("SC_CLK_TCK")
# Fields of /proc/PID/stat behind the name of the program: the parent, and four times in ticks, of
# the process itself and of children that have ended.
_PARENT, _TIMES = 1, slice(11, 15)


class _Process(NamedTuple):
    parent: int
    seconds: float


def processor_s(*pids: int, but: tuple[int, ...] = ()) -> float:
    """Return the processor time of processes and their descendants, but for those of some."""
    everything = _processes()
    return sum(everything[one].seconds for one in everything if _is_of(one, pids, but, everything))


def resident(pid: int) -> int:
    """Return the bytes of memory that a process holds, with those of files that it has mapped."""
    return _status(pid, "VmRSS")


def private(pid: int) -> int:
    """Return the bytes of memory that are a process's own, and not a mapped file's."""
    return _status(pid, "RssAnon")


def _status(pid: int, name: str) -> int:
    for line in Path(f"/proc/{pid}/status").read_text("utf-8").splitlines():
        if line.startswith(f"{name}:"):
            return 1024 * int(line.split()[1])
    raise RuntimeError(f"process {pid} has no {name}: it has ended, or is the kernel's")


def _is_of(
    one: int, pids: tuple[int, ...], but: tuple[int, ...], everything: dict[int, _Process]
) -> bool:
    while one in everything and one not in but:
        if one in pids:
            return True
        one = everything[one].parent
    return False


def _processes() -> dict[int, _Process]:
    found = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            told = (folder / "stat").read_text("utf-8").rpartition(")")[2].split()
        except OSError:  # it has ended meanwhile
            continue
        seconds = sum(map(int, told[_TIMES])) / _TICKS
        found[int(folder.name)] = _Process(int(told[_PARENT]), seconds)
    return found
