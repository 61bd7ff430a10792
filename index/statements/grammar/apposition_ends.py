"""Where an apposition behind a name ends: "Ada Lis, head of the ferry company, said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements import kinds as k
from index.statements.grammar.complements import complement_end
from index.statements.grammar.parts import TELLS, is_unknown
from index.statements.grammar.tokens import word_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary

# In tokens, behind what is known of it.
_LONGEST = 9
# Behind these a phrase goes on.
_LEADS = k.PREPOSITION | k.OF | k.DET | k.POSSESSIVE


def apposition_end(tokens: Sequence[Token], last: int, vocabulary: Vocabulary) -> int | None:
    """Return where an apposition behind a name ends of which the words up to `last` are known.

    None where what follows is no part of a noun phrase: no apposition stands there.
    """
    if vocabulary.suffixes:  # no noun goes on there
        return None if last < len(tokens) and tokens[last].kind == "word" else last
    if last < len(tokens) and tokens[last].text.isdigit():
        return None
    if _is_whole(tokens, last, vocabulary):
        return last
    for place in range(last, min(len(tokens), last + _LONGEST) + 1):
        leads = bool(vocabulary.flag(tokens[place - 1]) & _LEADS)
        if place == len(tokens) or _bounds(tokens[place], vocabulary, leads=leads):
            return None if leads and place > last else place
        if _tells(tokens, place, vocabulary, leads=leads):
            break
    end = complement_end(tokens, last, vocabulary)
    return end if end > last or _tells(tokens, last, vocabulary, leads=False) else None


def _bounds(token: Token, vocabulary: Vocabulary, *, leads: bool) -> bool:
    """Whether a noun phrase ends before a token; `leads` is whether the word before leads on."""
    if token.kind != "word":
        return not (token.kind == "quote" and leads)  # "gérant du « Lapin bleu »"
    flag = vocabulary.flag(token)
    clause = flag & k.RELATIVE or (flag & k.BOUND and not flag & k.PREPOSITION)
    return bool(clause) and not leads


def _tells(tokens: Sequence[Token], place: int, vocabulary: Vocabulary, *, leads: bool) -> bool:
    """Whether a word is of a clause: a verb, or the object of one that no list has."""
    flag = vocabulary.flag(tokens[place])
    if flag & TELLS:
        return not (flag & k.NOUN and leads)
    article = flag & k.DET and not flag & k.OF
    return bool(article) and is_unknown(tokens, place - 1, vocabulary)


def _is_whole(tokens: Sequence[Token], last: int, vocabulary: Vocabulary) -> bool:
    """Whether a verb that no list has may follow, where a noun goes on with a word for "of"."""
    if not vocabulary.belonging or not is_unknown(tokens, last, vocabulary):
        return False
    following = word_at(tokens, last + 1)
    if following is None:
        return False
    flag = vocabulary.flag(following)
    return bool(flag & k.DET) or not flag & (k.PREPOSITION | k.OF)
