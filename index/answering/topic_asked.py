"""Analysis of a question that asks what somebody said about a topic: topic and person. Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.answering.topic import Topic
from index.answering.whom import called, is_office
from index.text.stopwords import function_terms
from index.text.terms import searched_terms, terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from index.answering.speech import AskedSpeech
    from index.models import Article, Statement
    from index.query.analysis import Question
    from index.query.weighing import Word


def topic_of(
    speech: AskedSpeech | None,
    question: Question,
    articles: Mapping[int, Article],
    said: Mapping[int, Sequence[Statement]],
) -> Topic | None:
    """Return what the question asks whether, or what, somebody said about.

    None where it asks who spoke, or where something is (found). The person it names is known by the
    speakers, otherwise by standing beside the word for saying: the question may be of somebody who
    says nothing in any article.
    """
    if speech is None or speech.who or speech.where:
        return None
    # Few people say what an article holds: each name is analysed once.
    speakers = {
        (called(articles[number], one), articles[number].language or "")
        for number, own in said.items()
        for one in own
        if one.speaker
    }
    names = {term for name, language in speakers for term in searched_terms(name, language)}
    speaking = tuple(word for word in question.words if not names.isdisjoint(word.variants))
    beside = _run(speech, question)
    named = _asked_for(speech, question, beside, speaking)
    if not named:
        return None
    about = [word for word in question.words if _is_about(word, named, speech, question)]
    behind = [word for word in about if not word.variants.isdisjoint(speech.wording)]
    return Topic(
        tuple(behind or about),
        tuple(named),
        tuple(_full_names(named, question)),
        speaks=any(word in speaking for word in beside),
        sure=_stand_by(beside, speech, question),
        by_name=any(not is_office(word.text, speech.language) for word in named),
        strict=speech.words and not (question.period.bounded and not about),
    )


def _stand_by(words: Sequence[Word], speech: AskedSpeech, question: Question) -> bool:
    """Whether words stand right beside the word for saying: "the reason was given" has no name."""
    if not words:
        return False
    saying = _saying(speech, question)
    first, last = words[0], words[-1]
    before = question.text[last.start + len(last.text) : saying] if last.start < saying else "x"
    behind = question.text[saying + len(speech.saying) : first.start] or "x"
    # "o que disse o técnico Marr?": words such as articles do not part them.
    small = function_terms(speech.language)
    return any(small.issuperset(terms(between, speech.language)) for between in (before, behind))


def _saying(speech: AskedSpeech, question: Question) -> int:
    """Return where the word for saying stands in a question."""
    whole = re.compile(rf"(?<!\w){re.escape(speech.saying)}(?!\w)")
    found = whole.search(question.text, question.new_from) or whole.search(question.text)
    return found.start() if found else 0


def _asked_for(
    speech: AskedSpeech, question: Question, beside: Sequence[Word], speaking: Sequence[Word]
) -> Sequence[Word]:
    """Return the words for whom the question asks, where those that are `speaking` are known.

    A person who is only spoken about may be a speaker too: that name stands further behind the word
    for saying than the one right beside it.
    """
    if any(word in beside for word in speaking):
        return speaking
    end = beside[-1].start if beside else 0
    saying = _saying(speech, question)
    behind = bool(speaking) and all(word.start > max(end, saying) for word in speaking)
    return beside if beside and (behind or not speaking) else speaking


def _run(speech: AskedSpeech, question: Question) -> Sequence[Word]:
    """Return the words before the word for saying that stand side by side, if none those behind."""
    saying = _saying(speech, question)
    words = [word for word in question.words if word.text != speech.saying]
    before = [word for word in words if word.start < saying]
    run = before[-1:] or words[:1]
    side = before[-2::-1] if before else words[1:]
    for word in side:
        first, last = sorted((word, run[-1]), key=lambda one: one.start)
        if question.text[first.start + len(first.text) : last.start].strip(" ."):
            break
        run.append(word)
    return sorted(run, key=lambda one: one.start)


def _is_about(word: Word, named: Sequence[Word], speech: AskedSpeech, question: Question) -> bool:
    """Whether a word is neither part of a name nor says that it was said, or when."""
    begin, end = question.period.words or (0, 0)
    if begin <= word.start < end or word.text == speech.saying:
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
