"""Where the noun phrase of an office begins, if words of it stand before what lists have of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements import kinds as k
from index.statements.grammar.owners import ends_as_owner
from index.statements.grammar.parts import ADJECTIVES, LONGEST_OWNER, may_be_part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary

# In words.
_LONGEST_NAME = 5


def beginning(tokens: Sequence[Token], first: int, vocabulary: Vocabulary) -> int:
    """Return where the phrase begins that goes on at `first` with an office."""
    if vocabulary.suffixes:
        return _owner_before(tokens, first, vocabulary)
    if vocabulary.joined_endings:
        return first - _is_joined(tokens, first, vocabulary)
    if vocabulary.first_adjectives:
        return _adjectives_before(tokens, first, vocabulary)
    return _owned(tokens, first, vocabulary)


def is_cut(tokens: Sequence[Token], first: int, vocabulary: Vocabulary) -> bool:
    """Whether a word that may belong to an office stands right before it: "managing director"."""
    if vocabulary.suffixes:
        return _is_owned(tokens[first], vocabulary)
    if not vocabulary.articles or not first or tokens[first].upper:
        return False
    return _may_be_part(tokens[first - 1], vocabulary)


def behind_strangers(tokens: Sequence[Token], first: int, last: int, vocabulary: Vocabulary) -> int:
    """Return where an office begins behind nouns of another phrase: "зі сцени вчителька".

    In Turkish the nouns before an office belong to it if its ending says so ("kent müzesi müdürü").
    """
    offices = [n for n in range(first, last) if vocabulary.flag(tokens[n]) & (k.SOMEBODY | k.TITLE)]
    if not offices or not (vocabulary.inflects or vocabulary.suffixes):
        return first
    if vocabulary.suffixes and _is_owned(tokens[offices[-1]], vocabulary):
        return first
    return offices[0]


def _adjectives_before(tokens: Sequence[Token], first: int, vocabulary: Vocabulary) -> int:
    """Return where adjectives in the first case begin: "главный врач"."""
    place = first
    while place and first - place < ADJECTIVES:
        token = tokens[place - 1]
        known = vocabulary.flag(token) & ~k.NOT_NAME
        if token.kind != "word" or known or not token.low.endswith(vocabulary.first_adjectives):
            break
        named = token.upper and place > 1 and tokens[place - 2].kind == "word"  # "Толстый"
        if named or token.low in vocabulary.no_first_adjectives:
            break
        place -= 1
    return place


def _owner_before(tokens: Sequence[Token], first: int, vocabulary: Vocabulary) -> int:
    """Return where begins whose an office is: "Liman-Sen şube başkanı", "kemençe ustası"."""
    if not _is_owned(tokens[first], vocabulary):
        return first
    place = first
    while place and first - place < LONGEST_OWNER:
        token = tokens[place - 1]
        if not _may_be_part(token, vocabulary) or vocabulary.case(token.low):
            break
        if token.low.endswith(vocabulary.forms.participles):
            break  # "yanında oturan ustası"
        if place < first and not token.upper:
            break  # one word may belong to it, more if they are a name
        place -= 1
    return place


def _is_owned(token: Token, vocabulary: Vocabulary) -> bool:
    """Whether an office ends as what is somebody's, in Turkish: "ustası", "başkanı"."""
    low = token.low
    if not low.endswith(vocabulary.forms.vowels):
        return False
    return any(vocabulary.listed(low[:end]) & k.SOMEBODY for end in (-1, -2))


def _is_joined(tokens: Sequence[Token], first: int, vocabulary: Vocabulary) -> bool:
    """Whether the noun before shows that what follows belongs to it, in Persian."""
    before = tokens[first - 1] if first else None
    if before is None or not _may_be_part(before, vocabulary):
        return False
    if first > 1 and vocabulary.flag(tokens[first - 2]) & k.PREPOSITION:
        return False  # "according to"
    return before.low.endswith(vocabulary.joined_endings)


def _owned(tokens: Sequence[Token], first: int, vocabulary: Vocabulary) -> int:
    """Return where begins whose an office is: "Holt's managing director"."""
    place = first - 1
    while place >= 0 and first - place <= LONGEST_OWNER:
        token = tokens[place]
        if token.kind == "word" and token.upper and ends_as_owner(token):
            if vocabulary.listed(token.low[:-2]) & (k.PRONOUN | k.RELATIVE | k.DET):
                break  # "It's"
            return _name_before(tokens, place, vocabulary)
        if not _may_be_part(token, vocabulary):
            break
        place -= 1
    return first


def _name_before(tokens: Sequence[Token], last: int, vocabulary: Vocabulary) -> int:
    """Return where the name begins of which a word is the last one."""
    place = last
    while (
        place
        and last - place < _LONGEST_NAME
        and tokens[place - 1].upper
        and _may_be_part(tokens[place - 1], vocabulary)
    ):
        place -= 1
    return place


def _may_be_part(token: Token, vocabulary: Vocabulary) -> bool:
    return may_be_part(token, vocabulary) and not vocabulary.flag(token) & k.TIME
