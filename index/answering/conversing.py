"""Questions of a conversation: asked alone, with the one before, or of the article told of.

See `Answerer`, which looks up the answers.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from index.answering.answered import Answered
from index.answering.confidence import CAUTION
from index.answering.conversation import preferred, spoken_of
from index.answering.quoting import quote_of_window
from index.answering.said_there import asks_for_words
from index.answering.sentences import Candidate
from index.answering.speakers import shown_statements
from index.answering.speech import asks_who_said
from index.answering.told_there import shows, told_there
from index.answering.windows import Window
from index.models import stored_number
from index.query.analysis import Earlier
from index.query.follow_ups import completed, goes_on
from index.query.own_words import held_in, own_words
from index.statements.extraction import statements_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from index.answering.request import Request
    from index.answering.search import Inquiry, Search
    from index.models import Answer, Caution, Passage, Quote, Span, Statement
    from index.query.follow_ups import GoesOn
    from index.storage.snapshots import Snapshot

# How likely what the article that answered before tells of a question answers that.
TOLD_THERE = 0.6
# So many passages of that article are looked at, and none of a longer one, in characters.
MOST_PASSAGES = 60
LONGEST = 200_000
# A question with no more words of its own may be meant about the article that answered before,
# also where another one answers it.
_FEW = 2


class _Completed(NamedTuple):
    """A question with the one before it, the answer to that, and whom a pronoun stands for.

    `said` are the statements of the article that answers the one before, as they were stored.
    """

    inquiry: Inquiry
    prior: Answer
    person: str | None
    said: Mapping[int, Sequence[Statement]]


@dataclass(frozen=True, slots=True)
class Conversing:
    """Answerer of questions that may go on from others, by how a single one is `look_up`ed."""

    search: Search
    look_up: Callable[[Snapshot, Inquiry], Answer]
    caution: Caution

    def answer(self, inquiry: Inquiry, request: Request, stored: Snapshot) -> Answer:
        """Answer a question that may go on from the one before it."""
        language = inquiry.languages[0]
        inquiry = replace(inquiry, conversation=preferred(request.turns, inquiry.text, language))
        needed = goes_on(inquiry.text, language) if request.previous else "no"
        if needed in {"yes", "leans"} and asks_who_said(inquiry.text, language):
            needed = "perhaps"
        alone = self.look_up(stored, inquiry) if needed in {"no", "perhaps"} else None
        if alone and not request.previous:
            return alone
        if alone and alone.answered and not _may_be_meant_there(inquiry, alone, request, needed):
            return alone
        whole = self._completed(inquiry, request, stored, instead=needed == "instead")
        found = alone if alone and (alone.answered or needed == "no") else None
        found = found or self._with_the_one_before(inquiry, whole, stored, needed, alone)
        return self._there(inquiry, whole, request, stored, found, needed) or found

    def _with_the_one_before(
        self,
        inquiry: Inquiry,
        whole: _Completed,
        stored: Snapshot,
        needed: GoesOn,
        alone: Answer | None,
    ) -> Answer:
        """Answer a question with the one before it."""
        together = self.look_up(stored, whole.inquiry)
        if together.answered or needed == "yes":
            return together
        # Without an answer either way, that to the question as it was asked is given.
        alone = alone or self.look_up(stored, inquiry)
        return together if needed == "instead" and not alone.answered else alone

    def _completed(
        self, inquiry: Inquiry, request: Request, stored: Snapshot, *, instead: bool
    ) -> _Completed:
        """Complete a question by the one before it and its answer, and by the conversation."""
        before = self.search.with_text(inquiry, request.previous or "")
        before = replace(before, limit=1, who=False)
        prior = self.look_up(stored, before)
        first = prior.quotes[0] if prior.answered else None
        said = stored.statements([stored_number(first.article)]) if first else {}
        own = next(iter(said.values()), ())
        person = spoken_of(
            prior, own, request.turns, inquiry.text, inquiry.languages[0], self.caution
        )
        text, end = completed(inquiry.text, before.text, inquiry.languages[0], person)
        earlier = Earlier(end, first.article.number if first else None, instead)
        whole = replace(self.search.with_text(inquiry, text), earlier=earlier)
        return _Completed(whole, prior, person, said)

    def _there(
        self,
        inquiry: Inquiry,
        whole: _Completed,
        request: Request,
        stored: Snapshot,
        found: Answer,
        needed: GoesOn,
    ) -> Answer | None:
        """Answer a question from the article that answered the one before, None where it cannot."""
        if needed == "instead" or CAUTION[self.caution] > TOLD_THERE:
            return None
        answered = self._answered(inquiry, whole, request, stored)
        if answered is None:
            return None
        back = needed != "no"
        if back and found.answered and _shows(inquiry.text, found.quotes[0], answered.language):
            if found.quotes[0].article.number == answered.article.number:
                return None
            back = False
        told = told_there(inquiry.text, answered, back=back)
        if told is None:
            return None
        quote = quote_of_window(
            Window(Candidate(told.passage, (), 0.0), told.span, 1.0, 0.0, 1.0),
            answered.article,
            [told.statement] if told.statement else answered.said,
        )
        return _answer_of(quote, found, whole.inquiry)

    def _answered(
        self, inquiry: Inquiry, whole: _Completed, request: Request, stored: Snapshot
    ) -> Answered | None:
        """Return the article that answered before, None where there is none that may be seen.

        Where that of the turn before may not, it is the one that answers now.
        """
        first = whole.prior.quotes[0] if whole.prior.answered else None
        own = stored_number(first.article) if first else None
        numbers = (own,) if own and not request.turns else (_article_of(request), own)
        for number in dict.fromkeys(one for one in numbers if one is not None):
            span = first.span if first and number == own else None
            if found := self._read(number, span, inquiry, whole, stored):
                return replace(found, previous=request.previous or "", person=whole.person)
        return None

    def _read(
        self,
        number: int,
        span: Span | None,
        inquiry: Inquiry,
        whole: _Completed,
        stored: Snapshot,
    ) -> Answered | None:
        """Return an article with what stands around a place, None where it may not be seen."""
        article = stored.articles([number]).get(number)
        if article is None or len(article.text) > LONGEST:
            return None
        passages = _nearest(stored.passages_of([number]).get(number, []), span)
        seen, within = stored.found([one.id for one in passages[:1]]).values(), inquiry.within
        if within is not None and any(one.collection not in within for one in seen):
            return None
        said = whole.said.get(number)
        if said is None:
            said = stored.statements([number]).get(number)
        said = statements_of(article) if said is None else said
        return Answered(article, passages, shown_statements(article, said, self.caution), "", span)


def _nearest(passages: Sequence[Passage], span: Span | None) -> Sequence[Passage]:
    """Return the passages of an article that stand around a place, or at its beginning."""
    own = (place for place, one in enumerate(passages) if span and one.span.meets(span))
    first = max(0, next(own, 0) - MOST_PASSAGES // 2)
    return passages[first : first + MOST_PASSAGES]


def _answer_of(quote: Quote, found: Answer, inquiry: Inquiry) -> Answer:
    """Return the answer that a quote is, before what was found otherwise."""
    number, others = quote.article.number, found.quotes if found.answered else ()
    apart = [
        one for one in others if one.article.number != number or not one.span.meets(quote.span)
    ]
    return replace(
        found,
        searched=inquiry.text,
        quotes=(quote, *apart)[: inquiry.limit],
        answered=True,
        missing=(),
        confidence=TOLD_THERE,
    )


def _article_of(request: Request) -> int | None:
    """Return the number of the article that answered the turn before, None where none did."""
    return next((turn.articles[0] for turn in request.turns[:1] if turn.articles), None)


def _may_be_meant_there(inquiry: Inquiry, alone: Answer, request: Request, needed: GoesOn) -> bool:
    """Whether a question that another article answers may be meant about the one before.

    It goes on from it, or has few words of its own, none of them a name, and asks for somebody's
    words, or has others than the answer.
    """
    number, quote = _article_of(request), alone.quotes[0]
    if number is None or needed != "no":
        return number is not None
    if quote.article.number == number:
        return False
    language = quote.article.language or ""
    saying = asks_for_words(inquiry.text, language)
    own = own_words(inquiry.text, language, saying or (0, 0))
    if len(own) > _FEW or any(word.is_name for word in own):
        return False
    if saying:
        return True
    held = held_in(f"{quote.article.title}\n{quote.passage.of(quote.article.text)}", language)
    return not all(word.is_held(held) for word in own)


def _shows(question: str, quote: Quote, language: str) -> bool:
    """Whether a quote has what a question asks for that goes on."""
    if asks_for_words(question, language):
        return quote.speaker is not None
    return shows(question, quote.text, language)
