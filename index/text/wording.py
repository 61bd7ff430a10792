"""The wording of a text: what of it counts when two texts are compared word for word. Pure.

Letters, digits, vowel signs and accents count, and so do the signs that change what is said: minus
and plus, currencies, per cent, degrees, the # of C# and the point in 3.5. Case does not count, nor
do marks of punctuation, emphasis and invisible characters, nor the ways in which Unicode can write
one letter. Marks that people write or not may be left out: vowel marks and hamzas of Arabic, points
of Hebrew, stress marks and the dots of ё. Between two words there must be a gap in both texts or in
neither, except where a line ends in a hyphen, between initials (U.S.), at a half-space, and in
scripts without spaces.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.text.characters import (
    APOSTROPHES,
    BREAK,
    GLUED,
    HIDDEN,
    MARKS,
    NOTHING,
    SAME,
    UNSPACED,
    counted,
    may_be_one,
)
from index.text.draft import Draft
from index.text.scripts import SPACELESS

if TYPE_CHECKING:
    from collections.abc import Sequence

# Gaps at which a quotation may begin or end.
_EDGES = frozenset({BREAK, HIDDEN, UNSPACED})

# A soft hyphen at the end of a line is a hyphen. Two of these may stand for a gap.
_HIDDEN = "\u200b\u200c"
_INVISIBLE = re.compile(
    f"\u00ad(?![ \\t]*\\n)|[{_HIDDEN}\u061c\u180b-\u180f\u200d-\u200f\u202a-\u202e\u2060-\u2064"
    "\u2066-\u206f\ufe00-\ufe0f\ufeff\U0001f3fb-\U0001f3ff\U000e0100-\U000e01ef]"
)
_DASHES = "\u002d\u2010-\u2015\u2212\ufe58\ufe63\uff0d"
_MINUSES = "\u002d\u2010-\u2013\ufe63\uff0d"
_CURRENCIES = "$£¥€₹₽₴₺"
# Nothing parts a minus from a word of scripts without spaces. The words before it show that it is
# one (to -5), or those behind: degrees, per cent, large numbers, another number that it goes up to.
# Many names have a hyphen there.
_UNSIGNED = r"\d+(?:[.,．]\d+)?\s?"
_BELOW_ZERO = (
    rf"(?<={SPACELESS.pattern})[{_MINUSES}](?={_UNSIGNED}"
    r"(?:[°℃℉%％~～〜、]|度|个百分|個百分|摄氏|攝氏|华氏|華氏|องศา|[至到][\d-]|[万萬亿億千百]|[元円]))"
    rf"|(?<=[为為至到达達约約降])[{_MINUSES}](?=\d)"
)
# Behind a letter: marks that belong to it may be between.
_BEHIND_LETTER = rf"(?:(?<=[^\W_])|(?<=[{MARKS}]))"
# In this order. A letter comes with the marks that belong to it.
_PIECE = re.compile(
    rf"""
      (?P<line_end>(?<=[^\W\d_])[-‐\u00ad][ \t]*\n[ \t]*(?=[^\W\d_]))
    | (?P<range>(?<=\d)\s*[{_DASHES}]\s*(?=\d))
    | (?P<within>(?<=\d)(?:[^\w\s]|_)(?=\d))
    | (?P<minus>(?<!\w)[{_MINUSES}](?=[{_CURRENCIES}]?\d)|−(?=\s?[{_CURRENCIES}]?\d)|{_BELOW_ZERO})
    | (?P<point>(?<=[\s(\[“«"'])[.,](?=\d))
    | (?P<initials>(?<=\b[^\W\d_])\.(?=[^\W\d_]\b))
    | (?P<apostrophe>{_BEHIND_LETTER}[{APOSTROPHES}](?=[^\W_]))
    | (?P<underscore>(?<=[^\W_])_+(?=[^\W_]))
    | (?P<degree>[˚º](?=\s?[CF]\b)|°)
    | (?P<letter>[^\W_][{MARKS}]*)
    | (?P<sign>[#@](?=\w)|(?<=\w)\#|[<>=~](?=\s?\d)|[+%&$])
    | (?P<other>[^\x00-\x7f][{MARKS}]*|.)
    """,
    re.VERBOSE | re.DOTALL,
)
# Groups that may be a gap or not: U.S. is US.
_NO_GAP = frozenset({"line_end", "initials"})
# Letters that are compared as they are, but for their case: nearly all of most texts. Several of
# them are read at once.
PLAIN = "A-HJ-Za-zА-ЗК-зк-я"
_PIECE_OR_PLAIN = re.compile(
    rf"(?P<plain>[{PLAIN}]{{2,}}(?![{MARKS}])) | {_PIECE.pattern}", re.VERBOSE | re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Wording:
    """The characters of a text that count when texts are compared.

    `letters` are its characters as they are compared, without gaps. Of each, `starts` and `ends`
    tell where it stands in the text, and `gaps` what lies before it. `optional` has by place the
    marks that may be left out, and the letter forms that others may stand for.
    """

    letters: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    gaps: bytes
    optional: dict[int, frozenset[str]]

    def find(self, words: Wording) -> tuple[int, int] | None:
        """Return from where to where in the text `words` stand, whole, and None if nowhere."""
        many = len(words.letters)
        place = self.letters.find(words.letters) if many else -1
        while place >= 0:
            end = place + many
            if self._whole(place, end) and self._agrees(place, end, words):
                return self.starts[place], self.ends[end - 1]
            place = self.letters.find(words.letters, place + 1)
        return None

    def _whole(self, start: int, end: int) -> bool:
        """Whether nothing is cut. An elided word may be left out ("l'eau")."""
        if end < len(self.letters) and self.gaps[end] not in _EDGES:
            return False
        return self.gaps[start] in _EDGES or self.letters[start - 1 : start] == "'"

    def _agrees(self, start: int, end: int, words: Wording) -> bool:
        """Whether gaps and marks are the same as in `words`, whose letters stand there."""
        here, there = self.gaps[start + 1 : end], words.gaps[1:]
        if here != there and any(
            a != b and a < HIDDEN and b < HIDDEN for a, b in zip(here, there, strict=True)
        ):
            return False
        return not (self.optional or words.optional) or all(
            may_be_one(self.optional.get(start + n, NOTHING), words.optional.get(n, NOTHING))
            for n in range(end - start)
        )


def wording(text: str) -> Wording:
    """Return what counts of a text."""
    clean, places, hidden = _visible(text)
    draft = Draft()
    # A likely gap may be inside of a word.
    for match in (_PIECE if hidden else _PIECE_OR_PLAIN).finditer(clean):
        piece, kind, start = match[0], match.lastgroup or "", match.start()
        if kind == "plain":
            draft.add_plain(piece.casefold(), places[start : match.end()])
            continue
        if kind in _NO_GAP or start in hidden:
            draft.hide()
        if kind == "letter" and draft.gap == GLUED and draft.letters[-1].isdecimal():
            draft.raise_(piece, places[start])
        letters = counted(piece, kind)
        for letter, marks in letters:
            draft.add(letter, marks, places[start], places[match.end() - 1] + 1)
        if not letters and kind not in _NO_GAP and piece.translate(SAME):
            draft.gap = BREAK
    return Wording(
        "".join(draft.letters),
        tuple(draft.starts),
        tuple(draft.ends),
        bytes(draft.gaps),
        draft.optional,
    )


def _visible(text: str) -> tuple[str, Sequence[int], frozenset[int]]:
    """Return a text without invisible characters, where its characters stand, and likely gaps.

    Those are where a character may stand for a gap: its place among the visible ones.
    """
    unseen = [found.start() for found in _INVISIBLE.finditer(text)]
    if not unseen:
        return text, range(len(text)), frozenset()
    dropped = frozenset(unseen)
    places = [place for place in range(len(text)) if place not in dropped]
    hidden = (place - before for before, place in enumerate(unseen) if text[place] in _HIDDEN)
    return _INVISIBLE.sub("", text), places, frozenset(hidden)
