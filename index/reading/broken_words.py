"""Words that a hyphen breaks at the end of a line: whether they are one, and texts with them whole.

A text may be broken into lines of one width anywhere. A quote of it shows what is stored, so its
words are made whole when it is read: the rest of a word goes up to where it began.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from index.languages import LANGUAGES
from index.text.language import detect

if TYPE_CHECKING:
    from collections.abc import Sequence

HYPHENS = ("-", "\u2010", "\u00ad")
_LAST_WORD = re.compile(r"([^\W\d_]+)$")
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_COMPOUND = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*$")
_REST = re.compile(r"[ \t]*(\S+)[ \t]*(.*)")
_BROKEN = re.compile(r"[^\W\d_][-\u2010\u00ad][ \t]*\n[ \t]*[^\W\d_]")
# What columns of a table are parted by.
_COLUMNS = re.compile(r"\t|\S {3,}\S| \| |^\|")
_FENCE = re.compile(r"[ \t]*(?:```|~~~)")
# No broken word has more characters: of others it would take long to find where they begin.
_LONGEST = 80
# A line of running text has so many characters, and this share of those of the longest around it.
_SHORTEST, _FULL = 20, 0.75
# So many lines that all begin with a capital are verse.
_VERSE = 3


class BrokenWords:
    """The words of a text, which tell what stands between the two parts of one that is broken."""

    def __init__(self, lines: Sequence[str]) -> None:
        """Count the words of a text in `lines`."""
        self._words = Counter(word.casefold() for line in lines for word in _WORDS.findall(line))
        self._lines = lines
        self._language: str | None = None

    def between(self, stem: str, piece: str) -> str:
        """Return what joins a line, without the hyphen at its end, to the next one.

        Nothing inside a word; a hyphen where it belongs to the word in this text or its language;
        a hyphen and a blank where another word takes the first part up (Ein- und Ausfuhr).
        """
        stem = stem[-_LONGEST:]
        first, second = _LAST_WORD.search(stem), _WORDS.match(piece[:_LONGEST])
        if first is None or second is None:
            return "-"
        begin, rest = first[1].casefold(), second[0].casefold()
        apart, whole = self._words[f"{begin}-{rest}"], self._words[f"{begin}{rest}"]
        if not whole and rest in LANGUAGES[self.language].words("writing", "behind_parts"):
            return "- "
        if apart > whole or not second[0][0].islower():
            return "-"
        return "-" if not whole and self._keeps_hyphen(stem, rest) else ""

    def _keeps_hyphen(self, stem: str, rest: str) -> bool:
        compound = _COMPOUND.search(stem)
        begin = compound[0] if compound else ""
        found = _hyphenated(self.language).finditer(f"{begin}-{rest}")
        return any(one.start() <= len(begin) < one.end() for one in found)

    @property
    def language(self) -> str:
        """The language of the text, told when it is first asked for."""
        if self._language is None:
            self._language = detect("\n".join(self._lines[:100]))
        return self._language


def whole_words(text: str) -> str:
    """Return a text of lines without the words that are broken at their ends.

    Only running text has such words: not what stands in columns, in short lines, or in verse.
    """
    if not _BROKEN.search(text):
        return text
    lines = text.split("\n")
    words = BrokenWords(lines)
    made: list[str] = []
    in_fence = False
    for is_empty, own in groupby(lines, key=lambda line: not line.strip()):
        block = list(own)
        fences = sum(_FENCE.match(line) is not None for line in block)
        is_running = not (is_empty or in_fence or fences)
        made += _made_whole(block, words) if is_running else block
        in_fence ^= bool(fences % 2)
    return "\n".join(made)


def _made_whole(block: list[str], words: BrokenWords) -> list[str]:
    full = max(_SHORTEST, _FULL * max(map(len, block)))
    verse = len(block) >= _VERSE and all(line.lstrip()[:1].isupper() for line in block)
    made = block[:1]
    for before, line in pairwise(block):
        stem, rest = made[-1].rstrip(), _REST.fullmatch(line)
        is_broken = (
            len(before) >= full
            and stem.endswith(HYPHENS)
            and stem[-2:-1].isalpha()
            and not verse
            and not _COLUMNS.search(before)
            and not _COLUMNS.search(line)
        )
        # Scripts without capitals break no words.
        if not is_broken or rest is None or rest[1][0].lower() == rest[1][0].upper():
            made.append(line)
            continue
        joint = words.between(stem[:-1], rest[1])
        if joint.endswith(" "):
            made.append(line)
            continue
        made[-1] = f"{stem[:-1]}{joint}{rest[1]}"
        if rest[2]:
            made.append(rest[2])
    return made


@cache
def _hyphenated(language: str) -> re.Pattern[str]:
    return re.compile(LANGUAGES[language].expression("writing", "hyphenated"), re.IGNORECASE)
