"""The question before, asked of another name: "And in Ellerby?". Pure."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from index.languages import LANGUAGES
from index.query.pronouns import follow_up_words
from index.text.full_names import CAPITALIZED, particles
from index.text.punctuation import OPENING
from index.text.stopwords import function_terms
from index.text.terms import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

_FIRST_WORD = re.compile(r"\W*[\w'’-]+")
_BEGINNINGS = f" \t\n¿¡{OPENING}'"


def of_another_name(text: str, previous: str, language: str) -> str | None:
    """Return the question before with another name in place of its own, None without.

    A question that has but one name behind what opens it ("and in") asks that, where the one before
    has a single name too. In scripts without capitals names do not show.
    """
    text = text.lstrip(_BEGINNINGS)
    opening = follow_up_words(language, "openers").match(text)
    names, before = _names(text, language), _names(previous, language)
    if opening is None or len(names) != 1 or len(before) != 1:
        return None
    (start, end), (first, last) = names[0], before[0]
    name, function = text[start:end], function_terms(language)
    says_more = any(
        token.start >= opening.end()
        and token.term not in function
        and not start <= token.start < end
        for token in tokens(text, language)
    )
    if says_more or name.casefold() in previous.casefold():
        return None
    return previous[:first] + name + previous[last:]


def _names(text: str, language: str) -> Sequence[tuple[int, int]]:
    """Return the places of names in a question, all their words together; none begins it.

    Where all nouns have capitals they are those behind a word for where something is.
    """
    first = _FIRST_WORD.match(text)
    places = [one.span() for one in _name().finditer(text, first.end() if first else 0)]
    if LANGUAGES[language].flag("writing", "capital_nouns"):
        where = LANGUAGES[language].words("mentions", "locatives")
        return [one for one in places if text[: one[0]].casefold().split()[-1] in where]
    return places


@cache
def _name() -> re.Pattern[str]:
    return re.compile(rf"{CAPITALIZED}(?:[\s-](?:{particles()}[\s-])*{CAPITALIZED})*")
