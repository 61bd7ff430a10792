"""A library that is copied is the same elsewhere: all of it, both ways, cut off or not."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from index import Article, Library, LibraryUnavailable, copy_library

if TYPE_CHECKING:
    from pathlib import Path

    from tests.postgres import Postgres

PAGE = b"<html><body><article><p>The old ferry sank at noon on Friday.</p></article></body></html>"
WHO = "who said the coalition is pretending?"


async def fill(library: Library, bridge: Article, harvest: Article) -> None:
    """Have something in every table."""
    report = await library.add(bridge, upload="one")
    await library.add(Article("2001", "Open", "The bridge is open again."), upload="two")
    await library.undo("two")
    await library.add(harvest, collection="north")
    await library.add(Article("9", "Gone", "This goes again."), upload="three")
    await library.remove("9")
    await library.add(PAGE, name="ferry.html")
    number = report.added[0].article.number or 0
    await library.merge_names("Hedda Marr", "H. Marr")
    said = (await library.ask(WHO)).quotes[0].said
    assert said
    await library.correct(number, said, None)


async def seen(library: Library) -> list[object]:
    found = [article async for article in library.every_article()]
    answers = [
        (await library.ask(question)).quotes for question in (WHO, "why did the harvest fail?")
    ]
    kept = await library.kept()
    uploaded, people = await library.uploaded("one"), await library.same_people()
    return [*found, *answers, kept, uploaded, people, await library.counts()]


@pytest.mark.parametrize("there", ["sqlite", "postgresql"])
async def test_a_copy_and_its_copy_are_the_same(
    tmp_path: Path, archive: str | None, postgres: Postgres, there: str,
    bridge: Article, harvest: Article,
) -> None:  # fmt: skip
    target = str(tmp_path / "there") if there == "sqlite" else postgres.fresh()
    again = str(tmp_path / "again") if archive is not None else postgres.fresh()
    folder = tmp_path / "first"
    async with await Library.open(folder, archive=archive, keep_originals=9999) as library:
        await fill(library, bridge, harvest)
        before = await seen(library)
    told: list[tuple[str, int]] = []
    sums = await copy_library(
        archive or str(folder), target, lambda doing, rows: told.append((doing, rows))
    )
    assert all(one.rows for name, one in sums.items() if name != "causes")
    assert ("copying articles", 3) in told
    assert await copy_library(target, again) == sums
    numbers = set()
    for place in (target, again):
        async with await opened(tmp_path, place) as library:
            assert await seen(library) == before
            added = (await library.add(Article("10", "More", "There is more."))).added[0]
            # No number that was given to an article that is gone is given again.
            numbers.add(added.article.number)
    assert numbers == {6}


async def opened(tmp_path: Path, place: str) -> Library:
    if place.startswith("postgresql:"):
        return await Library.open(tmp_path / "index", archive=place)
    return await Library.open(place)


class CutOff(Exception):
    """Error that stops a copy."""


async def test_a_copy_that_was_cut_off_is_no_library_and_is_gone_on_with(
    tmp_path: Path, postgres: Postgres, bridge: Article, harvest: Article
) -> None:
    source, target = str(tmp_path / "first"), postgres.fresh()
    async with await Library.open(source) as library:
        await library.add(harvest)
        await library.add(bridge)
        await library.add(Article("9", "Gone", "This goes."))

    def stop(doing: str, _rows: int) -> None:
        if doing == "copying changes":
            raise CutOff

    with pytest.raises(CutOff):
        await copy_library(source, target, stop)
    with pytest.raises(LibraryUnavailable, match="copy that is not whole yet"):
        await Library.open(tmp_path / "index", archive=target)
    with pytest.raises(LibraryUnavailable, match="copy that is not whole yet"):
        await copy_library(target, str(tmp_path / "other"))
    # The copy that is gone on with has the changes made meanwhile.
    async with await Library.open(source) as library:
        await library.remove("9")
        await library.add(Article("2002", "Olives", "There are olives again."))
    sums = await copy_library(source, target)
    assert sums["articles"].rows == 2
    async with await Library.open(tmp_path / "index", archive=target) as library:
        assert (await library.ask(WHO)).answered
        assert (await library.article("2002")).text == "There are olives again."


async def test_a_copy_whose_waiting_is_cancelled_ends(tmp_path: Path, bridge: Article) -> None:
    source, begun = tmp_path / "first", asyncio.Event()
    async with await Library.open(source) as library:
        await library.add(bridge)
    loop = asyncio.get_running_loop()

    def begin(_doing: str, _rows: int) -> None:
        loop.call_soon_threadsafe(begun.set)

    copying = asyncio.create_task(copy_library(str(source), str(tmp_path / "b"), begin))
    await begun.wait()
    copying.cancel()
    await asyncio.wait([copying])
    assert copying.cancelled()


async def test_a_library_is_never_copied_over(tmp_path: Path, bridge: Article) -> None:
    for name in ("a", "b"):
        async with await Library.open(tmp_path / name) as library:
            await library.add(bridge)
    with pytest.raises(LibraryUnavailable, match="has a library in it already"):
        await copy_library(str(tmp_path / "a"), str(tmp_path / "b"))
    with pytest.raises(LibraryUnavailable, match="there is no library in"):
        await copy_library(str(tmp_path / "nothing"), str(tmp_path / "c"))
