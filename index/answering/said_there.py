"""What somebody says in the article that answered before, whom a question hardly names. Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.answering.answered import Told
from index.answering.speech import asked_speech
from index.answering.whom import called
from index.query.known_words import gender_of_first_name
from index.query.own_words import MOST_WORDS, held_in, own_words
from index.query.pronouns import may_mean, meant
from index.statements.kinds import GROUP, KIN, MAN, PEOPLE, SOMEBODY, TITLE, WOMAN, flags
from index.text.terms import searched_terms

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from index.answering.answered import Answered
    from index.models import Statement
    from index.query.own_words import OwnWord
    from index.query.pronouns import Meant

_WORD = re.compile(r"\w+")


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
        _of_whom_is_named(question, own, answered, spoken)
        if own
        else _of_whom_is_meant(question, answered, spoken)
    )
    for one in theirs:
        passage = next((each for each in answered.passages if each.span.meets(one.marked)), None)
        if passage:
            return Told(passage, one.span, one)
    return None


def _of_whom_is_named(
    question: str, own: Sequence[OwnWord], answered: Answered, spoken: Sequence[Statement]
) -> list[Statement]:
    """Return the statements of whom a question names, or says the office of.

    The article must call the speaker so: another one's office may stand beside their name.
    """
    offices = held_in(" ".join(_offices(question, answered.language)), answered.language)
    names = {
        one: called(answered.article, one)
        for one in spoken
        if _is_asked(own, offices, one, answered)
    }
    theirs = _called_most(own, names, answered.language)
    return theirs if len({_last_name(one, answered) for one in theirs}) == 1 else []


def _is_asked(
    own: Sequence[OwnWord], offices: frozenset[str], statement: Statement, answered: Answered
) -> bool:
    """Whether a speaker has a name or an office of a question, and all offices that it has.

    What it has beside, the speaker speaks of. In "Ole's lawyer" Ole is not who speaks.
    """
    text, language = answered.article.text, answered.language
    by_name = (span.of(text) for span in (statement.speaker, statement.mention) if span)
    introduced = called(answered.article, statement)
    theirs = held_in(" ".join((*by_name, *_offices(introduced, language, small=True))), language)
    known = theirs | held_in(introduced, language)
    words = known | held_in(statement.span.of(text), language)
    return any(word.is_held(theirs) for word in own) and all(
        word.is_held(words if offices.isdisjoint(word.written) else known) for word in own
    )


def _offices(text: str, language: str, *, small: bool = False) -> list[str]:
    """Return the words for people in a text, those for several only where `small` does not count.

    Where it does, so does every word with a small letter.
    """
    known, people = flags(language), SOMEBODY | TITLE | KIN
    people |= 0 if small else PEOPLE | GROUP
    return [
        word
        for word in _WORD.findall(text)
        if known.get(word.casefold(), 0) & people or (small and not word[0].isupper())
    ]


def _called_most(
    own: Sequence[OwnWord], called_by: Mapping[Statement, str], language: str
) -> list[Statement]:
    """Return the statements of those that are called by the most words, by one at least."""
    held = {one: searched_terms(text, language) for one, text in called_by.items()}
    many = {one: sum(word.is_held(terms) for word in own) for one, terms in held.items()}
    most = max(many.values(), default=0)
    return [one for one, count in many.items() if count == most > 0]


def _of_whom_is_meant(
    question: str, answered: Answered, spoken: Sequence[Statement]
) -> list[Statement]:
    """Return the statements of whom a question means that names nobody.

    That is whom a pronoun stands for, or who was asked about or told of before, or else the only
    one who speaks.
    """
    language, text = answered.language, answered.article.text
    pronoun = meant(question, language)
    fitting = [one for one in spoken if _may_be(one, pronoun, answered)]
    shown = answered.span.of(text) if answered.span else ""
    for told in (answered.person or "", answered.previous, shown):
        held = held_in(told, language)
        if theirs := [one for one in fitting if not held.isdisjoint(_last_name(one, answered))]:
            return theirs
    return fitting if len({_last_name(one, answered) for one in fitting}) == 1 else []


def _may_be(statement: Statement, pronoun: Meant, answered: Answered) -> bool:
    """Whether a pronoun may mean a speaker: "he" and "she" need one who is known to be that."""
    article, language = answered.article, answered.language
    name = statement.speaker.of(article.text) if statement.speaker else ""
    if pronoun not in {"m", "f"}:
        return bool(name) and may_mean(name, pronoun, language)
    first = gender_of_first_name(name.partition(" ")[0].casefold(), language)
    if first is not None:
        return first == pronoun
    words = _WORD.findall(called(article, statement).casefold())
    known = [flags(language).get(word, 0) for word in words]
    genders = {gender_of_first_name(word, language) for word in words} - {None}
    genders |= {"m" if one & MAN else "f" for one in known if bool(one & MAN) != bool(one & WOMAN)}
    return genders == {pronoun}


def _last_name(statement: Statement, answered: Answered) -> frozenset[str]:
    """Return the terms of the last word of a speaker's name."""
    name = statement.speaker.of(answered.article.text) if statement.speaker else ""
    return frozenset(searched_terms(name.split()[-1] if name else "", answered.language))
