"""Answers from one moment of an archive, whatever is written meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index import Library

if TYPE_CHECKING:
    from pathlib import Path

    from index import Article
    from index.storage.snapshots import Snapshot
    from tests.postgres import Postgres


async def test_a_snapshot_does_not_see_what_is_written_meanwhile(
    tmp_path: Path, postgres: Postgres, bridge: Article, harvest: Article
) -> None:
    archive = postgres.fresh()
    async with (
        await Library.open(tmp_path / "a", archive=archive) as one,
        await Library.open(tmp_path / "b", archive=archive) as other,
    ):
        await one.add(bridge)
        before = await other._storage.reader.version()

        def look(stored: Snapshot) -> tuple[int, list[int], list[int]]:
            seen = stored.numbers(None)
            postgres.write("UPDATE articles SET title = 'Changed'", archive)
            return stored.version(), seen, stored.numbers(None)

        assert await other._storage.reader.run_in_snapshot(look) == (before, [1], [1])
        await one.add(harvest)
        assert await other._storage.reader.version() > before
        assert await other._storage.reader.run_in_snapshot(lambda s: s.numbers(None)) == [1, 2]


async def test_what_another_machine_changes_is_known_to_the_next_question(
    tmp_path: Path, postgres: Postgres, bridge: Article
) -> None:
    archive = postgres.fresh()
    async with (
        await Library.open(tmp_path / "a", archive=archive) as one,
        await Library.open(tmp_path / "b", archive=archive) as other,
    ):
        question = "who said the coalition is pretending?"
        assert not (await other.ask(question)).answered
        await one.add(bridge)
        assert (await other.ask(question)).quotes[0].speaker_name == "Hedda Marr"
        await one.remove("2001")
        assert not (await other.ask(question)).quotes
