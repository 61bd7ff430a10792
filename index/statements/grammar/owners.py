"""Owners of offices, people or bodies, where they stand behind without a word between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements import kinds as k
from index.statements.grammar.cases import first_cases, last_name_forms
from index.statements.grammar.declension import may_be_whose

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary

# Words of a first name and a last name.
_SHORT = 2


def ends_as_owner(token: Token) -> bool:
    """Whether a word says whose something is ("the ministry's")."""
    return token.low.endswith(("'s", "’s", "s’"))


class Owners:
    """Tells the words that an office has from the name behind it.

    `known` are the last names of the article.
    """

    def __init__(self, vocabulary: Vocabulary, known: Collection[str]) -> None:
        self._vocabulary, self._known = vocabulary, known
        self._flag = vocabulary.flag

    def owns(self, tokens: Sequence[Token], core: int, begin: int, end: int) -> bool:
        """Whether the words behind an office name nobody who has it."""
        place = self._is_place(tokens, begin, end)
        return place or self._is_anothers(tokens, core, begin, end)

    def opens_name(self, tokens: Sequence[Token], place: int, end: int) -> bool:
        """Whether a word that may be a title is one of a name."""
        return self.is_parent(tokens, place) or self._is_first(tokens, place, end)

    def _is_last(self, token: Token) -> bool:
        return token.low in self._known

    def _is_place(self, tokens: Sequence[Token], begin: int, end: int) -> bool:
        """Whether words behind an office only say of what: "президент Франции"."""
        if not self._vocabulary.owners_behind or not self._flag(tokens[begin - 1]) & k.SOMEBODY:
            return False
        if self._is_adjective(tokens, begin, end):
            return True
        words = [one for one in tokens[begin:end] if one.low not in self._vocabulary.particles]
        flags = [self._flag(one) for one in words]
        if any(one & k.FIRST for one in flags) or any(one.low in self._known for one in words):
            return False
        bodies = [
            bool(flag & (k.PLACE_NAME | k.ORG_NAME | k.ORG_WORD)) or one.acronym
            for flag, one in zip(flags, words, strict=True)
        ]
        # An unknown word goes with the place behind it where names have no capitals.
        return any(bodies) if self._vocabulary.plain_names else all(bodies)

    def _is_adjective(self, tokens: Sequence[Token], begin: int, end: int) -> bool:
        """Whether a word with a capital goes with a noun behind it: "Заозёрской области"."""
        if not self._vocabulary.inflects or end - begin > 1 or end >= len(tokens):
            return False
        following = tokens[end]
        noun = following.kind == "word" and not following.upper
        noun = noun and bool(self._flag(following) & k.NOUN) and not self._flag(following) & k.SAID
        return (
            noun
            and not self._is_last(tokens[begin])
            and tokens[begin].low.endswith(self._vocabulary.adjective_endings)
        )

    def behind(self, tokens: Sequence[Token], begin: int, end: int) -> int:
        """Return where a full name begins behind whose office it is: "мэр Каменска Олег Рыбаков".

        Where a father's name follows, the last name stands first ("Петров Иван Сергеевич").
        """
        if self._flag(tokens[begin]) & k.FIRST:
            return self._behind_whole_name(tokens, begin, end)
        for place in range(begin + 1, end):
            one = tokens[place]
            owns = self._may_own(tokens[place - 1]) or self._is_called(tokens, place - 1)
            if not owns or self.is_parent(tokens, place - 1):
                return begin
            named = not self._flag(one) & (k.NOUN | k.PLACE_NAME)
            if self._flag(one) & k.FIRST and (named or self._is_first(tokens, place, end)):
                father = place + 1 < end and one.upper and self._is_patronymic(tokens[place + 1])
                return begin if place + 1 == end or (father and place + 2 == end) else place
            if place == end - 1 and self._is_last(one):
                return place
            if self._ends_place(tokens[place - 1], one):
                return place
        return begin

    def _is_patronymic(self, token: Token) -> bool:
        return token.low.endswith(self._vocabulary.patronymic_endings)

    def _ends_place(self, place: Token, name: Token) -> bool:
        """Whether a place or a body ends where a name begins: "президент Франции Дюбуа"."""
        bodies = k.PLACE_NAME | k.ORG_NAME | k.ORG_WORD
        ends = self._vocabulary.inflects and self._flag(place) & bodies
        known = self._flag(name) & (bodies | k.NOUN | k.DEMONYM)
        return (
            bool(ends)
            and name.upper
            and not known
            and not name.low.endswith(self._vocabulary.of_one_endings)
        )

    def _is_anothers(self, tokens: Sequence[Token], core: int, begin: int, end: int) -> bool:
        """Whether a name says whose an office is: "сын Петра Дыма", "محامي أحمد الحايك"."""
        vocabulary, name = self._vocabulary, tokens[begin]
        related = tokens[core].low in vocabulary.relations
        if related and begin > core + 1 and self._is_of_somebody(tokens, begin):
            return True
        if related and not vocabulary.inflects:
            return begin == core + 1
        office = vocabulary.inflects and self._flag(tokens[core]) & k.SOMEBODY
        if not office or (may_be_whose(tokens[core], vocabulary) and not related):
            return False
        if self._flag(name) & k.FIRST and not vocabulary.listed(name.low) & k.FIRST:
            return self._behind_whole_name(tokens, begin, end) == begin
        known = self._known
        return (
            begin == end - 1
            and name.low not in known
            and any(one in known for one in last_name_forms(name.low, vocabulary.language))
        )

    def _is_of_somebody(self, tokens: Sequence[Token], begin: int) -> bool:
        """Whether a name goes with the title before it, of whom one is a friend: "певицы Миры"."""
        title, vocabulary = tokens[begin - 1], self._vocabulary
        if not self._flag(title) & k.SOMEBODY:
            return False
        if not vocabulary.inflects:
            return vocabulary.leads_in(title.low)
        own = vocabulary.listed(tokens[begin].low) & k.FIRST
        return may_be_whose(title, vocabulary) and not own

    def _behind_whole_name(self, tokens: Sequence[Token], begin: int, end: int) -> int:
        """Return where a name in the first case begins: "адвокат Андрея Лиса Юрий Марченко"."""
        listed = self._vocabulary.listed
        if not self._vocabulary.inflects:
            return begin
        own = listed(tokens[begin].low) & k.FIRST
        if own and not self._may_be_declined(tokens[begin].low):
            return begin
        # "Сестра Ивана Петрова Анна Лис": Ивана is a name of her own as well.
        for place in range(begin + (_SHORT if own else 1), end):
            if listed(tokens[place].low) & k.FIRST and not listed(tokens[place].low) & k.NOUN:
                return place
        return begin

    def _may_be_declined(self, low: str) -> bool:
        """Whether a first name may be another one that is not in its first case."""
        firsts = first_cases(low, self._vocabulary.language)
        return any(self._vocabulary.listed(one) & k.FIRST for one in firsts if one != low)

    def _may_own(self, token: Token) -> bool:
        """Whether a word behind an office may say whose or of what it is."""
        flag, low = self._flag(token), token.low
        if flag & k.FIRST or self._is_last(token):
            return False
        if flag & (k.PLACE_NAME | k.ORG_NAME | k.ORG_WORD | k.NOUN):
            return True
        if article := self._vocabulary.forms.article:
            return low.startswith(article)
        return (
            self._vocabulary.plain_names
            or token.text.isupper()
            or low.endswith(self._vocabulary.genitive_endings)
        )

    def _is_called(self, tokens: Sequence[Token], place: int) -> bool:
        """Whether a word is what the place or body before it is called: "села Заречье"."""
        if not self._vocabulary.inflects or not place or self._flag(tokens[place]) & k.FIRST:
            return False
        before = self._flag(tokens[place - 1])
        return bool(before & (k.PLACE | k.GROUP)) and not before & k.SOMEBODY

    def is_parent(self, tokens: Sequence[Token], place: int) -> bool:
        """Whether somebody is called by a child's name: أبو خالد."""
        if tokens[place].low not in self._vocabulary.parents:
            return False
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        if following is None:
            return False
        return bool(self._flag(following) & k.FIRST) or self._is_last(following)

    def _is_first(self, tokens: Sequence[Token], place: int, end: int) -> bool:
        """Whether a word that may be a title is a first name before the last: امیر صادقی."""
        first = self._vocabulary.plain_names and self._flag(tokens[place]) & k.FIRST
        if not first or place + _SHORT != end:
            return False
        following = tokens[place + 1]
        return self._is_last(following) or bool(self._flag(following) & k.FIRST)
