"""The index answers the same by rank-bm25 and by kernels, and opens what either has written."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from math import log
from typing import TYPE_CHECKING

import pytest

from index.engine import Bm25Index
from index.engine.disk import container
from index.engine.kernels import KERNELS, Kernels
from index.errors import IndexDamaged
from tests.index.engine.both_ways import large
from tests.index.oracle import SimpleBm25Index, assert_same_answer

if TYPE_CHECKING:
    from pathlib import Path

OKAPI = Kernels(small=1_000_000)


@pytest.fixture(params=[OKAPI, KERNELS], ids=["rank-bm25", "kernels"], autouse=True)
def kernels(request: pytest.FixtureRequest) -> Kernels:
    """The kernels that answer: none but rank-bm25, or those that are loaded."""
    return request.param  # type: ignore[no-any-return]


PASSAGES = [
    (3, ["bridge", "closed", "bridge"]),
    (1, ["ferry", "open"]),
    (2**53, ["bridge", "open", "night"]),
]


def filled(directory: Path, kernels: Kernels) -> Bm25Index:
    index = Bm25Index.open(directory, kernels)
    index.add(PASSAGES)
    index.commit(upto=7)
    return index


def test_scores_are_okapi_with_a_positive_idf(tmp_path: Path, kernels: Kernels) -> None:
    [(number, score)] = filled(tmp_path, kernels).search(["ferry"])
    idf = log(1 + (3 - 1 + 0.5) / (1 + 0.5))
    expected = idf * (1 * 2.5) / (1 + 1.5 * (1 - 0.75 + 0.75 * 2 / (8 / 3)))
    assert number == 1
    assert score == pytest.approx(expected, rel=1e-6)


def test_the_best_come_first_and_ties_by_id(tmp_path: Path, kernels: Kernels) -> None:
    index = filled(tmp_path, kernels)
    assert [number for number, _ in index.search(["bridge"])] == [3, 2**53]
    assert [number for number, _ in index.search(["open", "night"], k=1)] == [2**53]
    index.add([(8, ["tide"]), (5, ["tide"])])
    index.commit()
    assert [number for number, _ in index.search(["tide"])] == [5, 8]


def test_unknown_terms_find_nothing(tmp_path: Path, kernels: Kernels) -> None:
    index = filled(tmp_path, kernels)
    assert index.search(["unheard"]) == []
    assert index.search([]) == []
    assert index.document_frequency("unheard") == 0
    assert index.document_frequency("bridge") == 2


def test_an_empty_index_finds_nothing(tmp_path: Path, kernels: Kernels) -> None:
    with Bm25Index.open(tmp_path / "new" / "folder", kernels) as index:
        assert (len(index), index.search(["bridge"]), index.upto) == (0, [], 0)


def test_passages_without_terms_are_no_trouble(tmp_path: Path, kernels: Kernels) -> None:
    index = Bm25Index.open(tmp_path, kernels)
    index.add([(1, [])])
    index.commit()
    assert index.search(["bridge"]) == []


def test_a_removed_passage_counts_for_nothing(tmp_path: Path, kernels: Kernels) -> None:
    index = filled(tmp_path / "one", kernels)
    index.remove([3, 99])
    index.commit()
    fresh = Bm25Index.open(tmp_path / "other", kernels)
    fresh.add([PASSAGES[1], PASSAGES[2]])
    fresh.commit()
    assert index.search(["bridge", "open"]) == fresh.search(["bridge", "open"])


def test_the_same_id_again_replaces_the_passage(tmp_path: Path, kernels: Kernels) -> None:
    index = filled(tmp_path, kernels)
    index.add([(3, ["tide"])])
    index.commit()
    assert len(index) == 3
    assert [number for number, _ in index.search(["bridge", "tide"])] == [3, 2**53]


def test_a_collection_scores_as_if_it_were_alone(tmp_path: Path, kernels: Kernels) -> None:
    alone = filled(tmp_path / "alone", kernels)
    index = filled(tmp_path / "beside", kernels)
    index.add([(9, ["bridge"])], collection=4)
    index.commit()
    seen = index.seen({0, 7})
    assert seen.search(["bridge", "open"]) == alone.search(["bridge", "open"])
    assert (len(seen), seen.document_frequency("bridge")) == (3, 2)
    assert sorted(seen.vocabulary()) == sorted(alone.vocabulary())
    assert [number for number, _ in index.seen({4}).search(["bridge"])] == [9]
    assert index.seen(()).search(["bridge"]) == []


def test_what_was_committed_is_there_after_opening_again(tmp_path: Path, kernels: Kernels) -> None:
    index = filled(tmp_path, kernels)
    index.add([(77, ["lost"])])
    index.close()
    again = Bm25Index.open(tmp_path, kernels)
    assert (len(again), again.upto, again.search(["lost"])) == (3, 7, [])
    assert again.search(["bridge", "open"]) == filled(tmp_path / "x", kernels).search(
        ["bridge", "open"]
    )


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"format": 99}', b'{"format": 1}', b"\xff"]
)
def test_a_damaged_file_is_noticed_and_the_index_opens_empty(
    tmp_path: Path, kernels: Kernels, content: bytes
) -> None:
    filled(tmp_path, kernels).close()
    for file in tmp_path.iterdir():
        file.write_bytes(content)
    again = Bm25Index.open(tmp_path, kernels)
    assert (len(again), again.upto) == (0, 0)


def test_what_one_way_wrote_the_other_reads_and_goes_on_with(
    tmp_path: Path, kernels: Kernels
) -> None:
    other = KERNELS if kernels is OKAPI else OKAPI
    batch, oracle = list(large(3, 10_000).items()), SimpleBm25Index()
    for writer, part in ((kernels, batch[:9_000]), (other, batch[9_000:])):
        with Bm25Index.open(tmp_path, writer) as index:
            for either in (index, oracle):
                either.add(part)
                either.remove([number for number, _ in part[::9]])
                either.commit()
            index.wait_for_merges()
    with Bm25Index.open(tmp_path, kernels) as index:
        held = Counter(term for terms, _ in oracle._committed.values() for term in set(terms))
        assert dict(index.vocabulary()) == held
        for question in (["t0"], ["t0", "t1", "t0"], ["t5", "t900", "often"], ["t2999", "absent"]):
            assert_same_answer(index.search(question, 50), oracle.search(question, 50))


def test_damage_that_opening_had_no_time_for_is_no_wrong_answer(tmp_path: Path) -> None:
    with Bm25Index.open(tmp_path, OKAPI) as index:
        index.add(large(4, 3000).items())
        index.commit(1)
    [path] = tmp_path.glob("*.segment")
    octets = bytearray(path.read_bytes())
    octets[octets.find(container.read(path).array("frequent").tobytes())] ^= 1
    path.write_bytes(octets)
    with Bm25Index.open(tmp_path, OKAPI) as index:
        with suppress(IndexDamaged):  # the check in the background may have been faster
            assert index.search(["t0"]) == []
        assert (index.upto, index.document_frequency("t0")) == (0, 0)
