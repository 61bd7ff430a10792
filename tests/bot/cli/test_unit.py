"""Units of systemd: the program, its rights, and what systemd itself says of them."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot import stopping, supervisor
from bot.cli import unit
from bot.cli.session import MISCONFIGURED

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[3]
PROGRAM, SETTINGS = "/opt/quoth/bin/python", Path("/etc/quoth/quoth.env")
SYSTEM = unit.for_system(PROGRAM, SETTINGS)
USER = unit.for_user(PROGRAM, SETTINGS)
# Of systemd-analyze security, from 0 to 10; the smaller, the less can a service do.
MOST_EXPOSED = 2.5
# Of a user's, most of which is that it might have rights, of which a user has none.
MOST_EXPOSED_OF_A_USER = 6.0


def test_the_unit_among_the_files_to_deploy_is_the_one_that_setup_writes() -> None:
    assert (ROOT / "deploy" / "quoth.service").read_text(encoding="utf-8") == SYSTEM


@pytest.mark.parametrize("written", [SYSTEM, USER], ids=["system", "user"])
def test_a_service_is_watched_started_again_and_stopped_in_time(written: str) -> None:
    assert "Type=notify\nNotifyAccess=main\n" in written
    assert "WatchdogSec=1min" in written
    assert supervisor.WORD_EVERY_S <= 60 / 2
    assert f"RestartPreventExitStatus={MISCONFIGURED}\n" in written
    within = re.search(r"TimeoutStopSec=(\d+)", written)
    assert within
    assert int(within[1]) > 2 * stopping.STOPPED_WITHIN_S


def test_a_program_in_a_home_is_known_through_links(tmp_path: Path) -> None:
    assert "ProtectHome=yes" in SYSTEM
    assert unit.in_a_home(PROGRAM) is None
    python = "/home/ann/.venv/bin/python"
    assert unit.in_a_home(python) == Path(python)
    (tmp_path / "python").symlink_to("/root/.local/bin/python-of-nobody")
    (tmp_path / "bin").symlink_to("/home/ann/.venv/bin")
    assert unit.in_a_home(f"{tmp_path}/python") == Path("/root/.local/bin/python-of-nobody")
    assert unit.in_a_home(f"{tmp_path}/bin/python") == Path(python)


def test_what_takes_rights_that_a_user_does_not_have_is_not_in_their_unit() -> None:
    for setting in (
        "CapabilityBoundingSet", "PrivateDevices", "ProtectClock", "ProtectKernelLogs",
        "ProtectKernelModules", "PrivateUsers",
    ):  # fmt: skip
        assert f"\n{setting}=" not in USER
    assert "PrivateTmp=no" in unit.for_user("/var/tmp/python", SETTINGS)  # noqa: S108 - a path


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not on this machine")
@pytest.mark.parametrize("folder", ["plain", "with spaces", "of 100 %d"])
@pytest.mark.parametrize(
    ("make", "most"),
    [(unit.for_system, MOST_EXPOSED), (unit.for_user, MOST_EXPOSED_OF_A_USER)],
    ids=["system", "user"],
)
def test_systemd_reads_the_unit_and_finds_the_service_little_exposed(
    tmp_path: Path, folder: str, make: Callable[[str, Path], str], most: float
) -> None:
    # Only of a program that is there is anything said.
    place = tmp_path / folder
    place.mkdir()
    (place / "python").symlink_to(shutil.which("true") or "")
    (place / "quoth.env").touch()
    # Tests lie among temporary files.
    written = make(f"{place}/python", place / "quoth.env").replace(
        "PrivateTmp=no", "PrivateTmp=yes"
    )
    (tmp_path / "quoth.service").write_text(written, encoding="utf-8")
    done = subprocess.run(
        ["systemd-analyze", "security", "--offline=true", "--no-pager",  # noqa: S607
         f"--threshold={most * 10:.0f}", str(tmp_path / "quoth.service")],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stderr == ""
