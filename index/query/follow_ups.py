"""Questions that only make sense after another one: "and in Iraq?", "when?". Pure."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal

from index.languages import LANGUAGES
from index.query.question_types import kind_of
from index.query.small_talk import polite_parts
from index.text.stopwords import function_terms
from index.text.terms import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.text.terms import Token

# Whether a question goes on from the one before it: "perhaps" where it may also stand alone, and
# does if it is answered so; "instead" where it asks the same of something else ("and in Iraq?").
GoesOn = Literal["yes", "instead", "perhaps", "no"]

# A question with more words of its own says enough by itself.
_MOST_WORDS = 3
_ENDS = " \t\n?？!.…؟;"
_BEGINNINGS = " \t\n¿¡\"'“„«(-–—"


def goes_on(text: str, language: str) -> GoesOn:
    """Whether a question goes on from the one before it.

    With no words of its own it does. With few it does where it begins with "and", or where a
    pronoun stands for what was asked about, and not for somebody whom it names itself.
    """
    for part in polite_parts(text):
        text = text[: part.start] + " " * len(part) + text[part.end :]
    function = function_terms(language)
    own = [token for token in tokens(text, language) if token.term not in function]
    said = _without_expletives(text, language)
    pronouns = [found.span() for found in _pattern(language, "pronouns").finditer(said)]
    # Nor does what is asked for say what about: "how many".
    asking = (*pronouns, kind_of(text, language)[1])
    own = [one for one in own if not any(start <= one.start < end for start, end in asking)]
    if not own:
        return "yes"
    if len({token.term for token in own}) > _MOST_WORDS:
        return "no"
    if _pattern(language, "openers").match(text.lstrip(_BEGINNINGS)):
        if kind_of(text, language)[0] == "other":
            return "instead"
        return "yes" if len(own) == 1 else "perhaps"
    if not any(_stands_for_something(text, place, own, language) for place in pronouns):
        return "no"
    return "yes" if len(own) == 1 else "perhaps"


def completed(text: str, previous: str, language: str, person: str | None) -> tuple[str, int]:
    """Return the question with the one before it, and where it begins itself.

    A pronoun is replaced by the name of the `person` whom it stands for. Where no other is left,
    the question is complete with that.
    """
    if person:
        text, replaced = _pattern(language, "persons").subn(lambda _: person, text, count=1)
        rest = text.replace(person, " ", 1)
        if replaced and not _pattern(language, "pronouns").search(rest):
            return text, 0
    lead = previous.strip(_ENDS) + ", "
    return lead + text, len(lead)


def _stands_for_something(
    text: str, place: tuple[int, int], own: Sequence[Token], language: str
) -> bool:
    """Whether a pronoun stands for what was asked about before.

    Not where it is the article of the next word ("das Freibad"), nor after a name ("who is Ivo
    Brandt and why did he resign?").
    """
    start, end = place
    word, behind = text[start:end].casefold(), text[end:]
    if word in LANGUAGES[language].words("follow_ups", "articles"):
        after = next((token for token in own if token.start >= end), None)
        if after is not None and not behind[: after.start - end].strip():
            return False
    return not any(
        token.end <= start and token.start > 0 and text[token.start].isupper() for token in own
    )


def _without_expletives(text: str, language: str) -> str:
    blank = _pattern(language, "expletives")
    return blank.sub(lambda found: " " * len(found[0]), text)


@cache
def _pattern(language: str, key: str) -> re.Pattern[str]:
    return re.compile(LANGUAGES[language].expression("follow_ups", key), re.IGNORECASE)
