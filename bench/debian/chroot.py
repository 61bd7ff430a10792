"""A bare Debian in a folder, in which commands are run; made by debootstrap, kept for later."""

from __future__ import annotations

import os
import resource
import shlex
import shutil
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# The packages that the page "In production" asks for, and no more.
PACKAGES = ("ca-certificates", "make", "python3", "python3-venv")
BASE = Path("/var/tmp/quoth-debian")  # noqa: S108 - larger than what memory is for
_SUITE = "bookworm"
# Settings by which this machine reaches its package index, which are nobody else's business.
_HANDED_ON = ("PIP_", "SSL_CERT")
_FILES = ("etc/resolv.conf", "etc/pip.conf", "etc/ssl/certs/ca-certificates.crt")


@dataclass(frozen=True, slots=True)
class Took:
    """Cost of a command: seconds by the clock and of the processors, bytes from the network."""

    seconds: float
    processor_s: float
    received: int
    output: str

    def __str__(self) -> str:
        """Say so in a line."""
        waiting = max(0.0, self.seconds - self.processor_s)
        return (
            f"{self.seconds:6.1f} s: {self.processor_s:.1f} s of processor, about {waiting:.1f} s "
            f"of network and disk; {self.received / 1e6:,.1f} MB received"
        )


class Chroot:
    """Debian in a folder. Root runs it."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @classmethod
    def copied(cls, into: Path) -> Chroot:
        """Return a copy of a Debian with those packages, which is made where there is none."""
        if not (BASE / "etc/debian_version").exists():
            subprocess.run(  # noqa: S603 - of Debian
                ["debootstrap", "--variant=minbase", f"--include={','.join(PACKAGES)}",  # noqa: S607
                 _SUITE, str(BASE)], check=True, stdout=subprocess.DEVNULL,
            )  # fmt: skip
        subprocess.run(["cp", "-a", "--reflink=auto", str(BASE), str(into)], check=True)  # noqa: S603, S607
        made = cls(into)
        for name in _FILES:
            if (source := Path("/") / name).exists():
                (into / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, into / name)
        return made

    def command(
        self,
        command: str,
        environment: Mapping[str, str] | None = None,
        *,
        folder: str = "/",
        sealed: Path | None = None,
    ) -> list[str]:
        """Return what runs a shell command in there.

        `sealed` runs it as a container of compose.yaml would: user 10001 without any rights, a root
        that nobody writes to, /tmp in memory, and this folder as /data.
        """
        root = shlex.quote(str(self.root))
        steps = ["set -e", f"mount -t proc proc {root}/proc"]
        run = "sh -c"
        if sealed:
            steps = [
                "set -e", f"mount --bind {root} {root}", f"mount -o remount,bind,ro {root}",
                f"mount -t proc proc {root}/proc",
                f"mount -t tmpfs tmpfs {root}/tmp",  # noqa: S108 - its own
                f"mount --bind {shlex.quote(str(sealed))} {root}/data",
            ]  # fmt: skip
            run = (
                "setpriv --reuid=10001 --regid=10001 --clear-groups --no-new-privs "
                "--bounding-set=-all --inh-caps=-all sh -c"
            )
        variables = {"PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "LANG": "C.UTF-8"}
        variables |= {
            name: value
            for name, value in os.environ.items()
            if name.startswith(_HANDED_ON) and name != "PIP_FIND_LINKS"
        }
        variables |= environment or {}
        settings = " ".join(f"{name}={shlex.quote(value)}" for name, value in variables.items())
        inside = shlex.quote(f"cd {folder} && {command}")
        steps.append(f"exec env -i {settings} /usr/sbin/chroot {root} {run} {inside}")
        return [
            "unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-c", "\n".join(steps),
        ]  # fmt: skip

    def run(
        self,
        command: str,
        environment: Mapping[str, str] | None = None,
        *,
        folder: str = "/",
        sealed: Path | None = None,
    ) -> Took:
        """Run a shell command in there. Raises SystemExit with what it said where it fails."""
        begun, used, got = time.perf_counter(), _processor_s(), _received()
        done = subprocess.run(  # noqa: S603 - our own
            self.command(command, environment, folder=folder, sealed=sealed),
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            text=True, check=False,
        )  # fmt: skip
        if done.returncode:
            raise SystemExit(f"{command}\nexit code {done.returncode}\n{done.stdout[-4000:]}")
        return Took(
            time.perf_counter() - begun, _processor_s() - used, _received() - got, done.stdout
        )


def sources(into: Path, names: Sequence[str] = (".",)) -> None:
    """Copy what git knows of the sources, or the named part of it, as a clone would have it."""
    listed = subprocess.run(  # noqa: S603 - our own
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", *names],  # noqa: S607
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    for name in filter(None, listed.stdout.split("\0")):
        (into / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(name, into / name)


def _processor_s() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _received() -> int:
    """Return how many bytes have come to this machine from others, by Linux."""
    lines = Path("/proc/net/dev").read_text(encoding="utf-8").splitlines()[2:]
    others = (line.split(":") for line in lines if line.split(":")[0].strip() != "lo")
    return sum(int(counts.split()[0]) for _, counts in others)
