"""Search of passages for a question. See `Answerer`."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from index.answering.sentences import Candidate
from index.answering.speech import AskedSpeech, asked_speech, wording_asked
from index.answering.whom import is_office
from index.answering.windows import CANDIDATES, MORE_CANDIDATES
from index.corrections import groups_of
from index.query.analysis import Earlier, Question, analyse
from index.query.guesses import without_guess
from index.query.keyboards import meant, other_readings
from index.query.marked import places
from index.query.mistyped import typed_right, without_correction
from index.query.people import other_names, without
from index.query.question_types import kind_of
from index.query.synonyms import near_words
from index.text.terms import terms, title_terms

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import date

    from index.answering.request import Request
    from index.indexer import Indexer
    from index.query.weighing import Statistics
    from index.storage.rows import Found
    from index.storage.snapshots import Snapshot


@dataclass(frozen=True, slots=True)
class Inquiry:
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


class Searched(NamedTuple):
    """An analysed question with what it asks about speech, and what was found, the best first.

    Quotes are of the passages that are `ranked`; the others may only hold what somebody says.
    """

    question: Question
    speech: AskedSpeech | None
    candidates: Sequence[Candidate]
    ranked: Sequence[Candidate]


class Search:
    """Searcher of passages for questions, in the index that follows a database."""

    def __init__(self, index: Indexer) -> None:
        self._index = index

    def inquiry(self, request: Request) -> Inquiry:
        """Return what a request asks by itself, with its words that only ask typed right."""
        within = self._index.within(request.collections)
        typed = self._in_the_layout(request, within)
        languages = self._index.likely(typed, within)
        text = without_correction(typed, languages[0], goes_on=request.previous is not None)
        text = without_guess(text, languages[0])
        return Inquiry(
            self._typed_right(text, languages, within, request.today), languages, within,
            request.today, request.limit, request.who,
        )  # fmt: skip

    def with_text(self, inquiry: Inquiry, text: str) -> Inquiry:
        """Return an inquiry with another text, in the languages that it may be in."""
        return replace(inquiry, text=text, languages=self._index.likely(text, inquiry.within))

    def load(self, text: str, today: date) -> None:
        """Load what analysing takes in each of the library's languages."""
        for language in self._index.languages():
            inquiry = Inquiry(text, [language], None, today, 1, who=False)
            question = self._index.with_statistics(partial(_analysed, inquiry, {}, ()), None)
            asked_speech(question.text, language)
            is_office(text, language)  # the person that is asked about may have one
            near_words(language)

    def passages(self, stored: Snapshot, inquiry: Inquiry) -> Searched:
        """Return the passages that are found for a question."""
        many = max(CANDIDATES, inquiry.limit)
        question, speech, scores = self._search(stored, inquiry, many)
        question = replace(question, conversation=inquiry.conversation)
        ranked = len(scores) if question.timed or question.marked else many
        found = stored.found(list(scores))
        candidates = _candidates(found, scores, inquiry.within, titled=ranked)
        return Searched(question, speech, candidates, candidates[:ranked])

    def _in_the_layout(self, request: Request, within: Collection[int] | None) -> str:
        """Return a question as it reads with the keyboard set to its language."""
        text = request.question
        languages = sorted(self._index.languages())
        readings = other_readings(text, languages)
        if not readings:
            return text

        def as_meant(statistics: Statistics) -> str:
            def held(word: str, language: str) -> bool:
                return any(map(statistics.frequency_or_held, terms(word, language)))

            read = meant(text, readings, languages, held)
            _foresee(read, self._index.likely(read, within), statistics, request.today)
            return read

        return self._index.with_statistics(as_meant, within)

    def _typed_right(
        self, text: str, languages: Sequence[str], within: Collection[int] | None, today: date
    ) -> str:
        """Return a question with words that only ask spelled right where no article has them."""

        def right(statistics: Statistics) -> str:
            asked = False

            def held(word: str) -> bool:
                nonlocal asked
                asked = True
                return any(
                    statistics.frequency_or_held(term)
                    for one in languages
                    for term in terms(word, one)
                )

            read = typed_right(text, languages, held)
            if asked:
                _foresee(read, languages, statistics, today)
            return read

        return self._index.with_statistics(right, within)

    def _search(
        self, stored: Snapshot, inquiry: Inquiry, many: int
    ) -> tuple[Question, AskedSpeech | None, dict[int, float]]:
        weighed = partial(
            self._index.with_statistics, within=inquiry.within, near=partial(_near, stored)
        )
        language = inquiry.languages[0]
        speech = wording_asked(inquiry.text, language) if inquiry.who else _speech(inquiry)
        wording = speech.wording if speech and speech.who else ()
        question = weighed(partial(_analysed, inquiry, {}, wording))
        if speech and (names := _other_names(stored, question, inquiry.languages)):
            question = weighed(partial(_analysed, inquiry, names, wording))
        deep = question.timed or question.marked or speech
        k = max(MORE_CANDIDATES, many) if deep else many
        searched = [*question.terms, *(set(wording) - set(question.terms))]
        return question, speech, self._index.search(searched, k, inquiry.within)


def _near(stored: Snapshot, wanted: Sequence[str], passages: Sequence[int]) -> bool:
    """Whether terms stand side by side in one of the passages, in this order."""
    wording = frozenset({tuple(wanted)})
    return any(
        places(wording, sentence.terms)
        for one in stored.found(passages).values()
        for sentence in one.passage.sentences
    )


def _foresee(text: str, languages: Sequence[str], statistics: Statistics, today: date) -> None:
    """Have asked for at once what analysing a question asks for, where each time counts."""
    if statistics.foresee:
        analyse(text, languages, statistics, today)


def _analysed(
    inquiry: Inquiry,
    names: Mapping[str, frozenset[str]],
    wording: Sequence[str],
    statistics: Statistics,
) -> Question:
    """Analyse a question, whose terms may have other `names`; `wording` is searched for, too."""
    if statistics.foresee:
        statistics.foresee(wording)
    named = replace(statistics, names=names) if names else statistics
    own = named.without(inquiry.without) if inquiry.without else named
    question = analyse(inquiry.text, inquiry.languages, own, inquiry.today, inquiry.earlier)
    return without(question, inquiry.without) if inquiry.without else question


def _speech(inquiry: Inquiry) -> AskedSpeech | None:
    """Return what is asked about speech, by the question itself where it goes on from another."""
    language = inquiry.languages[0]
    own = inquiry.text[inquiry.earlier.end :] if inquiry.earlier else inquiry.text
    if kind_of(own, language)[0] == "other":
        own = inquiry.text
    return asked_speech(own, language)


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
    stored: Snapshot, question: Question, languages: Sequence[str]
) -> Mapping[str, frozenset[str]]:
    """Return what the names in a question are called otherwise, by term."""
    people = groups_of((same.one, same.other) for same in stored.same_people())
    return other_names(question, languages, people) if people else {}
