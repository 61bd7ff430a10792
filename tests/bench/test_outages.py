"""The changes by which the archive is measured while its parts are killed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bench.outages.changes import change, changed, make, stored
from index import Library

if TYPE_CHECKING:
    from pathlib import Path

ROUNDS = range(16)


def test_what_is_replaced_or_removed_was_added_before() -> None:
    added: set[str] = set()
    for number in ROUNDS:
        kind, source_id = change(number)
        assert kind == "add" or source_id in added
        added.add(source_id)
    assert {change(number).kind for number in ROUNDS} == {"add", "replace", "remove"}


async def test_a_change_that_is_made_once_more_changes_nothing(tmp_path: Path) -> None:
    async with await Library.open(tmp_path) as library:
        for number in ROUNDS:
            await make(library, number)
            await make(library, number)
            texts = {one.source_id: one.text async for one in library.every_article()}
            assert texts == stored(range(number + 1))


def test_a_replaced_article_has_another_text() -> None:
    assert changed(4).source_id == changed(1).source_id
    assert changed(4).text != changed(1).text
