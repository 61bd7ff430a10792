"""What the article that answered the question before tells of what is asked now. Pure.

A question that says little by itself is meant about what was just answered: there the sentence is
looked for that fits what it asks for, a reason, a figure of the kind, a person, their words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.answering.answer_types import gives_reason, names_whom, offers
from index.answering.answered import Told, from_there, last_shown, lines
from index.answering.counts import counts_the_noun, tells_amount_of_nothing
from index.answering.findings import because
from index.answering.said_there import asks_for_words, said_there
from index.answering.told import Told as Found
from index.query.own_words import (
    MOST_WORDS,
    held_in,
    own_words,
    points_by_degree,
)
from index.query.pronouns import pronouns_in
from index.query.sought import sought
from index.text.stopwords import function_terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.answering.answered import Answered, Line
    from index.query.own_words import OwnWord

# A reason stands at most so many sentences behind what it is for.
_BEHIND = 2
# What shows by its form, and what so few sentences have that one alone is meant.
_BY_FORM = frozenset({"when", "what time", "how long", "how much", "how many", "measure"})
_ALONE = frozenset({"how long", "how much"})


def told_there(question: str, answered: Answered, *, back: bool) -> Told | None:
    """Return where an article answers a question, None where it is not known to.

    `back` is whether the question surely goes on from the one before: else the article must have
    all that it names.
    """
    language = answered.language
    if asks_for_words(question, language):
        return said_there(question, answered)
    every = lines(answered)
    own = own_words(question, language)
    known = answered.known
    if len(own) > MOST_WORDS or any(word.is_name and not word.is_held(known) for word in own):
        return None
    back = back or points_by_degree(question, language)
    back = back or any(word.is_held_without_ending(known) for word in own)
    if sought(question, language)[0] == "why":
        return _reason(question, own, answered, every) if back else None
    return _with_words(question, own, answered, every, back=back)


def shows(question: str, told: str, language: str) -> bool:
    """Whether a text has anything of what is asked for: a reason, a figure, a name, its words."""
    kind = sought(question, language)[0]
    if kind == "why":
        return gives_reason(_why(question, language), told, language)
    if not _fits(question, told, language):
        return False
    own, held = own_words(question, language), held_in(told, language)
    return kind in _BY_FORM or not own or any(word.is_held(held) for word in own)


def _fits(question: str, text: str, language: str) -> bool:
    return offers(question, text, language) and names_whom(question, text, language)


# A reason


def _reason(
    question: str, own: Sequence[OwnWord], answered: Answered, every: Sequence[Line]
) -> Told | None:
    """Return the sentence with words that begin the reason for what was told.

    It is told there, in the next sentence, or in the one behind that of the same paragraph.
    """
    language, known = answered.language, answered.known
    at: int | None = last_shown(answered, every)
    if all(word.is_held(known) for word in own):
        at = _where_told(own, answered, every)
    elif not points_by_degree(question, language):
        return None
    why = _why(question, language)
    near = every[at : at + 1 + _BEHIND] if at is not None else []
    if any(line.sentence.opens or line.passage != near[0].passage for line in near[1:]):
        near = near[:2]
    return next(
        (
            line.told
            for line in near
            if gives_reason(why, line.text, language)
            and (line.place == at or _goes_on(line, near[0], answered))
        ),
        None,
    )


def _goes_on(line: Line, told: Line, answered: Answered) -> bool:
    """Whether a reason in a sentence may be that of one before: else it is for what stands there.

    It begins the sentence, or that says again, or by a pronoun, what it is about.
    """
    language = answered.language
    begins = because(language).search(line.text)
    before = line.text[: begins.start()] if begins else line.text
    asked = told.held | answered.title | held_in(answered.previous, language)
    return bool(
        not held_in(before, language)
        or pronouns_in(line.text, language)
        or not (line.held & asked).issubset(function_terms(language))
    )


def _where_told(own: Sequence[OwnWord], answered: Answered, every: Sequence[Line]) -> int | None:
    """Return the place of what a reason is asked for: what answered before, if it has the words."""
    at = last_shown(answered, every)
    found = [
        line.place
        for line in every
        if all(word.is_held(line.held | answered.title) for word in own)
    ]
    return at if at in found else next(iter(found), None)


def _why(question: str, language: str) -> str:
    """Return the words of a question that ask why: those around them are not looked for."""
    start, end = sought(question, language)[1]
    return question[start:end]


# By words


def _with_words(
    question: str,
    own: Sequence[OwnWord],
    answered: Answered,
    every: Sequence[Line],
    *,
    back: bool,
) -> Told | None:
    """Return the sentence that has what is sought, and the words that say of what."""
    language, at = answered.language, last_shown(answered, every)
    kind = sought(question, language)[0]
    shown = every[at].held if every and answered.span else frozenset[str]()
    new = [word for word in own if not word.is_held(answered.title | shown)]
    fitting = [
        line
        for line in every
        if _fits(question, line.text, language)
        and _tells_of_that(question, line.text, new, language)
    ]
    fitting.sort(key=lambda line: from_there(line, at))
    if not new:
        given = kind in _BY_FORM and (back or own)
        return fitting[0].told if given and fitting else None
    needed = (len(new) + 1) // 2 if back else len(new)
    held = [sum(word.is_held(line.held) for word in new) for line in fitting]
    around = [sum(word.is_held(line.around) for word in new) for line in fitting]
    enough = [place for place, many in enumerate(held) if many and around[place] >= needed]
    if enough:
        return fitting[max(enough, key=held.__getitem__)].told
    return fitting[0].told if back and kind in _ALONE and len(fitting) == 1 else None


def _tells_of_that(question: str, text: str, new: Sequence[OwnWord], language: str) -> bool:
    """Whether a number in a text may be what is asked for, where "how many" or "how much" is.

    What is counted must be counted there, unless it is new: then another word may stand for it.
    Of nothing, a sum of money is asked for.
    """
    asked = Found(question, text, language)
    if asked.kind != "how many":
        return True
    if not asked.noun:
        return bool(new) or tells_amount_of_nothing(asked)
    is_new = any(asked.noun in word.terms for word in new)
    return is_new or counts_the_noun(question, text, language)
