"""Questions about speech are answered by statements, with their speakers."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from index import Article, Library
from index.statements import VERSION
from index.storage.storage import FILE_NAME

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

COUNCIL = """The council of Lennford met on Monday to talk about the closed bridge.

"It will open when the last bolt has been changed, and not a day before that," said Chief Engineer \
Paul Adeyemi. "When we are there, I will cross it first."

Mayor Edwin Sharrow called the wait "a test of patience". He added that ferries would run all night.

“The timetable was a promise to the newspapers.”
― Hedda Marr, councillor"""
HARVEST = """Growers in the south fear for the olives, the Water Board said.

"When the wells are empty there is nothing to be done," Lucia Ferrand told a radio station."""


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Library]:
    async with await Library.open(tmp_path) as opened:
        await opened.add(Article("c", "Council meets", COUNCIL, language="en"))
        await opened.add(Article("h", "Fear for the olives", HARVEST, language="en"))
        yield opened


@pytest.mark.parametrize(
    ("question", "words", "speaker"),
    [
        ("who said it will open when the last bolt has been changed?", "last bolt", "Adeyemi"),
        ('who said "when we are there, I will"?', "I will cross it first", "Adeyemi"),
        ('who said "when the wells are empty"?', "nothing to be done", "Ferrand"),
        ("who said the timetable was a promise?", "a promise to the newspapers", "Marr"),
        ("what did Adeyemi say about the bolts?", "last bolt", "Adeyemi"),
        ("what did Lucia Ferrand say about the wells?", "wells are empty", "Ferrand"),
        ("did Hedda Marr say the timetable was a promise?", "a promise", "Marr"),
    ],
)
async def test_a_statement_answers_with_its_speaker(
    library: Library, question: str, words: str, speaker: str
) -> None:
    answer = await library.ask(question)
    first = answer.quotes[0]
    assert answer.answered
    assert words in first.text
    assert speaker in (first.speaker_name or "")


async def test_a_statement_is_quoted_whole_with_the_words_that_attribute_it(
    library: Library,
) -> None:
    first = (await library.ask("who said it will open when the last bolt is changed?")).quotes[0]
    assert first.text.startswith('"It will open')
    assert "said Chief Engineer Paul Adeyemi" in first.text


async def test_a_very_long_statement_is_shown_in_whole_sentences(library: Library) -> None:
    long = " ".join(f"Reason number {n} is that the mill race freezes over." for n in range(40))
    text = f'Miller Ada Brandt said: "{long}"'
    await library.add(Article("m", "The mill", text, language="en"))
    first = (await library.ask("who said the mill race freezes over?")).quotes[0]
    assert len(first.text) <= 700
    assert first.text.rstrip('"').endswith("freezes over.")
    assert first.speaker_name == "Ada Brandt" or "Brandt" in (first.speaker_name or "")


async def test_an_older_library_is_read_for_statements(library: Library, tmp_path: Path) -> None:
    before = await library.ask("who said the timetable was a promise?")
    with sqlite3.connect(tmp_path / FILE_NAME) as database:
        database.execute("UPDATE articles SET statements = NULL")
    assert await library.ask("who said the timetable was a promise?") is not None
    assert [done async for done in library.read_for_statements()] == [1, 2]
    assert [done async for done in library.read_for_statements()] == []
    after = await library.ask("who said the timetable was a promise?")
    assert after.quotes == before.quotes


async def test_articles_read_by_older_rules_are_read_again(
    library: Library, tmp_path: Path
) -> None:
    question = "who said it will open when the last bolt has been changed?"
    before = await library.ask(question)
    with sqlite3.connect(tmp_path / FILE_NAME) as database:
        database.execute("UPDATE articles SET statements = '', statements_version = 0")
    assert [quote.speaker for quote in (await library.ask(question)).quotes if quote.speaker] == []
    assert [done async for done in library.read_for_statements()] == [1, 2]
    assert [done async for done in library.read_for_statements()] == []
    assert (await library.ask(question)).quotes == before.quotes


async def test_articles_read_by_newer_rules_are_left_as_they_are(
    library: Library, tmp_path: Path
) -> None:
    with sqlite3.connect(tmp_path / FILE_NAME) as database:
        database.execute("UPDATE articles SET statements_version = ?", (VERSION + 1,))
    assert [done async for done in library.read_for_statements()] == []


async def test_an_article_that_is_replaced_is_read_by_the_rules_of_today(
    library: Library, tmp_path: Path
) -> None:
    with sqlite3.connect(tmp_path / FILE_NAME) as database:
        database.execute("UPDATE articles SET statements_version = 0 WHERE source_id = 'h'")
    await library.add(
        Article("h", "Fear for the olives", f"{HARVEST}\n\nIt rained.", language="en")
    )
    assert [done async for done in library.read_for_statements()] == []


async def test_a_library_from_before_there_was_a_version_is_read_again(tmp_path: Path) -> None:
    async with await Library.open(tmp_path) as library:
        await library.add(Article("c", "Council meets", COUNCIL, language="en"))
    with sqlite3.connect(tmp_path / FILE_NAME) as database:
        database.execute("DROP INDEX articles_by_statements_version")
        database.execute("ALTER TABLE articles DROP COLUMN statements_version")
        database.execute("DROP INDEX articles_by_date_and_collection")
        database.execute("CREATE INDEX articles_by_date ON articles (published)")
        database.execute("ALTER TABLE articles DROP COLUMN revision")
        database.execute("DROP TABLE versions")
        database.execute("DROP TABLE uploaded")
        for table in ("corrections", "same_people", "causes", "origins", "originals"):
            database.execute(f"DROP TABLE {table}")
        database.execute("DROP INDEX articles_by_analysis_version")
        database.execute("ALTER TABLE articles DROP COLUMN analysis_version")
        database.execute("DROP INDEX articles_by_length")
        database.execute("DROP INDEX articles_by_language")
        database.execute("ALTER TABLE articles DROP COLUMN characters")
        database.execute("ALTER TABLE articles DROP COLUMN marks")
        database.execute("DELETE FROM migrations WHERE name >= '0003'")
    async with await Library.open(tmp_path) as library:
        # Its passages, and then its statements.
        assert [done async for done in library.read_for_statements()] == [1, 2]
        assert [done async for done in library.read_for_statements()] == []
        assert (await library.counts()).characters == len(COUNCIL)


async def test_a_pronoun_that_stands_for_nobody_heads_no_answer(library: Library) -> None:
    text = "The lamps stayed dark.\n\n“The oil ran out before the boats were home,” he said."
    await library.add(Article("lamps", "Lamps", text, language="en"))
    answer = await library.ask("who said the oil ran out before the boats were home?")
    first = answer.quotes[0]
    assert first.speaker_name is None
    assert first.mention is not None
    assert first.mention.of(text) == "he"
    assert first.text.endswith("he said.")


async def test_of_a_long_statement_the_sentences_around_the_asked_words_are_quoted(
    library: Library,
) -> None:
    sentences = [f"We counted the rotten planks of vessel {number}." for number in range(60)]
    text = f"“{' '.join(sentences)}” said Jan Till."
    await library.add(Article("planks", "Planks", text, language="en"))
    answer = await library.ask("who said they counted the rotten planks of vessel 47?")
    first = answer.quotes[0]
    assert "vessel 47." in first.text
    assert len(first.text) <= 700
    assert first.speaker_name == "Jan Till"
