"""Garbage is not looked for while an article is read, and is afterwards."""

from __future__ import annotations

import gc

import pytest

from index.statements.garbage import paused


def test_the_collector_rests_until_the_last_one_leaves() -> None:
    with paused:
        with paused:
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_works_on_behind_an_error() -> None:
    with pytest.raises(ValueError, match="stop"), paused:
        raise ValueError("stop")
    assert gc.isenabled()


def test_who_has_stopped_it_keeps_it_stopped() -> None:
    gc.disable()
    try:
        with paused:
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
