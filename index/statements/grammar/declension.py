"""Nouns and first names of a text in another case than the first, by what the lists have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements import kinds as k
from index.statements.grammar.cases import first_cases

if TYPE_CHECKING:
    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary


def may_be_whose(token: Token, vocabulary: Vocabulary) -> bool:
    """Whether an office is in another than the first case: "губернатора", "министерки"."""
    low = token.low
    if added := next(filter(low.endswith, vocabulary.forms.added_endings), ""):
        return bool(vocabulary.listed(low.removesuffix(added)) & k.SOMEBODY)
    return low.endswith(vocabulary.declined_endings)


def is_declined(name: Token, vocabulary: Vocabulary) -> bool:
    """Whether a first name is in another than the first case: "Игорю", "Дарье".

    Behind "а" and "я" it may be a name that no list has ("Даниэла"), so it is not taken for one.
    """
    low, vowels = name.low, vocabulary.forms.name_vowels
    if vocabulary.listed(low) & k.FIRST or low.endswith(vowels):
        return False
    firsts = first_cases(low, vocabulary.language)
    bases = [one for one in firsts if vocabulary.listed(one) & k.FIRST]
    if low.endswith(vocabulary.foreign_name_endings):
        return any(one.endswith(vowels) for one in bases)
    return bool(bases)


def is_object_noun(noun: Token, vocabulary: Vocabulary) -> bool:
    """Whether a noun for somebody has the case of whom something is told: "брату", "соседке"."""
    if not vocabulary.inflects or not vocabulary.listed(noun.low) & k.SOMEBODY:
        return False
    if noun.low.endswith(vocabulary.object_name_endings):
        return True
    vowels = vocabulary.forms.name_vowels
    firsts = first_cases(noun.low, vocabulary.language)
    hers = noun.low.endswith(vocabulary.her_object_endings)
    return hers and any(one.endswith(vowels) and vocabulary.listed(one) & k.WOMAN for one in firsts)


def is_object(name: Token, vocabulary: Vocabulary) -> bool:
    """Whether a first name has an ending of whom something is told or done to: "Игорю", "Анну"."""
    return name.low.endswith(vocabulary.object_name_endings) and is_declined(name, vocabulary)
