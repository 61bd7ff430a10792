"""What the article that answered the question before tells of what is asked now. Pure.

A question that says little by itself is meant about what was just answered: there the sentence is
looked for that fits what it asks for, a reason, a figure of the kind, a person, their words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.answering.answer_types import gives_reason, names_whom, offers
from index.answering.answered import Told, from_there, last_shown, lines
from index.answering.came_after import came_after, tells_of_succession
from index.answering.said_there import asks_for_words, said_there
from index.answering.windows import LONGEST_QUOTE
from index.models import Span
from index.query.own_words import (
    MOST_WORDS,
    asks_who_came_after,
    held_in,
    own_words,
    points_by_degree,
)
from index.query.pronouns import pronouns_in
from index.query.sought import sought

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.answering.answered import Answered, Line
    from index.query.own_words import OwnWord

# A reason stands at most so many sentences behind what it is for, and so many before.
_BEHIND, _BEFORE = 3, 2
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
    if place := asks_who_came_after(question, language):
        return came_after(own_words(question, language, place), answered, every)
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
    if asks_who_came_after(question, language):
        return tells_of_succession(told, language)
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
    """Return the reason for what was told: words that begin one, or else what is told next."""
    language, known = answered.language, answered.known
    lacks = not all(word.is_held(known) for word in own)
    # One word may say how it is, in others than the article's ("why the delay?").
    if lacks and (len(own) > 1 or pronouns_in(question, language)):
        return None
    at = _where_told(own, answered, every)
    near = [line for line in every if -_BEFORE <= line.place - at <= _BEHIND]
    near.sort(key=lambda line: from_there(line, at))
    why = _why(question, language)
    if given := next((line for line in near if gives_reason(why, line.text, language)), None):
        return given.told
    behind = every[at + 1 :]
    return _rest_of_paragraph(behind[0], behind) if behind else None


def _where_told(own: Sequence[OwnWord], answered: Answered, every: Sequence[Line]) -> int:
    """Return the place of what a reason is asked for: what answered before, if it has the words."""
    at = last_shown(answered, every)
    found = [line.place for line in every if any(word.is_held(line.held) for word in own)]
    return at if at in found or not found else found[0]


def _why(question: str, language: str) -> str:
    """Return the words of a question that ask why: those around them are not looked for."""
    start, end = sought(question, language)[1]
    return question[start:end]


def _rest_of_paragraph(first: Line, behind: Sequence[Line]) -> Told:
    """Return a sentence with those of its paragraph that fit behind it."""
    span = first.sentence.span
    for line in behind[1:]:
        reach = line.sentence.span.end
        if line.sentence.opens or line.passage != first.passage:
            break
        if reach - span.start > LONGEST_QUOTE:
            break
        span = Span(span.start, reach)
    return Told(first.passage, span)


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
    fitting = [line for line in every if _fits(question, line.text, language)]
    fitting.sort(key=lambda line: from_there(line, at))
    if not new:
        given = kind in _BY_FORM and (back or own)
        return fitting[0].told if given and fitting else None
    needed = (len(new) + 1) // 2 if back else len(new)
    held = [sum(word.is_held(line.held) for word in new) for line in fitting]
    around = [sum(word.is_held(line.around) for word in new) for line in fitting]
    enough = [place for place, own in enumerate(held) if own and around[place] >= needed]
    if enough:
        return fitting[max(enough, key=held.__getitem__)].told
    return fitting[0].told if back and kind in _ALONE and len(fitting) == 1 else None
