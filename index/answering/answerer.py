"""Answers questions: what is looked up where, and in which order."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING

from index.answering import compose
from index.answering.conversation import preferred, spoken_of
from index.answering.finder import Finder
from index.answering.offers import offering_first
from index.answering.replies import with_replies
from index.answering.request import Request
from index.answering.sentences import Candidate
from index.answering.speakers import shown_statements
from index.answering.speech import Asked, asked_speech, asks_who_said, wording_asked
from index.answering.statements import rank_sayings
from index.answering.topic import topic_of
from index.answering.windows import CANDIDATES, MORE_CANDIDATES, Window, rank
from index.corrections import groups_of
from index.models import stored_number
from index.query.analysis import Earlier, Question, analyse
from index.query.follow_ups import completed, goes_on
from index.query.marked import places
from index.query.missing import missing_words
from index.query.mistyped import typed_right, without_correction
from index.query.openings import question_alone
from index.query.people import only_words, other_names, without
from index.query.question_types import kind_of
from index.statements.extraction import statements_of
from index.text.terms import terms, title_terms

if TYPE_CHECKING:
    from collections.abc import (
        Collection,
        Iterable,
        Mapping,
        Sequence,
    )

    from index.answering.statements import Saying
    from index.indexer import Indexer
    from index.models import Answer, Article, Caution, Passage, Statement, Verification
    from index.query.weighing import Statistics
    from index.storage.reader import ReadSnapshot
    from index.storage.rows import Found
    from index.storage.truth import Truth

# Further windows, to make up for quotes that are near duplicates of others.
SPARE = 3
# Passages in which words are looked for that may stand side by side.
LOOKED_AT = 8
# The warm-up question: it takes the way of who said something, and that of dates.
_WARM_UP = Request("Who said that in May 2020?", today=date.min)


@dataclass(frozen=True, slots=True)
class _Inquiry:
    """Question ready to be searched for: complete in itself, with its candidate languages.

    The likeliest language is the first. `within` are the ids of the collections to search, None
    for all. `conversation` are the articles that answered what was asked before, each with how much
    that counts still. Terms of `without` are none of the library's: they are other words there.
    """

    text: str
    languages: Sequence[str]
    within: Collection[int] | None
    today: date
    limit: int
    who: bool
    earlier: Earlier | None = None
    conversation: Mapping[int, float] = field(default_factory=dict)
    without: frozenset[str] = frozenset()


class Answerer:
    """Answerer of questions, from a database and the index that follows it."""

    def __init__(self, storage: Truth, index: Indexer, caution: Caution) -> None:
        self._storage = storage
        self._reader = storage.reader
        self._index = index
        self._caution: Caution = caution
        self._finder = Finder(storage.reader, index, self._read)

    async def warm(self) -> None:
        """Load everything that questions need, in each of the library's languages."""
        await self._index.warm()
        await self._reader.run_in_snapshot(lambda _stored: self._load())
        await self.ask(_WARM_UP)

    def _load(self) -> None:
        whole = _Inquiry(_WARM_UP.question, [], None, _WARM_UP.today, 1, who=False)
        for language in self._index.languages():
            analysed = partial(_analysed, replace(whole, languages=[language]), {})
            question = self._index.with_statistics(analysed, None)
            asked_speech(question.text, language)

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

    def _ask(self, request: Request, stored: ReadSnapshot) -> Answer:
        within = self._index.within(request.collections)
        languages = self._index.likely(request.question, within)
        text = without_correction(
            request.question, languages[0], goes_on=request.previous is not None
        )
        asked = _Inquiry(
            self._typed_right(text, languages, within),
            languages,
            within,
            request.today,
            request.limit,
            request.who,
        )
        language = asked.languages[0]
        asked = replace(asked, conversation=preferred(request.turns, asked.text, language))
        needed = goes_on(asked.text, language) if request.previous else "no"
        if needed in {"yes", "leans"} and asks_who_said(asked.text, language):
            needed = "perhaps"
        alone = self._answer(stored, asked) if needed in {"no", "perhaps"} else None
        if not request.previous or (alone and (needed == "no" or alone.answered)):
            return alone or self._answer(stored, asked)
        instead = needed == "instead"
        completed = self._completed(asked, request, stored, instead=instead)
        whole = self._answer(stored, completed)
        if whole.answered or needed == "yes":
            return whole
        # What has no answer either way is said of the words that were asked.
        alone = alone or self._answer(stored, asked)
        return whole if instead and not alone.answered else alone

    def _typed_right(
        self, text: str, languages: Sequence[str], within: Collection[int] | None
    ) -> str:
        """Return a question with words that only ask spelled right where no article has them."""

        def right(statistics: Statistics) -> str:
            def held(word: str) -> bool:
                return any(statistics.held(term) for one in languages for term in terms(word, one))

            return typed_right(text, languages, held)

        return self._index.with_statistics(right, within)

    def _completed(
        self, asked: _Inquiry, request: Request, stored: ReadSnapshot, *, instead: bool
    ) -> _Inquiry:
        """Complete a question by the one before it and its answer, and by the conversation."""
        previous = request.previous or ""
        languages = self._index.likely(previous, asked.within)
        before = replace(asked, text=previous, languages=languages, limit=1, who=False)
        prior = self._answer(stored, before)
        first = prior.quotes[0] if prior.answered else None
        said: Sequence[Statement] = ()
        if first:
            number = stored_number(first.article)
            said = stored.statements([number]).get(number, ())
        person = spoken_of(prior, said, request.turns, asked.languages[0], self._caution)
        text, end = completed(asked.text, previous, asked.languages[0], person)
        return replace(
            asked,
            text=text,
            languages=self._index.likely(text, asked.within),
            earlier=Earlier(end, first.article.number if first else None, instead),
        )

    def _answer(self, stored: ReadSnapshot, asked: _Inquiry) -> Answer:
        many = max(CANDIDATES, asked.limit)
        question, speech, scores = self._search(stored, asked, many)
        question = replace(question, conversation=asked.conversation)
        ranked = len(scores) if question.timed or question.marked else many
        candidates = _candidates(stored.found(list(scores)), scores, asked.within, titled=ranked)
        windows = rank(question, candidates[:ranked], asked.limit + SPARE)
        shown = [window.candidate for window in windows]
        articles, said = self._read(stored, shown, candidates if speech else shown)
        if speech and not speech.who and not asked.without:
            without = only_words(question, asked.languages, articles.values())
            if without:
                return self._answer(stored, replace(asked, without=without))
        if not (speech and speech.who):
            windows = offering_first(question, windows, candidates[:ranked], articles)
        windows = with_replies(windows, articles)
        topic = topic_of(speech, question, articles, said)
        sayings: Sequence[Saying] = ()
        if speech:
            sayings = rank_sayings(speech, question, candidates, articles, said, topic)
        answer = compose.answer(
            question, sayings, windows, articles, said,
            missing=missing_words(question, _other_forms(question, windows)), topic=topic,
            limit=asked.limit, caution=self._caution,
        )  # fmt: skip
        return replace(answer, asks_who=speech is not None and speech.who)

    def _search(
        self, stored: ReadSnapshot, asked: _Inquiry, many: int
    ) -> tuple[Question, Asked | None, dict[int, float]]:
        near = partial(self._near, stored, asked.within)
        weighed = partial(self._index.with_statistics, within=asked.within, near=near)
        question = weighed(partial(_analysed, asked, {}))
        language = asked.languages[0]
        speech = wording_asked(asked.text, language) if asked.who else _speech(question, asked)
        if speech and (names := _other_names(stored, question, asked.languages)):
            question = weighed(partial(_analysed, asked, names))
        wording = speech.wording if speech and speech.who else ()
        deep = question.timed or question.marked or speech
        k = max(MORE_CANDIDATES, many) if deep else many
        searched = [*question.terms, *(set(wording) - set(question.terms))]
        return question, speech, self._index.search(searched, k, asked.within)

    def _near(
        self, stored: ReadSnapshot, within: Collection[int] | None, wanted: Sequence[str]
    ) -> bool:
        """Whether terms stand side by side in an article, in this order."""
        found = stored.found(list(self._index.search(wanted, LOOKED_AT, within)))
        wording = frozenset({tuple(wanted)})
        return any(
            places(wording, sentence.terms)
            for one in found.values()
            for sentence in one.passage.sentences
        )

    # Beside questions

    async def find(self, words: str, *, collections: Collection[str] | None = None) -> Verification:
        """Find `words` in the articles of `collections` (None: all): exact, near, or not at all.

        Of several places the most alike is returned, and among those one with a speaker.
        """
        return await self._finder.find(words, collections)

    def _read(
        self, stored: ReadSnapshot, shown: Iterable[Candidate], candidates: Sequence[Candidate]
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
        # What is damaged says nothing.
        said = {number: own for number, own in said.items() if number in articles}
        for number in articles.keys() - said.keys():
            said[number] = statements_of(articles[number])
        for number, article in articles.items():
            said[number] = shown_statements(article, said.get(number, ()), self._caution)
        return articles, said


def _analysed(
    asked: _Inquiry, names: Mapping[str, frozenset[str]], statistics: Statistics
) -> Question:
    """Analyse a question, whose terms may have other `names`."""
    named = replace(statistics, names=names) if names else statistics
    if asked.without:
        question = analyse(
            asked.text, asked.languages, named.without(asked.without), asked.today, asked.earlier
        )
        return without(question, asked.without)
    return analyse(asked.text, asked.languages, named, asked.today, asked.earlier)


def _speech(question: Question, asked: _Inquiry) -> Asked | None:
    """Return what is asked about speech, by the question itself where it goes on from another."""
    language = asked.languages[0]
    own = question.text[asked.earlier.end :] if asked.earlier else question.text
    if kind_of(own, language)[0] == "other":
        own = question.text
    return asked_speech(own, language)


def _other_forms(question: Question, windows: Sequence[Window]) -> Collection[int]:
    """Return the places of the question's words of which the first window holds another form."""
    akin = windows[0].akin if windows else 0
    return [place for place in range(len(question.words)) if akin >> place & 1]


def _is_of(passage: Passage, article: Article) -> bool:
    """Whether a passage lies in an article's text: its place may be damaged in the file."""
    return passage.span.end <= len(article.text) and all(
        passage.span.holds(sentence.span) for sentence in passage.sentences
    )


def _candidates(
    found: Mapping[int, Found],
    scores: Mapping[int, float],
    within: Collection[int] | None,
    *,
    titled: int = 0,
) -> list[Candidate]:
    """Return the passages that the index found, the best first; the first `titled` with titles.

    Passages that have just been removed are passed over, and so are those that have just come into
    a collection that is not asked.
    """
    held = [
        (found[number], score)
        for number, score in scores.items()
        if number in found and (within is None or found[number].collection in within)
    ]
    return [
        Candidate(
            one.passage,
            title_terms(one.title, one.language) if place < titled else (),
            score,
            one.published,
        )
        for place, (one, score) in enumerate(held)
    ]


def _other_names(
    stored: ReadSnapshot, question: Question, languages: Sequence[str]
) -> Mapping[str, frozenset[str]]:
    """Return what the names in a question are called otherwise, by term."""
    people = groups_of((same.one, same.other) for same in stored.same_people())
    return other_names(question, languages, people) if people else {}
