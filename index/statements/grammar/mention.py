"""The words that name a speaker, as places in a paragraph's tokens, and what bounds them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index.statements.grammar.tokens import Token
    from index.statements.lexicon import Lexicon

# The place of a mention's first token, and the one behind its last.
Mention = tuple[int, int]
# Words of a name with its titles; more is not a name but a clause.
LONGEST = 18
# An apposition ("X, who has led the party for years, said") in tokens.
LONGEST_APPOSITION = 45
# Digits of a year.
_YEAR = 4


def is_time(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word tells when: a day, a month, a year."""
    return token.low in lexicon.times or is_year(token)


def is_year(token: Token) -> bool:
    """Whether a word is a number of as many digits as a year."""
    return token.text.isdigit() and len(token.text) == _YEAR


def bounds(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word is none of a name: a name ends before it, and begins behind it."""
    if token.low in lexicon.bounding:
        return True
    return token.low in lexicon.bounding_small and not token.upper
