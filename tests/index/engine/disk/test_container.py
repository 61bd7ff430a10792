"""Arrays in a file are those that were written, or it is said which are not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from index.engine.disk import container
from index.errors import IndexDamaged

if TYPE_CHECKING:
    from numpy.typing import NDArray

ARRAYS: dict[str, NDArray[Any]] = {
    "numbers": np.arange(100),
    "octets": np.arange(50, dtype=np.uint8),
    "none": np.empty(0),
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    container.write(tmp_path / "file", {"upto": 7}, ARRAYS)
    return tmp_path / "file"


def flip(file: Path, part: bytes) -> None:
    octets = bytearray(file.read_bytes())
    octets[octets.find(part)] ^= 1
    file.write_bytes(octets)


def test_what_is_written_is_read(file: Path) -> None:
    read = container.read(file)
    assert read.meta == {"upto": 7}
    for name, array in ARRAYS.items():
        np.testing.assert_array_equal(read.array(name), array)
    container.check(file)


def opened() -> int:
    """Return how many files this process has open."""
    return len(list(Path("/dev/fd").iterdir()))


@pytest.mark.parametrize(("size", "kept"), [(100, 0), (container.SMALLEST_MAPPED, 1)])
def test_only_a_large_file_is_kept_open(tmp_path: Path, size: int, kept: int) -> None:
    container.write(tmp_path / "file", {}, {"octets": np.ones(size, np.uint8)})
    before = opened()
    read = container.read(tmp_path / "file")
    assert opened() == before + kept
    assert read.array("octets").sum() == size
    assert not read.octets.flags.writeable


def test_nothing_is_left_beside_a_file(file: Path) -> None:
    assert [path.name for path in file.parent.iterdir()] == ["file"]


def test_damage_is_noticed_where_it_is_looked_for(file: Path) -> None:
    flip(file, ARRAYS["octets"].tobytes())
    read = container.read(file, unchecked={"octets"})
    read.check(["numbers", "none"])
    for look in (lambda: container.read(file), lambda: container.check(file)):
        with pytest.raises(IndexDamaged, match="has damaged octets"):
            look()
    with pytest.raises(IndexDamaged, match="has damaged octets"):
        read.check(["octets"])


def test_a_file_that_is_none_of_this_index_is_told_apart(file: Path) -> None:
    flip(file, b"quoth")
    with pytest.raises(IndexDamaged, match="is not a file of this index"):
        container.read(file)
