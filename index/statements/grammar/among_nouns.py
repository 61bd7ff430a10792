"""Words of names where every noun has a capital, as in German."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements import kinds as k
from index.statements.grammar.first_names import INITIAL, behind_first_name
from index.statements.grammar.tokens import word_at

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary

# Words that stand at most so far before a noun, and tell that it is one.
_BEFORE_NOUN = 2
_LEADING = k.DETERMINER | k.OBLIQUE


class AmongNouns:
    """Tells names from nouns; `known` are the last names of the article."""

    def __init__(self, vocabulary: Vocabulary, known: Collection[str]) -> None:
        self._vocabulary, self._known = vocabulary, known
        self._flag = vocabulary.flag

    def is_called(self, tokens: Sequence[Token], place: int, first: int) -> bool:
        """Whether a noun is somebody's last name: "Peter Koch", then "Koch", but not "der Koch"."""
        token = tokens[place]
        flag = self._flag(token)
        many = flag & k.PEOPLE and not flag & k.SOMEBODY  # "liebte Anna Kinder"
        if not many and behind_first_name(tokens, place, self._vocabulary):
            return True
        if token.low not in self._known:
            return False
        before = tokens[place - 1] if place > first else None
        if before is None or before.kind != "word":
            return True
        if before.upper:
            return bool(self._flag(before) & (k.TITLE | k.SOMEBODY | k.SAID))
        if self._is_adjective(before.low):
            return False
        # "der Koch", "der alte Koch"
        near = tokens[max(first, place - _BEFORE_NOUN) : place]
        return not any(one.kind == "word" and self._flag(one) & _LEADING for one in near)

    def _is_adjective(self, low: str) -> bool:
        forms = self._vocabulary.forms
        ends = len(low) > 1 and low.endswith(forms.adjectives)
        return ends and not low.endswith(forms.no_adjectives)

    def named(self, tokens: Sequence[Token], place: int, first: int) -> bool:
        """Whether a word that need be no name is one by what stands beside it."""
        token = tokens[place]
        flag = self._flag(token)
        if flag & (k.PLACE_NAME | k.ORG_NAME) or self._goes_on(tokens, place):
            return True
        if flag & k.NOUN:
            return False
        if place > first and self._follows_name(tokens, place, first):
            return True
        return token.acronym

    def _goes_on(self, tokens: Sequence[Token], place: int) -> bool:
        """Whether more of a name follows: "Hektor Lindner" beside a Karin Lindner, "Bau AG"."""
        following = word_at(tokens, place + 1)
        if following is None or not following.upper:
            return False
        if following.low in self._known and not self._flag(tokens[place]):
            return True
        return bool(self._flag(following) & k.ORG_WORD) and following.text[:2].isupper()

    def _follows_name(self, tokens: Sequence[Token], place: int, first: int) -> bool:
        """Whether a first name, a title, an initial or a word of nobility stands before it."""
        before = tokens[place - 1]
        if before.kind == "word" and self._flag(before) & (k.FIRST | k.TITLE | k.SOMEBODY):
            return True
        if INITIAL.fullmatch(before.text):
            return True
        return before.low in self._vocabulary.nobility and place - 1 > first
