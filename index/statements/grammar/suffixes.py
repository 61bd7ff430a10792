"""Grammatical role of a phrase in its sentence where endings show it, as in Turkish."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements import kinds as k
from index.statements.grammar.tokens import word_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.grammar.names import Names
    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary


def leaves_person(
    tokens: Sequence[Token], place: int, names: Names, vocabulary: Vocabulary
) -> bool:
    """Whether a noun behind somebody's name in Turkish stands alone: "Aksoy kararı okudu".

    Of a person it would say whose it is with an ending of the name ("Aksoy'un kararı").
    """
    before, token = tokens[place - 1], tokens[place]
    if token.upper or not before.upper:
        return False
    person = names.is_last(before) or vocabulary.flag(before) & k.FIRST
    return bool(person) and not vocabulary.flag(before) & (k.NOUN | k.ORG_NAME | k.PLACE_NAME)


def by_suffix(tokens: Sequence[Token], end: int, vocabulary: Vocabulary) -> tuple[bool, bool]:
    """Return whether a phrase is governed, and whether it owns, by its end and what follows."""
    case = vocabulary.case(tokens[end - 1].low)
    following = word_at(tokens, end)
    if following is None:
        return case == "oblique", case == "whose"
    if following.low in vocabulary.after:
        return False, False  # "Uzun'a göre"
    led = bool(vocabulary.flag(following) & k.PREPOSITION)
    return led or case == "oblique", case == "whose"
