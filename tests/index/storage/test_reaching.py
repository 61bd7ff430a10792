"""A server that cannot be reached is tried again, and not for ever."""

from __future__ import annotations

import pytest

from index import ArchiveUnreachable, DatabaseLocked
from index.storage.reaching import once_reached


class Failing:
    """Work that fails so many times, with an error."""

    def __init__(self, times: int, error: Exception) -> None:
        self.left, self.error, self.tried = times, error, 0

    async def __call__(self) -> str:
        self.tried += 1
        if self.tried <= self.left:
            raise self.error
        return "done"


@pytest.mark.parametrize("times", [0, 1, 2])
async def test_it_is_done_once_it_can_be(times: int) -> None:
    work = Failing(times, ArchiveUnreachable("gone"))
    assert await once_reached(work) == "done"
    assert work.tried == times + 1


async def test_it_is_given_up_after_a_while() -> None:
    with pytest.raises(ArchiveUnreachable, match="gone"):
        await once_reached(Failing(99, ArchiveUnreachable("gone")), within_s=0)


async def test_other_errors_are_not_waited_for() -> None:
    work = Failing(1, DatabaseLocked("somebody writes"))
    with pytest.raises(DatabaseLocked):
        await once_reached(work)
    assert work.tried == 1
