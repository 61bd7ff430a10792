"""The names of an article's people in Japanese: what stands before an honorific, an office, an age.

A name ends right there. It begins behind a particle, or behind the words before it.
"""

from __future__ import annotations

import re
from functools import cache
from math import log2
from typing import TYPE_CHECKING, NamedTuple

from index.languages.phrases import any_of
from index.statements import kinds as k
from index.statements.grammar.unspaced.japanese_name_parts import (
    GIVEN_IN_LIST,
    LONGEST_GIVEN,
    LONGEST_HAN,
    POINTS,
    SHORT,
    is_given,
    is_han,
    of_characters,
    parts_of,
)
from index.statements.grammar.unspaced.name_evidence import Name
from index.text.scripts import HAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.statements.grammar.unspaced.characters import Characters
    from index.statements.grammar.unspaced.dictionary import Dictionary, Words

_RUN = re.compile(rf"[{HAN}\u3041-\u309f\u30a1-\u30ff＝]+")
# A name mostly begins behind these, where it does not begin a line.
_OPENING = frozenset("、。「」『』（）()・　")
# Characters in a name with its points, in the office before a name, at most; in a name in kana
# without an honorific, at least.
_LONGEST, _LONGEST_OFFICE, _SHORTEST_KANA = 24, 5, 3
_HIRAGANA_GIVEN = range(2, 5)
# Evidence for a name: see `_Reading`. From `_ENOUGH` on it is taken for one.
_ENOUGH = 2.0
_HONOURED, _AGED, _IN_OFFICE, _OFFICE_BEFORE = 2.0, 1.5, 0.8, 0.8
_POINTED, _IN_KANA, _OPENS, _AGAIN = 2.0, 0.75, 0.5, 1.0
Possible = tuple[int, int, float]  # where a name begins and ends, and what speaks for it


def japanese_names(text: str, words: Words, dictionary: Dictionary) -> dict[str, Name]:
    """Return the full names of the people of an article, and the family names it uses alone.

    Takes time linear in the text.
    """
    worth: dict[str, float] = {}
    count: dict[str, int] = {}
    for start, end, own in _Reading(text, words, dictionary).possible():
        name = text[start:end]
        worth[name] = max(own, worth.get(name, own))
        count[name] = count.get(name, 0) + 1
    found = {name: own + _AGAIN * log2(count[name]) for name, own in worth.items()}
    full = [name for name, own in found.items() if own >= _ENOUGH]
    begun = {name[:length] for name in full for length in range(SHORT, len(name))}
    found = {name: own for name, own in found.items() if own >= _ENOUGH or name in begun}
    return {name: Name(parts_of(name, found, dictionary), own) for name, own in found.items()}


class _Patterns(NamedTuple):
    """Expressions for names by the particles around them, and for ages in brackets."""

    subject: re.Pattern[str]
    pointed: re.Pattern[str]
    age: re.Pattern[str]


@cache
def _patterns(own: Characters) -> _Patterns:
    of, subject, age = (any_of(sorted(one)) for one in (own.of, own.subject, own.age))
    return _Patterns(
        re.compile(rf"{of}(?P<name>[{HAN}]{{2,6}})(?={subject})"),
        re.compile(rf"(?<![\u30a1-\u30ff])(?P<name>[\u30a1-\u30ff＝]{{4,24}})(?={subject})"),
        re.compile(rf"[（(]\d{{1,3}}{age}?[）)]"),
    )


class _Reading:
    """The reading of an article for names."""

    def __init__(self, text: str, words: Words, dictionary: Dictionary) -> None:
        self.text, self.dictionary = text, dictionary
        self.lengths, self.flags = words
        self.own = dictionary.characters
        self.patterns = _patterns(self.own)

    def possible(self) -> Iterator[Possible]:
        """Yield where names may stand."""
        for run in _RUN.finditer(self.text):
            yield from self._behind_office(*run.span())
            yield from self._before_titles(*run.span())
            yield from self._pointed(*run.span())

    def _before_titles(self, start: int, end: int) -> Iterator[Possible]:
        text, lengths, flags = self.text, self.lengths, self.flags
        ends = start
        for place in range(start + 1, end):
            if not flags[place] & k.TITLE:
                continue
            length = lengths[place]
            following = place + 1
            begin = place - (text[place - 1] in self.own.title_prefixes and place - 1 > start)
            inside = length == 1 and following < end and not lengths[following]
            if inside and is_han(text[following]):
                continue  # 様子
            ends = place + length
            if text[place:ends] in self.dictionary.honorifics:
                yield from self._before(start, place, _HONOURED)
            elif length > 1:
                yield from self._before(start, begin, _IN_OFFICE)
        if ends < end and self.patterns.age.match(text, end):
            yield from self._before(start, end, _AGED)

    def _behind_office(self, start: int, end: int) -> Iterator[Possible]:
        """Yield names between 'the captain' and a particle of the subject: 主将の茅野隼は."""
        words = self.dictionary.words
        for found in self.patterns.subject.finditer(self.text, start, end):
            office = self.text[max(start, found.start() - _LONGEST_OFFICE) : found.start()]
            person = any(
                words.get(office[n:], 0) & k.SOMEBODY for n in range(max(0, len(office) - 1))
            )
            first, last = found.span("name")
            last = self._before_title(first, last)
            if person and last - first >= SHORT and self._behind_words(first, last) == first:
                name = self.text[first:last]
                yield (
                    first,
                    last,
                    _OFFICE_BEFORE + _OPENS + of_characters(name, "", self.dictionary),
                )

    def _before_title(self, first: int, last: int) -> int:
        """Return where a name ends before its title: 弁護人の岡本誠弁護士."""
        for place in range(first + 1, last):
            if self.flags[place] & k.TITLE and place + self.lengths[place] == last:
                return place
        return last

    def _pointed(self, start: int, end: int) -> Iterator[Possible]:
        """Yield names in kana with points that act: タナカ・ケンジは."""
        for found in self.patterns.pointed.finditer(self.text, start, end):
            parts = re.split(rf"[{POINTS}]", found["name"])
            if len(parts) == 1:
                continue
            words = [self.dictionary.words.get(part, k.FIRST) for part in parts]
            if all(word & k.FIRST or not word & k.NOUN for word in words):
                yield *found.span("name"), _POINTED

    def _before(self, lowest: int, end: int, shown: float) -> Iterator[Possible]:
        """Yield the name that ends at a place, if one does."""
        lowest = max(lowest, end - _LONGEST)
        kana = self._kana_start(lowest, end)
        start = kana
        first = max(lowest, kana - LONGEST_HAN - _LONGEST_OFFICE)
        while start > first and is_han(self.text[start - 1]):
            start -= 1
        written = self.text[kana:end]
        if start < kana:
            begin = self._behind_words(start, kana)
            given = self._may_be_given(written) or self._is_honoured(start, kana, end)
            if not given or (begin is None and not written):
                return
            if begin is not None and (end - begin > 1 or self._is_short(self.text[begin])):
                worth = shown + of_characters(self.text[begin:end], written, self.dictionary)
                yield begin, end, worth + self._of_place(begin)
                return
        yield from self._in_kana(lowest, kana, end, shown)

    def _kana_start(self, lowest: int, end: int) -> int:
        """Return where kana begin that a name ends with, the end itself where it has none."""
        text = self.text
        last = end - 1 if text[end - 1] in self.own.given_endings and end - 1 > lowest else end
        start = last
        while start > lowest and _is_katakana(text[start - 1]):
            start -= 1
        if start == last:
            while start > lowest and last - start < max(_HIRAGANA_GIVEN):
                if not _is_hiragana(text[start - 1]):
                    break
                start -= 1
            if last - start not in _HIRAGANA_GIVEN:
                return end
        return start

    def _in_kana(self, lowest: int, start: int, end: int, shown: float) -> Iterator[Possible]:
        """Yield a name that is all in kana, with points between its parts."""
        text = self.text
        while start > lowest and (text[start - 1] in POINTS or _is_katakana(text[start - 1])):
            start -= 1
        while start < end and text[start] in POINTS:
            start += 1
        name = text[start:end]
        known = name in self.dictionary.names
        if not name or self.dictionary.words.get(name, 0) & ~k.FIRST:
            return
        worth = shown + self._of_place(start) + GIVEN_IN_LIST * known
        if any(one in name for one in POINTS):
            yield start, end, worth + _POINTED
        elif _is_katakana(name[0]):
            yield start, end, worth + _IN_KANA * (len(name) >= _SHORTEST_KANA)
        elif known:
            yield start, end, worth

    def _behind_words(self, start: int, end: int) -> int | None:
        """Return where a name begins behind the words of a stretch, None where all is words."""
        text, dictionary = self.text, self.dictionary
        place = start
        while place < end:
            surname = dictionary.surname(text, place, end)
            if surname and end - place - surname <= LONGEST_GIVEN:
                return place
            length = dictionary.match(text, place, end)
            if length > 1:
                place += length
            elif text[place] in self.own.name_prefixes and end - place > 1:
                place += 1
            else:
                return place
        return None

    def _may_be_given(self, kana: str) -> bool:
        """Whether kana behind characters may be a given name, and no verb's ending."""
        return (
            not kana
            or kana in self.dictionary.names
            or kana[-1] in self.own.given_endings
            or _is_katakana(kana[0])
        )

    def _is_honoured(self, start: int, kana: int, end: int) -> bool:
        """Whether kana stand between a known family name and an honorific: 三浦しずえさん."""
        family = self.text[start:kana]
        ends = self.text[end : end + self.lengths[end]] in self.dictionary.honorifics
        return ends and any(
            family[place:] in self.dictionary.surnames for place in range(len(family) - 1)
        )

    def _is_short(self, one: str) -> bool:
        """Whether one character may be all of a name."""
        return one in self.dictionary.surnames or is_given(one, self.dictionary)

    def _of_place(self, start: int) -> float:
        """Return what stands before a name speaks for it."""
        before = self.text[start - 1 : start]
        opens = before in _OPENING or before in self.own.before_names or not before.strip()
        return _OPENS if opens else 0.0


def _is_katakana(one: str) -> bool:
    return "\u30a1" <= one <= "\u30ff" and one != "・"


def _is_hiragana(one: str) -> bool:
    return "\u3041" <= one <= "\u309f"
