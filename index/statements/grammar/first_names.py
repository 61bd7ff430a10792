"""What a first name before a word tells of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.statements import kinds as k

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary

# What a first name may mean besides ("May", "Will", "Grace").
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
