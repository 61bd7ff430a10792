"""Words that may be part of a noun phrase, and those that are of none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements import kinds as k

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary

# Adjectives in a row, and words for whose something is, at most.
ADJECTIVES, LONGEST_OWNER = 2, 3
# Words that tell what somebody does, those that are in no noun or name, and in no noun phrase.
TELLS = k.SAID | k.PRONOUN | k.NARRATOR | k.SKIPPED
STOPS = k.BOUND | k.PRONOUN | k.SAID | k.DET | k.OF | k.NARRATOR | k.PREPOSITION
NO_PART = TELLS | STOPS | k.RELATIVE


def may_be_part(token: Token, vocabulary: Vocabulary) -> bool:
    """Whether a word may stand within a noun phrase."""
    return token.kind == "word" and not vocabulary.flag(token) & NO_PART


def is_unknown(tokens: Sequence[Token], place: int, vocabulary: Vocabulary) -> bool:
    """Whether a small word is in no list of nouns, and may be a noun or an adjective."""
    if place >= len(tokens):
        return False
    token = tokens[place]
    small = not token.upper and not token.text.isdigit()
    return small and may_be_part(token, vocabulary) and not vocabulary.flag(token) & k.NOUN


def behind_adjectives(tokens: Sequence[Token], begin: int, vocabulary: Vocabulary) -> int:
    """Return where words end that begin at `begin` and may be adjectives."""
    place = begin
    while place - begin < ADJECTIVES and is_unknown(tokens, place, vocabulary):
        place += 1
    return place
