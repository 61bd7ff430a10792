"""Commits stay, damage is noticed, and one process writes while the others follow."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path, PosixPath
from typing import Any

import pytest

from index.engine import Bm25Index, commit
from index.engine.disk import container
from index.engine.segment import Segment
from tests.index.engine.commits import (
    PASSAGES_A_COMMIT,
    commit_next,
    expected_after,
    held,
    merge_all,
    terms_of,
)

ROOT = Path(__file__).parents[4]
QUESTION = ["w1", "w2", "w30"]


def fill(folder: Path, commits: int) -> None:
    with Bm25Index.open(folder) as index:
        for _ in range(commits):
            commit_next(index)
        index.wait_for_merges()


def damage(caplog: pytest.LogCaptureFixture) -> str:
    """Return why an index was given up since the last call, empty if none was."""
    said = [record.getMessage() for record in caplog.records]
    caplog.clear()
    return " ".join(line for line in said if "has to be filled again" in line)


def files_of(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.name != "lock")


@pytest.mark.parametrize("seed", range(40))
def test_a_damaged_byte_is_noticed_or_harmless(
    tmp_path: Path, seed: int, caplog: pytest.LogCaptureFixture
) -> None:
    fill(tmp_path, commits=3)
    with Bm25Index.open(tmp_path) as index:
        before = index.search(QUESTION, k=200)
    generator = random.Random(seed)  # noqa: S311 - test data
    path = generator.choice(files_of(tmp_path))
    octets = bytearray(path.read_bytes())
    octets[generator.randrange(len(octets))] ^= 1 << generator.randrange(8)
    path.write_bytes(octets)
    with Bm25Index.open(tmp_path) as index:
        index._checker.join()
        if not (reason := damage(caplog)):
            assert index.search(QUESTION, k=200) == before
        else:
            assert path.name in reason
            assert (index.upto, len(index)) == (0, 0)


def test_a_file_that_is_merged_away_while_it_is_opened_is_whole(tmp_path: Path) -> None:
    class Vanishing(PosixPath):
        """A file that the process that writes deletes once it has been opened."""

        def open(self, *given: Any, **named: Any) -> Any:
            file = super().open(*given, **named)
            self.unlink()
            return file

    fill(tmp_path, commits=1)
    [path] = tmp_path.glob("*.segment")
    assert len(Segment.read(Vanishing(path))) == PASSAGES_A_COMMIT


def test_a_first_commit_under_way_is_no_damage(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with Bm25Index.open(tmp_path) as other:
        other.add([(1, ["ferry"])])
        other._take(other._building.hand_over())
        other._take(other._building.finish())
        assert list(tmp_path.glob("*.segment"))
        with Bm25Index.open(tmp_path) as index:
            assert (damage(caplog), index.upto) == ("", 0)


def damage_what_is_checked_later(folder: Path) -> None:
    [path] = folder.glob("*.segment")
    octets = bytearray(path.read_bytes())
    octets[octets.find(container.read(path).array("frequent").tobytes())] ^= 1
    path.write_bytes(octets)


def test_damage_in_what_another_process_left_is_found(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with Bm25Index.open(tmp_path) as other, Bm25Index.open(tmp_path) as index:
        other.add((number, terms_of(number)) for number in range(3000))
        other.commit(1)
        other.close()
        damage_what_is_checked_later(tmp_path)
        index.add([(9000, ["first"])])
        index.commit(2)
        index._checker.join()
        assert damage(caplog)
        assert (index.upto, len(index)) == (0, 0)


def test_damage_that_is_found_while_adding_voids_what_was_added(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with Bm25Index.open(tmp_path) as index:
        index.add((number, terms_of(number)) for number in range(3000))
        index.commit(1)
    damage_what_is_checked_later(tmp_path)
    with Bm25Index.open(tmp_path) as index:
        index.add([(9000, ["first"])])
        index._checker.join()
        for number in range(4):
            index.add([(9001 + number, ["later"])])
            index._take(index._building.hand_over())
        index.commit(2)
        assert damage(caplog)
        assert (index.upto, len(index)) == (0, 0)


def test_what_cannot_be_written_is_to_be_added_again(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    with Bm25Index.open(folder) as index:
        index.add([(1, ["ferry"])])
        index.commit(1)
        index.add([(2, ["bridge"])])
        shutil.rmtree(folder)
        index._take(index._building.hand_over())
        with pytest.raises(FileNotFoundError):
            index.commit(2)
        folder.mkdir()
        index.add([(3, ["quay"])])
        index.commit(2)
        assert index.upto == 1
        assert not index.document_frequency("quay")
        index.add([(2, ["bridge"]), (3, ["quay"])])
        index.commit(2)
        assert index.upto == 2
        assert index.document_frequency("bridge")


def test_a_commit_that_cannot_be_written_has_not_happened(tmp_path: Path) -> None:
    """Nobody is told of changes that no search sees, and the next commit has them."""
    with Bm25Index.open(tmp_path) as index:
        for number in range(3):
            index.add([(number, ["ferry"])])
            index.commit(number)
        index.wait_for_merges()
        in_the_way = tmp_path / f"{commit.NAME}{container.SUFFIX_BEING_WRITTEN}"
        in_the_way.mkdir()
        index.add([(3, ["ferry"])])
        with pytest.raises(IsADirectoryError):
            index.commit(3)
        assert (index.upto, len(index)) == (2, 3)
        in_the_way.rmdir()
        merge_all(index)
        index.commit(3)
        assert (index.upto, held(index)) == (3, {0, 1, 2, 3})
        assert len(index) == 4


@pytest.mark.parametrize("part", [0, 1, 23, 24, 100, -1])
def test_a_torn_file_is_noticed(
    tmp_path: Path, part: int, caplog: pytest.LogCaptureFixture
) -> None:
    fill(tmp_path, commits=2)
    for path in files_of(tmp_path):
        copy = tmp_path / "copy"
        shutil.copytree(tmp_path, copy, ignore=shutil.ignore_patterns("copy", "lock"))
        octets = path.read_bytes()
        (copy / path.name).write_bytes(octets[:part])
        with Bm25Index.open(copy) as index:
            index._checker.join()
            assert damage(caplog)
            assert index.upto == 0
        shutil.rmtree(copy)


def test_missing_files_are_noticed(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    for name in ("manifest", "*.segment"):
        folder = tmp_path / name.strip("*.")
        fill(folder, commits=2)
        next(folder.glob(name)).unlink()
        with Bm25Index.open(folder):
            assert "is missing" in damage(caplog)


def test_a_file_of_another_version_is_not_read(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    fill(tmp_path, commits=1)
    manifest = tmp_path / "manifest"
    octets = bytearray(manifest.read_bytes())
    octets[8] += 1
    manifest.write_bytes(octets)
    with Bm25Index.open(tmp_path):
        assert "has format version" in damage(caplog)


def test_a_damaged_index_is_whole_again_when_it_is_filled_again(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    fill(tmp_path, commits=2)
    (tmp_path / "manifest").write_bytes(b"?")
    fill(tmp_path, commits=4)
    assert damage(caplog)
    with Bm25Index.open(tmp_path) as index:
        assert not damage(caplog)
        assert held(index) == expected_after(4)


@pytest.mark.parametrize("seed", range(6))
def test_a_kill_leaves_a_committed_state(
    tmp_path: Path, seed: int, caplog: pytest.LogCaptureFixture
) -> None:
    """The kill may fall anywhere in a commit or a merge."""
    command = [sys.executable, "-c", WRITER, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout
        for _ in range(seed * 3 + 1):
            process.stdout.readline()
        time.sleep(random.Random(seed).uniform(0, 0.02))  # noqa: S311 - test data
        process.send_signal(signal.SIGKILL)
        told = [int(line) for line in process.stdout.read().split()]
    with Bm25Index.open(tmp_path) as index:
        assert not damage(caplog)
        assert index.upto >= max(told, default=seed * 3 + 1)
        assert held(index) == expected_after(index.upto)


WRITER = """
import sys
from pathlib import Path
from index.engine import Bm25Index
from tests.index.engine.commits import commit_next

with Bm25Index.open(Path(sys.argv[1])) as index:
    while True:
        commit_next(index)
        print(index.upto, flush=True)
"""


NURSERY = """
import os, sys
from pathlib import Path
from index.engine import Bm25Index, warm
from tests.index.engine.commits import commit_next

warm()
for line in sys.stdin:
    child = os.fork()
    if not child:
        with Bm25Index.open(Path(line.strip())) as index:
            while True:
                commit_next(index)
    print(child, flush=True)
    os.waitpid(child, 0)
    print("gone", flush=True)
"""
KILLS, KILLS_A_FOLDER = 200, 10


def test_two_hundred_kills_leave_committed_states(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """At random points of opening, committing and merging, ten of them on one index."""
    generator = random.Random(5)  # noqa: S311 - test data
    command, committed = [sys.executable, "-c", NURSERY], 0
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as nursery:
        assert nursery.stdin
        assert nursery.stdout
        for kill in range(KILLS):
            folder = tmp_path / str(kill // KILLS_A_FOLDER)
            print(folder, file=nursery.stdin, flush=True)
            writer = int(nursery.stdout.readline())
            time.sleep(generator.uniform(0, 0.1))
            os.kill(writer, signal.SIGKILL)
            assert nursery.stdout.readline() == "gone\n"
            with Bm25Index.open(folder) as index:
                # Before the first commit there may be files and no manifest.
                assert not damage(caplog) or index.upto == 0
                assert held(index) == expected_after(index.upto)
            committed += index.upto > 0
        nursery.stdin.close()
    assert committed > KILLS_A_FOLDER


def test_one_writes_and_the_others_keep_their_commits_in_memory(tmp_path: Path) -> None:
    with Bm25Index.open(tmp_path) as first, Bm25Index.open(tmp_path) as second:
        assert (first._directory.writable, second._directory.writable) == (True, False)
        commit_next(second)
        assert len(second) == PASSAGES_A_COMMIT
        assert len(first) == 0
        commit_next(first)
        with Bm25Index.open(tmp_path) as third:
            assert len(third) == PASSAGES_A_COMMIT


def test_when_the_writer_ends_another_takes_over(tmp_path: Path) -> None:
    """It first takes what was written meanwhile, and says from where to go on."""
    second = None
    with Bm25Index.open(tmp_path) as first:
        commit_next(first)
        second = Bm25Index.open(tmp_path)
        commit_next(first)
    with second:
        while second.upto < 4:
            commit_next(second)
        assert second._directory.writable
    with Bm25Index.open(tmp_path) as index:
        assert held(index) == expected_after(4)
