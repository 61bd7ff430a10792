"""Who came in the place of whom the article that answered before tells of. Pure.

A sentence must tell so itself: that somebody succeeds another, or got the very office that the
article says was left. Where no person was told of, nobody came in their place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from index.answering.answer_types import names_whom
from index.answering.answered import from_there, last_shown
from index.languages import LANGUAGES
from index.query.known_words import is_first_name
from index.query.own_words import held_in
from index.query.pronouns import follow_up_words
from index.statements.kinds import DET, OF, SOMEBODY, TITLE, flags
from index.text.full_names import full_names
from index.text.terms import searched_terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.answering.answered import Answered, Line, Told
    from index.query.own_words import OwnWord

_WORD = re.compile(r"\w+")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class _Left:
    """Whoever left: the terms of their offices and last names, and all that was told of them."""

    offices: frozenset[str]
    names: frozenset[str]
    told: frozenset[str]


def came_after(own: Sequence[OwnWord], answered: Answered, every: Sequence[Line]) -> Told | None:
    """Return who came in the place of whom was told of, by a question with `own` words."""
    left, at = _who_left(answered), last_shown(answered, every)
    language = answered.language
    found = [
        line
        for line in every
        if not (answered.span and line.sentence.span.meets(answered.span))
        and all(word.is_held(line.held | left.told) for word in own)
        and _tells_of_succession(line.text, left, language)
        and names_whom(f"{answered.previous} {answered.article.title}", line.text, language)
    ]
    found.sort(key=lambda line: from_there(line, at))
    return found[0].told if found else None


def tells_of_succession(text: str, language: str) -> bool:
    """Whether a text tells that somebody came in another's place, whoever that was."""
    return bool(follow_up_words(language, "succeeds").search(text)) and _names_somebody(
        text, language
    )


def _tells_of_succession(text: str, left: _Left, language: str) -> bool:
    unspaced = LANGUAGES[language].flag("writing", "unspaced")
    if not (left.offices or left.names or unspaced) or _negations(language).search(text):
        return False
    if tells_of_succession(text, language):
        return True
    if not follow_up_words(language, "appointed").search(text) or _YEAR.search(text):
        return False
    held = frozenset(searched_terms(text, language))
    named = not left.names.isdisjoint(held) or _has_their_office(text, left, language)
    return named and _names_somebody(text, language)


def _names_somebody(text: str, language: str) -> bool:
    """Whether a text has somebody's full name, where names show by their capitals."""
    if not any(map(str.isupper, text)):
        return True
    if not LANGUAGES[language].flag("writing", "capital_nouns"):
        return full_names().search(text) is not None
    return bool(_people(text, language))


def _who_left(answered: Answered) -> _Left:
    """Return who was told of: whom the question before, its answer or the headline has."""
    language, article = answered.language, answered.article
    shown = answered.span.of(article.text) if answered.span else ""
    texts = (answered.previous, article.title, shown, answered.person or "")
    known, told = flags(language), "\n".join(texts)
    offices = (
        word for word in _WORD.findall(told) if known.get(word.casefold(), 0) & (SOMEBODY | TITLE)
    )
    names = (name.split()[-1] for text in texts for name in _people(text, language))
    return _Left(
        held_in(" ".join(offices), language),
        held_in(" ".join(names), language),
        held_in(told, language),
    )


def _people(text: str, language: str) -> list[str]:
    """Return the full names in a text that have a first name."""
    return [
        found[0]
        for found in full_names().finditer(text)
        if any(is_first_name(word.casefold(), language) for word in found[0].split())
    ]


def _has_their_office(text: str, left: _Left, language: str) -> bool:
    """Whether a text has an office of whom was told of, and not that of another body or place.

    The head of the library is not the head of the school.
    """
    known, words = flags(language), _WORD.findall(text)
    joins = [known.get(word.casefold(), 0) for word in words]
    for place, word in enumerate(words):
        if left.offices.isdisjoint(searched_terms(word, language)):
            continue
        if not any(flag & OF for flag in joins[place + 1 : place + 2]):
            return True
        between = len(list(takewhile(lambda flag: flag & (OF | DET), joins[place + 1 :])))
        behind = words[place + 1 + between : place + 2 + between]
        if not left.told.isdisjoint(searched_terms(" ".join(behind), language)):
            return True
    return False


@cache
def _negations(language: str) -> re.Pattern[str]:
    return re.compile(LANGUAGES[language].expression("facts", "negations"), re.IGNORECASE)
