"""Words for a speaker that may stand alone, as the subject of a question about what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.models import Span
from index.statements import kinds as k
from index.statements.grammar.beginnings import is_cut
from index.statements.grammar.declension import may_be_whose
from index.statements.grammar.tokens import tokenised
from index.statements.grammar.vocabulary import vocabulary_of
from index.statements.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary

# Words that govern what follows, tell that it is no subject, or that it is somebody's.
_LEADING = k.PREPOSITION | k.OBLIQUE | k.HIS | k.HER | k.POSSESSIVE | k.PRONOUN | k.UNNAMED


def stands_alone(words: str, language: str) -> bool:
    """Whether a speaker's words are a name, or a description that is whole and in its first case.

    "Ida Brenn" and "the mayor" are, "des Unternehmens", "his solicitor" and «минздраве» are not.
    """
    known = lexicon(language)
    if not words or known.unspaced:
        return bool(words)
    tokens = tokenised(words, Span(0, len(words)), [], known)
    vocabulary = vocabulary_of(known.language)
    if not tokens or any(one.kind != "word" for one in tokens):
        return False
    named = _is_name(tokens[-1], vocabulary) or _is_name(tokens[0], vocabulary)
    return named or _is_whole(tokens, vocabulary)


def _is_whole(tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Whether a description is in its first case, and no part of another phrase."""
    first = vocabulary.flag(tokens[0])
    leading = first & _LEADING and not (first & k.NOUN and not first & k.DET)
    if leading or vocabulary.leads_in(tokens[0].low):
        return False
    if vocabulary.suffixes:
        return not is_cut(tokens, 0, vocabulary) and not vocabulary.case(tokens[-1].low)
    if vocabulary.inflects:
        return not may_be_whose(tokens[0], vocabulary)
    return bool(first & k.DET) or not vocabulary.articles


def _is_name(token: Token, vocabulary: Vocabulary) -> bool:
    """Whether a word is one of a name, as far as it tells alone."""
    flag = vocabulary.flag(token)
    if vocabulary.plain_names or vocabulary.capital_nouns:
        return bool(flag & k.FIRST) and not flag & (k.DET | k.NOUN)
    return token.upper and not flag & (k.NOUN | k.DET | k.PREPOSITION | k.OF)
