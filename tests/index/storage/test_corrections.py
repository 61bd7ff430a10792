"""Corrections in the database: of a text, wherever it is, and gone with it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from index import Article, Correction, SamePerson, Span
from index.ingest.prepare import prepare

if TYPE_CHECKING:
    from index.storage.storage import Storage

ARTICLE = Article("a", "Talk", "Words and words and words.", language="en")
CORRECTION = Correction(Span(0, 5), Span(6, 9), "1", 10)


async def stored(storage: Storage, article: Article = ARTICLE) -> Article:
    """Store an article, and return it as it is in the database."""
    outcome = await storage.writer.add(prepare(article))
    return await as_stored(storage, outcome.number)


async def as_stored(storage: Storage, number: int) -> Article:
    found = await storage.reader.run_in_snapshot(lambda snapshot: snapshot.articles([number]))
    return found[number]


async def correct(storage: Storage, article: Article, correction: Correction = CORRECTION) -> bool:
    return await storage.corrections.correct(article, correction)


async def test_an_article_comes_with_its_corrections(storage: Storage) -> None:
    article = await stored(storage)
    nobody = Correction(Span(10, 15), None, None, 11)
    assert await correct(storage, article, nobody)
    assert await correct(storage, article)
    assert (await as_stored(storage, article.number or 0)).corrections == (CORRECTION, nobody)
    assert (await storage.shelf.with_source_id("a"))[0].corrections == (CORRECTION, nobody)


async def test_a_text_that_is_not_there_any_more_is_not_corrected(storage: Storage) -> None:
    article = await stored(storage)
    await stored(storage, replace(ARTICLE, text="Other words."))
    assert not await correct(storage, article)


async def test_an_article_of_another_collection_has_its_own(storage: Storage) -> None:
    article = await stored(storage)
    other = await stored(storage, replace(ARTICLE, collection="news"))
    await correct(storage, article)
    assert (await as_stored(storage, other.number or 0)).corrections == ()


async def test_only_corrections_of_texts_that_are_nowhere_are_forgotten(storage: Storage) -> None:
    article = await stored(storage)
    await correct(storage, article)
    await storage.writer.remove([article.number or 0])
    await storage.writer.forget(0)
    await storage.writer.restore("a", "default")
    assert (await as_stored(storage, article.number or 0)).corrections == (CORRECTION,)
    await storage.writer.remove([article.number or 0])
    await storage.writer.forget(1 << 40)
    assert (await stored(storage)).corrections == ()


async def test_undoing_takes_one_correction(storage: Storage) -> None:
    article = await stored(storage)
    await correct(storage, article)
    assert not await storage.corrections.undo(article, [replace(CORRECTION, quotation=Span(0, 4))])
    assert await storage.corrections.undo(article, [CORRECTION])
    assert (await as_stored(storage, article.number or 0)).corrections == ()


async def test_corrections_that_come_with_an_article_do_not_replace_its_own(
    storage: Storage,
) -> None:
    article = await stored(storage)
    await correct(storage, article)
    theirs = replace(CORRECTION, speaker=None, by=None)
    more = replace(theirs, quotation=Span(10, 15))
    again = await stored(storage, replace(ARTICLE, corrections=(theirs, more)))
    assert again.number == article.number
    assert again.corrections == (CORRECTION, more)


async def test_two_names_are_stored_once_whichever_comes_first(storage: Storage) -> None:
    await storage.corrections.merge_names(SamePerson("b", "a", "1", 5))
    await storage.corrections.merge_names(SamePerson("a", "b", "2", 6))
    people = await storage.reader.run_in_snapshot(lambda snapshot: snapshot.same_people())
    assert people == [SamePerson("a", "b", "1", 5)]
    assert await storage.corrections.split_names("b", "a")
    assert not await storage.corrections.split_names("b", "a")
