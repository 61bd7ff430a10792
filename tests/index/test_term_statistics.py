"""Statistics are those of what is asked: other terms are neither counted nor told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.engine import Bm25Index
from index.term_statistics import TermStatistics

if TYPE_CHECKING:
    from pathlib import Path


def test_what_others_hold_is_neither_counted_nor_told(tmp_path: Path) -> None:
    with Bm25Index.open(tmp_path) as index:
        index.add([(1, ["ostrovenko", "山川"]), (2, ["bridge"])], collection=1)
        index.add([(3, ["ostrovenka", "bridge", "山田", "山川"])], collection=2)
        index.commit()
        terms = TermStatistics(("Vostok, East",))
        own, every = (terms.of(index.seen(within), index.seen()) for within in ({1}, None))
        assert (own.size, every.size) == (2, 3)
        assert [own.frequency(term) for term in ("bridge", "ostrovenka", "absent")] == [1, 0, 0]
        assert [one.term for one in own.similar("ostrowenko")] == ["ostrovenko"]
        assert len(every.similar("ostrowenko")) == 2
        assert (own.pairs_with("山"), every.pairs_with("山")) == (["山川"], ["山川", "山田"])
        assert own.aliases == ("Vostok, East",)


def test_what_comes_later_is_found_and_what_went_is_not(tmp_path: Path) -> None:
    with Bm25Index.open(tmp_path) as index:
        index.add([(1, ["ostrovenko"])])
        index.commit()
        terms = TermStatistics()
        terms.add(lambda: ["unheard"])  # nobody has asked yet: it would be learned with the others
        assert terms.of(index.seen(), index.seen()).similar("unhert") == []
        index.add([(2, ["ostrovenka"])])
        index.remove([1])
        index.commit()
        terms.add(lambda: ["ostrovenka"])
        similar = terms.of(index.seen(), index.seen()).similar("ostrowenko")
        assert [one.term for one in similar] == ["ostrovenka"]
