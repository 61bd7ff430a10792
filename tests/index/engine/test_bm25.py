"""The engine answers what rank-bm25 answers, whatever happened to the index before."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from index.engine import Bm25Index
from index.engine.build.merging import merge
from index.engine.disk import container
from index.engine.disk.open_file import OpenFile
from index.engine.kernels import KERNELS, Kernels
from index.engine.live_segment import LiveSegment
from index.engine.postings import BULK, WINDOW, Memory, Postings
from index.engine.search.scorer import KernelScorer
from index.engine.searcher import IndexSearcher
from index.engine.segment import Segment
from index.errors import IndexDamaged
from tests.index.engine.commits import merge_all
from tests.index.oracle import SimpleBm25Index, assert_same_answer

WORDS = [f"w{i}" for i in range(12)]
words = st.sampled_from([*WORDS, "нет", "長い", "", "\ud800"])
passages = st.lists(words, max_size=12)
numbers = st.integers(0, 30) | st.sampled_from([2**53, 2**53 - 1, -1, 2**32])


class Either(Kernels):
    """Now the kernels and now rank-bm25, as where they are just ready or a process goes without."""

    def __init__(self) -> None:
        super().__init__()
        self._generator = random.Random(1)  # noqa: S311 - test data

    def suit(self, passages: int) -> bool:  # noqa: ARG002 - whatever there is
        return self._generator.random() < 0.5


class SameAsRankBm25(RuleBasedStateMachine):
    """Adds, removals, commits, reopenings and merges in any order."""

    kernels = KERNELS

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.index = Bm25Index.open(self.folder, self.kernels)
        self.oracle = SimpleBm25Index()

    @initialize(batch=st.dictionaries(numbers, passages, max_size=30))
    def fill(self, batch: dict[int, list[str]]) -> None:
        self.add(batch, 0)
        self.commit()

    @rule(batch=st.dictionaries(numbers, passages, max_size=8), collection=st.integers(0, 2))
    def add(self, batch: dict[int, list[str]], collection: int) -> None:
        self.index.add(batch.items(), collection)
        self.oracle.add(batch.items(), collection)

    @rule(ids=st.lists(numbers, max_size=6))
    def remove(self, ids: list[int]) -> None:
        self.index.remove(ids)
        self.oracle.remove(ids)

    @rule()
    def commit(self) -> None:
        self.index.commit()
        self.oracle.commit()

    @rule()
    def reopen(self) -> None:
        self.index.close()
        self.index = Bm25Index.open(self.folder, self.kernels)
        self.oracle.reopen()

    @rule()
    def make_a_segment_of_what_is_pending(self) -> None:
        self.index._take(self.index._building.hand_over())

    @rule()
    def merge_everything(self) -> None:
        merge_all(self.index)

    @rule(
        terms=st.lists(words | st.just("unknown"), max_size=6),
        k=st.integers(0, 40),
        within=st.none() | st.sets(st.integers(0, 3)),
    )
    def search(self, terms: list[str], k: int, within: set[int] | None) -> None:
        seen = self.index.seen(within)
        assert_same_answer(seen.search(terms, k), self.oracle.search(terms, k, within))
        assert dict(seen.vocabulary()) == self.oracle.vocabulary(within)
        for term in terms:
            assert seen.document_frequency(term) == self.oracle.vocabulary(within).get(term, 0)

    @invariant()
    def counts_agree(self) -> None:
        assert len(self.index) == len(self.oracle)
        assert dict(self.index.vocabulary()) == self.oracle.vocabulary()

    def teardown(self) -> None:
        self.index.close()
        shutil.rmtree(self.folder)


class SameWithoutKernels(SameAsRankBm25):
    """All of that, and numba is not needed for any of it."""

    kernels = Kernels(small=1_000_000)


class SameWithEither(SameAsRankBm25):
    """All of that, now with kernels and now without."""

    kernels = Either()


TestSameAsRankBm25 = SameAsRankBm25.TestCase
TestSameWithoutKernels = SameWithoutKernels.TestCase
TestSameWithEither = SameWithEither.TestCase
TestSameAsRankBm25.settings = TestSameWithoutKernels.settings = TestSameWithEither.settings = (
    settings(
        max_examples=60,
        stateful_step_count=25,
        suppress_health_check=[HealthCheck.too_slow],
    )
)


def large(seed: int, count: int) -> dict[int, list[str]]:
    """Passages enough for columns, several windows and many blocks."""
    generator = random.Random(seed)  # noqa: S311 - test data
    terms = [f"t{i}" for i in range(3000)]
    weights = [1 / (rank + 1) for rank in range(3000)]
    return {
        number: generator.choices(terms, weights, k=generator.randrange(1, 60))
        for number in generator.sample(range(2**53), count)
    }


@pytest.mark.parametrize("parts", [1, 3])
def test_many_passages_score_as_in_rank_bm25(tmp_path: Path, parts: int) -> None:
    """Twenty thousand passages: lists, columns, blocks and windows are all walked through."""
    batch = list(large(7, 20_000).items())
    oracle = SimpleBm25Index()
    with Bm25Index.open(tmp_path) as index:
        for part in range(parts):
            index.add(batch[part::parts], part)
            index._take(index._building.hand_over())
        oracle.add(batch)
        for number in [number for number, _ in batch[::50]]:
            index.remove([number])
            oracle.remove([number])
        index.commit()
        oracle.commit()
        for question in (["t0"], ["t0", "t1", "t2", "t0"], ["t5", "t900", "t2500"], ["t2999"]):
            for k in (1, 10, 1000):
                assert_same_answer(index.search(question, k), oracle.search(question, k))


def test_what_is_seen_of_some_collections_stays_as_it_is(tmp_path: Path) -> None:
    with Bm25Index.open(tmp_path) as index:
        index.add([(1, ["a", "b"]), (2, ["a"])], collection=1)
        index.add([(3, ["a", "b", "b"])], collection=2)
        index.commit()
        seen = index.seen({1})
        before = seen.search(["a", "b"])
        index.remove([1])
        index.commit()
        assert seen.search(["a", "b"]) == before
        assert [number for number, _ in index.seen({1}).search(["a", "b"])] == [2]


def mixed(index: Bm25Index) -> list[bool]:
    return [len(one.segment.collections) > 1 for one in index._committed.segments]


def test_segments_of_earlier_versions_are_taken_apart_by_collection(tmp_path: Path) -> None:
    """They say nothing of their collections; until they are apart, answers are the same."""
    oracle = SimpleBm25Index()
    with Bm25Index.open(tmp_path) as index:
        for collection in range(5):
            batch = large(collection, 1_000).items()
            index.add(batch, collection)
            oracle.add(batch, collection)
        index.commit()
        oracle.commit()
        merge_all(index)
        assert mixed(index) == [True]
    [path] = tmp_path.glob("*.segment")
    file = container.read(path)
    meta = {key: value for key, value in file.meta.items() if key != "collections"}
    container.write(path, meta, {name: file.array(name) for name in file.places})
    with Bm25Index.open(tmp_path) as index:
        for _ in range(2):
            for within in ({1}, {0, 3, 4}, {9}):
                for question in (["t0"], ["t5", "t900", "t2500"]):
                    found = index.seen(within).search(question)
                    assert_same_answer(found, oracle.search(question, within=within))
            index.wait_for_merges()
        assert mixed(index) == [False] * 5
        assert len(list(tmp_path.glob("*.segment"))) == 5


@given(count=st.integers(200, 700))
@settings(max_examples=20)
def test_a_term_counts_beyond_what_fits_into_a_byte(count: int) -> None:
    """Frequencies from 255 on score exactly, whether merged or not."""
    oracle = SimpleBm25Index()
    with tempfile.TemporaryDirectory() as folder, Bm25Index.open(folder) as index:
        for part in ({1: ["a"] * count, 2: ["a"] * 254 + ["b"]}, {3: ["a"] * 256, 4: ["b"] * 9}):
            index.add(part.items())
            oracle.add(part.items())
            index.commit()
            oracle.commit()
            assert_same_answer(index.search(["b", "a"]), oracle.search(["b", "a"]))


@pytest.mark.parametrize("count", [900, 30_000])
def test_long_passages_and_frequent_terms_score_as_in_rank_bm25(tmp_path: Path, count: int) -> None:
    """Lengths beyond those with a class of their own, and frequencies that no posting holds."""
    generator = random.Random(count)  # noqa: S311 - test data
    often = [f"o{i}" for i in range(40)]
    oracle = SimpleBm25Index()
    with Bm25Index.open(tmp_path) as index:
        for part in range(3):
            batch = {}
            for number in range(part, count, 3):
                terms = [f"t{generator.randrange(300)}", f"r{generator.randrange(count)}"]
                if number % 30 == part:
                    again = generator.choice([5, 6, 7, 8, 20, 300])
                    terms += [generator.choice(often)] * again
                    terms += ["long"] * generator.choice([0, 150, 250, 4000])
                batch[number] = terms
            index.add(batch.items())
            oracle.add(batch.items())
            index.commit()
        oracle.commit()
        for merged in (False, True):
            if merged:
                merge_all(index)
            for question in (["o1", "t7"], ["o3", "o4", "long"], ["r8", "t1", "o5"], ["long"]):
                assert_same_answer(index.search(question, 20), oracle.search(question, 20))


def damaged(index: Bm25Index, seed: int, names: frozenset[str] = BULK) -> KernelScorer:
    """The index's one segment with noise in arrays that are not checked at opening."""
    [one] = index._committed.segments
    generator = np.random.default_rng(seed)
    memory = one.segment.memory
    octets = memory.octets.copy()
    for name, (start, end) in zip(Postings._fields, memory.places.tolist(), strict=True):
        if name in names:
            octets[start:end] = generator.integers(0, 256, end - start)
    octets.flags.writeable = False
    noise = Memory(octets, memory.places)
    segment = replace(one.segment, memory=noise, postings=noise.postings)
    return KernelScorer([LiveSegment.of(segment).without(np.arange(0, len(segment), 7))])


def zeros(index: Bm25Index, name: str) -> KernelScorer:
    """The index's one segment with an array that is nothing but zeros."""
    [one] = index._committed.segments
    arrays = one.segment.postings._asdict()
    memory = Memory.of(Postings(**arrays | {name: np.zeros_like(arrays[name])}))
    return KernelScorer(
        [LiveSegment.of(replace(one.segment, memory=memory, postings=memory.postings))]
    )


@pytest.mark.parametrize("seed", range(10))
def test_no_value_of_a_damaged_file_leads_outside_of_it(tmp_path: Path, seed: int) -> None:
    """Until the background check has found the damage, searches give wrong numbers at worst."""
    with Bm25Index.open(tmp_path) as index:
        index.add(large(seed, 20_000).items())
        index.commit()
        scorer = damaged(index, seed)
        for question in (["t0"], ["t0", "t1", "t2"], ["t5", "t900", "t2500"], ["t2999", "t30"]):
            for _, score in scorer.search(question, 50):
                assert not np.isnan(score)


def search_damaged(folder: Path) -> None:
    """Search damaged arrays of which the last window has few passages."""
    with Bm25Index.open(folder) as index:
        index.add((n, ["a"] * (n % 2) + ["b"] * (n % 20 == 3) + ["c"]) for n in range(2100))
        index.commit()
        for names in (BULK, frozenset({"frequent", "window_maxima"})):
            damaged(index, 1, names).search(["a", "b"], 10)
    with Bm25Index.open(folder / "zeros") as index:
        # Postings that say of the same passage again and again that a term is not there.
        index.add((n, ["a", "b"] if n < WINDOW else ["c"]) for n in range(4 * WINDOW + 1))
        index.commit()
        zeros(index, "frequent").search(["a", "b"], 10)


def test_no_value_of_a_damaged_file_leads_outside_of_its_array(tmp_path: Path) -> None:
    """Machine code reads on behind an array; the same code as Python does not."""
    done = subprocess.run(
        [
            sys.executable, "-W", "ignore", "-c",
            (
                "import sys, pathlib, tests.index.engine.test_bm25 as tests;"
                "tests.search_damaged(pathlib.Path(sys.argv[1]))"
            ),
            tmp_path,
        ],
        env={**os.environ, "NUMBA_DISABLE_JIT": "1"},
        cwd=Path(__file__).parents[3], capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")


def test_an_empty_index_finds_nothing(tmp_path: Path) -> None:
    """Neither without passages nor with passages that have no terms."""
    with Bm25Index.open(tmp_path) as index:
        assert index.search(["a"]) == []
        index.add([(1, []), (2, [])])
        index.commit()
        assert len(index) == 2
        assert index.search(["a"]) == []


def test_changes_are_seen_from_their_commit_on(tmp_path: Path) -> None:
    """Neither an added nor a removed passage shows before."""
    with Bm25Index.open(tmp_path) as index:
        index.add([(1, ["a"])])
        assert index.search(["a"]) == []
        index.commit()
        index.remove([1])
        assert [number for number, _ in index.search(["a"])] == [1]
        index.commit()
        assert index.search(["a"]) == []
        assert index.document_frequency("a") == 0


class Watched(Kernels):
    """Kernels that note what searches see while they are made ready."""

    def __init__(self) -> None:
        super().__init__(small=1_000_000)
        self.prepared: list[tuple[int, int]] = []
        self.index: Bm25Index | None = None

    def prepare(self, passages: int) -> None:
        self.prepared.append((passages, len(self.index or ())))


def test_searches_go_on_while_kernels_are_made_ready(tmp_path: Path) -> None:
    kernels = Watched()
    with Bm25Index.open(tmp_path, kernels) as index:
        index.add([(1, ["a"])])
        index.commit()
        index.warm()
        kernels.index = index
        index.add([(2, ["a"]), (3, ["a"])])
        index.commit()
        assert kernels.prepared[1:] == [(3, 1)]
        assert len(index) == 3


def test_terms_that_only_some_windows_have_are_found_there(tmp_path: Path) -> None:
    """The postings of a window are those up to the next one, whatever the next ones say."""
    first = (["a", "x"] if n % 2 else ["a"] if n % 4 == 0 else ["x"] for n in range(WINDOW))
    texts = [*first, *[["b", *["long"] * 2000]] * 100, *[["x", "y", "z"]] * 12_000]
    oracle = SimpleBm25Index()
    with Bm25Index.open(tmp_path) as index:
        for either in (index, oracle):
            either.add(enumerate(texts))
            either.commit()
        for question in (["a", "b"], ["b", "x"], ["a", "z", "b"]):
            assert_same_answer(index.search(question, 10), oracle.search(question, 10))


def test_a_search_that_meets_a_damaged_file_leaves_the_index_to_be_filled_again(
    tmp_path: Path,
) -> None:
    with Bm25Index.open(tmp_path / "index") as index:
        index.add([(1, ["a"]), (2, ["a", "b"])])
        index.commit(7)
        [one] = index._searcher.segments
        assert one.segment.path
        beside = tmp_path / "beside"
        shutil.copy(one.segment.path, beside)
        segment = replace(one.segment, open_file=OpenFile(beside))
        index._searcher = IndexSearcher([replace(one, segment=segment)], KERNELS)
        os.truncate(beside, 100)
        with pytest.raises(IndexDamaged, match="is cut off"):
            index.search(["a"])
        assert index.upto == 0
        assert index.search(["a"]) == []
        index.add([(3, ["a"])])
        index.commit(3)
        assert index.upto == 0
        index.add([(3, ["a"])])
        index.commit(3)
        assert [passage for passage, _ in index.search(["a"])] == [3]


@given(st.sets(st.text("abё", max_size=3), max_size=40), st.integers(0, 200))
def test_a_term_is_found_among_many_that_begin_alike(endings: set[str], others: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        index = Bm25Index.open(Path(folder))
        here = [f"abcdefgh{ending}" for ending in endings] + [f"a{n}" for n in range(others)]
        index.add([(n, [term]) for n, term in enumerate(here)])
        index.commit()
        assert [index.document_frequency(term) for term in here] == [1] * len(here)
        for absent in ("", "a", "abcdefg", "abcdefghzz", "b", "\ud800"):
            assert index.document_frequency(absent) == 0
        index.close()


def test_a_term_with_a_nul_is_refused(tmp_path: Path) -> None:
    """NUL ends a term in the files."""
    with Bm25Index.open(tmp_path) as index:
        with pytest.raises(ValueError, match="passage 4 holds a NUL"):
            index.add([(4, ["a\0b"])])
        index.add([(5, ["a"])])
        index.commit()
        assert index.search(["a\0b", "a\0"]) == []


def test_what_a_refused_passage_came_with_changes_nothing(tmp_path: Path) -> None:
    with Bm25Index.open(tmp_path) as index:
        index.add([(1, ["ferry"])])
        index.commit()
        with pytest.raises(ValueError, match="passage 2 holds a NUL"):
            index.add([(1, ["bridge"]), (2, ["a\0b"])])
        index.commit()
        assert [number for number, _ in index.search(["ferry"])] == [1]


def test_what_is_removed_during_a_merge_is_counted_once(tmp_path: Path) -> None:
    """Of two removals from different segments, one is committed when they are merged."""
    with Bm25Index.open(tmp_path) as index:
        for part in (range(5000), range(5000, 6200)):
            index.add((number, ["ferry", "quay" if number % 2 else "pier"]) for number in part)
            index._take(index._building.hand_over())
        index.commit()
        sources = list(index._committed.segments)
        assert len(sources) == 2
        merged = LiveSegment.of(Segment.of(merge(sources)).saved(tmp_path))
        index.remove([5001])
        index.commit()
        index.remove([2])
        index._install(sources, [merged])
        assert [index.document_frequency(term) for term in ("quay", "pier")] == [3099, 3100]
        index.commit()
        assert [index.document_frequency(term) for term in ("quay", "pier")] == [3099, 3099]


def test_segments_that_are_merged_within_their_commit_leave_no_files(tmp_path: Path) -> None:
    with Bm25Index.open(tmp_path) as index:
        for commit in range(3):
            for part in range(3):
                index.add([(commit * 9 + part * 3 + number, ["ferry"]) for number in range(3)])
                index._take(index._building.hand_over())
            index.commit()
        index.wait_for_merges()
        assert len(list(tmp_path.glob("*.segment"))) == len(index._committed.segments) == 1
