"""The one door to a collection of articles: add, remove, ask."""

from __future__ import annotations

import asyncio
import shutil
import threading
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Literal, Self

from index import answering
from index.engine import Bm25Index, warm
from index.errors import (
    AmbiguousArticle,
    ArticleNotFound,
    LibraryUnavailable,
    QuoteChanged,
    ReadingError,
)
from index.follow_ups import completed, is_follow_up
from index.models import Answer, Article, Passage, Quote, Statement
from index.passages import passages
from index.questions import Earlier, Question, Statistics, analyse
from index.ranking import CANDIDATES, MORE_CANDIDATES, Candidate, rank
from index.reading import read
from index.speech import Asked, Saying, asked_speech, rank_sayings
from index.statements import statements
from index.storage import Change, Counts, Found, Indexed, Storage, stored_number
from index.text.function_words import most_at_home
from index.text.language import FALLBACK, code, detect, likely
from index.text.names import Vocabulary
from index.text.terms import terms

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Collection, Iterable, Mapping, Sequence
    from os import PathLike

    from index.answering import Caution
    from index.text.names import Similar
    from index.wording import Verification

# Changes taken into the index between two commits: bounds memory, and what a crash repeats.
BATCH = 500


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one article that was to be added.

    `kind` "unchanged" means that it was there already just so, and "twin" that the same text is
    there under another id, `twin`; nothing is stored then.
    """

    article: Article
    kind: Literal["added", "replaced", "unchanged", "twin"]
    passages: int
    twin: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What became of everything in one upload, in its order."""

    added: tuple[Added, ...] = ()
    failures: tuple[ReadingError, ...] = ()


@dataclass(frozen=True, slots=True)
class _Prepared:
    """An article ready to be stored: its language is known and its passages are analysed."""

    article: Article
    passages: tuple[Passage, ...]
    said: tuple[Statement, ...]


# Quotes that are nearly the same are shown as one: some more are looked at to make up for them.
SPARE = 3


class Library:
    """A collection of articles that answers questions in their own words.

    Open it with `async with await Library.open(directory) as library:`. Work on text and index
    runs in worker threads; the event loop only waits.
    """

    def __init__(self, storage: Storage, index: Bm25Index, caution: Caution) -> None:
        self._storage = storage
        self._caution: Caution = caution
        self._index = index
        self._indexing = asyncio.Lock()
        # The words there are, by their sound: learned when a question first needs them.
        self._vocabulary: Vocabulary | None = None
        self._learning = threading.Lock()
        # Up to where database and index were in step; the index falls back to 0 if it is damaged.
        self._version: int | None = None
        self._upto: int | None = None
        self._languages: frozenset[str] = frozenset()
        self._collections: dict[str, int] = {}

    @classmethod
    async def open(cls, directory: str | PathLike[str], *, caution: Caution = "balanced") -> Self:
        """Open the library in `directory`, which is made where it is not there.

        `caution` is how sure an answer must be to be given: eager, balanced or strict.
        Raises LibraryUnavailable where that cannot be.
        """
        folder = Path(directory)
        try:
            await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
            storage = await Storage.open(folder)
        except OSError as error:
            raise LibraryUnavailable(f"{folder} cannot be used: {error.strerror}") from error
        try:
            place, last = folder / "index" / await storage.identity(), await storage.last_change()
            index = await asyncio.to_thread(_open_index, place, last)
        except OSError as error:
            await storage.close()
            raise LibraryUnavailable(f"{folder} cannot be used: {error.strerror}") from error
        except BaseException:
            await storage.close()
            raise
        return cls(storage, index, caution)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.close()

    async def close(self) -> None:
        """Close the database and the index."""
        await self._storage.close()
        self._index.close()

    async def warm(self) -> None:
        """Load the search kernels, so that the first question does not wait for them.

        Takes a fraction of a second; the first time after an installation they are compiled, which
        takes half a minute.
        """
        await asyncio.to_thread(warm)
        await self.catch_up()
        await asyncio.to_thread(self._similar, "")

    # Adding and removing

    async def add(
        self,
        content: Article | bytes,
        *,
        name: str = "upload.txt",
        collection: str | None = None,
    ) -> Report:
        """Add an article, or all articles of a file called `name`; they are searchable at once.

        Each article is in whole, or is among the report's failures.
        """
        added, failures = [], []
        async for outcome in self.add_each(content, name=name, collection=collection):
            if isinstance(outcome, Added):
                added.append(outcome)
            else:
                failures.append(outcome)
        await self.catch_up()
        return Report(tuple(added), tuple(failures))

    async def add_each(
        self,
        content: Article | bytes,
        *,
        name: str = "upload.txt",
        collection: str | None = None,
    ) -> AsyncIterator[Added | ReadingError]:
        """Add as `add` does and yield what becomes of each article as soon as it is stored.

        The next question or `catch_up` takes them into the index.
        """
        items = iter([content] if isinstance(content, Article) else read(content, name))
        while (item := await asyncio.to_thread(_prepare_next, items, collection)) is not None:
            yield item if isinstance(item, ReadingError) else await self._store(item)

    async def _store(self, prepared: _Prepared) -> Added:
        outcome = await self._storage.add(prepared.article, prepared.passages, prepared.said)
        article = replace(prepared.article, number=outcome.number)
        return Added(article, outcome.kind, len(prepared.passages), outcome.twin)

    async def remove(self, *source_ids: str, collection: str | None = None) -> list[Article]:
        """Remove articles for good and return them; all of them, or none.

        Raises ArticleNotFound or AmbiguousArticle, naming the id, before anything is removed.
        """
        found = [await self.article(source_id, collection=collection) for source_id in source_ids]
        await self._storage.remove([stored_number(article) for article in found])
        await self.catch_up()
        return found

    async def remove_number(self, number: int) -> Article | None:
        """Remove the article with this library number and return it, None if it is gone already."""
        found = (await self._storage.articles([number])).get(number)
        if not found or not await self._storage.remove([number]):
            return None
        await self.catch_up()
        return found

    # Asking

    async def ask(
        self,
        question: str,
        *,
        previous: str | None = None,
        collections: Collection[str] | None = None,
        limit: int = 5,
        today: date | None = None,
    ) -> Answer:
        """Answer `question` from the articles of `collections` (None: all), best quotes first.

        `previous` is the question asked just before, which this one may go on from; `today` is the
        day that "last week" counts from.
        """
        started = perf_counter()
        question = question.encode("utf-8", "replace").decode()  # a command line may hold no text
        await self.catch_up()
        within = self._within(collections)
        text, earlier = question, None
        if previous and is_follow_up(question, self._likely(question)[0]):
            prior = await self._answer(previous, None, within, 1, today)
            text, earlier = self._completed(question, previous, prior)
        answer = await self._answer(text, earlier, within, limit, today)
        return replace(answer, question=question, elapsed=perf_counter() - started)

    async def _answer(
        self,
        text: str,
        earlier: Earlier | None,
        within: Collection[int] | None,
        limit: int,
        today: date | None,
    ) -> Answer:
        day = today or date.today()  # noqa: DTZ011 - the day where the library is asked
        asked, speech, scores = await asyncio.to_thread(self._search, text, earlier, within, day)
        found = await self._storage.found(list(scores))
        candidates = _candidates(found, scores)
        looked_at = candidates if asked.timed else candidates[:CANDIDATES]
        windows = await asyncio.to_thread(rank, asked, looked_at, limit + SPARE)
        ranked = candidates if speech else [window.candidate for window in windows]
        numbers = {candidate.passage.article for candidate in ranked}
        articles = await self._storage.articles(numbers)
        said = await self._said([candidate.passage for candidate in ranked], articles)
        # An article that was replaced in between has its number, but not the passages found.
        still = await self._storage.still([candidate.passage.id for candidate in ranked])
        windows = [window for window in windows if window.candidate.passage.id in still]
        sayings: list[Saying] = []
        if speech:
            there = [candidate for candidate in candidates if candidate.passage.id in still]
            sayings = await asyncio.to_thread(rank_sayings, speech, asked, there, articles, said)
        missing = [word.text for word in asked.words if not word.held]
        return await asyncio.to_thread(
            answering.answer, asked, sayings, windows, articles, said,
            missing=missing, limit=limit, caution=self._caution,
        )  # fmt: skip

    async def _said(
        self, passages: Iterable[Passage], articles: Mapping[int, Article]
    ) -> dict[int, tuple[Statement, ...]]:
        """Return the statements in passages; articles not read for them yet are read now."""
        said = await self._storage.said(passages)
        for number in articles.keys() - said.keys():
            said[number] = await asyncio.to_thread(_statements, articles[number])
        return said

    async def read_for_statements(self) -> AsyncIterator[int]:
        """Read articles of an older library for statements; yield after each how many are done.

        It is only faster afterwards: answers are the same before.
        """
        done = 0
        while numbers := await self._storage.unread(BATCH):
            articles = await self._storage.articles(numbers)
            for article in articles.values():
                said = await asyncio.to_thread(_statements, article)
                await self._storage.say(article, said)
                done += 1
                yield done

    def _search(
        self, text: str, earlier: Earlier | None, within: Collection[int] | None, today: date
    ) -> tuple[Question, Asked | None, dict[int, float]]:
        languages = self._likely(text)
        question = analyse(text, languages, self._statistics(), today, earlier)
        speech = asked_speech(question, languages[0])
        wording = speech.wording if speech and speech.who else ()
        k = MORE_CANDIDATES if question.timed or speech else CANDIDATES
        searched = [*question.terms, *(set(wording) - set(question.terms))]
        return question, speech, dict(self._index.search(searched, k=k, within=within))

    def _likely(self, text: str) -> list[str]:
        """Return the languages a question may be in: its grammar tells best, then its letters."""
        by_letters = likely(text, among=self._languages) or [FALLBACK]
        by_grammar = most_at_home(text, self._languages)
        first = [language for language in by_letters if language in by_grammar]
        return list(dict.fromkeys([*first, *by_grammar, *by_letters]))

    def _completed(self, question: str, previous: str, prior: Answer) -> tuple[str, Earlier]:
        """Complete a question by the one before it and its answer."""
        first = prior.quotes[0] if prior.answered else None
        language = self._likely(question)[0]
        text, end = completed(question, previous, language, first.speaker_name if first else None)
        return text, Earlier(end, first.article.number if first else None)

    def _statistics(self) -> Statistics:
        return Statistics(len(self._index), self._index.document_frequency, self._similar)

    def _similar(self, term: str) -> list[Similar]:
        with self._learning:
            if self._vocabulary is None:
                self._vocabulary = Vocabulary(term for term, _ in self._index.vocabulary())
        return self._vocabulary.similar(term)

    async def find_words(
        self, words: str, *, collections: Collection[str] | None = None
    ) -> Verification:
        """Tell whether the library holds `words` word for word, nearly, or not, and where.

        Of several places the one most alike, and among those the one with a speaker.
        """
        await self.catch_up()
        within = self._within(collections)
        scores = await asyncio.to_thread(self._search_words, words, within)
        found = await self._storage.found(list(scores))
        candidates = _candidates(found, scores)
        articles = await self._storage.articles({c.passage.article for c in candidates})
        said = await self._said([candidate.passage for candidate in candidates], articles)
        return await asyncio.to_thread(answering.verification, words, candidates, articles, said)

    def _search_words(self, words: str, within: Collection[int] | None) -> dict[int, float]:
        wanted = {term for language in self._likely(words) for term in terms(words, language)}
        return dict(self._index.search(sorted(wanted), k=CANDIDATES, within=within))

    def _within(self, collections: Collection[str] | None) -> set[int] | None:
        if collections is None:
            return None
        return {self._collections[name] for name in collections if name in self._collections}

    async def verify(self, quotes: Iterable[Quote]) -> None:
        """Read the quoted articles again and compare: the last step before a quote is shown.

        Raises QuoteChanged where an article was removed or says something else now.
        """
        shown = list(quotes)
        numbers = {quote.article.number for quote in shown if quote.article.number is not None}
        stored = await self._storage.articles(numbers)
        for quote in shown:
            now = stored.get(quote.article.number or 0)
            if now is None or now.digest != quote.article.digest:
                raise QuoteChanged(f"article {quote.article.source_id} is not what was quoted")

    # Reading

    async def article(self, source_id: str, *, collection: str | None = None) -> Article:
        """Return the article with this source id.

        Raises ArticleNotFound, or AmbiguousArticle where collections share the id.
        """
        found = await self._storage.with_source_id(source_id)
        if collection is not None:
            found = [article for article in found if article.collection == collection]
        if not found:
            raise ArticleNotFound(f"there is no article {source_id}")
        if len(found) > 1:
            names = ", ".join(article.collection for article in found)
            raise AmbiguousArticle(f"article {source_id} is in several collections: {names}")
        return found[0]

    async def articles(self, numbers: Iterable[int]) -> dict[int, Article]:
        """Return the articles with these library numbers, by number."""
        return await self._storage.articles(numbers)

    async def newest(self, limit: int = 20, offset: int = 0) -> list[Article]:
        """Return a page of articles, newest first; those without a date come last."""
        return await self._storage.newest(limit, offset)

    async def every_article(self) -> AsyncIterator[Article]:
        """Yield all articles in the order they came."""
        numbers = await self._storage.numbers()
        for start in range(0, len(numbers), BATCH):
            some = await self._storage.articles(numbers[start : start + BATCH])
            for number in sorted(some):
                yield some[number]

    async def counts(self) -> Counts:
        """Return how much the library holds."""
        return await self._storage.counts()

    # The index follows the database

    async def catch_up(self) -> None:
        """Take into the index what any process has added or removed since it last looked."""
        version = await self._storage.version()
        if version == self._version and self._index.upto == self._upto:
            return
        async with self._indexing:
            while batch := await self._storage.changes(self._index.upto, BATCH):
                await self._apply(batch)
            self._languages = await self._storage.languages()
            self._collections = await self._storage.collections()
            self._version, self._upto = version, self._index.upto

    async def _apply(self, batch: Sequence[Change]) -> None:
        """Take some changes into the index and commit it.

        Passages are looked up by the ids that came with the change: those of an article that has
        been replaced or removed since are not there, and a later change says so.
        """
        came = [
            indexed
            for change in batch
            if change.kind == "added"
            and (indexed := await self._storage.indexed(change.article, change.passages))
        ]
        gone = {
            number for change in batch if change.kind == "removed" for number in change.passages
        }
        # Not to be cut off: the thread would go on while the next one begins.
        taking = asyncio.to_thread(self._take_in, gone, came, batch[-1].change)
        await asyncio.shield(asyncio.ensure_future(taking))

    def _take_in(self, gone: set[int], came: Sequence[Indexed], upto: int) -> None:
        self._index.remove(gone)
        for article in came:
            passages_terms = _indexed_terms(article)
            self._index.add(passages_terms, collection=article.collection)
            if self._vocabulary is not None:
                self._vocabulary.add({term for _, own in passages_terms for term in own})
        self._index.commit(upto)


def _open_index(place: Path, last_change: int) -> Bm25Index:
    """Open the index of a database, anew where it holds changes that the database has not.

    That is so after an older database was put in the place of a newer one.
    """
    for other in place.parent.glob("*"):
        if other != place:
            shutil.rmtree(other, ignore_errors=True)
    index = Bm25Index.open(place)
    if index.upto > last_change:
        index.close()
        shutil.rmtree(place)
        index = Bm25Index.open(place)
    return index


def _indexed_terms(article: Indexed) -> list[tuple[int, list[str]]]:
    """Return the passages' terms by id; the first is also found by the words of the title."""
    found = [(passage.id, passage.terms) for passage in article.passages]
    found[0][1].extend(title_terms(article.title, article.language))
    return found


@lru_cache(maxsize=50_000)
def title_terms(title: str, language: str) -> tuple[str, ...]:
    """Return the terms of a title."""
    return tuple(terms(title, language))


def _candidates(found: Mapping[int, Found], scores: Mapping[int, float]) -> list[Candidate]:
    """Return what the index found, the best first; what has just been removed is passed over."""
    return [
        Candidate(
            found[number].passage,
            title_terms(found[number].title, found[number].language),
            score,
            found[number].published,
        )
        for number, score in scores.items()
        if number in found
    ]


def _prepare_next(
    items: Iterable[Article | ReadingError], collection: str | None
) -> _Prepared | ReadingError | None:
    """Take the next item of an upload and make it ready to be stored; None at the end."""
    item = next(iter(items), None)
    if item is None or isinstance(item, ReadingError):
        return item
    article = replace(
        item,
        language=code(item.language or "") or detect(item.text),
        collection=collection or item.collection,
    )
    found = tuple(passages(article.text, article.language or ""))
    return _Prepared(article, found, _statements(article))


def _statements(article: Article) -> tuple[Statement, ...]:
    return tuple(statements(article.text, article.language or ""))
