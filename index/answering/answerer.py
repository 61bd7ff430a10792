"""Answers questions: what is looked up where, and in which order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING

from index.answering import compose
from index.answering.answer_type_first import offering_first
from index.answering.conversing import Conversing
from index.answering.finder import Finder
from index.answering.replies import with_replies
from index.answering.request import Request
from index.answering.search import Search
from index.answering.speakers import shown_statements
from index.answering.statements import rank_sayings
from index.answering.topic_asked import topic_of
from index.answering.windows import Window, rank
from index.query.long_messages import questions_within
from index.query.missing import missing_words
from index.query.openings import question_alone
from index.query.people import only_words
from index.statements.extraction import statements_of

if TYPE_CHECKING:
    from collections.abc import (
        Collection,
        Iterable,
        Sequence,
    )

    from index.answering.search import Inquiry
    from index.answering.sentences import Candidate
    from index.answering.statements import Saying
    from index.indexer import Indexer
    from index.models import Answer, Article, Caution, Passage, Statement, Verification
    from index.query.analysis import Question
    from index.storage.snapshots import Snapshot
    from index.storage.truth import Truth

# The warm-up question: it takes the way of who said something, and that of dates.
_WARM_UP = Request("Who said that in May 2020?", today=date.min)


class Answerer:
    """Answerer of questions, from a database and the index that follows it."""

    def __init__(self, storage: Truth, index: Indexer, caution: Caution) -> None:
        self._storage = storage
        self._index, self._search = index, Search(index)
        self._caution: Caution = caution
        self._finder = Finder(storage.reader, index, self._read)
        self._conversing = Conversing(self._search, self._answer, caution)

    async def warm(self) -> None:
        """Load everything that questions need, in each of the library's languages."""
        await self._index.warm()
        await self._index.in_step(
            lambda _stored: self._search.load(_WARM_UP.question, _WARM_UP.today)
        )
        await self.ask(_WARM_UP)

    async def ask(self, request: Request) -> Answer:
        """Answer a question, best quotes first."""
        started = perf_counter()
        alone = question_alone(request.question)
        previous = question_alone(request.previous) if request.previous else None
        bare = replace(request, question=alone, previous=previous)
        answer = await self._index.in_step(partial(self._ask, bare))
        # Only what was made another question of is told.
        searched = request.question if answer.searched == alone else answer.searched
        elapsed = perf_counter() - started
        return replace(answer, question=request.question, searched=searched, elapsed=elapsed)

    def _ask(self, request: Request, stored: Snapshot) -> Answer:
        inquiry = self._search.inquiry(request)
        within = questions_within(inquiry.text, inquiry.languages[0])
        asking = [self._search.with_text(inquiry, one) for one in within]
        answers: list[Answer] = []
        for one in (*asking, inquiry):
            answers.append(self._conversing.answer(one, request, stored))
            if answers[-1].answered:
                return answers[-1]
        # Without any answer, that of the first question alone is given, of the words that ask.
        return answers[0]

    def _answer(self, stored: Snapshot, inquiry: Inquiry) -> Answer:
        question, speech, candidates, ranked = self._search.passages(stored, inquiry)
        windows = rank(question, ranked, inquiry.limit + compose.SPARE)
        shown = [window.candidate for window in windows]
        articles, said = self._read(stored, shown, candidates if speech else shown)
        if speech and not speech.who and not inquiry.without:
            without = only_words(question, inquiry.languages, articles.values())
            if without:
                return self._answer(stored, replace(inquiry, without=without))
        if not (speech and speech.who):
            windows = offering_first(question, windows, ranked, articles)
        windows = with_replies(windows, articles)
        topic = topic_of(speech, question, articles, said)
        sayings: Sequence[Saying] = ()
        if speech:
            sayings = rank_sayings(speech, question, candidates, articles, said, topic)
        answer = compose.answer(
            question, sayings, windows, articles, said,
            missing=missing_words(question, _other_forms(question, windows)), topic=topic,
            limit=inquiry.limit, caution=self._caution,
        )  # fmt: skip
        return replace(answer, asks_who=speech is not None and speech.who)

    # Beside questions

    async def find(self, words: str, *, collections: Collection[str] | None = None) -> Verification:
        """Find `words` in the articles of `collections` (None: all): exact, near, or not at all.

        Of several places the most alike is returned, and among those one with a speaker.
        """
        return await self._finder.find(words, collections)

    def _read(
        self, stored: Snapshot, shown: Iterable[Candidate], candidates: Sequence[Candidate]
    ) -> tuple[dict[int, Article], dict[int, tuple[Statement, ...]]]:
        """Return articles, and what is said in them where the candidates are.

        They are those of what is `shown`, and those in which something is said there. Articles not
        read for statements yet are read now. Speakers are those that may be shown.
        """
        said = stored.said([candidate.passage for candidate in candidates])
        wanted = {candidate.passage.article for candidate in shown}
        speaking = {candidate.passage.article for candidate in candidates}
        articles = stored.articles(
            wanted | {number for number in speaking if said.get(number) != ()}
        )
        for one in (*shown, *candidates):
            article = articles.get(one.passage.article)
            if article and not _is_of(one.passage, article):
                del articles[one.passage.article]
        # A damaged article has no statements.
        said = {number: own for number, own in said.items() if number in articles}
        for number in articles.keys() - said.keys():
            said[number] = statements_of(articles[number])
        for number, article in articles.items():
            said[number] = shown_statements(article, said.get(number, ()), self._caution)
        return articles, said


def _other_forms(question: Question, windows: Sequence[Window]) -> Collection[int]:
    """Return the places of the question's words of which the first window holds another form."""
    akin = windows[0].akin if windows else 0
    return [place for place in range(len(question.words)) if akin >> place & 1]


def _is_of(passage: Passage, article: Article) -> bool:
    """Whether a passage lies in an article's text: its place may be damaged in the file."""
    return passage.span.end <= len(article.text) and all(
        passage.span.holds(sentence.span) for sentence in passage.sentences
    )
