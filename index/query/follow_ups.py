"""Questions that only make sense after another one: "and in Iraq?", "when?". Pure."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal

from index.languages import LANGUAGES
from index.languages.phrases import any_of
from index.query.dates import written_times
from index.query.known_words import gender_of_first_name
from index.query.question_types import kind_of
from index.query.small_talk import polite_parts
from index.text.full_names import full_names
from index.text.punctuation import OPENING, TERMINAL
from index.text.stopwords import function_terms
from index.text.terms import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.text.terms import Token

# Whether a question goes on from the one before it: "perhaps" where it may also stand alone, and
# does if it is answered so; "leans" where it says enough, but not about whom; "instead" where it
# asks the same of something else ("and in Iraq?").
GoesOn = Literal["yes", "instead", "leans", "perhaps", "no"]

# Whom a pronoun stands for: a man, a woman, several people or one of either.
Meant = Literal["m", "f", "many", "anybody"]

# A question with more words of its own says enough by itself.
_MOST_WORDS = 3
# Where nothing parts words, two characters are one, and the next two share one with them.
_MOST_GRAMS = 6
# A word that bounds a time stands so near it, in characters.
_NEAR = 12
_OPENING = re.compile(r"\W*\w+(?:['’]\w+)?")
# The semicolon asks in Greek.
_ENDS = f" \t\n{TERMINAL};"
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
    said = _without_expletives(text, language)
    pronouns = [found.span() for found in _pattern(language, "pronouns").finditer(said)]
    # Nor does what is asked for say what about: "how many".
    asking = (*pronouns, kind_of(text, language)[1])
    own = [one for one in own if not any(start <= one.start < end for start, end in asking)]
    if not own or _asks_only_who_said(text, language):
        return "yes"
    people = [place for place in pronouns if _is_somebody(text[slice(*place)], language)]
    leans = any(_stands_for_something(text, place, own, language) for place in people)
    asks_nothing = kind_of(text, language)[0] == "other"
    words = len({token.term for token in own})
    if asks_nothing and words <= _MOST_GRAMS and _closings(language).search(text.rstrip(_ENDS)):
        return "instead"
    if words > _MOST_WORDS:
        return "leans" if leans else "no"
    if _pattern(language, "openers").match(text.lstrip(_BEGINNINGS)):
        return "instead" if asks_nothing else "yes" if len(own) == 1 else "perhaps"
    if not any(_stands_for_something(text, place, own, language) for place in pronouns):
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


def points_back(text: str, language: str) -> bool:
    """Whether a pronoun stands for what was asked about before, however long the question is."""
    said = _without_expletives(text, language)
    own = [one for one in tokens(text, language) if one.term not in function_terms(language)]
    joins = LANGUAGES[language].words("speech", "that")
    joins |= LANGUAGES[language].words("speech", "relatives")
    found = list(_pattern(language, "pronouns").finditer(said))
    return any(
        _stands_for_something(text, one.span(), own, language)
        for one in found
        # A word that may join two sentences ("trees that died") is no pronoun of its own here.
        if one[0].casefold() not in joins
    )


def completed(text: str, previous: str, language: str, person: str | None) -> tuple[str, int]:
    """Return the question with the one before it, and where it begins itself.

    A pronoun is replaced by the name of the `person` whom it stands for. Where no other is left but
    those that say whose something is, the question is complete with that. One that has nothing but
    another time is the one before it at that time.
    """
    if at_another := _at_another_time(text, previous, language):
        return at_another, 0
    if person:
        text, replaced = _pattern(language, "persons").subn(lambda _: person, text, count=1)
        rest = text.replace(person, " ", 1)
        left = {one[0].casefold() for one in _pattern(language, "pronouns").finditer(rest)}
        if replaced and left <= LANGUAGES[language].words("speech", "possessives"):
            return text, 0
    lead = previous.strip(_ENDS) + ", "
    return lead + text, len(lead)


def _at_another_time(text: str, previous: str, language: str) -> str | None:
    """Return the question before at the time that is all a question has: "and in May?"."""
    time, before = _one_time(text, language), _one_time(previous, language)
    if time is None or before is None:
        return None
    (start, end), (first, last) = time, before
    # "And before 2015?" of what was since 2020 is no other day, nor is "and not in 2015?".
    near = text, previous[max(0, first - _NEAR) : last + _NEAR]
    if any(_bounds(language).search(one) for one in near):
        return None
    opening = _pattern(language, "openers").match(text)
    said = function_terms(language) | {one.term for one in tokens(previous, language)}
    others = [
        one
        for one in tokens(text, language)
        if one.term not in said
        and not start <= one.start < end
        and not (opening and one.start < opening.end())
    ]
    return None if others else previous[:first] + text[start:end] + previous[last:]


@cache
def _bounds(language: str) -> re.Pattern[str]:
    """Return what finds words that bound a time, or say "not"."""
    own = LANGUAGES[language]
    keys = ("since", "until", "since_behind", "until_behind")
    bounds = "|".join(own.expression("dates", key) for key in keys)
    return re.compile(f"{bounds}|{own.expression('facts', 'negations')}", re.IGNORECASE)


def _one_time(text: str, language: str) -> tuple[int, int] | None:
    """Return the place of the one date or time in a text, None of none or several."""
    found = sorted(written_times(text, language), key=lambda place: (place[0], -place[1]))
    first = found[0] if found else None
    return first if first and all(end <= first[1] for _, end in found) else None


def meant(text: str, language: str) -> Meant:
    """Return what the first pronoun for a person in a question tells of whom it stands for."""
    own = LANGUAGES[language]
    for found in _pattern(language, "persons").finditer(text):
        word = found[0].casefold()
        he, she = (word in own.words("speech", key) for key in ("he", "she"))
        if he != she:
            return "m" if he else "f"
        return "many" if word in own.words("speech", "they") and not he else "anybody"
    return "anybody"


def may_mean(name: str, meant: Meant, language: str) -> bool:
    """Whether nothing in somebody's name tells that a pronoun means another, or several."""
    if meant in {"m", "f"}:
        first = name.split(maxsplit=1)[0].casefold() if name.strip() else ""
        return gender_of_first_name(first, language) in {None, meant}
    return meant == "anybody"


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


def _is_somebody(pronoun: str, language: str) -> bool:
    """Whether a pronoun is one person: others may stand for a thing that the question names."""
    own = LANGUAGES[language]
    return any(pronoun.casefold() in own.words("speech", key) for key in ("he", "she"))


# A preposition and the space behind it are no longer. In characters.
_REACH = 40


def named_in(text: str, language: str) -> str | None:
    """Return the one full name in a question that may be somebody's, None of none or several.

    A name behind a preposition or an article is a place or a thing ("at Kemp Head").
    """
    if LANGUAGES[language].flag("writing", "capital_nouns"):
        return None
    opening = _OPENING.match(text)
    # Whatever word opens a question has a capital.
    found = {
        match[0]
        for match in full_names().finditer(text, opening.end() if opening else 0)
        if not _before_things(language).search(text, max(0, match.start() - _REACH), match.start())
    }
    return found.pop() if len(found) == 1 else None


@cache
def _before_things(language: str) -> re.Pattern[str]:
    """Return what finds a preposition for places or an article at the end of a text."""
    own = LANGUAGES[language]
    words = "|".join(
        re.escape(word)
        for key in ("locatives", "determiners")
        for word in sorted(own.words("speech", key))
    )
    return re.compile(rf"(?<!\w)(?:{words or '(?!)'})\s+$", re.IGNORECASE)


def _without_expletives(text: str, language: str) -> str:
    blank = _pattern(language, "expletives")
    return blank.sub(lambda found: " " * len(found[0]), text)


@cache
def _pattern(language: str, key: str) -> re.Pattern[str]:
    return re.compile(LANGUAGES[language].expression("follow_ups", key), re.IGNORECASE)


@cache
def _closings(language: str) -> re.Pattern[str]:
    return re.compile(rf"{LANGUAGES[language].expression('follow_ups', 'closings')}$")
