"""The seam behind which the articles lie is kept, over a file and over an archive."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

import pytest

from index.storage.change_log import ChangeLog
from index.storage.corrections import Corrections
from index.storage.history import History
from index.storage.originals import Originals
from index.storage.shelf import Shelf
from index.storage.storage import Storage
from index.storage.truth import Changes, Files, Log, Lookups, Past, SpeakerCorrections, Truth
from index.storage.writer import Writer

if TYPE_CHECKING:
    from pathlib import Path

PARTS = [
    (Changes, Writer), (SpeakerCorrections, Corrections), (Log, ChangeLog), (Lookups, Shelf),
    (Past, History), (Files, Originals),
]  # fmt: skip


def asked_for(part: type) -> set[str]:
    return {name for name in vars(part) if not name.startswith("_")}


async def test_it_asks_for_nothing_that_there_is_not(tmp_path: Path, archive: str | None) -> None:
    storage: Truth = await Storage.open(tmp_path, archive=archive)
    assert {name for name in asked_for(Truth) if not hasattr(storage, name)} == set()
    assert await storage.log.last_change() == 0
    await storage.close()


@pytest.mark.parametrize(("part", "own"), PARTS)
def test_the_library_is_offered_what_there_is(part: type, own: type) -> None:
    assert asked_for(part) == asked_for(own)
    for name in asked_for(part):
        assert inspect.signature(getattr(part, name)) == inspect.signature(getattr(own, name))


def test_what_is_looked_up_is_not_looked_for_in_two_places() -> None:
    """Each part of the seam has something of its own."""
    parts = [asked_for(part) for part in (Log, Lookups, Past)]
    assert sum(map(len, parts)) == len(set().union(*parts))
