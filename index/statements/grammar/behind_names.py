"""Words behind a name or an office that are no part of it, though they may be nouns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements import kinds as k
from index.statements.grammar.first_names import behind_first_name
from index.statements.grammar.suffixes import leaves_person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.grammar.names import Names
    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary


def leaves_name(
    tokens: Sequence[Token], place: int, first: int, names: Names, vocabulary: Vocabulary
) -> bool:
    """Whether a noun stands behind a name and is no part of it: "reçu Luc Fabre lundi"."""
    token = tokens[place]
    if _stands_apart(token, tokens[place - 1], vocabulary):
        return True
    if vocabulary.suffixes:
        return leaves_person(tokens, place, names, vocabulary)
    if vocabulary.head_first and vocabulary.flag(tokens[place - 1]) & k.GROUP:
        return False  # "la Confédération paysanne"
    small = not token.upper and (vocabulary.head_first or vocabulary.owners_behind)
    if not (vocabulary.plain_names or small or vocabulary.flag(token) & k.TIME):
        return False
    return names.named(tokens, place - 1, first) and not names.named(tokens, place, first)


def _stands_apart(token: Token, before: Token, vocabulary: Vocabulary) -> bool:
    """Whether a noun is no part of one with an article before it: دعت الوزارة السكان أمس.

    It is a day, or people behind a body, to whom that does something.
    """
    article = vocabulary.forms.article
    if not article or not before.low.startswith(article):
        return False
    body, noun = vocabulary.flag(before), vocabulary.flag(token)
    if not token.low.startswith(article):
        return noun & k.NOUN == k.TIME
    people = noun & (k.PEOPLE | k.SOMEBODY) == k.PEOPLE
    return people and body & (k.GROUP | k.SOMEBODY) == k.GROUP


def acts(tokens: Sequence[Token], place: int, last: int, vocabulary: Vocabulary) -> bool:
    """Whether a noun is a verb: "Marr chairs the board", "the treasurer smiles"."""
    token, before = tokens[place], tokens[place - 1]
    if vocabulary.plain_names or vocabulary.capital_nouns or token.upper:
        return False
    if _is_of_one(token, before, vocabulary):
        return True
    if not before.upper or place + 1 >= last:
        return False
    thing = not vocabulary.flag(token) & k.NOUN & ~(k.THING | k.TIME) and not vocabulary.suffixes
    if thing and behind_first_name(tokens, place - 1, vocabulary):
        return True  # "Ann Till waits for the ferry"
    return _has_object(token, tokens[place + 1], vocabulary)


def _has_object(token: Token, following: Token, vocabulary: Vocabulary) -> bool:
    """Whether behind what may be a verb begins whom or what it is done to."""
    if following.kind != "word":
        return False
    if vocabulary.flag(following) & (k.DET | k.PRONOUN | k.HIS | k.HER):
        return True
    return following.upper and not vocabulary.flag(token) & (k.SOMEBODY | k.TITLE)


def _is_of_one(token: Token, before: Token, vocabulary: Vocabulary) -> bool:
    """Whether what may be many things is what one person does: "the mayor plans"."""
    endings = vocabulary.acting_endings
    if not token.low.endswith(endings) or before.low.endswith(endings):
        return False
    person = vocabulary.flag(before) & k.SOMEBODY
    return bool(person) and vocabulary.flag(token) & k.NOUN == k.THING
