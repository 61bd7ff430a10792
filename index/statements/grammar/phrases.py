"""Noun phrases of the narration: names with their titles, descriptions, pronouns."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from index.statements import kinds as k
from index.statements.grammar.behind_names import acts, leaves_name
from index.statements.grammar.bodies import with_rest
from index.statements.grammar.cases import is_declined, may_be_whose
from index.statements.grammar.declined_offices import begins_anew, head_of, with_office
from index.statements.grammar.offices import with_offices
from index.statements.grammar.owners import ends_as_owner
from index.statements.grammar.phrase import Phrase
from index.statements.grammar.plain_names import goes_on
from index.statements.grammar.pronouns import is_polite, is_unnamed
from index.statements.grammar.proper_names import ProperNames
from index.statements.grammar.suffixes import by_suffix

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.grammar.names import Names
    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary

# Adjectives before a noun, and between a noun and a name ("la ministra francesa Ana Ruiz").
_ADJECTIVES, _BETWEEN = 3, 2
# Words of a name where no capital shows its end.
_LONGEST_PLAIN = 4
# Adjectives in English that may be those of a body or an office.
_ADJECTIVE = re.compile(r"^[a-z]{3,}(?:al|ic|ary|ive)$")
# With a word of none of these a phrase may begin only if it has a capital.
_OPENING = (
    k.UNNAMED | k.NOUN | k.DEMONYM | k.DET | k.PRONOUN | k.HIS | k.HER | k.POSSESSIVE | k.FIRST
)
_OWNED = k.HIS | k.HER | k.POSSESSIVE
_STOPS = k.BOUND | k.PRONOUN | k.SAID | k.DET | k.OF | k.NARRATOR | k.PREPOSITION
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
        end = self._core_end(tokens, core, first, last)
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
            if not flag & (k.DET | _OWNED) or flag & (k.SOMEBODY | k.GROUP):
                break
            if not flag & (k.DET | k.POSSESSIVE):
                break  # "сказала ему судья"
            if place > start and flag & k.DET and self._flag(tokens[place - 1]) & k.BOUND:
                self._barren = place
                return None
            owner |= flag & _OWNED
            place += 1
        determined = place
        if place > start:
            place = self._behind_adjectives(tokens, place, first, last)
        if place >= last or not self._nominal(tokens, place, first):
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
            and not self._nominal(tokens, place, first)
            and not self._flag(tokens[place]) & _STOPS
        ):
            place += 1
        return place

    def _nominal(self, tokens: Sequence[Token], place: int, first: int) -> bool:
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
            return bool(before & (k.DET | _OWNED) or led)
        if flag & (k.NOUN | k.DEMONYM) and not flag & k.PRONOUN:
            return not flag & k.BOUND or token.upper
        return self._names.named(tokens, place, first)

    def _core_end(self, tokens: Sequence[Token], core: int, first: int, last: int) -> int:
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
        nominal = self._nominal(tokens, end, first)
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
        if self._vocabulary.language != "en" or not tokens[place - 1].upper:
            return None
        for end in range(place, min(place + _BETWEEN, last - 1)):
            adjective = tokens[end].text
            if adjective not in self._vocabulary.office_adjectives and not _ADJECTIVE.search(
                adjective
            ):
                return None
            if self._flag(tokens[end + 1]) & (k.GROUP | k.SOMEBODY):
                return end + 2
        return None

    def _between(self, tokens: Sequence[Token], place: int, first: int, last: int) -> int | None:
        """Return where adjectives end that part a noun from the name it goes with."""
        if not self._vocabulary.head_first:
            return None
        if not self._flag(tokens[place - 1]) & (k.SOMEBODY | k.GROUP):
            return None
        for end in range(place + 1, min(place + _BETWEEN, last - 1) + 1):
            before = tokens[end - 1]
            if self._flag(before) & (_STOPS | k.SKIPPED) or before.kind != "word":
                return None
            if tokens[end].kind == "word" and self._names.named(tokens, end, first):
                return end
        return None

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
                head = core  # "die Gewerkschaft Rad": what it is called stands behind it
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
