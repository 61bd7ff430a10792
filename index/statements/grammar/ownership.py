"""Whether nouns behind another are those of whose or of what it is, and are all there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements import kinds as k
from index.statements.grammar.parts import NO_PART, behind_adjectives

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary

# Whose somebody is without an article as well ("d'une banque").
_OWNS = k.SOMEBODY | k.PEOPLE | k.GROUP | k.PLACE | k.KIN


def is_whose(
    before: Sequence[Token], nouns: Sequence[Token], vocabulary: Vocabulary, *, told: bool
) -> bool:
    """Whether nouns tell whose or of what somebody is, and are no adverb: "di nuovo", "of course".

    `before` are a word for "of" and the articles behind it, `told` as for `complement_end`.
    """
    if not vocabulary.belonging:
        return True
    if any(one.low in vocabulary.adverbial_nouns for one in nouns):
        return False
    flags = [vocabulary.flag(one) for one in nouns]
    new = any(one.low in vocabulary.indefinite for one in before)
    somebodys = any(vocabulary.flag(one) & k.POSSESSIVE for one in before)
    if vocabulary.capital_nouns:
        return not ((new or somebodys) and flags[-1] & k.THING)
    if any(one.upper for one in nouns) or any(one & _OWNS for one in flags):
        return True
    article = len(before) > 1 or before[0].low in vocabulary.contracted
    about = told and bool(flags[-1] & k.DOCUMENT)  # "said the minister of the report"
    return article and not (somebodys or about or (new and flags[-1] & k.NOUN))


def is_told(noun: Token, article: Token, addressee: Token, vocabulary: Vocabulary) -> bool:
    """Whether it may be to somebody that something is said: "sagte der Chef der Zeitung".

    `article` and `addressee` stand behind the `noun` for who says it.
    """
    if vocabulary.flag(article) & k.OBLIQUE:
        return False
    if addressee.low.endswith(vocabulary.told_endings):
        return True
    if noun.low in vocabulary.speaking_for:
        return False  # "ein Sprecher der Polizei"
    somebody = bool(vocabulary.flag(addressee) & k.SOMEBODY)
    return somebody or addressee.acronym or addressee.low in vocabulary.often_told


def is_cut_short(tokens: Sequence[Token], end: int, vocabulary: Vocabulary) -> bool:
    """Whether a phrase goes on with another noun or adjective: "of research and development"."""
    place = behind_adjectives(tokens, end, vocabulary)
    if vocabulary.head_first and vocabulary.belonging and place < len(tokens):
        token = tokens[place]
        flag = 0 if token.upper else vocabulary.flag(token)
        if token.kind == "word" and flag & k.NOUN & ~k.TIME and not flag & NO_PART:
            return True  # "des Affaires étrangères"
    if place + 1 >= len(tokens) or tokens[place].low not in vocabulary.coupling:
        return False
    return not vocabulary.flag(tokens[place + 1]) & (k.SAID | k.PRONOUN | k.SKIPPED)
