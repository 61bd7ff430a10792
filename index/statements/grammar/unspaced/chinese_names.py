"""The names of an article's people in Chinese: surname and given name, or written by their sound.

Nothing in the script shows where a name begins or ends. The words around it do, all through an
article: an office before it, a verb of saying behind it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.statements import kinds as k
from index.statements.grammar.unspaced import name_evidence as evidence
from index.statements.grammar.unspaced.foreign_names import (
    HYPHENS,
    LONGEST_OTHER,
    POINTS,
    SHORTEST_SOUND,
    ForeignNames,
)
from index.statements.grammar.unspaced.name_evidence import (
    EDGE,
    GRAMMAR,
    LONGEST_GIVEN,
    SOMEBODY,
    UNKNOWN,
    Evidence,
    Name,
)
from index.text.scripts import IDEOGRAPHS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from index.statements.grammar.unspaced.dictionary import Dictionary, Words

# No name has 〇, which is a digit.
_HAN = rf"\u3005{IDEOGRAPHS}\uf900-\ufaff\U00020000-\U0003ffff"
# Characters without a break, with the points and hyphens of names between them.
_RUN = re.compile(rf"[{_HAN}]+(?:[{HYPHENS}{POINTS}][{_HAN}]+)*")
# No other can be as sure as one with points.
_POINTED = 9.0


def chinese_names(text: str, words: Words, dictionary: Dictionary) -> dict[str, Name]:
    """Return the full names of the people of an article.

    Takes time linear in the text.
    """
    reading = _Reading(text, words, dictionary)
    for run in _RUN.finditer(text):
        reading.run(*run.span())
    families: dict[str, list[str]] = {}
    for name, one in reading.seen.items():
        full, surname = len(one.parts) > 1, one.parts[0]
        if full and name[:surname] in reading.called:
            called = dictionary.words.get(name[surname], 0) & (k.TITLE | k.KIN)
            one.own += 0 if called else evidence.CALLED
        length = surname + 1 if full else SHORTEST_SOUND
        families.setdefault(name[:length], []).append(name)
    found = {name: Name(parts, _POINTED) for name, parts in reading.foreign.pointed.items()}
    for names in families.values():
        for name in _chosen(names, reading.seen):
            one = reading.seen[name]
            found.setdefault(name, Name(one.parts, one.worth))
    return found


def _chosen(names: Sequence[str], seen: Mapping[str, Evidence]) -> Iterator[str]:
    """Yield the names among those that begin with the same characters: with or without one more.

    The shorter one is right where it also stands before something that is no part of a name.
    """
    shortest = min(names, key=len)
    short = seen[shortest]
    longer = [name for name in names if name != shortest and seen[name].enough]
    alone = short.count > sum(seen[name].count for name in longer) and short.enough
    taken = [
        name
        for name in longer
        if (seen[name].count > 1 or not alone) and seen[name].worth > short.worth
    ]
    yield from taken
    if not taken and short.enough:
        yield shortest


class _Reading:
    """The reading of an article for all that may be a name."""

    def __init__(self, text: str, words: Words, dictionary: Dictionary) -> None:
        self.text, self.dictionary = text, dictionary
        self.lengths, self.flags = words
        self.foreign = ForeignNames(text, words, dictionary)
        self.seen: dict[str, Evidence] = {}
        self.called: set[str] = set()  # surnames with titles behind them
        self.met: dict[str, float] = {}  # what unknown characters speak for names before them

    def run(self, start: int, end: int) -> None:
        """Read characters without a break, word by word."""
        text, lengths, surnames = self.text, self.lengths, self.dictionary.surname_lengths
        reaches = self.foreign.reaches(start, end)
        place = unknown = start
        before = EDGE
        while place < end:
            reach = reaches[place - start]
            pointed = place < reach < end and text[reach] in POINTS
            if pointed or text[place] in POINTS:
                first = place if pointed else max(unknown, place - LONGEST_OTHER)
                place = unknown = self.foreign.take(first, start, end, reaches)
                before = UNKNOWN
                continue
            if text[place] in surnames or before & SOMEBODY:
                self._note_surname(place, end, before)
            if before & (EDGE | SOMEBODY):
                self._note_other(place, reach, end, before)
            before = self._told(place, before, inside=unknown < place)
            length = lengths[place]
            place += length or 1
            if length:
                unknown = place

    def _told(self, place: int, last: int, *, inside: bool) -> int:
        """Return what the word at a place tells of what follows it.

        `last` is what the word before it tells, `inside` whether it stands in an unknown word.
        """
        length, flags = self.lengths[place], self.flags[place]
        if length > 1:
            return flags
        office = self.text[place] in self.dictionary.characters.offices
        if office and last != EDGE and not last & GRAMMAR:
            return k.TITLE
        if flags & SOMEBODY and not flags & k.KIN:
            return k.TITLE if inside else k.THING
        return UNKNOWN if flags & k.NOUN and not flags & (k.KIN | k.TIME) else flags

    def _note_surname(self, start: int, end: int, before: int) -> None:
        """Note what may be a surname with a given name of one or two characters."""
        text, longest = self.text, self.lengths[start]
        surname = self.dictionary.surname(text, start, end)
        if not surname and before & SOMEBODY and not longest:
            surname = int(self._may_be_surname(start, end))
        if not surname:
            return
        middle = start + surname
        preceded = evidence.before(before)
        if middle < end and longest <= surname and self.flags[middle] & k.TITLE:
            self.called.add(text[start:middle])
        for last in range(middle + 1, min(middle + LONGEST_GIVEN, end) + 1):
            if longest >= last - start:
                continue
            name = text[start:last]
            one = self.seen.get(name)
            if one is None:
                worth = evidence.own(name, surname, longest, self.dictionary)
                one = self.seen[name] = Evidence((surname, last - middle), worth)
            one.note(preceded, self._behind(last, end) + self._across(middle, last))

    def _may_be_surname(self, start: int, end: int) -> bool:
        """Whether a character that no list has may be a surname: a rare one, or before a name."""
        first, words = self.text[start], self.dictionary
        given = self.text[start + 1 : min(end, start + 1 + LONGEST_GIVEN)]
        if first in words.closing or given in words.words or len(given) < LONGEST_GIVEN:
            return False
        return words.listed(given) or (first not in words.ordinary and words.may_be_given(given))

    def _note_other(self, start: int, reach: int, end: int, before: int) -> None:
        """Note what may be a name by its sound, or one of a kind that no list has."""
        length = self.lengths[start]
        if length and (not self.flags[start] & k.FIRST or start + length >= reach):
            return
        worth = evidence.BY_SOUND
        if reach - start < SHORTEST_SOUND or not self.foreign.is_common(start, reach):
            reach, worth = self.foreign.unknown(start, end), evidence.OF_NO_LIST
            if not LONGEST_GIVEN < reach - start <= LONGEST_OTHER:
                return
        name = self.text[start:reach]
        one = self.seen.get(name)
        if one is None:
            one = self.seen[name] = Evidence((reach - start,), worth)
        elif len(one.parts) > 1:  # noted with its surname
            return
        one.note(evidence.before(before), self._behind(reach, end))

    def _behind(self, place: int, end: int) -> float:
        """Return what stands at a place, or that nothing does, speaks for a name before it."""
        if place >= end:
            return evidence.behind("", UNKNOWN, self.dictionary)
        one = self.text[place]
        found = self.met.get(one) if not self.flags[place] else None
        if found is None:
            found = evidence.behind(one, self.flags[place], self.dictionary)
            if not self.flags[place]:
                self.met[one] = found
        return found

    def _across(self, start: int, last: int) -> float:
        """Return what words speak against a name that begin within it and end behind it."""
        lengths, worth = self.lengths, 0.0
        for place in range(start, last):
            length = lengths[place]
            if length > 1 and place + length > last:
                worth = min(worth, evidence.across(self.flags[place]))
        return worth
