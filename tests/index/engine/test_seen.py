"""The visible collections are searched as if they were all, and a damaged file is told of once."""

from __future__ import annotations

import pytest

from index.engine.kernels import KERNELS, Kernels
from index.engine.searcher import IndexSearcher
from index.engine.seen import Seen
from index.errors import IndexDamaged
from tests.index.engine.small_segments import segment


class Unloadable(Kernels):
    """Kernels that cannot be asked: the file behind them is damaged."""

    def suit(self, passages: int) -> bool:
        raise IndexDamaged(f"{passages}.segment", "is cut off")


def test_it_has_the_passages_of_its_searcher() -> None:
    searcher = IndexSearcher([segment(5), segment(3, collection=1)], KERNELS)
    seen = Seen(searcher.of_collections(frozenset({1})), lambda error: pytest.fail(str(error)))
    assert (len(seen), seen.document_frequency("a"), list(seen.vocabulary())) == (3, 3, [("a", 3)])
    assert [number for number, _ in seen.search(["a"], 2)] == [0, 1]


def test_a_damaged_file_is_told_of() -> None:
    told: list[IndexDamaged] = []
    seen = Seen(IndexSearcher([segment(5)], Unloadable()), told.append)
    assert seen.document_frequency("a") == 0
    assert list(seen.vocabulary()) == []
    with pytest.raises(IndexDamaged, match="is cut off"):
        seen.search(["a"])
    assert len(told) == 3
