"""Names of foreigners in Chinese: written by their sound, with points between their parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements import kinds as k

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.grammar.unspaced.dictionary import Dictionary, Words
    from index.statements.grammar.unspaced.name_evidence import Parts

POINTS = "·・•‧"
HYPHENS = "-‑"
# Characters in a part of a name, in all of it, and in a part that is not written by its sound, at
# most.
_LONGEST_PART, _LONGEST_NAME, LONGEST_OTHER = 8, 32, 4
# Characters in a name that has no point, at least.
SHORTEST_SOUND = 2
_LISTED = k.PLACE_NAME | k.FIRST | k.ORG_NAME


class ForeignNames:
    """The names with points in the runs of a text, and where others may end.

    `pointed` are the names with points, each with the lengths of its parts.
    """

    def __init__(self, text: str, words: Words, dictionary: Dictionary) -> None:
        self._text, self._dictionary = text, dictionary
        self._lengths, self._flags = words
        self.pointed: dict[str, Parts] = {}

    def reaches(self, start: int, end: int) -> Sequence[int]:
        """Return where a part of a name ends that begins at each place of a run.

        That is the place itself where none begins.
        """
        text, lengths, sounds = self._text, self._lengths, self._dictionary.sounds
        found = [0] * (end - start)
        stop = end
        for place in range(end - 1, start - 1, -1):
            one = text[place]
            word = lengths[place] > 1
            if one in sounds and not word:
                found[place - start] = min(stop, place + _LONGEST_PART)
                continue
            named = self._flags[place] & _LISTED
            joined = place + 1 < end and text[place + 1] in HYPHENS
            if one in HYPHENS:
                found[place - start] = place
            elif not joined and (one not in sounds or not named):
                found[place - start] = stop = place
            elif word and named & ~k.ORG_NAME == k.PLACE_NAME:
                found[place - start] = place
            else:
                found[place - start] = min(stop, place + _LONGEST_PART)
        return found

    def take(self, first: int, start: int, end: int, reaches: Sequence[int]) -> int:
        """Take the name with points that begins at a place of a run, and return where it ends."""
        text, place = self._text, first
        last = min(end, first + _LONGEST_NAME)
        parts: list[int] = []
        while place < last:
            if text[place] in POINTS:
                place += 1
                continue
            reach = reaches[place - start] if parts else self._point(place, last)
            if reach == place:
                reach = self.unknown(place, last)
            if reach == place:
                break
            parts.append(reach - place)
            place = reach
            if place >= last or text[place] not in POINTS:
                break
        if len(parts) > 1:
            self.pointed[text[first:place]] = tuple(parts)
        return max(place, first + 1)

    def unknown(self, place: int, end: int) -> int:
        """Return where the characters end, from a place on, that no word begins with."""
        text, closing = self._text, self._dictionary.closing
        last = min(end, place + LONGEST_OTHER + 1)
        while place < last and text[place] not in POINTS:
            if text[place] in closing or self._lengths[place]:
                break
            place += 1
        return place

    def is_common(self, start: int, reach: int) -> bool:
        """Whether most characters are of the most usual ones of such names."""
        common = self._dictionary.common_sounds
        return 2 * sum(one not in common for one in self._text[start:reach]) <= reach - start

    def _point(self, place: int, end: int) -> int:
        while place < end and self._text[place] not in POINTS:
            place += 1
        return place
