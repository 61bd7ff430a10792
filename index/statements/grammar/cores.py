"""The nouns and names at the core of a phrase, and where they end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements import kinds as k
from index.statements.grammar.behind_names import acts, leaves_name
from index.statements.grammar.declined_offices import begins_anew
from index.statements.grammar.owners import ends_as_owner
from index.statements.grammar.parts import STOPS
from index.statements.grammar.plain_names import goes_on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.grammar.names import Names
    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary

# Adjectives between a noun and a name ("la ministra francesa Ana Ruiz").
_BETWEEN = 2
# Words of a name where no capital shows its end.
_LONGEST_PLAIN = 4
# Letters of an adjective before its ending, at least.
_SHORTEST = 3


class Cores:
    """Tells which words are nouns or names, and how far a run of them goes."""

    def __init__(self, vocabulary: Vocabulary, names: Names) -> None:
        self._vocabulary, self._names = vocabulary, names
        self._flag = vocabulary.flag

    def nominal(self, tokens: Sequence[Token], place: int, first: int) -> bool:
        """Whether a word is a noun or one of a name."""
        token = tokens[place]
        if token.kind != "word":
            return False
        flag = self._flag(token)
        if self._vocabulary.capital_nouns and token.text[0].islower() and not token.upper:
            return False
        if flag & (k.NOUN | k.DEMONYM) and flag & (k.SAID | k.SKIPPED) and not token.upper:
            # "the report", but not "reports"; "a will", but not "the levy will".
            before = self._flag(tokens[place - 1]) if place > first else 0
            led = self._vocabulary.head_first and before & k.PREPOSITION  # "du juge"
            return bool(before & k.DETERMINER or led)
        if flag & (k.NOUN | k.DEMONYM) and not flag & k.PRONOUN:
            return not flag & k.BOUND or token.upper
        return self._names.named(tokens, place, first)

    def end(self, tokens: Sequence[Token], core: int, first: int, last: int) -> int:
        """Return where the nouns and names end that begin at `core`."""
        end = core + 1
        plain = 1
        while end < last and tokens[end].kind == "word":
            more = self._more(tokens, end, first, last)
            if more > end:
                end = more
            elif plain < _LONGEST_PLAIN and goes_on(
                tokens, end, core, self._names, self._vocabulary
            ):
                plain += 1
                end += 1
            else:
                break
        return end

    def _more(self, tokens: Sequence[Token], end: int, first: int, last: int) -> int:
        """Return up to where more of a phrase follows at `end`; `end` itself if none does."""
        low = tokens[end].low
        if self._vocabulary.is_joined(low):
            return end
        if self._vocabulary.leads_in(low) and not self._is_single(tokens, end - 1, first):
            return end  # "هناء الطيب ببسام", but not "مايا لندا"
        nominal = self.nominal(tokens, end, first)
        if ends_as_owner(tokens[end - 1]):
            # "the ministry's spokesman", but not "Duterte's latest critic".
            return end + nominal
        if nominal:
            apart = acts(tokens, end, last, self._vocabulary) or begins_anew(
                tokens, end, self._vocabulary
            )
            apart = apart or leaves_name(tokens, end, first, self._names, self._vocabulary)
            return end if apart or self._is_behind_time(tokens, end, first) else end + 1
        joined = self._names.joined(tokens, end, last)
        if joined:
            return end + joined
        return self._between(tokens, end, first, last) or self._office(tokens, end, last) or end

    def _is_behind_time(self, tokens: Sequence[Token], place: int, first: int) -> bool:
        """Whether a name stands behind when something was: "On Monday Orlen said".

        But it goes with a day behind an article: "the Sunday Times".
        """
        time, flag = tokens[place - 1], self._flag(tokens[place - 1])
        if not tokens[place].upper or flag & k.NOUN != k.TIME or flag & k.FIRST:
            return False
        before = self._flag(tokens[place - 2]) if place - 2 >= first else 0
        return not time.upper or bool(before & k.PREPOSITION)

    def _is_single(self, tokens: Sequence[Token], place: int, first: int) -> bool:
        """Whether a first name stands there, and none before it."""
        if not self._flag(tokens[place]) & k.FIRST:
            return False
        return place <= first or not self._flag(tokens[place - 1]) & k.FIRST

    def _office(self, tokens: Sequence[Token], place: int, last: int) -> int | None:
        """Return where a body or office ends behind adjectives: "the Nerian foreign ministry"."""
        if not self._vocabulary.forms.office_adjectives or not tokens[place - 1].upper:
            return None
        for end in range(place, min(place + _BETWEEN, last - 1)):
            if not self._is_of_office(tokens[end].text):
                return None
            if self._flag(tokens[end + 1]) & (k.GROUP | k.SOMEBODY):
                return end + 2
        return None

    def _is_of_office(self, word: str) -> bool:
        """Whether an adjective in small letters may be that of a body or an office."""
        if word in self._vocabulary.office_adjectives:
            return True
        ending = next(filter(word.endswith, self._vocabulary.forms.office_adjectives), "")
        stem = word.removesuffix(ending)
        small = word.isascii() and word.isalpha() and word.islower()
        return stem != word and small and len(stem) >= _SHORTEST

    def _between(self, tokens: Sequence[Token], place: int, first: int, last: int) -> int | None:
        """Return where adjectives end that part a noun from the name it goes with."""
        if not self._vocabulary.head_first:
            return None
        if not self._flag(tokens[place - 1]) & (k.SOMEBODY | k.GROUP):
            return None
        for end in range(place + 1, min(place + _BETWEEN, last - 1) + 1):
            before = tokens[end - 1]
            if self._flag(before) & (STOPS | k.SKIPPED) or before.kind != "word":
                return None
            if tokens[end].kind == "word" and self._names.named(tokens, end, first):
                return end
        return None
