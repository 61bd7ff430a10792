"""First names before a word, as evidence for the word being a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.statements import kinds as k
from index.statements.grammar.tokens import word_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary

# Other meanings of a first name ("May", "Will", "Grace").
OTHER_SENSES = k.TIME | k.NOUN | k.NOT_NAME | k.SAID | k.SKIPPED
INITIAL = re.compile(r"[^\W\d_a-z]\.")


def behind_first_name(tokens: Sequence[Token], place: int, vocabulary: Vocabulary) -> bool:
    """Whether a first name stands before a word, and nothing else that it may be."""
    behind = place - 1
    while behind > 0 and INITIAL.fullmatch(tokens[behind].text):
        behind -= 1  # "Anna K. Berg"
    before = tokens[behind] if behind >= 0 else None
    if before is None or before.kind != "word" or not before.upper:
        return False
    flag = vocabulary.flag(before)
    if not flag & k.FIRST or flag & OTHER_SENSES:
        return False
    if not vocabulary.capital_nouns or not flag & k.FOREIGN:
        return True
    # A name from elsewhere may be another word here.
    return not vocabulary.flag(tokens[place]) & k.NOUN & ~(k.THING | k.PLACE)


def ends_first_name(tokens: Sequence[Token], place: int, vocabulary: Vocabulary) -> bool:
    """Whether a word is a first name, or the second word of one: عبد الرحمن."""
    if vocabulary.flag(tokens[place]) & k.FIRST:
        return True
    return place > 0 and tokens[place - 1].low in vocabulary.within_names


def is_called_as_trade(tokens: Sequence[Token], place: int, vocabulary: Vocabulary) -> bool:
    """Whether a last name behind a first name may be a noun as well, where no capitals tell.

    In Persian it looks like "a minister" (کامران وزیری). In Arabic it is a trade without its
    article, of which no word says where it is followed (سامر حداد).
    """
    low, before = tokens[place].low, vocabulary.flag(tokens[place - 1])
    if not before & k.FIRST or before & (OTHER_SENSES | k.FOREIGN):
        return False
    flag = vocabulary.flag(tokens[place])
    if not flag & k.SOMEBODY:
        return False
    forms = vocabulary.forms
    if forms.trades:
        ending = next(filter(low.endswith, forms.trades), "")
        trade = low.removesuffix(ending)
        return trade != low and bool(vocabulary.listed(trade) & k.SOMEBODY)
    if not forms.article or low.startswith(forms.article) or flag & k.KIN:
        return False
    following = word_at(tokens, place + 1)
    if following is None:
        return True
    return bool(vocabulary.flag(following) & (k.BOUND | k.SAID))
