"""From a question to its answer: what is looked up where, and in which order."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import date
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING

from index import answering
from index.follow_ups import completed, is_follow_up
from index.following import title_terms
from index.preparing import statements_of
from index.questions import Earlier, Question, analyse
from index.ranking import CANDIDATES, MORE_CANDIDATES, Candidate, rank
from index.speech import Asked, Saying, asked_speech, rank_sayings, wording_asked
from index.text.terms import terms

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Collection, Iterable, Mapping

    from index.answering import Caution
    from index.following import Following
    from index.models import Answer, Article, Passage, Statement
    from index.rows import Found
    from index.storage import Storage
    from index.wording import Verification

# Quotes that are nearly the same are shown as one: some more are looked at to make up for them.
SPARE = 3
# Articles read for statements at once.
BATCH = 100


class Asking:
    """Answers questions from a database and the index that follows it."""

    def __init__(self, storage: Storage, index: Following, caution: Caution) -> None:
        self._storage = storage
        self._index = index
        self._caution: Caution = caution

    async def ask(
        self,
        question: str,
        *,
        previous: str | None = None,
        collections: Collection[str] | None = None,
        limit: int = 5,
        today: date | None = None,
        who: bool = False,
    ) -> Answer:
        """Answer `question` from the articles of `collections` (None: all), best quotes first.

        `previous` is the question asked just before, which this one may go on from; `today` is the
        day that "last week" counts from. With `who`, the question is only the words that somebody
        is to have said.
        """
        started = perf_counter()
        question = question.encode("utf-8", "replace").decode()  # a command line may hold no text
        await self._index.catch_up()
        within = self._index.within(collections)
        text, earlier = question, None
        if previous and is_follow_up(question, self._index.likely(question)[0]):
            prior = await self._answer(previous, None, within, 1, today, who=False)
            text, earlier = self._completed(question, previous, prior)
        answer = await self._answer(text, earlier, within, limit, today, who=who)
        return replace(answer, question=question, elapsed=perf_counter() - started)

    async def _answer(
        self,
        text: str,
        earlier: Earlier | None,
        within: Collection[int] | None,
        limit: int,
        today: date | None,
        *,
        who: bool,
    ) -> Answer:
        day = today or date.today()  # noqa: DTZ011 - the day where the library is asked
        many = max(CANDIDATES, limit)
        search = partial(self._search, text, earlier, within, day, many=many, who=who)
        asked, speech, scores = await asyncio.to_thread(search)
        found = await self._storage.found(list(scores))
        candidates = _candidates(found, scores, within)
        looked_at = candidates if asked.timed else candidates[:many]
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
        answer = await asyncio.to_thread(
            answering.answer, asked, sayings, windows, articles, said,
            missing=missing, limit=limit, caution=self._caution,
        )  # fmt: skip
        return replace(answer, asks_who=speech is not None and speech.who)

    async def _said(
        self, passages: Iterable[Passage], articles: Mapping[int, Article]
    ) -> dict[int, tuple[Statement, ...]]:
        """Return the statements in passages; articles not read for them yet are read now."""
        said = await self._storage.said(passages)
        for number in articles.keys() - said.keys():
            said[number] = await asyncio.to_thread(statements_of, articles[number])
        return said

    async def read_unread(self) -> AsyncIterator[int]:
        """Read articles for statements that were not, or by older rules; yield how many are done.

        Until an article's turn comes, answers go on from what is stored of it.
        """
        done = 0
        while numbers := await self._storage.unread(BATCH):
            articles = await self._storage.articles(numbers)
            for article in articles.values():
                said = await asyncio.to_thread(statements_of, article)
                await self._storage.writing.say(article, said)
                done += 1
                yield done

    def _search(
        self,
        text: str,
        earlier: Earlier | None,
        within: Collection[int] | None,
        today: date,
        *,
        many: int,
        who: bool,
    ) -> tuple[Question, Asked | None, dict[int, float]]:
        languages = self._index.likely(text)
        question = analyse(text, languages, self._index.statistics(within), today, earlier)
        language = languages[0]
        speech = wording_asked(text, language) if who else asked_speech(question, language)
        wording = speech.wording if speech and speech.who else ()
        k = max(MORE_CANDIDATES, many) if question.timed or speech else many
        searched = [*question.terms, *(set(wording) - set(question.terms))]
        return question, speech, self._index.search(searched, k, within)

    def _completed(self, question: str, previous: str, prior: Answer) -> tuple[str, Earlier]:
        """Complete a question by the one before it and its answer."""
        first = prior.quotes[0] if prior.answered else None
        language = self._index.likely(question)[0]
        text, end = completed(question, previous, language, first.speaker_name if first else None)
        return text, Earlier(end, first.article.number if first else None)

    async def find(self, words: str, *, collections: Collection[str] | None = None) -> Verification:
        """Tell whether the library holds `words` word for word, nearly, or not, and where.

        Of several places the one most alike, and among those the one with a speaker.
        """
        await self._index.catch_up()
        within = self._index.within(collections)
        scores = await asyncio.to_thread(self._search_words, words, within)
        found = await self._storage.found(list(scores))
        candidates = _candidates(found, scores, within)
        articles = await self._storage.articles({c.passage.article for c in candidates})
        said = await self._said([candidate.passage for candidate in candidates], articles)
        return await asyncio.to_thread(answering.verification, words, candidates, articles, said)

    def _search_words(self, words: str, within: Collection[int] | None) -> dict[int, float]:
        wanted = {term for language in self._index.likely(words) for term in terms(words, language)}
        return self._index.search(sorted(wanted), CANDIDATES, within)


def _candidates(
    found: Mapping[int, Found], scores: Mapping[int, float], within: Collection[int] | None
) -> list[Candidate]:
    """Return what the index found, the best first.

    What has just been removed is passed over, and so is what has just come into a collection that
    is not asked.
    """
    return [
        Candidate(
            found[number].passage,
            title_terms(found[number].title, found[number].language),
            score,
            found[number].published,
        )
        for number, score in scores.items()
        if number in found and (within is None or found[number].collection in within)
    ]
