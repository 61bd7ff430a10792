"""Sets of collections as columns hold them."""

from __future__ import annotations

import pytest

from bot.storage.columns import read_names, written_names


@pytest.mark.parametrize("names", [None, frozenset(), frozenset({"süd", "north"})])
def test_collections_come_back_as_they_were_written(names: frozenset[str] | None) -> None:
    assert read_names(written_names(names)) == names


def test_the_same_collections_are_always_written_the_same_way() -> None:
    assert written_names(["süd", "north"]) == written_names({"north", "süd"}) == '["north", "süd"]'


def test_all_collections_are_written_as_no_value() -> None:
    assert written_names(None) is None
    # As a count of the days has them, grouped: JSON's null.
    assert read_names("null") is None
