"""An archive that was not reached is left alone for a moment."""

from __future__ import annotations

import psycopg
import pytest

from index import ArchiveUnreachable
from index.storage.archive.address import Address
from index.storage.archive.refusal import PAUSE_S, Refusal
from tests.index.set_clock import SetClock


def test_who_comes_right_after_a_failure_hears_the_same_and_waits_for_nothing() -> None:
    clock = SetClock(0.0)
    tried, known = 0, Refusal(Address("dbname=news"), clock)

    def connect(*, fails: bool) -> None:
        nonlocal tried
        with known.noted():
            tried += 1
            if fails:
                raise psycopg.OperationalError("refused")

    for _ in range(3):
        with pytest.raises(ArchiveUnreachable, match="refused"):
            connect(fails=True)
    assert tried == 1
    clock.now += PAUSE_S
    connect(fails=False)
    connect(fails=False)
    assert tried == 3
