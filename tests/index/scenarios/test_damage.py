"""Bytes that change in the library's file: no altered word is quoted, and answers go on."""

from __future__ import annotations

import asyncio
import random
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from index import Article, ArticleDamaged, Library, QuothError
from index.storage.storage import FILE_NAME

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

QUESTION = "who said the coalition is pretending?"
FLIPS = 60
WORDS = ("harbour", "mill", "orchard", "bridge", "ferry", "library", "market", "tower")


def articles() -> list[Article]:
    return [
        Article(
            source_id=str(number),
            title=f"The {word} of Ulme",
            text=(
                f"The {word} of Ulme will be shut in May, the council said on Friday.\n\n"
                f'"Nobody wants the {word} shut," said councillor Hedda Marr. '
                f"She added that the {word} had been open for {number + 20} years."
            ),
            language="en",
        )
        for number, word in enumerate(WORDS)
    ]


async def filled(folder: Path, *some: Article) -> None:
    async with await Library.open(folder) as library:
        for article in some:
            await library.add(article)
        await library.ask(QUESTION)


def change(folder: Path, sql: str) -> None:
    with closing(sqlite3.connect(folder / FILE_NAME)) as db, db:
        db.execute(sql)


ALTERED = "UPDATE articles SET text = replace(text, 'pretending', 'intending')"
# Damage that a failing disk may do to a row, by the way it is noticed.
DAMAGE = {
    "a word": ALTERED,
    "a letter": "UPDATE articles SET text = replace(text, 'coalition', 'coolition')",
    "half of it": "UPDATE articles SET text = substr(text, 1, length(text) / 2)",
    "bytes that are no text": "UPDATE articles SET text = CAST(x'C0FFEE' || text AS TEXT)",
    "nothing left": "UPDATE articles SET text = ''",
    "the digest": "UPDATE articles SET digest = zeroblob(32)",
    "the date": "UPDATE articles SET published = '2023-1X-10'",
}
# And what is answered without.
AROUND = {
    "the title": "UPDATE articles SET title = CAST(x'C0FFEE' AS TEXT) WHERE number = 1",
    "the places of a passage": 'UPDATE passages SET "end" = 99999 WHERE article = 1',
    "its terms": "UPDATE passages SET analysis = 'x' || analysis WHERE article = 1",
    "its lines": "UPDATE passages SET analysis = replace(analysis, ' ', '') WHERE article = 1",
    "statements": "UPDATE articles SET statements = 'direct 5:x' WHERE number = 1",
    "places of statements": "UPDATE articles SET statements = replace(statements, ':', ';')",
    "places of sentences": "UPDATE passages SET analysis = '5000 6000 0 coalit' WHERE article = 1",
}


@pytest.mark.parametrize("sql", DAMAGE.values(), ids=DAMAGE)
async def test_an_article_that_is_not_what_was_stored_is_never_quoted(
    tmp_path: Path, bridge: Article, sql: str, caplog: pytest.LogCaptureFixture
) -> None:
    await filled(tmp_path, bridge)
    change(tmp_path, sql)
    async with await Library.open(tmp_path) as library:
        for _ in range(2):
            assert (await library.ask(QUESTION)).quotes == ()
        assert (await library.find_wording("the coalition is pretending")).kind == "none"
        with pytest.raises(ArticleDamaged, match=r"article 2001 is damaged: .* Add it again"):
            await library.article("2001")
        assert await library.newest() == []
        assert [one async for one in library.every_article()] == []
        [told] = await library.damaged()
        assert told.startswith("article 2001 is damaged: ")
        assert [done async for done in library.read_for_statements()] == []
    assert "left out: article 2001 is damaged" in caplog.text


@pytest.mark.parametrize("sql", (DAMAGE | AROUND).values(), ids=DAMAGE | AROUND)
async def test_the_other_articles_are_answered_from(
    tmp_path: Path, bridge: Article, sql: str
) -> None:
    await filled(tmp_path, bridge, *articles())
    which = "article = 1" if "passages" in sql else "number = 1"
    change(tmp_path, sql if "WHERE" in sql else f"{sql} WHERE {which}")
    # The index is not made anew from what is damaged alone.
    shutil.rmtree(tmp_path / "index")
    async with await Library.open(tmp_path) as library:
        await library.ask(QUESTION)
        answer = await library.ask("how long had the orchard been open?")
        assert "22 years" in answer.quotes[0].text
        await library.check_quotes(answer.quotes)


async def test_a_damaged_article_is_healed_by_an_earlier_version(
    tmp_path: Path, bridge: Article
) -> None:
    other = replace(bridge, text="Nothing is known.")
    async with await Library.open(tmp_path) as library:
        for one in (bridge, other, bridge):
            await library.add(one)
    change(tmp_path, f"{ALTERED} WHERE number = 1")
    async with await Library.open(tmp_path) as library:
        answer = await library.ask(QUESTION)
        assert "pretending" in answer.quotes[0].text
        await library.check_quotes(answer.quotes)
        assert (await library.article("2001")).text == bridge.text
        assert await library.damaged() == []
        assert [one.text for one in await library.newest()] == [bridge.text]


async def test_a_damaged_article_is_healed_by_another_collection(
    tmp_path: Path, bridge: Article
) -> None:
    async with await Library.open(tmp_path) as library:
        await library.add(bridge)
        await library.add(bridge, collection="sport")
    change(tmp_path, f"{ALTERED} WHERE number = 1")
    async with await Library.open(tmp_path) as library:
        answer = await library.ask(QUESTION, collections=["default"])
        assert "pretending" in answer.quotes[0].text


@pytest.mark.parametrize("sql", DAMAGE.values(), ids=DAMAGE)
async def test_adding_a_damaged_article_again_heals_it(
    tmp_path: Path, bridge: Article, sql: str
) -> None:
    await filled(tmp_path, bridge)
    change(tmp_path, sql)
    async with await Library.open(tmp_path) as library:
        assert (await library.add(bridge)).added[0].kind == "added"
        answer = await library.ask(QUESTION)
        assert "pretending" in answer.quotes[0].text
        assert await library.kept() == []


async def test_a_copy_of_a_damaged_text_is_no_twin_of_it(tmp_path: Path, bridge: Article) -> None:
    await filled(tmp_path, bridge)
    change(tmp_path, ALTERED)
    async with await Library.open(tmp_path) as library:
        assert (await library.add(replace(bridge, source_id="7"))).added[0].kind == "added"


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sound")
    asyncio.run(filled(folder, *articles()))
    return folder


@pytest.mark.parametrize("seed", range(4))
async def test_whatever_byte_of_a_file_is_flipped_no_altered_word_is_quoted(
    sound: Path, tmp_path: Path, seed: int, flipped: Callable[[Path, random.Random], None]
) -> None:
    chance = random.Random(seed)  # noqa: S311 - nothing is secret
    texts = "\0".join(article.text for article in articles())
    damaged: list[str] = []
    for turn in range(FLIPS // 4):
        folder = tmp_path / str(turn)
        shutil.copytree(sound, folder)
        flipped(folder, chance)
        try:
            async with await Library.open(folder) as library:
                for word in WORDS:
                    answer = await library.ask(f"who said that nobody wants the {word} shut?")
                    await library.check_quotes(answer.quotes)
                    assert all(quote.text in texts for quote in answer.quotes)
                    found = await library.find_wording(f"the {word} of Ulme will be shut")
                    assert found.quote is None or found.quote.text in texts
        except QuothError as error:
            # In words, and of a kind that says what to do.
            damaged.append(str(error))
    assert len(damaged) < FLIPS // 4
    assert all(len(words) < 400 for words in damaged)


@pytest.fixture
def flipped() -> Callable[[Path, random.Random], None]:
    def flip(folder: Path, chance: random.Random) -> None:
        """Flip a bit of the database, or of another file of the library."""
        files = sorted(one for one in folder.rglob("*") if one.is_file() and one.stat().st_size)
        path = folder / FILE_NAME if chance.random() < 0.8 else chance.choice(files)
        octets = bytearray(path.read_bytes())
        octets[chance.randrange(len(octets))] ^= 1 << chance.randrange(8)
        path.write_bytes(octets)

    return flip
