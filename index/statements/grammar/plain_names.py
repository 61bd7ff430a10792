"""How far a name goes in letters without capitals, where no list has its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements import kinds as k
from index.statements.grammar.names import ends_as_owner

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.grammar.names import Names
    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary

# The ending of adverbs in Arabic and Persian, and those of last names in Persian.
_TANWIN = "\u064b"
_LAST_NAMES = ("ی", "نیا", "پور", "زاده", "نژاد", "فر", "یان", "چی", "لو", "مهر", "وند")
_STOPS = k.BOUND | k.PRONOUN | k.SAID | k.DET | k.OF | k.NARRATOR | k.PREPOSITION
_NO_NAME = _STOPS | k.NOUN | k.NOT_NAME | k.SKIPPED


def _is_origin(word: str) -> bool:
    """Whether a last name in Arabic tells where somebody is from."""
    return word.startswith("ال") and word.endswith(("ي", "ية"))


def goes_on(
    tokens: Sequence[Token], place: int, core: int, names: Names, vocabulary: Vocabulary
) -> bool:
    """Whether an unknown word belongs to a name in letters without capitals."""
    flag = vocabulary.flag(tokens[place])
    low, last = tokens[place].low, tokens[place - 1].low
    if not vocabulary.plain or ends_as_owner(tokens[place - 1]) or vocabulary.compares(low):
        return False
    if vocabulary.is_joined(low) or flag & _NO_NAME or _TANWIN in tokens[place].text:
        return False
    before = vocabulary.flag(tokens[place - 1])
    if vocabulary.language == "fa" and not flag:
        titled = before & k.TITLE and not before & k.FIRST
        if titled or _ends_titled(tokens, place, vocabulary) or _ends_name(tokens, place, before):
            return True
    apart = not before & k.FIRST and (place - 1 <= core or before)
    if apart or vocabulary.leads_in(low):
        return False
    if names.is_last(tokens[place]) or last in vocabulary.within_names:
        return True
    # A second last name tells where somebody is from, and only one does.
    return not flag and _is_origin(low) and not _is_origin(last)


def _ends_name(tokens: Sequence[Token], place: int, before: int) -> bool:
    """Whether an unknown word behind a first name ends as last names in Persian, and a phrase."""
    if not before & k.FIRST or before & k.NOUN or not tokens[place].low.endswith(_LAST_NAMES):
        return False
    return place + 1 >= len(tokens) or tokens[place + 1].kind != "word"


def _ends_titled(tokens: Sequence[Token], place: int, vocabulary: Vocabulary) -> bool:
    """Whether a word ends the two of a name behind a title, with a verb of saying behind it."""
    titled = place > 1 and vocabulary.flag(tokens[place - 2]) & k.TITLE
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    if not titled or vocabulary.flag(tokens[place - 1]):
        return False
    return following is not None and bool(vocabulary.flag(following) & k.SAID)
