"""The clause that a quotation stands in: "While Marr spoke of “a start”, Voss called it ..."."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from index.statements import kinds as k

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.statements.attribution.cues import Cue, Place
    from index.statements.coreference.register import Register
    from index.statements.grammar.phrase import Phrase
    from index.statements.grammar.sentences import Sentence
    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary
    from index.statements.lexicon import Lexicon

_PARTING = ("comma", "dash")
# Cues that name a source, which says whatever the sentence tells.
_OF_SOURCES = ("by", "after")
_SPEAKING = k.SOMEBODY | k.PEOPLE | k.GROUP | k.DOCUMENT


class Clause(NamedTuple):
    """A clause by its first and last token in a paragraph (exclusive).

    `opened` is whether it is opened by a word that leads to another clause ("while", "but"). `lone`
    is whether it is nothing but the quotation: then it goes with the clauses on both sides.
    """

    first: int
    last: int
    opened: bool
    lone: bool

    def relative(self, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
        """Whether it goes on about somebody who is its subject: "who called Marr “a liar”".

        A quotation alone between commas is in no such clause.
        """
        return not self.lone and tokens[self.first].low in vocabulary.subject_relatives

    def holds(self, first: int, last: int) -> bool:
        """Whether tokens stand in it."""
        return self.first <= first and last <= self.last


class Around(NamedTuple):
    """The clause of a quotation, and what it says itself of who speaks.

    `told` is "complete" with a verb of saying and somebody who may be its subject, "cued" with
    only the verb, "peopled" with only the subject, and "bare" with neither; "reported" before all
    where the sentence names a source ("According to Marr, Voss ..."). It is empty where commas tell
    nothing, as in a language without words that open a clause.
    """

    clause: Clause
    place: int
    told: str

    def of(self, phrase: Phrase, cue: Cue | None, kind: str) -> Iterator[str]:
        """Yield how a phrase of a kind and the cue that it goes with stand to the clause."""
        if not self.told:
            return
        own = self.clause
        said = "no" if cue is None else "in" if own.holds(cue.first, cue.last) else "out"
        where = f"{'in' if own.holds(phrase.first, phrase.last) else 'out'} {said}"
        yield f"Clause {where}"
        yield f"Clause {where}{' lone' if own.lone else ''} {self.told}"
        if own.opened:
            yield f"Clause {where} opened"
        if phrase.last == self.place or phrase.first == self.place + 1:
            yield f"Clause {where} {self.told} beside"
        if phrase.governed:
            yield f"Clause {where} governed {kind} {self.told}"

    def of_nobody(self) -> Iterator[str]:
        """Yield what the clause tells of whether anybody speaks."""
        if self.told:
            yield f"Nobody clause {self.told}"


def around(at: Place, register: Register) -> Around:
    """Return the clause of a quotation, and what it says of who speaks."""
    own = clause(at.tokens, at.parsed, at.token, at.lexicon)
    if not at.lexicon.clause_openers:
        return Around(own, at.token, "")
    if any(one.kind in _OF_SOURCES for one in at.said):
        return Around(own, at.token, "reported")
    cued = any(own.holds(one.first, one.last) for one in at.said)
    peopled = _is_peopled(own, at, register)
    told = ("complete" if peopled else "cued") if cued else "peopled" if peopled else "bare"
    return Around(own, at.token, told)


def _is_peopled(own: Clause, at: Place, register: Register) -> bool:
    """Whether somebody who may speak is in a clause, and is not spoken to there."""
    within = [one for one in at.row(register) if own.holds(one.phrase.first, one.phrase.last)]
    spoken_to = {register.entity(one) for one in within if one.phrase.governed} - {None}
    return any(
        _may_speak(one.phrase, at) and register.entity(one) not in spoken_to for one in within
    )


def _may_speak(phrase: Phrase, at: Place) -> bool:
    if phrase.governed or phrase.owning or at.tokens[phrase.first].low in at.lexicon.one:
        return False
    return phrase.form != "description" or bool(phrase.kind & _SPEAKING)


def clause(tokens: Sequence[Token], sentence: Sentence, place: int, lexicon: Lexicon) -> Clause:
    """Return the clause of the quotation at `place`.

    Each clause has a quotation: a part without one, cut off by a comma, goes with what stands
    before it, be it who says so ("Marr is “a thief”, Voss said"), or else with what follows ("Marr
    sagte, sie sei „müde“").
    """
    bounds = _bounds(tokens, sentence, lexicon)
    number = bisect_right(bounds, place) - 1
    first, last = bounds[number], bounds[min(number + 1, len(bounds) - 1)]
    lone = not any(one.kind == "word" for one in tokens[first:last])
    if lone:
        first = bounds[max(0, number - 1)]
        last = bounds[min(number + 2, len(bounds) - 1)]
    return Clause(first, last, tokens[first].low in lexicon.clause_openers, lone)


def _bounds(tokens: Sequence[Token], sentence: Sentence, lexicon: Lexicon) -> list[int]:
    """Return where the clauses of a sentence begin, and where the last one ends."""
    quotes, bounds = sentence.quotes, [sentence.first]
    places = range(sentence.first + 1, sentence.last)
    begins = [one for one in places if _begins(tokens, one, lexicon)]
    for first, last in pairwise([*begins, sentence.last]):
        if _is_within(quotes, bounds[-1], first) and _is_within(quotes, first, last):
            bounds.append(first)
    return [*bounds, sentence.last]


def _is_within(places: Sequence[int], first: int, last: int) -> bool:
    return bisect_left(places, first) < bisect_left(places, last)


def _begins(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> bool:
    """Whether a clause begins with a token: behind a comma, or behind a quotation with "but".

    A report ("Marr said, that ...") is part of the clause that says so.
    """
    before = tokens[place - 1].kind
    if before in _PARTING:
        return tokens[place].low not in lexicon.that
    leads = before == "quote" and tokens[place].low in lexicon.clause_openers
    return leads and place + 1 < len(tokens) and tokens[place + 1].kind == "word"
