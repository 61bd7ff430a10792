"""Words that stand for people: for somebody unnamed, or for who is spoken to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements import kinds as k

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary

# Words that follow one which stands alone for somebody.
_BEHIND_UNNAMED = k.OF | k.PREPOSITION | k.SAID | k.RELATIVE | k.BOUND | k.SKIPPED
# Number of tokens, from the word on, that may tell who it stands for: "one of the organisers".
_NEAR = 4


def is_unnamed(tokens: Sequence[Token], place: int, last: int, vocabulary: Vocabulary) -> bool:
    """Whether a word stands alone for somebody: "another said", but not "another man"."""
    following = tokens[place + 1] if place + 1 < last else None
    leads = vocabulary.flag(tokens[place]) & k.DET
    if following is None or following.kind != "word":
        return not (leads and following is not None and following.kind == "quote")
    flag = vocabulary.flag(following)
    if not leads or flag & k.RELATIVE or not flag & k.OF:
        return bool(flag & _BEHIND_UNNAMED)
    # "one of the organisers" says who it is, "uno di loro" does not.
    behind = tokens[place + 2 : min(place + _NEAR, last)]
    told = any(one.upper or vocabulary.flag(one) & (k.NOUN | k.DET) for one in behind)
    return not told and vocabulary.language != "en"


def is_polite(tokens: Sequence[Token], place: int, first: int, vocabulary: Vocabulary) -> bool:
    """Whether a capital makes a pronoun one for who is spoken to: "Fragen Sie mich"."""
    polite = vocabulary.capital_nouns and tokens[place].upper and place > first
    return polite and tokens[place - 1].kind == "word"
