"""Pronouns in a question, and whom they may mean: "what did she say?". Pure."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal

from index.languages import LANGUAGES
from index.query.known_words import gender_of_first_name
from index.text.full_names import full_names
from index.text.stopwords import function_terms
from index.text.terms import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.text.terms import Token

# Meaning of a pronoun: a man, a woman, several people or one of either.
Meant = Literal["m", "f", "many", "anybody"]

# A preposition and the space behind it are no longer. In characters.
_REACH = 40
_OPENING = re.compile(r"\W*\w+(?:['’]\w+)?")


def pronouns_in(text: str, language: str) -> list[re.Match[str]]:
    """Return the pronouns in a question, those that stand for nothing ("is it true") left out."""
    blank = follow_up_words(language, "expletives")
    said = blank.sub(lambda found: " " * len(found[0]), text)
    return list(follow_up_words(language, "pronouns").finditer(said))


def points_back(text: str, language: str) -> bool:
    """Whether a pronoun stands for what was asked about before, however long the question is."""
    own = [one for one in tokens(text, language) if one.term not in function_terms(language)]
    joins = LANGUAGES[language].words("speech", "that")
    joins |= LANGUAGES[language].words("speech", "relatives")
    return any(
        stands_for_something(text, one.span(), own, language)
        for one in pronouns_in(text, language)
        # A word that may join two sentences ("trees that died") is no pronoun of its own here.
        if one[0].casefold() not in joins
    )


def stands_for_something(
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


def is_somebody(pronoun: str, language: str) -> bool:
    """Whether a pronoun is one person: others may stand for a thing that the question names."""
    own = LANGUAGES[language]
    return any(pronoun.casefold() in own.words("speech", key) for key in ("he", "she"))


def meant(text: str, language: str) -> Meant:
    """Return what the first pronoun for a person in a question tells of whom it stands for."""
    own = LANGUAGES[language]
    for found in follow_up_words(language, "persons").finditer(text):
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


def named_in(text: str, language: str) -> str | None:
    """Return the one full name in a question that may be somebody's, None of none or several.

    A name behind a preposition or an article is a place or a thing ("at Kemp Head").
    """
    if LANGUAGES[language].flag("writing", "capital_nouns"):
        return None
    opening = _OPENING.match(text)
    # The word that opens a question has a capital, whatever it is.
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
        for word in sorted(own.words("mentions", key))
    )
    return re.compile(rf"(?<!\w)(?:{words or '(?!)'})\s+$", re.IGNORECASE)


@cache
def follow_up_words(language: str, key: str) -> re.Pattern[str]:
    """Return what finds the words of a key among those of questions that go on from others."""
    return re.compile(LANGUAGES[language].expression("follow_ups", key), re.IGNORECASE)
