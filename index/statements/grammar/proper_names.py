"""Bounds of a proper name, behind the titles and nouns of its phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements import kinds as k
from index.statements.grammar.first_names import behind_first_name
from index.statements.grammar.owners import ends_as_owner

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.grammar.names import Names
    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary

# "KC", "MEP": in letters.
_LONGEST_HONOUR = 3


class ProperNames:
    """Finds the name in a run of nouns and names; `names` tells which words may be of one."""

    def __init__(self, vocabulary: Vocabulary, names: Names) -> None:
        self._vocabulary, self._names = vocabulary, names
        self._flag = vocabulary.flag
        self._plain = vocabulary.plain_names

    def proper(
        self, tokens: Sequence[Token], core: int, end: int, first: int
    ) -> tuple[int, int] | None:
        """Return the proper name at the end of a run of nouns and names, without its titles."""
        begin = self._behind_titles(tokens, core, end, first)
        if begin >= end or (begin > core and self._names.owners.owns(tokens, core, begin, end)):
            return None
        begin = self._behind_adjectives(tokens, self._first_name(tokens, begin, end), end)
        if begin < end - 1 and self._vocabulary.owners_behind:
            begin = self._names.owners.behind(tokens, begin, end)
        while end - begin > 1 and self._is_honour(tokens[end - 1]):
            end -= 1
        named = any(self._names.named(tokens, place, first) for place in range(begin, end))
        if not named and not (self._plain and begin > core):
            return None
        if begin == end - 1 and self._is_noun(tokens[begin]):
            return None
        return (begin, end)

    def _behind_titles(self, tokens: Sequence[Token], core: int, end: int, first: int) -> int:
        """Return where a run of words goes on behind its last title, noun or owner."""
        begin = core
        for place in range(core, end):
            flag = self._flag(tokens[place])
            titled = flag & (k.TITLE | k.SOMEBODY) or (flag & k.PEOPLE and not flag & k.FIRST)
            if titled and self._names.owners.opens_name(tokens, place, end):
                continue
            if titled and place > core and self._is_part(tokens, place, first):
                titled = 0
            leads = bool(titled) or ends_as_owner(tokens[place])
            if place - 1 > core and tokens[place - 1].low in self._vocabulary.particles:
                continue  # "Ida von Berg"
            if place + 1 < end and begin == place and self._opens_body(tokens, place, end):
                continue  # "Policía Nacional", "Klinikum Holm"
            if (leads and place + 1 < end) or (
                flag & k.NOUN and not self._names.named(tokens, place, first)
            ):
                begin = place + 1
        return begin

    def _opens_body(self, tokens: Sequence[Token], place: int, end: int) -> bool:
        """Whether a noun is part of the name of a body, and does not only say what it is."""
        if self._plain or not tokens[place].upper:
            return False
        flag, following = self._flag(tokens[place]), tokens[place + 1]
        if not flag & (k.GROUP | k.PLACE) or flag & k.FIRST:
            return False
        if flag & k.SOMEBODY and not flag & k.GROUP:
            return False
        other = self._flag(following)
        called = other & k.FIRST and not other & k.PLACE_NAME and place + 2 < end
        person = self._names.is_last(following) or called
        return following.upper and not person and not other & (k.SOMEBODY | k.TITLE)

    def _is_part(self, tokens: Sequence[Token], place: int, first: int) -> bool:
        """Whether what may be a title or trade is part of a name: "Dean Marshall", "Fee Lund"."""
        if self._plain or not tokens[place].upper:
            return False
        flag = self._flag(tokens[place])
        if flag & k.FIRST and not flag & k.TITLE:
            return self._names.named(tokens, place, first)
        if self._vocabulary.suffixes and self._flag(tokens[place - 1]) & k.FOREIGN:
            return False  # offices have capitals in Turkish: "Tim Şefi Gök"
        return behind_first_name(tokens, place, self._vocabulary)

    def _first_name(self, tokens: Sequence[Token], begin: int, end: int) -> int:
        """Return where a first name begins behind nouns of an office ("of Transport Gleb Till")."""
        if self._flag(tokens[begin]) & k.FIRST or self._names.owners.is_parent(tokens, begin):
            return begin
        for place in range(begin + 1, end - 1):
            flag = self._flag(tokens[place])
            if flag & k.FIRST and not flag & (k.NOUN | k.PLACE_NAME):
                office = tokens[begin:place]
                nouns = all(self._flag(one) & (k.NOUN | k.ORG_WORD) for one in office)
                return place if nouns else begin
        return begin

    def _behind_adjectives(self, tokens: Sequence[Token], begin: int, end: int) -> int:
        """Return where a name begins behind adjectives: "la scrittrice argentina Ana Berti"."""
        if not self._vocabulary.head_first or self._plain:
            return begin
        place = begin
        while place < end and not tokens[place].upper:
            if tokens[place].low in self._vocabulary.particles:
                return begin
            place += 1
        return place if place < end else begin

    def _is_honour(self, token: Token) -> bool:
        """Whether a word is an office or an honour in capitals behind a name: "Finn KC"."""
        honour = token.text.isupper() and len(token.text) <= _LONGEST_HONOUR
        return honour and bool(self._flag(token) & (k.TITLE | k.SOMEBODY))

    def _is_noun(self, token: Token) -> bool:
        flag = self._flag(token)
        listed = flag & (k.FIRST | k.PLACE_NAME | k.ORG_NAME)
        return bool(flag & k.NOUN) and not listed and not self._names.is_last(token)
