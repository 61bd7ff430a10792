"""One at a time has the lock, and it is free when its holder is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.engine.disk.lock import WriteLock

if TYPE_CHECKING:
    from pathlib import Path


def test_a_lock_that_somebody_has_is_not_waited_for(tmp_path: Path) -> None:
    first, second = WriteLock(tmp_path / "lock"), WriteLock(tmp_path / "lock")
    assert first.acquire()
    assert first.acquire()
    assert not second.acquire()
    first.close()
    assert second.acquire()
    second.close()


def test_a_lock_may_be_given_back_twice(tmp_path: Path) -> None:
    lock = WriteLock(tmp_path / "lock")
    lock.close()
    lock.close()
    assert not lock.held
