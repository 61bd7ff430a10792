"""The steps of the Dockerfile without Docker, in a bare Debian; then the bot that comes of them.

At last the steps of the image for scans, which the page "In production" makes from that.
"""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import signal
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from bench.debian.chroot import Chroot, Took, sources
from bench.debian.dockerfile import Stage, stages
from bot.emulator.drivers.local import local_telegram
from bot.emulator.drivers.people import TOKEN

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = Path("docs/production.md")
DOCKERFILE, IGNORED = Path("deploy/Dockerfile"), Path("deploy/Dockerfile.dockerignore")
USER = 10_001
QUESTION, EXPECTED = "how long will the bridge stay closed?", "until the end of March"
_SAMPLES = "$(python -c 'import bot.samples; print(bot.samples.__path__[0])')"


def prove() -> None:
    """Build, run, ask, stop, and print what each step took."""
    with tempfile.TemporaryDirectory(prefix="quoth-image-", dir="/var/tmp") as place:
        folder = Path(place)
        context = folder / "context"
        sources(context, list(_context()))
        built: dict[str, Chroot] = {}
        for number, stage in enumerate(stages(DOCKERFILE.read_text(encoding="utf-8"))):
            root = built[stage.name] = Chroot.copied(folder / f"stage-{number}")
            # The image of Python has it by this name.
            (root.root / "usr/local/bin/python").symlink_to("/usr/bin/python3")
            for step, took in _carried_out(stage, root, context, built):
                print(f"{took} | {step[:90]}", flush=True)
        data = folder / "data"
        data.mkdir(0o700)
        os.chown(data, USER, USER)
        print(f"{_size(root.root / 'opt/quoth') / 1e6:,.0f} MB in /opt/quoth")
        asyncio.run(_at_work(stage, root, data))
        for_scans = derived(PAGE.read_text(encoding="utf-8"))
        for step, took in _carried_out(for_scans, root, context, built={}):
            print(f"{took} | {step[:90]}", flush=True)
        languages = root.run("tesseract --list-langs").output.split("\n")[1:]
        print("for scans:", *languages)


def derived(page: str) -> Stage:
    """Return the image for scans that the page has in a box."""
    [box] = re.findall(r"^```text\n(FROM .*?)^```$", page, re.MULTILINE | re.DOTALL)
    [stage] = stages(box)
    stage.steps.insert(0, ("FROM", box.split()[1]))
    return stage


def _context() -> Iterator[str]:
    """Yield what of the sources the builder gets, by the list of what it does not."""
    for line in IGNORED.read_text(encoding="utf-8").splitlines():
        if line.startswith("!"):
            yield line[1:]


def _carried_out(
    stage: Stage, root: Chroot, context: Path, built: dict[str, Chroot]
) -> Iterator[tuple[str, Took]]:
    """Carry out the steps of a stage, and yield those that ran something."""
    environment: dict[str, str] = {}
    at = "/"
    for instruction, rest in stage.steps:
        if instruction == "ENV":
            environment |= dict(word.split("=", 1) for word in rest.split())
            environment.pop("PATH", None)  # it goes on from another one, and no step needs it
        elif instruction == "WORKDIR":
            at = rest
            (root.root / rest.lstrip("/")).mkdir(parents=True, exist_ok=True)
        elif instruction == "COPY":
            *words, target = rest.split()
            source = context
            if words[0].startswith("--from="):
                source = built[words.pop(0).removeprefix("--from=")].root
            _copy(source, words[0], root.root, at, target)
        elif instruction == "RUN":
            yield rest, root.run(rest, environment, folder=at)


def _copy(source: Path, name: str, root: Path, at: str, target: str) -> None:
    """Copy a file or a folder, as COPY does: a target without a slash in front is within `at`."""
    origin = source / name.lstrip("/")
    goal = root / f"{at}/{target}".lstrip("/") if target[0] != "/" else root / target[1:]
    goal.parent.mkdir(parents=True, exist_ok=True)
    if origin.is_dir():
        shutil.copytree(origin, goal, symlinks=True, dirs_exist_ok=True)
    else:
        shutil.copy2(origin, goal)


def _size(folder: Path) -> int:
    return sum(file.lstat().st_size for file in folder.rglob("*"))


async def _at_work(stage: Stage, root: Chroot, data: Path) -> None:
    """Add the samples, run the bot, ask it, look at its health, and stop it."""
    environment = stage.environment | {"TELEGRAM_BOT_TOKEN": TOKEN}
    environment["PATH"] = environment["PATH"].replace("$PATH", "/usr/local/bin:/usr/bin:/bin")
    entry, health = " ".join(stage.command[:-1]), " ".join(stage.health[:2]) + " bot.cli.healthy"
    added = root.run(f"{entry} add {_SAMPLES}", environment, sealed=data)
    print(f"{added} | add the samples: {added.output.split()[-2:]}", flush=True)
    async with local_telegram() as telegram:
        environment["QUOTH_BOT_API_URL"] = telegram.url
        begun = time.perf_counter()
        process = await asyncio.create_subprocess_exec(
            *root.command(f"exec {entry} {stage.command[-1]}", environment, sealed=data),
            stderr=asyncio.subprocess.PIPE,
        )  # fmt: skip
        try:
            while process.stderr and b"ready" not in (line := await process.stderr.readline()):
                if not line:
                    raise SystemExit("the bot did not start")
            print(f"ready {time.perf_counter() - begun:.1f} s after the start", flush=True)
            chat = telegram.private()
            await chat.says(QUESTION)
            said = (await chat.reply())["text"]
            print("answered:", " ".join(said.split())[:80])
            if EXPECTED not in " ".join(said.split()):
                raise SystemExit("that is no answer")
            print("health:", root.run(health, environment, sealed=data).output.strip())
        finally:
            os.kill(_started_by(process.pid), signal.SIGTERM)
            await process.communicate()
        print("stopped, exit code", process.returncode)


def _started_by(process: int) -> int:
    """Return the process that another one has started: by `unshare`, the bot itself."""
    children = Path(f"/proc/{process}/task/{process}/children")
    return int(children.read_text(encoding="utf-8").split()[0])


if __name__ == "__main__":
    prove()
