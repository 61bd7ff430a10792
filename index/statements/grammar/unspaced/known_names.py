"""The names that an article uses: full ones, and what it calls the same people by later."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from index.statements import kinds as k
from index.statements.grammar.unspaced.chinese_names import chinese_names
from index.statements.grammar.unspaced.japanese_names import japanese_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.grammar.unspaced.dictionary import Dictionary, Words
    from index.statements.grammar.unspaced.name_evidence import Name, Parts

_POINTS = "·・•‧＝"
# Words that may follow somebody who is called so.
_ACTING = k.SAID | k.SKIPPED | k.PREPOSITION | k.OF | k.BOUND
# A part of a name, and a title behind a surname, is used alone from so many characters on.
_SHORTEST_PART, _SHORTEST_TITLE = 2, 2
_LONGEST_SURNAME = 2
_CALLED = k.TITLE | k.PERSON


class Part(NamedTuple):
    """A token of a name, as places in the text: what it tells, and how many tokens its name has.

    That count is 0 for all but the first token of a name.
    """

    start: int
    end: int
    flags: int
    tokens: int


class _Known(NamedTuple):
    parts: Parts
    flags: tuple[int, ...]
    worth: float


class KnownNames:
    """Finds the names of one article in it."""

    def __init__(self, text: str, words: Words, dictionary: Dictionary) -> None:
        self._text, self._dictionary = text, dictionary
        self._word_lengths, self._word_flags = words
        self._known: dict[str, _Known] = {}
        self._surnames: set[str] = set()
        self._sounds: set[str] = set()  # parts of names with points, which are read before others
        full: dict[str, Name] = {}
        if dictionary.language == "zh":
            full = chinese_names(text, words, dictionary)
        elif dictionary.language == "ja":
            full = japanese_names(text, words, dictionary)
        for name, one in full.items():
            if name not in self._sounds:
                self._take(name, one)
        lengths: dict[str, set[int]] = {}
        for name in self._known:
            lengths.setdefault(name[0], set()).add(len(name))
        self._lengths = {one: sorted(found, reverse=True) for one, found in lengths.items()}
        self._chinese = dictionary.language == "zh"

    def _take(self, name: str, one: Name) -> None:
        """Note a full name and the parts of it that may stand alone."""
        dictionary = self._dictionary
        pointed = len(name) > sum(one.parts)
        written, place = [], 0
        for length in one.parts:
            written.append(name[place : place + length])
            place += length + pointed
        if pointed or len(written) == 1:
            flags = [dictionary.names.get(part, k.FIRST_U) for part in written]
        else:
            flags = [dictionary.gender(written[-1])] * len(written)
            self._surnames.add(written[0])
        self._known[name] = _Known(one.parts, tuple(flags), one.worth)
        if len(written) == 1:
            return
        # In Chinese nobody is called by the surname alone.
        alone = written if pointed or dictionary.language == "ja" else written[1:]
        for part, flag in zip(reversed(alone), reversed(flags), strict=False):
            if len(part) >= _SHORTEST_PART and part not in dictionary.words:
                worth = one.worth if pointed else 0.0
                self._known.setdefault(part, _Known((len(part),), (flag,), worth))
                if pointed:
                    self._sounds.add(part)

    def at(self, place: int, end: int, *, opens: bool) -> Sequence[Part]:
        """Return the tokens of the name at a place, none where none stands.

        `opens` is whether a word ends before it.
        """
        if self._text[place] in self._lengths:
            name = self._longest(place, end)
            if name:
                return self._parts(place, self._known[name])
        if not self._chinese or place + 1 >= end:
            return ()
        if opens and self._text[place] in self._dictionary.characters.calling:
            return self._familiar(place, end)
        if opens and self._is_relative(place, end):
            return (Part(place, place + 2, k.FIRST_U, 1),)
        titles = self._word_flags[place + 1 : place + 1 + _LONGEST_SURNAME]
        if any(flags & (k.TITLE | k.KIN) for flags in titles):
            return self._titled(place, end, opens=opens)
        return ()

    def _longest(self, place: int, end: int) -> str:
        """Return the longest name at a place, unless another that is surer overlaps it."""
        text = self._text
        for length in self._lengths[text[place]]:
            name = text[place : place + length]
            known = self._known.get(name)
            if known is None or place + length > end:
                continue
            if self._word_lengths[place] > length:
                return ""
            return "" if self._rivalled(place, length, known.worth) else name
        return ""

    def _rivalled(self, place: int, length: int, worth: float) -> bool:
        text = self._text
        for inner in range(place + 1, place + length):
            for other in self._lengths.get(text[inner], ()):
                rival = self._known.get(text[inner : inner + other])
                if rival and rival.worth > worth and inner + other >= place + length:
                    return True
        return False

    def _parts(self, place: int, known: _Known) -> Sequence[Part]:
        found: list[Part] = []
        for length, flags in zip(known.parts, known.flags, strict=True):
            if found and self._text[place] in _POINTS:
                place += 1
            count = 0 if found else len(known.parts)
            found.append(Part(place, place + length, flags, count))
            place += length
        return found

    # Surnames with what calls somebody by them

    def _titled(self, place: int, end: int, *, opens: bool) -> Sequence[Part]:
        """Return the tokens of a surname with a title behind it."""
        text, dictionary = self._text, self._dictionary
        middle = place + dictionary.surname(text, place, end)
        if middle == place or middle >= end or self._word_lengths[place] > middle - place:
            return ()
        flags = self._word_flags[middle]
        if not flags & (k.TITLE | k.KIN):
            return ()
        surname, last = text[place:middle], middle + self._word_lengths[middle]
        if surname in self._surnames:
            return (Part(place, middle, k.FIRST_U, 1),)
        titled = flags & k.TITLE and last - middle >= _SHORTEST_TITLE
        if surname in dictionary.words or not titled:
            return ()
        polite = surname in dictionary.usual_surnames or not flags & k.PERSON
        if not (opens and polite) and not self._may_act(last, end):
            return ()
        # Nobody tells more of the name: the title is a part of it.
        return Part(place, middle, k.FIRST_U, 2), Part(middle, last, flags, 0)

    def _familiar(self, place: int, end: int) -> Sequence[Part]:
        """Return the tokens of a surname with 老 or 小 before it, of somebody known or not."""
        text = self._text
        middle = place + 1
        last = middle + self._dictionary.surname(text, middle, end)
        if last == middle or self._word_lengths[place]:
            return ()
        if text[middle:last] in self._surnames:
            called = Part(place, middle, _CALLED, 0)
            return called, Part(middle, last, k.FIRST_U, 1)
        return (Part(place, last, k.FIRST_U, 1),) if self._may_act(last, end) else ()

    def _is_relative(self, place: int, end: int) -> bool:
        """Whether somebody is called as an elder relative: 华姐, 刚哥."""
        text, dictionary = self._text, self._dictionary
        if text[place + 1] not in dictionary.characters.relatives or self._word_lengths[place]:
            return False
        named = text[place] in dictionary.surnames or dictionary.listed(text[place])
        return named and text[place] not in self._surnames and self._may_act(place + 2, end)

    def _may_act(self, place: int, end: int) -> bool:
        """Whether what stands at a place may follow somebody who acts."""
        text = self._text
        if place >= end or not text[place].isalnum() or text[place] in self._dictionary.closing:
            return True
        return bool(self._word_flags[place] & _ACTING)
