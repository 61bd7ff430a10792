"""Questions that only make sense after another one: "and in Iraq?", "when?". Pure."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from index.languages import LANGUAGES
from index.languages.phrases import any_of
from index.query.dates import written_times
from index.query.politeness import polite_parts
from index.query.pronouns import follow_up_words, is_somebody, pronouns_in, stands_for_something
from index.query.question_types import asking_words, kind_of, small_terms
from index.query.substitution import ENDS, at_another_time, of_another_name
from index.text.punctuation import OPENING
from index.text.stopwords import function_terms
from index.text.terms import tokens

# Whether a question goes on from the one before it: "perhaps" where it may also stand alone, and
# does if it is answered so; "leans" where it says enough, but not about whom; "instead" where it
# asks the same of something else ("and in Iraq?").
GoesOn = Literal["yes", "instead", "leans", "perhaps", "no"]

# A question with more words of its own says enough by itself.
_MOST_WORDS = 3
# The same where nothing parts words, in pairs of characters: each shares one with the next.
_MOST_GRAMS = 6
_BEGINNINGS = f" \t\n¿¡{OPENING}'(-–—"


def goes_on(text: str, language: str) -> GoesOn:
    """Whether a question goes on from the one before it.

    With no words of its own it does. With few it does where it begins with "and", or where a
    pronoun stands for what was asked about, and not for somebody whom it names itself.
    """
    for part in polite_parts(text):
        text = text[: part.start] + " " * len(part) + text[part.end :]
    function = function_terms(language)
    own = [token for token in tokens(text, language) if token.term not in function]
    pronouns = [found.span() for found in pronouns_in(text, language)]
    # Nor does what is asked for say what about: "how many".
    kind, asked = kind_of(text, language)
    why = asking_words(text, language, "why")
    asking = [*pronouns, asked, why or (0, 0)]
    # Of what it asks how many there were last year, it does not say.
    asking += written_times(text, language) if kind == "how many" else []
    own = [one for one in own if not any(start <= one.start < end for start, end in asking)]
    if why:
        own = [one for one in own if one.term not in small_terms(language)]
    if not own or _asks_only_who_said(text, language):
        return "yes"
    people = [place for place in pronouns if is_somebody(text[slice(*place)], language)]
    leans = any(stands_for_something(text, place, own, language) for place in people)
    asks_nothing = not why and kind == "other"
    words = len({token.term for token in own})
    if asks_nothing and words <= _MOST_GRAMS and _closings(language).search(text.rstrip(ENDS)):
        return "instead"
    if words > _MOST_WORDS:
        return "leans" if leans else "no"
    if follow_up_words(language, "openers").match(text.lstrip(_BEGINNINGS)):
        return "instead" if asks_nothing else "yes" if len(own) == 1 else "perhaps"
    if not any(stands_for_something(text, place, own, language) for place in pronouns):
        return "no"
    return "yes" if len(own) == 1 else "leans" if leans else "perhaps"


def _asks_only_who_said(text: str, language: str) -> bool:
    """Whether a question asks who said something, and has no word of what that was."""
    kind, (start, end) = kind_of(text, language)
    if kind != "who":
        return False
    said, nothing_else = _saying(language)
    rest = f"{text[:start]} {text[end:]}"
    return said.search(rest) is not None and nothing_else.fullmatch(rest) is not None


@cache
def _saying(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what finds a word for saying, and what fits texts of such and of stop words alone."""
    own = LANGUAGES[language]
    said, function = own.words("speech", "said"), own.words("terms", "stop_words")
    before, behind = ("", "") if own.flag("writing", "unspaced") else (r"(?<!\w)", r"(?!\w)")
    word = rf"{before}{any_of(said)}{behind}"
    either = rf"{before}{any_of(said | function)}{behind}"
    return re.compile(word, re.IGNORECASE), re.compile(rf"(?:\W|{either})*+", re.IGNORECASE)


def completed(text: str, previous: str, language: str, person: str | None) -> tuple[str, int]:
    """Return the question with the one before it, and where it begins itself.

    A pronoun is replaced by the name of the `person` whom it stands for. Where no other is left but
    those that say whose something is, the question is complete with that. One that has nothing but
    another time, or another name, is the one before it with that.
    """
    if at_another := at_another_time(text, previous, language):
        return at_another, 0
    if of_another := of_another_name(text, previous, language):
        return of_another
    if person:
        text, replaced = follow_up_words(language, "persons").subn(lambda _: person, text, count=1)
        rest = text.replace(person, " ", 1)
        left = {one[0].casefold() for one in follow_up_words(language, "pronouns").finditer(rest)}
        if replaced and left <= LANGUAGES[language].words("speech", "possessives"):
            return text, 0
    lead = previous.strip(ENDS) + ", "
    return lead + text, len(lead)


@cache
def _closings(language: str) -> re.Pattern[str]:
    return re.compile(rf"{LANGUAGES[language].expression('follow_ups', 'closings')}$")
