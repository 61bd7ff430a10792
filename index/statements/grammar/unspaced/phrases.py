"""Noun phrases of narration without spaces: offices with names, descriptions, pronouns.

A preposition stands before what it governs in Chinese; in Japanese a particle behind it says the
same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements import kinds as k
from index.statements.grammar.unspaced.noun_runs import (
    BODY,
    GRAMMAR,
    LISTING,
    LONGEST_HEAD,
    SOMEBODY,
    NounRuns,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.statements.grammar.phrase import Phrase
    from index.statements.grammar.tokens import Token
    from index.statements.grammar.unspaced.words import UnspacedWords

# So many tokens may stand before a word that says when, and between it and 在.
_LONGEST_TIME, _LONGEST_CIRCUMSTANCE = 3, 8
_LONGEST_BYLINE = 14
# Characters of an unknown word between somebody and an office: 消费者权益委员会秘书长.
_SHORT = 2
# Tokens of an age in brackets.
_AGE = 3


class UnspacedReader:
    """Finds the phrases of a paragraph of an article, as `PhraseReader` does."""

    def __init__(self, words: UnspacedWords) -> None:
        self._words = words

    def phrases(self, tokens: Sequence[Token], first: int, last: int) -> list[Phrase]:
        """Return the phrases of a sentence in order, and pass over its adverbials."""
        sentence = _Sentence(self._words, tokens[first:last])
        found = sentence.phrases()
        self._words.pass_over(tokens[first + place] for place in sentence.adverbials())
        return [_moved(one, first) for one in found]


def _moved(one: Phrase, by: int) -> Phrase:
    """Return a phrase with places that count from the paragraph's first token."""
    name = (one.name[0] + by, one.name[1] + by) if one.name else None
    first, last, head = one.first + by, one.last + by, one.head + by
    return one._replace(first=first, last=last, head=head, name=name)


class _Sentence(NounRuns):
    """One sentence, whose phrases are told how they stand in it."""

    def __init__(self, words: UnspacedWords, tokens: Sequence[Token]) -> None:
        super().__init__(words, tokens)
        self.found: list[Phrase] = []
        self.governed = False
        self.located = False  # whether that preposition says where
        self.crossed = False  # whether a word stands between a preposition and what follows
        self.acting = False  # whether the clause has had its subject

    def phrases(self) -> list[Phrase]:
        """Return the phrases in order."""
        place = 0
        while place < self.size:
            kind = self.kinds[place]
            if kind != "word":
                if kind == "open":
                    place = self._behind_byline(place)
                elif kind != "close":
                    self.governed = self.acting = False
                place += 1
                continue
            one = self.at(place)
            if one:
                place = self._take(one)
                continue
            self._pass(self.flags[place])
            place += 1
        return self.found

    def adverbials(self) -> Iterator[int]:
        """Yield the places of phrases that a preposition or a particle governs, with that."""
        for one in self.found:
            if not one.governed:
                continue
            first, last = one.first, one.last
            if self.words.japanese:
                while self.flags[last] & k.PREPOSITION:
                    last += 1
            else:
                first, last = self._preposition(first), self._behind_time(last)
            yield from range(first, last)
        if not self.words.japanese:
            for place in range(self.size):
                yield from range(place, self._behind_circumstance(place))

    def _behind_circumstance(self, place: int) -> int:
        """Return where words end that a preposition begins and say when: 在发布会上."""
        if self.flags[place] & k.PREPOSITION:
            for last in range(place + 1, min(place + _LONGEST_CIRCUMSTANCE, self.size)):
                if self.kinds[last] != "word" or self.flags[last] & k.SAID:
                    break
                if self.text(last) in self.words.when_behind:
                    return last + 1
        return place

    def _preposition(self, place: int) -> int:
        """Return where the preposition stands that governs a phrase, else the phrase's place."""
        for first in range(place - 1, -1, -1):
            if self.kinds[first] != "word":
                break
            if self.flags[first] & k.PREPOSITION:
                return first
        return place

    def _behind_time(self, place: int) -> int:
        """Return where words end that say when somebody speaks: 接受采访时."""
        for last in range(place, min(place + _LONGEST_TIME, self.size)):
            if self.kinds[last] != "word" or self.flags[last] & k.SAID:
                break
            if self.text(last) in self.words.when_behind:
                return last + 1
        return place

    def _behind_byline(self, place: int) -> int:
        """Return the last token of brackets that name the reporter, else the place itself."""
        for last in range(place + 1, min(place + _LONGEST_BYLINE, self.size)):
            if self.kinds[last] == "close":
                inside = self.tokens[place + 1 : last]
                return last if any(one.low in self.words.reporters for one in inside) else place
        return place

    def _pass(self, flag: int) -> None:
        """Go past a word that is of no phrase.

        A preposition governs the next phrase. One that says where does not behind another word
        (从河里救起儿童), but where 的 makes that word tell of the phrase.
        """
        if flag & k.PREPOSITION:
            self.governed, self.crossed = not self.words.japanese, False
            self.located = bool(flag & k.LOCATIVE)
        elif flag & (k.SAID | k.BOUND):
            self.governed = False
        elif flag & k.OF:
            self.crossed = False
        elif self.located and not flag & (k.TIME | k.DET | k.SKIPPED):
            self.crossed = True

    def _take(self, one: Phrase) -> int:
        """Note a phrase with what stands around it, and return where it ends."""
        if self.words.japanese:
            one = self._with_particle(one)
        else:
            governed = (self.governed and not self.crossed) or self._is_object(one)
            view = self.text(one.last) in self.words.views  # 在他看来
            governed = (governed or self.text(one.last) in self.words.where_behind) and not view
            owning = self.flags[one.last] & k.OF > 0 or self._is_owning(one.last)
            one = one._replace(governed=governed, owning=owning)
        one = self._with_offices(self._with_body(one))
        self._own(one)
        self.governed, self.crossed = self.governed and one.owning and not self.crossed, False
        self.acting = self.acting or not (one.governed or one.owning)
        self.found.append(one)
        return one.last

    def _is_owning(self, place: int) -> bool:
        """Whether a word begins with a character for whose something is: 之."""
        return self.text(place)[:1] in self.words.characters.owning

    def _is_object(self, one: Phrase) -> bool:
        """Whether a verb stands right before a phrase: 告诉记者, 发来短信."""
        before = one.first - 1
        document = one.kind & k.DOCUMENT and not one.kind & SOMEBODY
        if self.acting and (document or self.text(one.head) in self.words.reporters):
            return True
        if self.kinds[before] != "word":
            return False
        if document and self.kinds[before - 1] == "word":
            return not self.flags[before] & (GRAMMAR | k.NOUN | k.ORG_WORD)
        return self.flags[before] & k.SAID > 0

    def _own(self, one: Phrase) -> None:
        """Note of whom somebody is that he does not act himself: 他的助理."""
        owner = self.found[-1] if self.found else None
        if owner is None or not owner.owning or owner.last < one.first - 1:
            return
        if one.kind & SOMEBODY and one.form != "pronoun":
            self.found[-1] = owner._replace(governed=True)

    def _is_person(self, one: Phrase) -> bool:
        """Whether a phrase names somebody."""
        return one.name is not None and self.names[one.name[0]] > 0

    def _with_body(self, one: Phrase) -> Phrase:
        """Return an office with the body it is in before it: 县医院急诊科主任郗望舒."""
        body, between = self.found[-1] if self.found else None, one.first - 1
        if one.name is None or body is None or body.last != between or self.flags[between]:
            return one
        if body.form == "pronoun" or body.determined or body.owning or self._is_person(body):
            return one
        office = self.flags[one.first] & (SOMEBODY | BODY) and one.name[0] > one.first
        longest = _SHORT if body.kind & SOMEBODY else LONGEST_HEAD
        if not 0 < len(self.text(between)) <= longest or not (office or one.kind & k.GROUP):
            return one
        self.found.pop()
        name = one.name if self._is_person(one) else (body.first, one.name[1])
        return one._replace(first=body.first, name=name, governed=one.governed or body.governed)

    def _with_offices(self, one: Phrase) -> Phrase:
        """Return a name with the offices that a list has before it: 副书记、主任欧阳振邦."""
        office, comma = self.found[-1] if self.found else None, one.first - 1
        if office is None or one.name is None or not self._is_person(one):
            return one
        between = self.tokens[comma].text
        joins = between == LISTING or between in self.words.characters.joining_offices
        listed = office.last == comma and joins
        if not listed or office.form != "description" or not office.kind & SOMEBODY:
            return one
        if one.name[0] == one.first and not self.words.japanese:
            return one
        self.found.pop()
        kind = one.kind | office.kind & SOMEBODY
        return one._replace(first=office.first, kind=kind, governed=one.governed or office.governed)

    def _with_particle(self, one: Phrase) -> Phrase:
        """Return a Japanese phrase with what the particle behind it tells, past の."""
        after = self._behind_brackets(one.last)
        while self.flags[after] & k.OF:
            following = self.at(after + 1)
            if self._is_person(one) or one.form == "pronoun":
                return one._replace(owning=True)
            if following is None or following.form == "pronoun":
                return one._replace(owning=True)
            kind = following.kind | (one.kind & SOMEBODY if following.form == "name" else 0)
            one = following._replace(first=one.first, kind=kind)
            after = self._behind_brackets(one.last)
        return one._replace(governed=self.flags[after] & k.PREPOSITION > 0)

    def _behind_brackets(self, place: int) -> int:
        """Return where brackets end that hold an age: （71）."""
        aged = self.kinds[place] == "open" and self.kinds[place + _AGE - 1] == "close"
        return place + _AGE if aged else place
