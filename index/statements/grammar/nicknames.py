"""Nicknames in quotation marks, which are part of a name: Jon "Red" Till, Rosa «la Aguja» Ruiz."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements import kinds as k
from index.statements.grammar.first_names import OTHER_SENSES
from index.statements.grammar.tokens import inner
from index.statements.grammar.vocabulary import vocabulary_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.statements.grammar.tokens import Token

# A nickname has at most so many words, and so many characters.
_MOST_WORDS, _LONGEST = 3, 30
# Particles between a nickname and the last name: "von der".
_PARTICLES = 2
_NO_LAST_NAME = (
    k.TIME | k.DET | k.PRONOUN | k.SAID | k.BOUND | k.PREPOSITION | k.NARRATOR | k.SKIPPED
)


class Nicknames:
    """Finds the nicknames of an article, whose words are of one language."""

    def __init__(self, language: str) -> None:
        self._vocabulary = vocabulary_of(language)

    def among(self, tokens: Sequence[Token]) -> list[int]:
        """Return which tokens of a paragraph are nicknames within a name."""
        return [
            place
            for place in _within_capitals(tokens)
            if self._is_first_name(tokens[place - 1]) and self._opens_last_name(tokens, place + 1)
        ]

    def _is_first_name(self, token: Token) -> bool:
        flag = self._vocabulary.flag(token)
        return bool(flag & k.FIRST) and not flag & OTHER_SENSES & ~(k.NOUN | k.NOT_NAME)

    def _opens_last_name(self, tokens: Sequence[Token], place: int) -> bool:
        vocabulary = self._vocabulary
        for following in tokens[place : place + 1 + _PARTICLES]:
            if following.kind == "word" and following.upper:
                flag = vocabulary.flag(following)
                if flag & k.NOUN and vocabulary.capital_nouns:
                    return False  # "Da rief Anna „Halt“ Richtung Ufer"
                return bool(flag & k.FIRST) or not flag & _NO_LAST_NAME
            if following.low not in vocabulary.particles:
                return False
        return False


def _within_capitals(tokens: Sequence[Token]) -> Iterator[int]:
    """Yield which quotations stand between words like those of a name, and are as short as one."""
    for place in range(1, len(tokens) - 1):
        token = tokens[place]
        if token.kind != "quote" or len(token.text) > _LONGEST:
            continue
        before, following = tokens[place - 1], tokens[place + 1]
        if not before.upper or before.end + 1 != token.start or token.end + 1 != following.start:
            continue
        if following.kind == "word" and _is_like_name(inner(token).split()):
            yield place


def _is_like_name(words: Sequence[str]) -> bool:
    """Whether words are few, one of them has a capital, and nothing ends a sentence there."""
    if not 0 < len(words) <= _MOST_WORDS or not words[-1][-1].isalnum():
        return False
    # "l'Aiguille"
    return any(word[:1].isupper() or word.lstrip("dl")[1:2].isupper() for word in words)
