"""The page "In production", carried out: in a bare Debian with a systemd of its own.

It needs root, debootstrap and systemd-nspawn. Every box of commands is run as it stands there, in
the order of the page; questions are answered, and Telegram is one on this machine.
"""

from __future__ import annotations

import asyncio
import re
import shlex
import shutil
import tempfile
import time
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bench.debian.chroot import Chroot, sources
from bot.emulator.drivers.local import local_telegram
from bot.emulator.drivers.people import TOKEN

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.emulator.drivers.people import ScriptedTelegram

PAGE = Path("docs/production.md")
# Packages that a machine has and a bare Debian in a folder has not.
_MACHINE = "systemd systemd-sysv libnss-systemd dbus"
_BOOTED_WITHIN_S = 60.0
QUESTION = "what is the licence of Python?"


def commands(page: str) -> list[str]:
    """Return the commands of a page, in their order."""
    boxes = re.findall(r"^```sh\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    return [line for box in boxes for line in box.splitlines()]


class Machine:
    """Debian that has started, as a process of this machine."""

    def __init__(self, leader: int) -> None:
        self._leader = leader
        self.variables: dict[str, str] = {}

    async def run(self, command: str, typed: str = "") -> tuple[int, str]:
        """Run a command in the sources; return its exit code and what it said."""
        kept = " ".join(f"{name}={shlex.quote(value)};" for name, value in self.variables.items())
        process = await asyncio.create_subprocess_exec(
            "nsenter", f"--target={self._leader}", "--all", "env", "-i",
            "PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "DEBIAN_FRONTEND=noninteractive",
            "sh", "-c", f"cd /src && {kept} {command}",
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )  # fmt: skip
        said, _ = await process.communicate(typed.encode())
        return process.returncode or 0, said.decode(errors="replace")


@asynccontextmanager
async def started(root: Path) -> AsyncIterator[Machine]:
    """Start a Debian, and stop it."""
    process = await asyncio.create_subprocess_exec(
        "systemd-nspawn", "--quiet", "--register=no", "--keep-unit", f"--directory={root}",
        "--boot", "--console=pipe",
        stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    try:
        deadline = time.monotonic() + _BOOTED_WITHIN_S
        while time.monotonic() < deadline:
            await asyncio.sleep(1)
            if leader := _child(process.pid):
                machine = Machine(leader)
                if (await machine.run("systemctl is-system-running"))[1].strip() == "running":
                    break
        else:
            raise SystemExit("Debian did not start")
        yield machine
        await machine.run("systemctl poweroff")
        await asyncio.wait_for(process.wait(), _BOOTED_WITHIN_S)
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


def _child(process: int) -> int | None:
    children = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="utf-8").split()
    return int(children[0]) if children else None


async def follow(page: str, machine: Machine, telegram: ScriptedTelegram) -> None:
    """Carry out the page, and ask the bot in between."""
    somebody = telegram.private(77)
    for command in commands(page):
        begun = time.perf_counter()
        if "quoth setup" in command:
            code, said = await _set_up(machine, command, telegram)
        elif assigned := re.fullmatch(r"(\w+)=(\$\(.*\))", command):
            code, said = await machine.run(f"echo {assigned[2]}")
            machine.variables[assigned[1]] = said.strip()
        else:
            code, said = await machine.run(command)
        print(f"{time.perf_counter() - begun:6.1f} s | {command}", flush=True)
        if code:
            print(said[-3000:])
            _, log = await machine.run("journalctl --unit quoth --no-pager | tail -n 30")
            raise SystemExit(f"exit code {code}\n{log}")
        if command in ("quoth-admin stats", "systemctl start quoth", "systemctl restart quoth"):
            print("        ", " ".join(said.split()))
            await somebody.says(QUESTION)
            print("         the bot says:", " ".join((await somebody.reply())["text"].split())[:90])


async def _set_up(machine: Machine, command: str, telegram: ScriptedTelegram) -> tuple[int, str]:
    """Answer what `quoth setup` asks for, and write /start to the bot meanwhile."""

    async def start() -> None:
        known = (one.method == "getMe" for one in telegram.requests)
        while not any(known):
            await asyncio.sleep(0.1)
            known = (one.method == "getMe" for one in telegram.requests)
        await asyncio.sleep(1)
        await telegram.private().says("/start")

    starting = asyncio.create_task(start())
    typed = f"{TOKEN}\ny\n/var/lib/quoth\ny\n"
    done = await machine.run(f"{command} --api {telegram.url}", typed)
    await starting
    return done


async def judged(machine: Machine) -> None:
    """Print what systemd and Prometheus know of the service, and how it is stopped and killed."""
    for command in (
        "systemd-analyze security quoth --no-pager | tail -n 1",
        "sleep 20 && promtool query instant http://127.0.0.1:9090 'quoth_ready + quoth_articles'",
        "ls -l /var/lib/private/quoth-backups | tail -n 1",
        "systemctl show quoth --property=StatusText --property=NRestarts --property=ExecMainStatus",
        # A bot that hangs says nothing, and is started again: a minute, and five seconds.
        "systemctl kill --signal=STOP quoth && sleep 75",
        "systemctl show quoth --property=NRestarts",
        "systemctl stop quoth && systemctl show quoth --property=Result --property=ExecMainStatus",
    ):
        print("->", " ".join((await machine.run(command))[1].split()), flush=True)


async def prove(page: str, place: Path) -> None:
    """Make a Debian with the sources in it, start it, and follow the page."""
    root = Chroot.copied(place / "root")
    if not (root.root / "usr/lib/systemd/systemd").exists():
        root.run(f"apt-get update && apt-get install --yes --no-install-recommends {_MACHINE}")
    sources(root.root / "src")
    async with started(root.root) as machine, local_telegram() as telegram:
        begun = time.perf_counter()
        await follow(page, machine, telegram)
        print(f"{time.perf_counter() - begun:.0f} s from bare Debian to the end of the page")
        await judged(machine)


def main() -> None:
    """Do it where it can be done."""
    missing = [name for name in ("debootstrap", "systemd-nspawn") if not shutil.which(name)]
    if missing:
        raise SystemExit(f"not on this machine: {', '.join(missing)}")
    with tempfile.TemporaryDirectory(prefix="quoth-service-", dir="/var/tmp") as place:
        asyncio.run(prove(PAGE.read_text(encoding="utf-8"), Path(place)))


if __name__ == "__main__":
    main()
