"""A server that goes away: askers hear so, nothing confirmed is lost, and all goes on."""

from __future__ import annotations

import asyncio
import signal
import sys
from typing import TYPE_CHECKING

import pytest

from index import ArchiveUnreachable, Article, Library
from index.storage.archive.refusal import PAUSE_S

if TYPE_CHECKING:
    from pathlib import Path

    from tests.postgres import Postgres

BEFORE, AFTER = 5, 10
QUESTION = "who said the coalition is pretending?"


def note(number: int) -> Article:
    return Article(f"n{number}", f"Note {number}", f"Ferry number {number} ran at noon.")


async def test_what_was_confirmed_is_there_once_after_a_kill_in_the_midst_of_adding(
    tmp_path: Path, postgres: Postgres, bridge: Article
) -> None:
    archive = postgres.fresh()
    async with await Library.open(tmp_path, archive=archive) as library:
        await library.add(bridge)
        assert (await library.ask(QUESTION)).answered
        confirmed: list[str] = []
        begun = asyncio.Event()

        async def add() -> None:
            for number in range(BEFORE + AFTER):
                async for outcome in library.add_each(note(number)):
                    assert not isinstance(outcome, Exception)
                    confirmed.append(outcome.article.source_id)
                if number == BEFORE:
                    begun.set()

        adding = asyncio.create_task(add())
        await begun.wait()
        postgres.stop(signal.SIGKILL)
        with pytest.raises(ArchiveUnreachable, match="cannot be used"):
            await library.ask(QUESTION)
        with pytest.raises(ArchiveUnreachable):
            await library.remove("2001")
        postgres.start()
        # Nothing is done about it: work under way goes on, and the next question is answered.
        await adding
        await asyncio.sleep(PAUSE_S)
        assert (await library.ask(QUESTION)).answered
        assert confirmed == [f"n{number}" for number in range(BEFORE + AFTER)]
        stored = [article.source_id async for article in library.every_article()]
        assert stored == ["2001", *confirmed]
        changes = await library._storage.log.changes(0, 99)
        assert len(changes) == len(stored)
        passages = sum(len(change.passages) for change in changes)
        assert (await library.counts()).passages == passages
        assert (await library.ask("what about ferry number 3?")).quotes[0].article.source_id == "n3"


async def test_a_server_that_was_started_again_meanwhile_is_not_noticed(
    tmp_path: Path, postgres: Postgres, bridge: Article
) -> None:
    async with await Library.open(tmp_path, archive=postgres.fresh()) as library:
        await library.add(bridge)
        await library.ask(QUESTION)
        postgres.stop()
        postgres.start()
        assert (await library.ask(QUESTION)).answered
        assert (await library.add(note(1))).added[0].kind == "added"
        assert (await library.counts()).articles == 2


WRITER = """
import asyncio, sys
from index.storage.archive import open_archive

async def stand_still():
    main, _, _ = await open_archive(sys.argv[1], 5)
    async with main.transaction() as db:
        await db.write("INSERT INTO collections (name) VALUES (?)", "half done")
        print("writing", flush=True)
        await asyncio.sleep(60)

asyncio.run(stand_still())
"""


async def test_a_writer_that_is_killed_leaves_nothing_and_holds_nobody_up(
    tmp_path: Path, postgres: Postgres, bridge: Article
) -> None:
    archive = postgres.fresh()
    async with await Library.open(tmp_path, archive=archive) as library:
        writer = await asyncio.create_subprocess_exec(
            sys.executable, "-c", WRITER, archive, stdout=asyncio.subprocess.PIPE
        )
        assert writer.stdout
        assert await writer.stdout.readline() == b"writing\n"
        adding = asyncio.create_task(library.add(bridge))
        assert not (await asyncio.wait([adding], timeout=0.2))[0]
        writer.kill()
        assert (await adding).added[0].kind == "added"
        await writer.wait()
        assert await library.collections() == {"default": 1}


async def test_an_archive_that_is_not_there_is_a_clear_error(tmp_path: Path) -> None:
    address = f"postgresql://quoth:secret@/postgres?host={tmp_path}"
    with pytest.raises(ArchiveUnreachable, match="See that PostgreSQL runs") as raised:
        await Library.open(tmp_path, archive=address)
    assert "secret" not in str(raised.value)
