"""The BM25 index: scores, order, and what it survives."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

import pytest

from index.engine import Bm25Index
from index.engine.okapi import scores

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("compiled_kernels")

PASSAGES = [
    (3, ["bridge", "closed", "bridge"]),
    (1, ["ferry", "open"]),
    (2**53, ["bridge", "open", "night"]),
]


def filled(directory: Path) -> Bm25Index:
    index = Bm25Index.open(directory)
    index.add(PASSAGES)
    index.commit(upto=7)
    return index


def test_scores_are_okapi_with_a_positive_idf(tmp_path: Path) -> None:
    [(number, score)] = filled(tmp_path).search(["ferry"])
    idf = log(1 + (3 - 1 + 0.5) / (1 + 0.5))
    expected = idf * (1 * 2.5) / (1 + 1.5 * (1 - 0.75 + 0.75 * 2 / (8 / 3)))
    assert number == 1
    assert score == pytest.approx(expected, rel=1e-6)


def test_the_best_come_first_and_ties_by_id(tmp_path: Path) -> None:
    index = filled(tmp_path)
    assert [number for number, _ in index.search(["bridge"])] == [3, 2**53]
    assert [number for number, _ in index.search(["open", "night"], k=1)] == [2**53]
    index.add([(8, ["tide"]), (5, ["tide"])])
    index.commit()
    assert [number for number, _ in index.search(["tide"])] == [5, 8]


def test_unknown_terms_find_nothing(tmp_path: Path) -> None:
    index = filled(tmp_path)
    assert index.search(["unheard"]) == []
    assert index.search([]) == []
    assert index.document_frequency("unheard") == 0
    assert index.document_frequency("bridge") == 2


def test_an_empty_index_finds_nothing(tmp_path: Path) -> None:
    with Bm25Index.open(tmp_path / "new" / "folder") as index:
        assert (len(index), index.search(["bridge"]), index.upto) == (0, [], 0)


def test_passages_without_terms_are_no_trouble(tmp_path: Path) -> None:
    index = Bm25Index.open(tmp_path)
    index.add([(1, [])])
    index.commit()
    assert index.search(["bridge"]) == []
    assert scores([[], []], ["bridge"]) == [0.0, 0.0]


def test_a_removed_passage_counts_for_nothing(tmp_path: Path) -> None:
    index = filled(tmp_path / "one")
    index.remove([3, 99])
    index.commit()
    fresh = Bm25Index.open(tmp_path / "other")
    fresh.add([PASSAGES[1], PASSAGES[2]])
    fresh.commit()
    assert index.search(["bridge", "open"]) == fresh.search(["bridge", "open"])


def test_the_same_id_again_replaces_the_passage(tmp_path: Path) -> None:
    index = filled(tmp_path)
    index.add([(3, ["tide"])])
    index.commit()
    assert len(index) == 3
    assert [number for number, _ in index.search(["bridge", "tide"])] == [3, 2**53]


def test_collections_restrict_a_search_and_not_its_statistics(tmp_path: Path) -> None:
    index = filled(tmp_path)
    index.add([(9, ["bridge"])], collection=4)
    index.commit()
    everywhere = dict(index.search(["bridge"]))
    assert dict(index.search(["bridge"], within={4})) == {9: everywhere[9]}


def test_what_was_committed_is_there_after_opening_again(tmp_path: Path) -> None:
    index = filled(tmp_path)
    index.add([(77, ["lost"])])
    index.close()
    again = Bm25Index.open(tmp_path)
    assert (len(again), again.upto, again.search(["lost"])) == (3, 7, [])
    assert again.search(["bridge", "open"]) == filled(tmp_path / "x").search(["bridge", "open"])


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"format": 99}', b'{"format": 1}', b"\xff"]
)
def test_a_damaged_file_is_noticed_and_the_index_opens_empty(
    tmp_path: Path, content: bytes
) -> None:
    filled(tmp_path).close()
    for file in tmp_path.iterdir():
        file.write_bytes(content)
    again = Bm25Index.open(tmp_path)
    assert (len(again), again.upto) == (0, 0)
