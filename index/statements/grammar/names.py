"""Words that may be words of a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.statements import kinds as k
from index.statements.grammar.among_nouns import AmongNouns
from index.statements.grammar.first_names import (
    INITIAL,
    OTHER_SENSES,
    behind_first_name,
    ends_first_name,
    is_called_as_trade,
)
from index.statements.grammar.owners import Owners
from index.statements.grammar.tokens import word_at

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary

_NO_NAME = k.DET | k.BOUND | k.PRONOUN | k.SAID | k.SKIPPED | k.NOT_NAME | k.OF | k.NARRATOR
# Turkish writes an apostrophe between a name and its ending.
_SUFFIX = re.compile(r"\w{2}['’]\w")
# Other meanings of words that have a capital nowhere but in a name: "Mark Price", "May Rivers".
_NO_TITLE = frozenset({k.THING, k.PLACE, k.THING | k.PLACE})


class Names:
    """Tells names from other words in an article.

    `known` are the last names of the article, `within` the words that it writes with a capital
    within sentences. `owners` tells whose an office is.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        *,
        known: Collection[str] = (),
        within: Collection[str] = (),
    ) -> None:
        self._vocabulary, self._known, self._within = vocabulary, known, within
        self.owners = Owners(vocabulary, known)
        self._flag = vocabulary.flag
        self._plain = vocabulary.plain_names
        self._among_nouns = AmongNouns(vocabulary, known)

    def named(self, tokens: Sequence[Token], place: int, first: int) -> bool:
        """Whether the word at `place` may be one of a name, in a sentence from `first` on."""
        token = tokens[place]
        if self._plain:
            return self._named_plainly(tokens, place, first)
        none = k.PRONOUN | k.NARRATOR | k.DET
        if not token.upper or self._vocabulary.before_apostrophe(token.low) & none:
            return False  # most words, and "I'm", "That's"
        flag = self._flag(token)
        if place == first and self._leads_to_source(tokens, place):
            return False
        if flag & k.FIRST and flag & OTHER_SENSES:
            return self._beside_name(tokens, place, first)
        other = not self._is_name(tokens, place, first, flag)
        if other and self._is_other_word(tokens, place, first, flag):
            return False
        return not other or self._named_by_capital(tokens, place, first, flag)

    def _is_name(self, tokens: Sequence[Token], place: int, first: int, flag: int) -> bool:
        """Whether a word is one of the last names of the article, or a first name."""
        if self._vocabulary.capital_nouns and flag & (k.NOUN | k.TIME) and not flag & k.FIRST:
            return self._among_nouns.is_called(tokens, place, first)
        first_name = flag & k.FIRST and not flag & (k.DET | k.PRONOUN)
        return bool(first_name) or tokens[place].low in self._known

    def _leads_to_source(self, tokens: Sequence[Token], place: int) -> bool:
        """Whether a word for "according to" opens a sentence: "Segundo Conrado Vaz"."""
        if tokens[place].low not in self._vocabulary.by or place + 2 >= len(tokens):
            return False
        following, last = tokens[place + 1], tokens[place + 2]
        return bool(self._flag(following) & k.FIRST) and following.upper and last.upper

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
        sure = before & k.FIRST and not before & k.FOREIGN
        if not sure and not self._may_be_joined(tokens, place, before):
            return 0
        following, count = tokens[place + 1], 2
        if following.low in particles and place + 2 < last:
            following, count = tokens[place + 2], 3
            noun = self._flag(following) & (k.SOMEBODY | k.GROUP)
            if noun and self._vocabulary.capital_nouns:
                return 0  # "Greta Falk von der Bank"
        if self._vocabulary.capital_nouns and before & k.FIRST:
            behind = tokens[place + count] if place + count < last else None
            if behind is not None and behind.kind == "word" and behind.upper:
                return 0  # "Priya Nair von Holt Capital"
        return count if following.kind == "word" and (following.upper or self._plain) else 0

    def _may_be_joined(self, tokens: Sequence[Token], place: int, before: int) -> bool:
        """Whether a particle goes on with the name before it, which is no sure first name."""
        if before & k.TITLE and tokens[place - 1].text.endswith((".", "Mme")):
            return True  # "M. de Hallen", but "le président de Voltra"
        if before & (k.NOUN | k.TITLE):  # "Otto Freiherr von Hallerstein"
            return bool(before & k.TITLE) and behind_first_name(tokens, place - 1, self._vocabulary)
        if not self._vocabulary.capital_nouns:
            return True
        # "sagte Okoro der Zeitung", "Priya Nair von Holt Capital"
        return not self._flag(tokens[place]) & k.DET and not self.is_last(tokens[place - 1])

    def _is_other_word(self, tokens: Sequence[Token], place: int, first: int, flag: int) -> bool:
        """Whether a word with a capital is known as another than a name."""
        if flag & (k.DET | k.PRONOUN | k.NARRATOR | k.BOUND):
            return True
        if flag & k.TIME and not flag & k.PLACE_NAME:
            return True
        opens = place == first or tokens[place - 1].kind != "word"
        if opens and not flag and self._opens_headline(tokens, place):
            return True
        return opens and bool(flag & (_NO_NAME | k.TIME))

    def _opens_headline(self, tokens: Sequence[Token], place: int) -> bool:
        """Whether an unknown word stands before a full name: "Muere Héctor Lindón"."""
        if place + 2 >= len(tokens) or tokens[place].low in self._within:
            return False
        following, last = tokens[place + 1], tokens[place + 2]
        flag = self._flag(following)
        sure = flag & k.FIRST and not flag & (OTHER_SENSES | k.FOREIGN)
        return bool(sure) and last.kind == "word" and last.upper and following.upper

    def _named_by_capital(self, tokens: Sequence[Token], place: int, first: int, flag: int) -> bool:
        """Whether the capital of a word that no list has makes a name of it."""
        if self._vocabulary.language == "tr" and _SUFFIX.search(tokens[place].low):
            return True
        if self._vocabulary.capital_nouns:
            return self._among_nouns.named(tokens, place, first)
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
        goes_on = before is not None and before.kind == "word" and before.upper
        if before is not None and goes_on and (titled or INITIAL.fullmatch(before.text)):
            return True
        if titled and flag & k.TITLE and self._vocabulary.head_first:
            return True  # "il barone Otto"
        following = word_at(tokens, place + 1)
        if following is None or not following.upper:
            return False
        flag = self._flag(following)
        if flag & k.NOUN in _NO_TITLE and not self._vocabulary.capital_nouns:
            flag &= ~k.NOUN  # "Mark Price": only a name has a capital there
        return not flag & (_NO_NAME | k.TIME | k.NOUN)

    def _named_plainly(self, tokens: Sequence[Token], place: int, first: int) -> bool:
        """Whether a word is a name in letters that have no capitals."""
        flag, low = self._flag(tokens[place]), tokens[place].low
        if low in self._known:
            return True
        second = place > first and low in self._vocabulary.second_names
        if second and ends_first_name(tokens, place - 1, self._vocabulary):
            return True
        trade = place > first and is_called_as_trade(tokens, place, self._vocabulary)
        if trade or self.owners.is_parent(tokens, place):
            return True
        if flag & (k.SAID | k.DET | k.BOUND | k.PRONOUN):
            return False
        if flag & (k.PLACE_NAME | k.ORG_NAME):
            return True
        sure = not flag & (OTHER_SENSES | k.FOREIGN)
        return bool(flag & k.FIRST) and (sure or self._beside_plain_name(tokens, place, first))

    def _beside_plain_name(self, tokens: Sequence[Token], place: int, first: int) -> bool:
        """Whether a word that may be a first name stands beside more of a name, or a title."""
        before = self._flag(tokens[place - 1]) if place > first else 0
        # A title tells nothing of a word that mostly is none of a name: "المتحدث باسم".
        telling = k.FIRST if self._flag(tokens[place]) & k.NOT_NAME else k.FIRST | k.TITLE
        if before & telling and not before & (OTHER_SENSES & ~k.NOUN):
            return True
        following = word_at(tokens, place + 1)
        if following is None:
            return False
        return following.low in self._known or bool(self._flag(following) & k.FIRST)
