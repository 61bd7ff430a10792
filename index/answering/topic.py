"""What somebody is asked to have spoken about, and which quotes tell of that: pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.answering.whom import called, has_a_name, is_office, may_be_called
from index.statements.lexicon import lexicon
from index.text.sentences import sentences
from index.text.stopwords import function_terms
from index.text.terms import searched_terms, terms

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from index.answering.speech import Asked
    from index.models import Article, Quote, Statement
    from index.query.analysis import Question
    from index.query.weighing import Word

# A quote tells of a topic when it holds so much of it, by idf; where only the headline and what is
# shown around it hold it, they must hold so much.
_TOLD, _TOLD_AROUND = 0.42, 0.6
# Somebody is named by so much of what the question calls them.
_NAMED = 0.4


@dataclass(frozen=True, slots=True)
class Topic:
    """The words for what somebody whom the question names is asked to have spoken about.

    `named` are the words for whom it names, and `called` those of each full name that it has.
    `speaks` is whether the articles have something that is said by them; `sure` whether they are
    surely whom it asks for, also where they say nothing, and `by_name` whether it calls them by a
    name and not only by an office. `strict` is whether only what they say can be the answer: "what
    did Marr say about it?".
    """

    words: tuple[Word, ...]
    named: tuple[Word, ...]
    called: tuple[tuple[Word, ...], ...]
    speaks: bool
    sure: bool
    by_name: bool
    strict: bool

    def told_by(self, quote: Quote) -> bool:
        """Whether a quote or what is shown around it is about it, and nobody else says so.

        Whom the question names speaks of what the headline is about, in whatever words.
        """
        if self.speaks and quote.speaker and not self._concerns_the_named(quote):
            return False
        shown = _terms(quote.passage.of(quote.article.text), quote)
        if not self.strict:
            return self._is_held(shown)
        titled = shown | _terms(quote.article.title, quote)
        if self.spoken_by_the_named(quote):
            return self._is_held(shown) or self._is_held(titled, _TOLD_AROUND)
        return self._may_be_theirs(quote, titled) and self._is_held(shown)

    def _may_be_theirs(self, quote: Quote, titled: set[str]) -> bool:
        """Whether what nobody is known to say may be said by whom the question names."""
        is_told_of_them = quote.said is None or quote.speaker is not None
        if self.speaks and is_told_of_them:
            return False
        if not self.sure:
            return True
        return self._names(titled) and (not self.by_name or self._may_tell_what_they_say(quote))

    def _may_tell_what_they_say(self, quote: Quote) -> bool:
        """Whether a quote may tell what somebody says who is not known to say it.

        It names them beside a word for saying, or nobody says it whom it calls by a name.
        """
        article, language = quote.article, quote.article.language or ""
        if quote.said:
            return not has_a_name(called(article, quote.speaker, quote.introduced), language)
        parts = (one.of(article.text) for one in sentences(article.text, quote.span, language))
        cue = lexicon(language).cue
        return any(cue.search(part) and self._names(_terms(part, quote)) for part in parts)

    def answered_by(self, quote: Quote) -> bool:
        """Whether a quote itself is about it, and is said by or names whom the question names."""
        return self._is_held(_terms(quote.text, quote)) and self._concerns_the_named(quote)

    def _concerns_the_named(self, quote: Quote) -> bool:
        return self.spoken_by_the_named(quote) or self._names(_terms(quote.text, quote))

    def _names(self, held: set[str]) -> bool:
        told = sum(word.idf for word in self.named if not held.isdisjoint(word.variants))
        return told > 0 and told >= _NAMED * sum(word.idf for word in self.named)

    def _is_held(self, held: set[str], most: float = _TOLD) -> bool:
        told = sum(word.idf for word in self.words if not held.isdisjoint(word.variants))
        return told >= most * sum(word.idf for word in self.words)

    def is_held(self, words: Collection[Word], *, around: bool = False) -> bool:
        """Whether so many of its words are held, or only `around`, that something is about it."""
        told = sum(word.idf for word in self.words if word in words)
        return told >= (_TOLD_AROUND if around else _TOLD) * sum(word.idf for word in self.words)

    def spoken_by_the_named(self, quote: Quote) -> bool:
        """Whether a quote is said by somebody whom the question names."""
        name = called(quote.article, quote.speaker, quote.introduced)
        return self.is_whom(name, quote.article.language or "")

    def is_whom(self, name: str, language: str) -> bool:
        """Whether somebody with this name may be whom the question names."""
        return may_be_called(name, language, self.named, self.called)


def _terms(text: str, quote: Quote) -> set[str]:
    return set(searched_terms(text, quote.article.language or ""))


def topic_of(
    asked: Asked | None,
    question: Question,
    articles: Mapping[int, Article],
    said: Mapping[int, Sequence[Statement]],
) -> Topic | None:
    """Return what the question asks whether, or what, somebody said about.

    None where it asks who spoke, or where something is (found). Whom it names is known by the
    speakers, otherwise by standing beside the word for saying: somebody may be asked for who says
    nothing in any article.
    """
    if asked is None or asked.who or asked.where:
        return None
    # Few people say what an article holds: each name is analysed once.
    speakers = {
        (called(articles[number], one.speaker, one.introduced), articles[number].language or "")
        for number, own in said.items()
        for one in own
        if one.speaker
    }
    names = {term for name, language in speakers for term in searched_terms(name, language)}
    speaking = tuple(word for word in question.words if not names.isdisjoint(word.variants))
    beside = _run(asked, question)
    named = _asked_for(asked, question, beside, speaking)
    if not named:
        return None
    about = [word for word in question.words if _is_about(word, named, asked, question)]
    behind = [word for word in about if not word.variants.isdisjoint(asked.wording)]
    return Topic(
        tuple(behind or about),
        tuple(named),
        tuple(_full_names(named, question)),
        speaks=any(word in speaking for word in beside),
        sure=_stand_by(beside, asked, question),
        by_name=any(not is_office(word.text, asked.language) for word in named),
        strict=asked.words and not (question.period.bounded and not about),
    )


def _stand_by(words: Sequence[Word], asked: Asked, question: Question) -> bool:
    """Whether words stand right beside the word for saying: "the reason was given" has no name."""
    if not words:
        return False
    saying = _saying(asked, question)
    first, last = words[0], words[-1]
    before = question.text[last.start + len(last.text) : saying] if last.start < saying else "x"
    behind = question.text[saying + len(asked.saying) : first.start] or "x"
    # "o que disse o técnico Marr?": words such as articles do not part them.
    small = function_terms(asked.language)
    return any(small.issuperset(terms(between, asked.language)) for between in (before, behind))


def _saying(asked: Asked, question: Question) -> int:
    """Return where the word for saying stands in a question."""
    whole = re.compile(rf"(?<!\w){re.escape(asked.saying)}(?!\w)")
    found = whole.search(question.text, question.own) or whole.search(question.text)
    return found.start() if found else 0


def _asked_for(
    asked: Asked, question: Question, beside: Sequence[Word], speaking: Sequence[Word]
) -> Sequence[Word]:
    """Return the words for whom the question asks, where those that are `speaking` are known.

    Who is only spoken about may be a speaker too: they stand further behind the word for saying
    than whoever stands right beside it.
    """
    if any(word in beside for word in speaking):
        return speaking
    end = beside[-1].start if beside else 0
    saying = _saying(asked, question)
    behind = bool(speaking) and all(word.start > max(end, saying) for word in speaking)
    return beside if beside and (behind or not speaking) else speaking


def _run(asked: Asked, question: Question) -> Sequence[Word]:
    """Return the words before the word for saying that stand side by side, if none those behind."""
    saying = _saying(asked, question)
    words = [word for word in question.words if word.text != asked.saying]
    before = [word for word in words if word.start < saying]
    run = before[-1:] or words[:1]
    side = before[-2::-1] if before else words[1:]
    for word in side:
        first, last = sorted((word, run[-1]), key=lambda one: one.start)
        if question.text[first.start + len(first.text) : last.start].strip(" ."):
            break
        run.append(word)
    return sorted(run, key=lambda one: one.start)


def _is_about(word: Word, named: Sequence[Word], asked: Asked, question: Question) -> bool:
    """Whether a word is neither part of a name nor says that it was said, or when."""
    begin, end = question.period.words or (0, 0)
    if begin <= word.start < end or word.text == asked.saying:
        return False
    return word not in named and not _is_beside(word, named, question)


def _full_names(named: Sequence[Word], question: Question) -> Iterator[tuple[Word, ...]]:
    """Yield the names of several words that have one of these: "the mayor of Varn" has none."""
    run: list[Word] = []
    for word in sorted(question.words, key=lambda one: one.start):
        if run and not _beside(word, run[-1], question):
            if len(run) > 1 and any(one in named for one in run):
                yield tuple(run)
            run = []
        run.append(word)
    if len(run) > 1 and any(one in named for one in run):
        yield tuple(run)


def _is_beside(word: Word, named: Sequence[Word], question: Question) -> bool:
    return any(_beside(word, one, question) for one in named)


def _beside(word: Word, name: Word, question: Question) -> bool:
    """Whether a word stands beside a name as the other half of it."""
    first, last = sorted((word, name), key=lambda one: one.start)
    between = question.text[first.start + len(first.text) : last.start]
    return between == " " and word.text[:1].isupper() and name.text[:1].isupper()
