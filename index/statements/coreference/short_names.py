"""Short names of bodies that have been named in full: a noun ("the council"), or initials."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements import kinds as k

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.grammar.phrase import Phrase
    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary

# A word of capitals that stands for a name has as many letters: two may be anybody's.
_INITIALS = range(3, 7)


def noun_of(tokens: Sequence[Token], phrase: Phrase, vocabulary: Vocabulary) -> int | None:
    """Return where the noun of a body's name stands that may stand for it, None for none.

    It is the last word, or the first one where nouns stand before what tells of them: "Calderbeck
    Borough Council", "Consejo de Estado".
    """
    first, last = phrase.name or (phrase.first, phrase.last)
    if last - first == 1:
        return None
    of = any(vocabulary.flag(one) & k.OF for one in tokens[first:last])  # "Bank of Arden"
    place = first if vocabulary.head_first or of else last - 1
    flag = vocabulary.flag(tokens[place])
    return place if flag & k.GROUP and not flag & k.SOMEBODY else None


def initials(words: Sequence[str]) -> str:
    """Return the letters that a name of several words with capitals is shortened to."""
    found = "".join(word[0] for word in words if word[:1].isupper())
    return found if len(found) in _INITIALS else ""


def are_initials(word: str) -> bool:
    """Whether a word may be the initials of a longer name."""
    return word.isupper() and word.isalpha() and len(word) in _INITIALS
