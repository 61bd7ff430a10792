"""Questions that only make sense after another one: "and in Iraq?", "when?". Pure."""

from __future__ import annotations

import re
from functools import cache

from index.languages import LANGUAGES
from index.text.stopwords import function_terms
from index.text.terms import tokens

# A question with more words of its own says enough by itself.
_MOST_WORDS = 3
_ENDS = " \t\n?？!.…؟;"


def is_follow_up(text: str, language: str) -> bool:
    """Whether a question goes on from the one before it."""
    function = function_terms(language)
    own = {token.term for token in tokens(text, language)} - function
    if not own:
        return True
    if len(own) > _MOST_WORDS:
        return False
    opens = _pattern(language, "openers").match(text.strip())
    return bool(opens or _pattern(language, "pronouns").search(text))


def completed(text: str, previous: str, language: str, speaker: str | None) -> tuple[str, int]:
    """Return the question with the one before it, and where it begins itself.

    A pronoun for a person is replaced by the name of whoever spoke in the earlier answer.
    """
    if speaker:
        text = _pattern(language, "persons").sub(lambda _: speaker, text, count=1)
    lead = previous.strip(_ENDS) + ", "
    return lead + text, len(lead)


@cache
def _pattern(language: str, key: str) -> re.Pattern[str]:
    return re.compile(LANGUAGES[language].expression("follow_ups", key), re.IGNORECASE)
