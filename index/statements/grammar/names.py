"""Which words may be words of a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.statements import kinds as k

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary

_NO_NAME = k.DET | k.BOUND | k.PRONOUN | k.SAID | k.SKIPPED | k.NOT_NAME | k.OF | k.NARRATOR
# What a first name may mean besides ("May", "Will", "Grace").
_OTHER_SENSES = k.TIME | k.NOUN | k.NOT_NAME | k.SAID | k.SKIPPED
# Turkish writes an apostrophe between a name and its ending.
_SUFFIX = re.compile(r"\w{2}['’]\w")
# German prepositions that are words of names.
_OF_NOBILITY = frozenset({"von", "van", "zu"})


def ends_as_owner(token: Token) -> bool:
    """Whether a word says whose something is ("the ministry's")."""
    return token.low.endswith(("'s", "’s", "s’"))


class Names:
    """Tells names from other words in an article.

    `known` are the last names of the article, `within` the words that it writes with a capital
    within sentences.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        *,
        known: Collection[str] = (),
        within: Collection[str] = (),
    ) -> None:
        self._vocabulary, self._known, self._within = vocabulary, known, within
        self._flag = vocabulary.flag
        self._plain = vocabulary.plain

    def named(self, tokens: Sequence[Token], place: int, first: int) -> bool:
        """Whether the word at `place` may be one of a name, in a sentence from `first` on."""
        token = tokens[place]
        flag = self._flag(token)
        if self._plain:
            return self._named_plainly(tokens, place, first)
        if not token.upper or self._vocabulary.before_apostrophe(token.low) & (
            k.PRONOUN | k.NARRATOR | k.DET
        ):
            return False  # "I'm", "That's"
        if flag & k.FIRST and flag & _OTHER_SENSES:
            return self._beside_name(tokens, place, first)
        if token.low in self._known or (flag & k.FIRST and not flag & (k.DET | k.PRONOUN)):
            return True
        if self._is_other_word(tokens, place, first, flag):
            return False
        return self._named_by_capital(tokens, place, first, flag)

    def is_last(self, token: Token) -> bool:
        """Whether a word is one of the last names of the article."""
        return token.low in self._known

    def joined(self, tokens: Sequence[Token], place: int, last: int) -> int:
        """Return how many words a particle joins to a name, with it: "von der Leyen" are three.

        0 where it joins none.
        """
        particles = self._vocabulary.particles
        if tokens[place].low not in particles or place + 1 >= last:
            return 0
        before = self._flag(tokens[place - 1])
        if not tokens[place - 1].upper and not self._plain:
            return 0
        if before & (k.NOUN | k.TITLE) and not before & k.FIRST:
            return 0
        following, count = tokens[place + 1], 2
        if following.low in particles and place + 2 < last:
            following, count = tokens[place + 2], 3
        return count if following.kind == "word" and (following.upper or self._plain) else 0

    def proper(
        self, tokens: Sequence[Token], core: int, end: int, first: int
    ) -> tuple[int, int] | None:
        """Return the proper name at the end of a run of nouns and names, without its titles."""
        begin = self._behind_titles(tokens, core, end, first)
        if begin >= end:
            return None
        begin = self._first_name(tokens, begin, end)
        named = any(self.named(tokens, place, first) for place in range(begin, end))
        if not named and not (self._plain and begin > core):
            return None
        if begin == end - 1 and self._is_noun(tokens[begin]):
            return None
        return (begin, end)

    def _is_noun(self, token: Token) -> bool:
        flag = self._flag(token)
        listed = flag & (k.FIRST | k.PLACE_NAME | k.ORG_NAME)
        return bool(flag & k.NOUN) and not listed and token.low not in self._known

    def _behind_titles(self, tokens: Sequence[Token], core: int, end: int, first: int) -> int:
        """Return where a run of words goes on behind its last title, noun or owner."""
        begin = core
        for place in range(core, end):
            flag = self._flag(tokens[place])
            titled = flag & (k.TITLE | k.SOMEBODY) or (flag & k.PEOPLE and not flag & k.FIRST)
            leads = bool(titled) or ends_as_owner(tokens[place])
            if (leads and place + 1 < end) or (
                flag & k.NOUN and not self.named(tokens, place, first)
            ):
                begin = place + 1
        return begin

    def _first_name(self, tokens: Sequence[Token], begin: int, end: int) -> int:
        """Return where a first name begins behind nouns of an office ("of Transport Gleb Till")."""
        if self._flag(tokens[begin]) & k.FIRST:
            return begin
        for place in range(begin + 1, end - 1):
            flag = self._flag(tokens[place])
            if flag & k.FIRST and not flag & (k.NOUN | k.PLACE_NAME):
                office = tokens[begin:place]
                nouns = all(self._flag(one) & (k.NOUN | k.ORG_WORD) for one in office)
                return place if nouns else begin
        return begin

    def _is_other_word(self, tokens: Sequence[Token], place: int, first: int, flag: int) -> bool:
        """Whether a word with a capital is known as another than a name."""
        if flag & (k.DET | k.PRONOUN | k.NARRATOR | k.BOUND):
            return True
        if flag & k.TIME and not flag & k.PLACE_NAME:
            return True
        opens = place == first or tokens[place - 1].kind != "word"
        return opens and bool(flag & (_NO_NAME | k.TIME))

    def _named_by_capital(self, tokens: Sequence[Token], place: int, first: int, flag: int) -> bool:
        """Whether the capital of a word that no list has makes a name of it."""
        if self._vocabulary.language == "tr" and _SUFFIX.search(tokens[place].low):
            return True
        if self._vocabulary.capital_nouns:
            return self._named_among_nouns(tokens, place, first, flag)
        if place > first or not self._vocabulary.many_forms or tokens[place].low in self._within:
            return True
        if flag & k.NOUN:
            # A noun and whose it is stand side by side: "Ответ Лисицыной".
            return bool(flag & (k.PLACE_NAME | k.ORG_NAME)) or tokens[place].text.isupper()
        return bool(flag) or self._goes_with_verb(tokens, place)

    def _goes_with_verb(self, tokens: Sequence[Token], place: int) -> bool:
        """Whether an unknown word that opens a sentence, where any has a capital, is a name."""
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        if following is None or following.kind != "word":
            return following is not None and following.kind == "comma"
        return following.upper or bool(self._flag(following) & (k.SAID | k.SKIPPED))

    def _beside_name(self, tokens: Sequence[Token], place: int, first: int) -> bool:
        """Whether a word that may be a name ("May", "Will") stands beside more of one."""
        token = tokens[place]
        before = tokens[place - 1] if place > first else None
        flag = self._flag(before) if before is not None else 0
        dated = flag & (k.PREPOSITION | k.OF) and self._flag(token) & k.TIME
        if token.low in self._known and not dated:
            return True
        titled = flag & (k.FIRST | k.TITLE) and not flag & k.PREPOSITION
        if titled and before is not None and before.kind == "word" and before.upper:
            return True
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        if following is None or following.kind != "word" or not following.upper:
            return False
        flag = self._flag(following)
        if flag & k.NOUN == k.THING and not self._vocabulary.capital_nouns:
            flag &= ~k.NOUN  # "Mark Price": only a name has a capital there
        return not flag & (_NO_NAME | k.TIME | k.NOUN)

    def _named_plainly(self, tokens: Sequence[Token], place: int, first: int) -> bool:
        """Whether a word is a name in letters that have no capitals."""
        flag, low = self._flag(tokens[place]), tokens[place].low
        if low in self._known:
            return True
        if flag & (k.SAID | k.DET | k.BOUND | k.PRONOUN):
            return False
        if flag & (k.PLACE_NAME | k.ORG_NAME):
            return True
        sure = not flag & (_OTHER_SENSES | k.FOREIGN)
        return bool(flag & k.FIRST) and (sure or self._beside_plain_name(tokens, place, first))

    def _beside_plain_name(self, tokens: Sequence[Token], place: int, first: int) -> bool:
        """Whether a word that may be a first name stands beside more of a name, or a title."""
        before = self._flag(tokens[place - 1]) if place > first else 0
        # A title tells nothing of a word that mostly is none of a name: "المتحدث باسم".
        telling = k.FIRST if self._flag(tokens[place]) & k.NOT_NAME else k.FIRST | k.TITLE
        if before & telling and not before & (_OTHER_SENSES & ~k.NOUN):
            return True
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        if following is None or following.kind != "word":
            return False
        return following.low in self._known or bool(self._flag(following) & k.FIRST)

    def _is_first_name(self, tokens: Sequence[Token], place: int) -> bool:
        """Whether a first name stands before a place, and nothing else that it may be."""
        before = tokens[place - 1] if place else None
        if before is None or before.kind != "word" or not before.upper:
            return False
        flag = self._flag(before)
        return bool(flag & k.FIRST) and not flag & _OTHER_SENSES

    def _named_among_nouns(
        self, tokens: Sequence[Token], place: int, first: int, flag: int
    ) -> bool:
        """Whether a word is a name where every noun has a capital."""
        if flag & (k.PLACE_NAME | k.ORG_NAME):
            return True
        if flag & k.NOUN:
            return not flag & k.NOUN & ~(k.THING | k.PLACE) and self._is_first_name(tokens, place)
        if place > first:
            before = tokens[place - 1]
            if before.kind == "word" and self._flag(before) & (k.FIRST | k.TITLE | k.SOMEBODY):
                return True
            if before.low in _OF_NOBILITY and place - 1 > first:
                return True
        return tokens[place].text.isupper() and len(tokens[place].text) > 1
