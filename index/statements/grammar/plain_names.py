"""Extent of a name in letters without capitals, where no list has its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements import kinds as k
from index.statements.grammar.owners import ends_as_owner
from index.statements.grammar.parts import STOPS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.grammar.names import Names
    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary

# The ending of adverbs in Arabic and Persian.
_TANWIN = "\u064b"
_NO_NAME = STOPS | k.NOUN | k.NOT_NAME | k.SKIPPED


def _is_origin(word: str, vocabulary: Vocabulary) -> bool:
    """Whether a last name in Arabic tells where somebody is from."""
    forms = vocabulary.forms
    return word.startswith(forms.name_article) and word.endswith(forms.origins)


def goes_on(
    tokens: Sequence[Token], place: int, core: int, names: Names, vocabulary: Vocabulary
) -> bool:
    """Whether an unknown word belongs to a name in letters without capitals."""
    flag = vocabulary.flag(tokens[place])
    low, last = tokens[place].low, tokens[place - 1].low
    if not vocabulary.plain_names or ends_as_owner(tokens[place - 1]) or vocabulary.compares(low):
        return False
    if vocabulary.is_joined(low) or flag & _NO_NAME or _TANWIN in tokens[place].text:
        return False
    before = vocabulary.flag(tokens[place - 1])
    if vocabulary.language == "fa" and not flag and before & k.TITLE and not before & k.FIRST:
        return True
    apart = not before & k.FIRST and (place - 1 <= core or before)
    if apart or vocabulary.leads_in(low):
        return False
    if names.is_last(tokens[place]) or last in vocabulary.within_names:
        return True
    # A second last name tells where somebody is from, and only one does.
    return not flag and _is_origin(low, vocabulary) and not _is_origin(last, vocabulary)
