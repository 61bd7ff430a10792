"""What somebody says in the article that answered before, whom a question hardly names. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.answering.answered import Told
from index.answering.speech import asked_speech
from index.answering.whom import called
from index.query.own_words import MOST_WORDS, held_in, own_words
from index.query.pronouns import may_mean, meant
from index.text.terms import searched_terms

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from index.answering.answered import Answered
    from index.models import Statement
    from index.query.own_words import OwnWord


def asks_for_words(question: str, language: str) -> tuple[int, int] | None:
    """Return the place of the word for saying in a question for words, None in any other."""
    speech = asked_speech(question, language)
    if not speech or not speech.words:
        return None
    start = question.find(speech.saying)
    return start, start + len(speech.saying)


def said_there(question: str, answered: Answered) -> Told | None:
    """Return what somebody says in an article: whom a pronoun or an office stands for."""
    place = asks_for_words(question, answered.language)
    own = own_words(question, answered.language, place or (0, 0))
    if len(own) > MOST_WORDS:
        return None
    spoken = [one for one in answered.said if one.speaker]
    spoken = [one for one in spoken if one.kind != "indirect"] or spoken
    theirs = (
        _of_whom_is_named(own, answered, spoken)
        if own
        else _of_whom_is_meant(question, answered, spoken)
    )
    for one in theirs:
        passage = next((own for own in answered.passages if own.span.meets(one.marked)), None)
        if passage:
            return Told(passage, one.span, one)
    return None


def _of_whom_is_named(
    own: Sequence[OwnWord], answered: Answered, spoken: Sequence[Statement]
) -> list[Statement]:
    """Return the statements of whom a question names, or says the office of.

    What it has beside that the article has. An office may stand only where they are first named.
    """
    if not all(word.is_held(answered.known) for word in own):
        return []
    names = {one: called(answered.article, one) for one in spoken}
    around = {one: f"{name} {_introducing(one, answered)}" for one, name in names.items()}
    for called_by in (names, around):
        theirs = _called_most(own, called_by, answered.language)
        if len({_last_name(one, answered) for one in theirs}) == 1:
            return theirs
    return []


def _called_most(
    own: Sequence[OwnWord], called_by: Mapping[Statement, str], language: str
) -> list[Statement]:
    """Return the statements of those that are called by the most words, by one at least."""
    held = {one: searched_terms(text, language) for one, text in called_by.items()}
    many = {one: sum(word.is_held(terms) for word in own) for one, terms in held.items()}
    most = max(many.values(), default=0)
    return [one for one, count in many.items() if count == most > 0]


def _introducing(statement: Statement, answered: Answered) -> str:
    """Return the sentence that first names who speaks."""
    sentences = (one for passage in answered.passages for one in passage.sentences)
    named = (one for one in sentences if statement.speaker and one.span.meets(statement.speaker))
    return next((one.span.of(answered.article.text) for one in named), "")


def _of_whom_is_meant(
    question: str, answered: Answered, spoken: Sequence[Statement]
) -> list[Statement]:
    """Return the statements of whom a question means that names nobody.

    That is whom a pronoun stands for, or who was asked about or told of before, or else the only
    one who speaks.
    """
    language, text = answered.language, answered.article.text
    pronoun = meant(question, language)
    fitting = [
        one for one in spoken if one.speaker and may_mean(one.speaker.of(text), pronoun, language)
    ]
    shown = answered.span.of(text) if answered.span else ""
    for told in (answered.person or "", answered.previous, shown):
        held = held_in(told, language)
        if theirs := [one for one in fitting if not held.isdisjoint(_last_name(one, answered))]:
            return theirs
    return fitting if len({_last_name(one, answered) for one in fitting}) == 1 else []


def _last_name(statement: Statement, answered: Answered) -> frozenset[str]:
    """Return the terms of the last word of a speaker's name."""
    name = statement.speaker.of(answered.article.text) if statement.speaker else ""
    return frozenset(searched_terms(name.split()[-1] if name else "", answered.language))
