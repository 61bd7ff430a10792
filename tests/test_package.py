"""The wheel: all that the program needs is in it, and it works from outside the sources."""

from __future__ import annotations

import asyncio
import shutil
import subprocess
import sys
import zipfile
from configparser import ConfigParser
from importlib.metadata import version
from pathlib import Path

import pytest

from tests.bot.cli.command import ENVIRONMENT
from tests.local_telegram import TOKEN, local_telegram

ROOT = Path(__file__).parents[1]
BUILT_FROM = ("bot", "docs", "index", "LICENSE", "MANIFEST.in", "README.md", "pyproject.toml")
BUILD = "import sys; from setuptools import build_meta; build_meta.build_wheel(sys.argv[1])"
# Says where the packages are, and then is `quoth demo`, which adds articles and asks.
DEMO = """
import sys, bot, index
print(bot.__file__, index.__file__, sep="\\0", end="\\0", file=sys.stderr)
sys.argv = ["quoth", "demo"]
from bot.__main__ import main
main()
"""
# Written by Python and numba beside the sources.
MADE = shutil.ignore_patterns("__pycache__", "*.egg-info")


# Older ones do not know how the licence is declared.
pytestmark = pytest.mark.skipif(
    int(version("setuptools").partition(".")[0]) < 77, reason="setuptools is too old to build it"
)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel from a copy: a build leaves its files among the sources."""
    place = tmp_path_factory.mktemp("wheel")
    sources = place / "sources"
    sources.mkdir()
    for name in BUILT_FROM:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, sources / name, ignore=MADE)
        else:
            shutil.copy2(ROOT / name, sources / name)
    done = subprocess.run(
        [sys.executable, "-c", BUILD, str(place)],
        cwd=sources, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    [built] = place.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path) -> Path:
    """Unpack the wheel: of a pure one, nothing else is done to install it."""
    folder = wheel.with_suffix("")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def run(installed: Path, at: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a program with the packages of the wheel, in an empty folder."""
    return subprocess.run(
        [sys.executable, *command], cwd=at, capture_output=True, text=True, timeout=120,
        env=ENVIRONMENT | {"PYTHONPATH": str(installed)}, check=False,
    )  # fmt: skip


def test_every_file_of_both_packages_is_in_it_and_nothing_else(installed: Path) -> None:
    ours = {
        str(path.relative_to(ROOT))
        for package in ("bot", "index")
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    packed = {str(path.relative_to(installed)) for path in installed.rglob("*") if path.is_file()}
    assert ours - packed == set()
    assert {name.split("/")[0].split("-")[0] for name in packed} == {"bot", "index", "quoth"}
    pages = {path.name for path in installed.glob("quoth-*.data/data/share/doc/quoth/*")}
    assert pages == {path.name for path in (ROOT / "docs").glob("*.md")}


def test_it_installs_the_command(installed: Path) -> None:
    [described] = installed.glob("quoth-*.dist-info/entry_points.txt")
    parser = ConfigParser()
    parser.read(described, encoding="utf-8")
    assert dict(parser["console_scripts"]) == {"quoth": "bot.__main__:main"}


def test_it_answers_in_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    demo = run(installed, tmp_path, "-c", DEMO)
    assert "Hedda Marr" in demo.stdout, demo.stderr
    assert [Path(one).is_relative_to(installed) for one in demo.stderr.split("\0")[:2]] == [
        True
    ] * 2
    (tmp_path / "note.txt").write_text("Ferry\n\nThe ferry leaves at seven.\n", encoding="utf-8")
    assert run(installed, tmp_path, "-m", "bot", "add", "note.txt").stderr == "1 added\n"
    asked = run(installed, tmp_path, "-m", "bot", "ask", "when does the ferry leave?")
    assert "The ferry leaves at seven." in asked.stdout, asked.stderr
    started = run(installed, tmp_path, "-m", "bot", "run")
    assert "TELEGRAM_BOT_TOKEN is not set" in started.stderr
    explained = run(installed, tmp_path, "-m", "bot", "help", "exit-codes")
    assert explained.stdout.startswith("# Exit codes"), explained.stderr


async def test_its_bot_answers_in_telegram(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("Ferry\n\nThe ferry leaves at seven.\n", encoding="utf-8")
    added = await asyncio.to_thread(run, installed, tmp_path, "-m", "bot", "add", "note.txt")
    assert added.returncode == 0, added.stderr
    async with local_telegram() as telegram:
        bot = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", cwd=tmp_path,
            env=ENVIRONMENT | {
                "PYTHONPATH": str(installed), "TELEGRAM_BOT_TOKEN": TOKEN,
                "QUOTH_BOT_API_URL": telegram.url,
            },
        )  # fmt: skip
        try:
            chat = telegram.private()
            await chat.says("when does the ferry leave?")
            assert "The ferry leaves at seven." in (await chat.reply())["text"]
        finally:
            bot.terminate()
            await bot.wait()
