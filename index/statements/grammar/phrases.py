"""Noun phrases of the narration: names with their titles, descriptions, pronouns."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from index.statements import kinds as k
from index.statements.grammar.bodies import with_rest
from index.statements.grammar.cores import Cores
from index.statements.grammar.declension import is_declined, may_be_whose
from index.statements.grammar.declined_offices import head_of, with_office
from index.statements.grammar.offices import with_offices
from index.statements.grammar.owners import ends_as_owner
from index.statements.grammar.parts import STOPS
from index.statements.grammar.phrase import Phrase
from index.statements.grammar.pronouns import is_polite, is_unnamed
from index.statements.grammar.proper_names import ProperNames
from index.statements.grammar.suffixes import by_suffix

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.grammar.names import Names
    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary

# Adjectives before a noun.
_ADJECTIVES = 3
# With a word of none of these a phrase may begin only if it has a capital.
_OPENING = (
    k.UNNAMED | k.NOUN | k.DEMONYM | k.DET | k.PRONOUN | k.HIS | k.HER | k.POSSESSIVE | k.FIRST
)
# An article has hundreds: the constructor of a named tuple takes longer.
_phrase = partial(tuple.__new__, Phrase)


def _is_aside(tokens: Sequence[Token], name: Phrase, one: Phrase) -> bool:
    """Whether a phrase only says in brackets where the one named before belongs: "Krüll (SPD)"."""
    if not name.name or one.form == "pronoun" or name.last + 1 != one.first:
        return False
    closed = one.last < len(tokens) and tokens[one.last].kind == "close"
    return closed and tokens[name.last].kind == "open"


class PhraseReader:
    """Finds the phrases of a paragraph."""

    def __init__(self, vocabulary: Vocabulary, names: Names) -> None:
        self._vocabulary, self._names = vocabulary, names
        self._cores = Cores(vocabulary, names)
        self._proper = ProperNames(vocabulary, names)
        self._flag = vocabulary.flag
        self._plain = vocabulary.plain_names
        self._barren = 0  # before this place of the sentence no determiner has a noun behind it

    def phrases(self, tokens: Sequence[Token], first: int, last: int) -> list[Phrase]:
        """Return the phrases of a sentence in order."""
        found: list[Phrase] = []
        place = self._barren = first
        governed = False
        while place < last:
            token = tokens[place]
            if token.kind != "word":
                governed = False
                place += 1
                continue
            flag = self._flag(token)
            may_open = flag & _OPENING or token.upper or self._plain
            if may_open and flag & k.RELATIVE:
                governed = governed and not flag & k.BOUND
                place += 1
                continue
            one = self._at(tokens, place, first, last, governed=governed) if may_open else None
            if one:
                if found and _is_aside(tokens, found[-1], one):
                    one = one._replace(governed=True)
                found.append(with_office(tokens, found, one, self._vocabulary))
                place, governed = one.last, False
                continue
            of = flag & k.OF and place > first  # "Y Chico remató"
            leads = bool(flag & k.PREPOSITION or of) and not self._opens_clause(tokens, place, last)
            leads = leads and not self._vocabulary.suffixes
            governed = leads or (governed and not flag & (k.BOUND | k.SAID))
            place += 1
        if self._plain or not found:
            return found
        found = with_rest(found, tokens, self._vocabulary, self._names)
        return with_offices(found, tokens, self._vocabulary)

    def _opens_clause(self, tokens: Sequence[Token], place: int, last: int) -> bool:
        """Whether a preposition is a conjunction: "während Finanzchef Dacher ... nannte"."""
        if not self._vocabulary.capital_nouns or not self._flag(tokens[place]) & k.BOUND:
            return False
        following = tokens[place + 1] if place + 1 < last else None
        return following is not None and bool(self._flag(following) & (k.SOMEBODY | k.FIRST))

    def _at(
        self, tokens: Sequence[Token], place: int, first: int, last: int, *, governed: bool
    ) -> Phrase | None:
        """Return the phrase that begins at `place`."""
        flag = self._flag(tokens[place])
        if flag & k.UNNAMED and is_unnamed(tokens, place, last, self._vocabulary):
            return Phrase("pronoun", place, place + 1, place, None, k.UNNAMED, governed=governed)
        if flag & k.PRONOUN and not (flag & k.DET and self._leads(tokens, place + 1, last)):
            if is_polite(tokens, place, first, self._vocabulary):
                return None
            return Phrase("pronoun", place, place + 1, place, None, flag, governed=governed)
        found = self._core(tokens, place, first, last)
        if found is None:
            return None
        core, owner = found
        end = self._cores.end(tokens, core, first, last)
        token = tokens[place]
        governed = governed or bool(flag & k.OBLIQUE) or self._vocabulary.leads_in(token.low)
        return self._made(tokens, (place, core, end), first, owner, governed=governed)

    def _leads(self, tokens: Sequence[Token], place: int, last: int) -> bool:
        return place < last and (
            bool(self._flag(tokens[place]) & k.NOUN) or self._names.named(tokens, place, -1)
        )

    def _core(
        self, tokens: Sequence[Token], start: int, first: int, last: int
    ) -> tuple[int, int] | None:
        """Return where the nouns and names of a phrase begin, and whose it says it is.

        Determiners in a row lead to the same words: where one finds none, the next ones do not.
        """
        if start < self._barren:
            return None
        if self._vocabulary.capital_nouns and self._is_relative(tokens, start, first, last):
            return None
        place = start
        owner = 0
        while place < last and tokens[place].kind == "word":
            flag = self._flag(tokens[place])
            if not flag & k.DETERMINER or flag & (k.SOMEBODY | k.GROUP):
                break
            if not flag & (k.DET | k.POSSESSIVE):
                break  # "сказала ему судья"
            if place > start and flag & k.DET and self._flag(tokens[place - 1]) & k.BOUND:
                self._barren = place
                return None
            owner |= flag & k.OWNED
            place += 1
        determined = place
        if place > start:
            place = self._behind_adjectives(tokens, place, first, last)
        if place >= last or not self._cores.nominal(tokens, place, first):
            self._barren = determined
            return None
        return place, owner

    def _is_relative(self, tokens: Sequence[Token], place: int, first: int, last: int) -> bool:
        """Whether what may be an article goes on about a noun: "Ochoa, den Finke so nannte"."""
        if place == first or place + 1 >= last or tokens[place - 1].kind != "comma":
            return False
        following = tokens[place + 1]
        behind = tokens[place + 2] if place + 2 < last else None
        named = behind is not None and behind.upper and bool(self._flag(behind) & k.FIRST)
        name = (self._names.is_last(following) and not named) or self._flag(following) & k.FIRST
        return bool(self._flag(tokens[place]) & k.DET) and bool(name) and following.upper

    def _behind_adjectives(self, tokens: Sequence[Token], start: int, first: int, last: int) -> int:
        place = start
        while (
            place < last
            and place - start < _ADJECTIVES
            and tokens[place].kind == "word"
            and not self._cores.nominal(tokens, place, first)
            and not self._flag(tokens[place]) & STOPS
        ):
            place += 1
        return place

    def _made(
        self, tokens: Sequence[Token], places: tuple[int, int, int], first: int, owner: int,
        *, governed: bool,
    ) -> Phrase:  # fmt: skip
        """Return the phrase whose start, first noun or name, and end are `places`."""
        start, core, end = places
        name = self._proper.proper(tokens, core, end, first)
        if name:
            head = end - 1
            kind = 0
            for place in range(core, name[0]):
                whose = self._vocabulary.inflects and may_be_whose(tokens[place], self._vocabulary)
                if place == core or not whose:
                    kind |= self._flag(tokens[place]) & (k.NOUN | k.TITLE)
        else:
            head = head_of(tokens, core, end, self._vocabulary, governed=governed)
            if self._vocabulary.capital_nouns and self._flag(tokens[core]) & k.GROUP:
                head = core  # "die Gewerkschaft Rad": its name stands behind it
            kind = self._flag(tokens[head])
            if head > core:  # "press release"
                pair = f"{tokens[head - 1].low} {tokens[head].low}"
                kind = self._vocabulary.listed(pair) & k.NOUN or kind
        owning = ends_as_owner(tokens[end - 1])
        if name and self._vocabulary.inflects and name[1] - name[0] > 1:
            governed = governed or is_declined(tokens[name[0]], self._vocabulary)
        if self._vocabulary.suffixes:
            governed, owning = by_suffix(tokens, end, self._vocabulary)
        return _phrase(
            ("name" if name else "description", start, end, head, name, kind, owner,
             governed, owning, core > start)
        )  # fmt: skip
