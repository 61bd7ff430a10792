"""Corrections of speakers in a real library: kept with the text, shown by the next answer."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from index import (
    Article,
    ArticleNotFound,
    Library,
    SameName,
    Span,
    StatementNotFound,
    check_library,
    save_library,
)
from index.storage.storage import FILE_NAME
from tests.index.database import of_a_file, written

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from index import Quote

TEXT = (
    '"The ferry will sail again in May," mayor Ines Calder said. '
    '"Nobody asked the fishermen about the new pier," said Tobias Wrenfield, who runs the harbour.'
)
FERRY = Article("f1", "Ferry and pier", TEXT, language="en")
QUESTION = "who said nobody asked the fishermen about the new pier?"


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


PIER = span("Nobody asked the fishermen about the new pier,")
CALDER = span("Ines Calder")


@pytest.fixture
async def library(tmp_path: Path, archive: str | None) -> AsyncIterator[Library]:
    async with await Library.open(tmp_path / "library", archive=archive) as opened:
        yield opened


@pytest.fixture
async def number(library: Library) -> int:
    return await added(library, FERRY)


async def added(library: Library, article: Article) -> int:
    report = await library.add(article)
    return report.added[0].article.number or 0


async def quoted(library: Library, question: str = QUESTION) -> Quote:
    return (await library.ask(question)).quotes[0]


async def speaker(library: Library, question: str = QUESTION) -> str | None:
    return (await quoted(library, question)).speaker_name


# People of an article


async def test_an_article_offers_the_people_who_speak_in_it(library: Library, number: int) -> None:
    people = await library.people(number)
    assert [(one.name, one.statements) for one in people] == [
        ("Ines Calder", 1),
        ("Tobias Wrenfield", 1),
    ]
    assert [one.span.of(TEXT) for one in people] == [one.name for one in people]


async def test_who_has_lost_all_statements_is_still_offered(library: Library, number: int) -> None:
    await library.correct(number, PIER, CALDER)
    people = await library.people(number)
    assert [(one.name, one.statements) for one in people] == [
        ("Ines Calder", 2),
        ("Tobias Wrenfield", 0),
    ]


async def test_an_article_that_is_not_there_has_no_people(library: Library) -> None:
    with pytest.raises(ArticleNotFound):
        await library.people(77)


# Correcting


async def test_the_next_answer_shows_a_correction(library: Library, number: int) -> None:
    assert await speaker(library) == "Tobias Wrenfield"
    await library.correct(number, PIER, CALDER, by="1")
    assert await speaker(library) == "Ines Calder"


async def test_a_statement_can_be_by_nobody(library: Library, number: int) -> None:
    await library.correct(number, PIER, None, by="1")
    answer = await library.ask(QUESTION)
    assert answer.answered
    assert answer.quotes[0].speaker_name is None


async def test_what_somebody_said_follows_a_correction(library: Library, number: int) -> None:
    await library.correct(number, PIER, CALDER)
    quote = await quoted(library, "what did Calder say about the fishermen?")
    assert "Nobody asked the fishermen" in quote.text
    assert quote.speaker_name == "Ines Calder"


async def test_a_verification_shows_a_correction(library: Library, number: int) -> None:
    await library.correct(number, PIER, CALDER)
    found = await library.find_wording("Nobody asked the fishermen about the new pier")
    assert found.quote is not None
    assert found.quote.speaker_name == "Ines Calder"


async def test_a_correction_that_is_undone_leaves_what_the_article_says(
    library: Library, number: int
) -> None:
    await library.correct(number, PIER, CALDER)
    assert await library.undo_correction(number, PIER)
    assert await speaker(library) == "Tobias Wrenfield"
    assert not await library.undo_correction(number, PIER)


async def test_of_two_corrections_the_later_is_in_force(library: Library, number: int) -> None:
    await library.correct(number, PIER, CALDER, by="1")
    await library.correct(number, PIER, None, by="2")
    (correction,) = (await library.corrections())[number]
    assert (correction.quotation, correction.speaker, correction.by) == (PIER, None, "2")
    assert correction.at > 0


async def test_other_statements_of_the_article_stay_as_they_are(
    library: Library, number: int
) -> None:
    await library.correct(number, PIER, None)
    assert await speaker(library, "who said the ferry will sail again?") == "Ines Calder"


async def test_only_a_statement_can_be_corrected(library: Library, number: int) -> None:
    with pytest.raises(StatementNotFound):
        await library.correct(number, span("who runs the harbour"), CALDER)
    with pytest.raises(ArticleNotFound):
        await library.correct(77, PIER, CALDER)


async def test_a_name_outside_the_text_corrects_nothing(library: Library, number: int) -> None:
    with pytest.raises(ValueError, match="outside"):
        await library.correct(number, PIER, Span(len(TEXT) - 3, len(TEXT) + 1))
    assert await library.corrections() == {}


async def test_an_earlier_quote_is_shown_by_whom_it_is_now(library: Library, number: int) -> None:
    quote = await quoted(library)
    await library.correct(number, PIER, CALDER)
    assert (await library.attributed(quote)).speaker_name == "Ines Calder"
    await library.undo_correction(number, PIER)
    assert (await library.attributed(quote)).speaker_name == "Tobias Wrenfield"


async def test_a_quote_of_an_older_text_stays_as_it_was(library: Library, number: int) -> None:
    quote = await quoted(library)
    await library.add(replace(FERRY, text="The harbour is closed."))
    assert await library.attributed(quote) == quote
    await library.remove_number(number)
    assert await library.attributed(quote) == quote


# Changes that a correction outlives


async def test_a_correction_outlives_reading_for_statements_anew(
    library: Library, number: int, tmp_path: Path, archive: str | None
) -> None:
    await library.correct(number, PIER, CALDER)
    written(tmp_path / "library", "UPDATE articles SET statements_version = 0", archive)
    assert [done async for done in library.read_for_statements()] == [1]
    assert await speaker(library) == "Ines Calder"


async def test_a_correction_holds_for_an_article_that_is_not_read_for_statements(
    library: Library, number: int, tmp_path: Path, archive: str | None
) -> None:
    await library.correct(number, PIER, CALDER)
    written(tmp_path / "library", "UPDATE articles SET statements = NULL", archive)
    assert await speaker(library) == "Ines Calder"
    assert await library.undo_correction(number, PIER)


async def test_a_correction_outlives_a_title_that_changes(library: Library, number: int) -> None:
    await library.correct(number, PIER, CALDER)
    await library.add(replace(FERRY, title="Pier and ferry"))
    assert await speaker(library) == "Ines Calder"


async def test_a_correction_goes_with_the_text_it_was_made_for(
    library: Library, number: int
) -> None:
    await library.correct(number, PIER, CALDER)
    await library.add(replace(FERRY, text=f"{TEXT} Rain fell."))
    assert await speaker(library) == "Tobias Wrenfield"
    assert await library.corrections() == {}


async def test_a_text_that_comes_back_has_its_corrections(library: Library, number: int) -> None:
    await library.correct(number, PIER, CALDER)
    await library.remove("f1")
    assert await library.corrections() == {}
    await library.restore("f1")
    assert await speaker(library) == "Ines Calder"


async def test_a_correction_is_gone_once_its_article_is_forgotten(
    library: Library, number: int
) -> None:
    await library.correct(number, PIER, CALDER)
    await library.remove("f1")
    await library.forget_removed(1 << 40)
    again = await added(library, FERRY)
    assert await speaker(library) == "Tobias Wrenfield"
    assert again not in await library.corrections()


async def test_forgetting_older_versions_leaves_corrections_in_force(
    library: Library, number: int
) -> None:
    await library.correct(number, PIER, CALDER)
    await library.add(replace(FERRY, title="Pier and ferry"))
    await library.forget_removed(1 << 40)
    assert await speaker(library) == "Ines Calder"


@of_a_file
async def test_corrections_and_merged_names_are_in_a_backup(
    library: Library, number: int, tmp_path: Path
) -> None:
    await library.correct(number, PIER, CALDER)
    await library.merge_names("Ines Calder", "Ines Marlowe")
    saved = tmp_path / "saved"
    saved.mkdir()
    await save_library(tmp_path / "library", saved)
    await check_library(saved)
    restored = tmp_path / "restored"
    restored.mkdir()
    shutil.copy(saved / FILE_NAME, restored)
    async with await Library.open(restored) as other:
        assert await speaker(other) == "Ines Calder"
        assert [(one.one, one.other) for one in await other.same_people()] == [
            ("Ines Calder", "Ines Marlowe")
        ]


async def test_another_process_answers_with_a_correction(library: Library, number: int) -> None:
    await library.answer_elsewhere()
    assert await speaker(library) == "Tobias Wrenfield"
    await library.correct(number, PIER, CALDER)
    assert await speaker(library) == "Ines Calder"


async def test_corrections_that_come_with_an_article_are_taken(library: Library) -> None:
    async with await Library.open(library._folder.parent / "first") as first:
        await first.correct(await added(first, FERRY), PIER, CALDER)
        (exported,) = [one async for one in first.every_article()]
    assert [one.speaker for one in exported.corrections] == [CALDER]
    await added(library, exported)
    assert await speaker(library) == "Ines Calder"


async def test_corrections_of_ones_own_stay_when_the_article_comes_again(
    library: Library, number: int
) -> None:
    (found,) = (await library.articles([number])).values()
    await library.correct(number, PIER, CALDER)
    (theirs,) = (await library.articles([number])).values()
    await library.correct(number, PIER, None)
    await library.add(theirs)
    assert await speaker(library) is None
    await library.add(found)
    assert await speaker(library) is None


async def test_an_author_who_is_forgotten_leaves_the_correction(
    library: Library, number: int
) -> None:
    await library.correct(number, PIER, CALDER, by="7")
    await library.merge_names("Ines Calder", "Ines Marlowe", by="7")
    await library.forget_corrector("7")
    assert await speaker(library) == "Ines Calder"
    assert (await library.corrections())[number][0].by is None
    assert (await library.same_people())[0].by is None


# People with several names

HARBOUR = Article(
    "h1",
    "Harbour master speaks",
    '"The lighthouse needs a keeper," Toby Wrenfeld said on Monday. '
    '"The gulls like it as it is," Ada Brink said.',
    language="en",
)


async def test_speakers_are_counted_over_the_library(library: Library, number: int) -> None:
    await library.correct(number, PIER, CALDER)
    await library.add(HARBOUR)
    assert [(one.name, one.statements) for one in await library.speakers()] == [
        ("Ines Calder", 2),
        ("Ada Brink", 1),
        ("Toby Wrenfeld", 1),
    ]


@pytest.mark.usefixtures("number")
async def test_two_names_that_are_merged_are_one_speaker(library: Library) -> None:
    await library.add(HARBOUR)
    await library.merge_names("Toby Wrenfeld", "Tobias Wrenfield")
    found = await library.speakers()
    assert (found[0].names, found[0].statements) == (("Tobias Wrenfield", "Toby Wrenfeld"), 2)
    assert len(found) == 3


@pytest.mark.usefixtures("number")
@pytest.mark.parametrize("name", ["Tobias Wrenfield", "Wrenfield", "wrenfield"])
async def test_a_question_for_one_name_finds_what_was_said_under_the_other(
    library: Library, name: str
) -> None:
    await library.add(HARBOUR)
    question = f"what did {name} say about the lighthouse?"
    await library.merge_names("Toby Wrenfeld", "Tobias Wrenfield")
    quote = await quoted(library, question)
    assert quote.speaker_name == "Toby Wrenfeld"


@pytest.mark.usefixtures("number")
async def test_names_of_nobody_in_the_articles_can_be_asked_by(library: Library) -> None:
    await library.add(HARBOUR)
    question = "what did the Old Salt say?"
    assert not (await library.ask(question)).answered
    await library.merge_names("Old Salt", "Toby Wrenfeld")
    assert (await quoted(library, question)).speaker_name == "Toby Wrenfeld"


@pytest.mark.usefixtures("number")
async def test_names_that_are_split_again_are_two(library: Library) -> None:
    await library.merge_names("Ines Calder", "Tobias Wrenfield", by="1")
    assert await library.split_names("Tobias Wrenfield", "Ines Calder")
    assert await library.same_people() == []
    assert not await library.split_names("Tobias Wrenfield", "Ines Calder")


async def test_merging_twice_says_it_once(library: Library) -> None:
    await library.merge_names("Ines  Calder", "Ines Marlowe", by="1")
    await library.merge_names("Ines Marlowe", "Ines Calder", by="2")
    (same,) = await library.same_people()
    assert (same.one, same.other, same.by) == ("Ines Calder", "Ines Marlowe", "1")


async def test_a_name_is_not_merged_with_itself(library: Library) -> None:
    with pytest.raises(SameName):
        await library.merge_names("Ines Calder", "ines  calder")
