"""Accusations of words that are quoted: "Reed is accused of painting “...” on the wall"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements.attribution.cues import cues
from index.statements.grammar.tokens import closes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.attribution.cues import Place
    from index.statements.grammar.tokens import Token
    from index.statements.lexicon import Lexicon

# Most tokens between the quotation and a verb that comes last.
_REACH = 4


def is_accusation(at: Place) -> bool:
    """Whether a sentence only says that somebody is accused of what is quoted.

    That they said or wrote it is what others claim. Behind a comma they speak for themselves:
    "Reed, accused of theft, said “...”"; so may somebody behind the quotation.
    """
    tokens, sentence, lexicon = at.tokens, at.parsed, at.lexicon
    if not lexicon.accused:
        return False
    for place in range(at.token + 1, min(at.token + 1 + _REACH, sentence.last)):
        if tokens[place].kind != "word":
            break
        if accuses(tokens, place, lexicon):
            return True
    if closes(tokens, at.token) and cues(tokens, at.token + 1, sentence.last, lexicon):
        return False
    for place in range(at.token - 1, sentence.first - 1, -1):
        comma = tokens[place].kind == "comma" and tokens[place + 1].low in lexicon.that
        if tokens[place].kind != "word" and not comma:
            break
        if accuses(tokens, place, lexicon):
            return True
    return False


def accuses(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> bool:
    """Whether words by which somebody is accused begin at a place."""
    low = tokens[place].low
    if low not in lexicon.accused_heads:
        return False
    before = tokens[place - 1].low if place else ""
    if before in lexicon.skipped and before not in lexicon.passive:
        return False  # "lo ha accusato di"
    return any(
        " ".join(one.low for one in tokens[place : place + length]) in lexicon.accused
        for length in lexicon.accused_heads[low]
    )
