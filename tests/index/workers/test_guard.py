"""The system's own guard around a child."""

from __future__ import annotations

import errno
import os
import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from index.workers.child import Limits
from index.workers.confined import Exceeded, confined
from index.workers.guard import landlock_version

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FEW = Limits(memory=100 << 20, processor_s=5, wall_s=60.0, output=1 << 20)
# From this version on it keeps signals within.
SIGNALS = 6


def refused(work: Callable[[], object]) -> int | Exceeded | None:
    """Return the number of the error with which a child is refused something, None for none."""

    def tried() -> int | None:
        try:
            work()
        except OSError as error:
            return error.errno
        return None

    return confined(tried, FEW)


@pytest.mark.parametrize(("told", "version"), [(0, None), (1, 1), (7, 7)])
def test_a_kernel_without_landlock_has_no_version_of_it(
    monkeypatch: pytest.MonkeyPatch, told: int, version: int | None
) -> None:
    library = SimpleNamespace(abi_version=lambda: told)
    monkeypatch.setitem(sys.modules, "landlockpy", library)
    assert landlock_version.__wrapped__() == version


@pytest.mark.skipif(landlock_version() is None, reason="there is no Landlock")
def test_a_child_can_change_no_file_and_run_no_program(tmp_path: Path) -> None:
    file = tmp_path / "mill.txt"
    file.write_text("The mill is sold.")
    changes: tuple[Callable[[], object], ...] = (
        file.unlink,
        lambda: file.rename(tmp_path / "other"),
        (tmp_path / "new").mkdir,
        lambda: (tmp_path / "link").symlink_to(file),
        lambda: os.execv("/bin/true", ["true"]),  # noqa: S606 - it is refused
    )
    for change in changes:
        assert refused(change) in {errno.EACCES, errno.EPERM, errno.EXDEV}
    assert [one.name for one in tmp_path.iterdir()] == ["mill.txt"]
    if (landlock_version() or 0) > 2:
        assert refused(lambda: os.truncate(file, 0)) == errno.EACCES
    assert file.read_text() == "The mill is sold."


@pytest.mark.skipif((landlock_version() or 0) < SIGNALS, reason="Landlock lets signals through")
def test_a_child_can_end_no_other_process() -> None:
    parent = os.getpid()
    assert refused(lambda: os.kill(parent, 0)) == errno.EPERM


def test_work_is_done_behind_it_as_before_it() -> None:
    assert confined(lambda: sum(range(9)), FEW) == 36
    assert confined(lambda: len(bytes(400 << 20)), FEW) == Exceeded.MEMORY
