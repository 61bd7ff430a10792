"""An archive that was not reached is left alone for a moment."""

from __future__ import annotations

import time

import psycopg
import pytest

from index import ArchiveUnreachable
from index.storage.archive import refusal
from index.storage.archive.address import Address
from index.storage.archive.refusal import Refusal


def test_who_comes_right_after_a_failure_hears_the_same_and_waits_for_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(refusal, "PAUSE_S", 0.05)
    tried, known = 0, Refusal(Address("dbname=news"))

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
    time.sleep(0.06)
    connect(fails=False)
    connect(fails=False)
    assert tried == 3
