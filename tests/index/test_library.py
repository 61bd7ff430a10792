"""The library: articles come back word for word, and removed ones are gone."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

import index
from index import Article, Database, DatabaseLocked, Library, LibraryUnavailable
from index.storage.storage import FILE_NAME, Storage
from tests.index.asking import QUESTION, first
from tests.index.database import of_a_file
from tests.index.query.courtesies import QUESTIONS

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

SEED = Path(__file__).parents[3] / "shared" / "seed" / "000_8d2b08900fee7cd7.txt"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def courteous(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Library]:
    """Articles of one sentence each, which questions after them are asked of."""
    async with await Library.open(tmp_path_factory.mktemp("courteous")) as opened:
        for number, (_, sentence) in enumerate(QUESTIONS):
            await opened.add(Article(str(number), f"Title {number}", sentence))
        yield opened


# Answering


async def test_the_quoted_sentence_comes_back_with_its_speaker(
    library: Library, bridge: Article, harvest: Article
) -> None:
    await library.add(harvest)
    await library.add(bridge)
    answer = await library.ask(QUESTION)
    best = answer.quotes[0]
    assert answer.answered
    assert best.text.startswith('"Nobody wants this bridge shut')
    assert best.text.endswith("Councillor Hedda Marr said.")
    assert best.speaker_name == "Hedda Marr"
    assert best.article.source_id == "2001"


async def test_a_question_about_nothing_here_is_not_answered(
    library: Library, bridge: Article
) -> None:
    await library.add(bridge)
    answer = await library.ask("Who is the president of Ruritania?")
    assert not answer.answered
    assert answer.missing == ("president", "Ruritania")


async def test_an_article_is_found_by_its_address(library: Library, bridge: Article) -> None:
    await library.add(replace(bridge, url="https://news.example/bridge/"))
    for address in ("http://news.example/bridge", "https://news.example/bridge/#top"):
        found = await library.article_at(address)
        assert found
        assert found.source_id == bridge.source_id
    assert await library.article_at("https://news.example/pool") is None
    assert await library.article_at("https://news.example/bridge", collections=["other"]) is None


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize(("question", "sentence"), QUESTIONS)
async def test_a_question_that_begins_like_a_courtesy_is_answered(
    courteous: Library, question: str, sentence: str
) -> None:
    answer = await courteous.ask(question)
    assert answer.answered
    assert answer.quotes[0].text == sentence


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize(("question", "sentence"), QUESTIONS)
async def test_no_quote_of_another_matter_is_likely_beside_the_answer(
    courteous: Library, question: str, sentence: str
) -> None:
    answer = await courteous.ask(question)
    assert [quote.text for quote in answer.likely().quotes] == [sentence]


async def test_quotes_that_answer_as_well_are_all_likely(library: Library) -> None:
    for text in (
        "The night train to Olm leaves at eleven.\n\nTea is served at noon.",
        "From platform two at midnight the night train leaves for Varna.\n\nBring a blanket.",
        "In Dorn a night train leaves whenever the driver has slept.\n\nNobody complains.",
    ):
        await library.add(Article(text[:9], "Trains", text))
    answer = (await library.ask("when does the night train leave?")).likely()
    assert {quote.article.number for quote in answer.quotes} == {1, 2, 3}
    assert all("train leaves" in quote.text or "to Olm" in quote.text for quote in answer.quotes)


async def test_all_the_nearest_passages_stay(library: Library, bridge: Article) -> None:
    await library.add(bridge)
    answer = await library.ask("who painted the bridge in Ruritania?")
    assert not answer.answered
    assert answer.likely() == answer


async def test_a_question_of_function_words_looks_for_those(library: Library) -> None:
    await library.add(Article("1", "Hamlet", "To be or not to be, he asked.", language="en"))
    assert await first(library, "to be or not to be") == "To be or not to be, he asked."


async def test_an_empty_library_has_no_answer(library: Library) -> None:
    answer = await library.ask(QUESTION)
    assert (answer.answered, answer.quotes) == (False, ())


@pytest.mark.parametrize(
    "question",
    ["", "?!", "<b>bridge</b>", "'; DROP TABLE articles; --", "bridge " * 700, "\ud800", "🦊"],
)
async def test_any_question_gets_an_answer(
    library: Library, bridge: Article, question: str
) -> None:
    await library.add(bridge)
    answer = await library.ask(question)
    assert answer.question == question.replace("\ud800", "?")
    assert (await library.counts()).articles == 1


async def test_a_caption_does_not_outrank_the_text(library: Library) -> None:
    text = "A bridge at night. (Photo by Jonas Till)\n\nThe bridge will stay closed at night."
    await library.add(Article("1", "Bridge", text, language="en"))
    assert await first(library, "bridge at night") == "The bridge will stay closed at night."


async def test_a_line_that_runs_on_from_the_headline_does_not_outrank_the_text(
    library: Library,
) -> None:
    text = "saying the bridge is unsafe.\n\nThe bridge is unsafe, two engineers wrote on Monday."
    await library.add(Article("1", "Council closes bridge", text, language="en"))
    answer = await library.ask("is the bridge unsafe?")
    assert answer.quotes[0].text.startswith("The bridge is unsafe, two engineers")
    assert answer.quotes[1].text == "saying the bridge is unsafe."


async def test_only_the_collections_asked_for_answer(library: Library, bridge: Article) -> None:
    await library.add(bridge, collection="north")
    await library.add(replace(bridge, text=bridge.text + " Yes."), collection="south")
    answer = await library.ask(QUESTION, collections=["south"])
    assert {quote.article.collection for quote in answer.quotes} == {"south"}
    assert not (await library.ask(QUESTION, collections=["west"])).answered


async def test_every_quote_is_a_slice_of_the_stored_article(
    library: Library, bridge: Article
) -> None:
    await library.add(bridge)
    for quote in (await library.ask("bridge river council ferries")).quotes:
        stored = await library.article(quote.article.source_id)
        assert quote.span.of(stored.text) == quote.text


# Adding, replacing, removing


# Guarantees


async def test_what_another_process_adds_or_removes_is_known_at_once(
    tmp_path: Path, bridge: Article
) -> None:
    async with await Library.open(tmp_path) as one, await Library.open(tmp_path) as other:
        await one.ask(QUESTION)
        await other.add(bridge)
        assert (await one.ask(QUESTION)).answered
        await other.remove("2001")
        assert not (await one.ask(QUESTION)).answered


async def test_a_library_is_there_after_opening_again(tmp_path: Path, bridge: Article) -> None:
    async with await Library.open(tmp_path) as library:
        await library.add(bridge)
    async with await Library.open(tmp_path) as library:
        assert (await library.ask(QUESTION)).answered


async def test_a_lost_index_is_made_again_from_the_articles(
    tmp_path: Path, bridge: Article
) -> None:
    async with await Library.open(tmp_path) as library:
        await library.add(bridge)
    shutil.rmtree(tmp_path / "index")
    async with await Library.open(tmp_path) as library:
        assert (await library.ask(QUESTION)).answered


async def test_an_article_replaced_before_it_was_indexed_is_indexed_once(
    tmp_path: Path, bridge: Article
) -> None:
    async with await Library.open(tmp_path) as library:
        async for _ in library.add_each(bridge):
            pass
        async for _ in library.add_each(replace(bridge, text="The bridge is open.")):
            pass
        assert await first(library, QUESTION) is None
        assert await first(library, "open bridge") == "The bridge is open."


@of_a_file
async def test_what_cannot_be_written_is_an_error_of_the_library_and_nothing_is_lost(
    tmp_path: Path, library: Library, bridge: Article
) -> None:
    storage = library._storage
    assert isinstance(storage, Storage)
    assert isinstance(storage._main, Database)
    await storage._main.write("PRAGMA busy_timeout = 50")
    with closing(sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseLocked, match="another process is writing"):
            await library.add(bridge)
        assert not (await library.ask(QUESTION)).answered
        other.execute("COMMIT")
    await library.add(bridge)
    assert (await library.ask(QUESTION)).answered


@of_a_file
async def test_what_cannot_be_read_is_an_error_of_the_library(
    tmp_path: Path, library: Library, bridge: Article
) -> None:
    await library.add(bridge)
    await library.ask(QUESTION)
    with closing(sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)) as other:
        other.execute("ALTER TABLE passages RENAME TO away")
        for asked in (library.ask(QUESTION), library.counts(), library.find_wording("bridge")):
            with pytest.raises(LibraryUnavailable, match="no such table"):
                await asked
        other.execute("ALTER TABLE away RENAME TO passages")
    assert (await library.ask(QUESTION)).answered


async def test_a_library_may_answer_in_the_thread_that_asks(
    library: Library, bridge: Article
) -> None:
    await library.add(bridge)
    there = await library.ask(QUESTION)
    library._storage.reader.stay_here()
    assert (await library.ask(QUESTION)).quotes == there.quotes


async def test_a_folder_that_cannot_be_used_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(LibraryUnavailable, match="cannot be used"):
        await Library.open(tmp_path / "file")


async def test_a_file_that_is_no_database_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"this is not a database" * 100)
    with pytest.raises(LibraryUnavailable, match="cannot be opened"):
        await Library.open(tmp_path)


async def test_a_database_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    async with await Library.open(tmp_path):
        pass
    with sqlite3.connect(tmp_path / FILE_NAME) as db:
        db.execute("INSERT INTO migrations VALUES ('9999 from the future', '')")
    db.close()
    with pytest.raises(LibraryUnavailable, match="newer version"):
        await Library.open(tmp_path)


# The sample that users have


@pytest.mark.skipif(not SEED.exists(), reason="the sample is not on this machine")
async def test_the_sample_answers_its_question(library: Library) -> None:
    await library.add(SEED.read_bytes(), name=SEED.name)
    best = (await library.ask(QUESTION)).quotes[0]
    assert best.text.startswith('"Everyone sees that the US-led coalition is pretending')
    assert best.article.title.startswith("Russia says the United States is only pretending")
    assert best.article.published is not None
    assert (best.article.published.isoformat(), best.article.source_id) == ("2017-10-10", "1278")


def test_the_public_names_are_the_ones_announced() -> None:
    assert [name for name in index.__all__ if not hasattr(index, name)] == []
    assert dir(index) == sorted(index.__all__)
    visible = {name for name in vars(index) if name[0].isupper() or name in index.__all__}
    assert visible - {"TYPE_CHECKING"} == set(index.__all__)


@pytest.mark.parametrize(
    "before",
    ["import index", "from index import statements, certain", "from index import certain"],
)
def test_the_package_of_statements_is_called_as_the_function_of_its_name(before: str) -> None:
    program = (
        f"{before}; import index; import index.statements.kinds as kinds; "
        "print(len(index.statements('“We can,” Ada Marr said.', 'en')), kinds.__name__)"
    )
    command = [sys.executable, "-c", program]
    printed = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    assert printed == "1 index.statements.kinds\n"


async def test_a_misspelled_name_is_found_and_the_answer_says_what_was_searched(
    library: Library, bridge: Article
) -> None:
    await library.add(bridge)
    answer = await library.ask("what did Counsillor Hedda Mahr say about the bridge?")
    assert answer.answered
    assert answer.searched == "what did Councillor Hedda Marr say about the bridge?"
    assert "Nobody wants this bridge shut" in answer.quotes[0].text


async def test_a_word_that_came_later_is_found_by_its_sound(
    library: Library, bridge: Article, harvest: Article
) -> None:
    await library.add(bridge)
    assert not (await library.ask("olieve harvest")).answered
    await library.add(harvest)
    assert (await library.ask("olieve harvest")).answered


async def test_a_question_about_something_else_is_not_answered_by_one_shared_word(
    library: Library, bridge: Article, harvest: Article
) -> None:
    await library.add(bridge)
    await library.add(harvest)
    answer = await library.ask("when was the council of Trent closed by the pope?")
    assert not answer.answered
    assert answer.quotes  # the nearest
    assert set(answer.missing) >= {"Trent", "pope"}


async def test_an_index_that_outlives_its_database_is_not_used(
    tmp_path: Path, bridge: Article, harvest: Article
) -> None:
    async with await Library.open(tmp_path) as library:
        await library.add(bridge)
    for ending in ("", "-wal", "-shm"):
        (tmp_path / f"{FILE_NAME}{ending}").unlink(missing_ok=True)
    async with await Library.open(tmp_path) as library:
        assert await first(library, QUESTION) is None
        await library.add(harvest)
        assert await first(library, "olive harvest fails") is not None


async def test_an_older_database_put_in_the_place_of_a_newer_one_is_indexed_anew(
    tmp_path: Path, bridge: Article, harvest: Article
) -> None:
    async with await Library.open(tmp_path) as library:
        await library.add(harvest)
    older = (tmp_path / FILE_NAME).read_bytes()
    async with await Library.open(tmp_path) as library:
        await library.add(bridge)
    (tmp_path / FILE_NAME).write_bytes(older)
    async with await Library.open(tmp_path) as library:
        assert await first(library, QUESTION) is None
        assert await first(library, "olive harvest fails") is not None


@pytest.mark.parametrize(("tag", "stored"), [("en-US", "en"), ("EN", "en"), ("English", "en")])
async def test_a_language_tag_is_brought_to_its_code(
    library: Library, bridge: Article, tag: str, stored: str
) -> None:
    await library.add(replace(bridge, language=tag))
    assert (await library.article("2001")).language == stored


async def test_questions_asked_while_articles_come_find_what_was_there_when_they_were_asked(
    library: Library,
) -> None:
    async def add() -> None:
        for number in range(1, 30):
            await library.add(Article(f"{number}", "Ferry", f"Ferry {number} has sailed."))
            there.append(number)

    async def ask() -> None:
        for _ in range(5):
            newest = there[-1]
            answer = await library.ask(f"ferry {newest}")
            assert answer.quotes[0].text == f"Ferry {newest} has sailed."
            await asyncio.sleep(0.01)

    there: list[int] = [0]
    await library.add(Article("0", "Ferry", "Ferry 0 has sailed."))
    await asyncio.gather(add(), *(ask() for _ in range(10)))


MARKED = """وصل النبي ﷺ إلى المدينة في عام 622.

\ufe70\ufe72 \ufe76 كتب الكاتب رسالة طويلة في ثلاثة أيام."""


@pytest.mark.parametrize(
    "question", ["متى وصل النبي؟", "كم يوما كتب الكاتب؟", "How long did it take?", "When was it?"]
)
async def test_marks_that_stand_alone_let_every_question_be_answered(
    tmp_path: Path, question: str
) -> None:
    async with await Library.open(tmp_path) as library:
        await library.add(Article("1", "رسالة", MARKED, language="ar"))
        assert (await library.ask(question)).question == question
        found = await library.ask("صلى الله عليه وسلم")
        assert "ﷺ" in found.quotes[0].text


async def test_terms_of_an_earlier_version_are_read_and_made_anew(tmp_path: Path) -> None:
    async with await Library.open(tmp_path) as library:
        await library.add(Article("1", "رسالة", MARKED, language="ar"))
    with closing(sqlite3.connect(tmp_path / "quoth.sqlite3")) as database, database:
        database.execute("UPDATE articles SET analysis_version = 1")
        old = "replace(analysis, ' صل الله علي سلم', '  صلي الله عليه وسلم')"
        assert database.execute(f"UPDATE passages SET analysis = {old}").rowcount  # noqa: S608
    shutil.rmtree(tmp_path / "index")
    async with await Library.open(tmp_path) as library:
        assert (await library.ask("How many days?")).question
        assert [done async for done in library.read_for_statements()] == [1]
        found = await library.ask("صلى الله عليه وسلم")
        assert found.answered
        assert "ﷺ" in found.quotes[0].text
