"""What stands between two parts of a word that a hyphen breaks at the end of a line. Pure."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, cached_property
from typing import TYPE_CHECKING

from index.languages import LANGUAGES
from index.text.dictionary import counted, is_compound
from index.text.language import detect
from index.text.scripts import without_accents
from index.text.stopwords import stop_words_in

if TYPE_CHECKING:
    from collections.abc import Sequence

HYPHENS = ("-", "\u2010", "\u00ad")
WORD = r"[^\W\d_]+(?:['’][^\W\d_]+)*"
_LAST_WORD = re.compile(r"([^\W\d_]+)$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_COMPOUND = re.compile(rf"{WORD}(?:-{WORD})*$")
_VOWELS = frozenset("aeiouyаеиоуыэюяієї")
# No broken word has more characters: of others it would take long to find where they begin.
LONGEST = 80
# The dictionaries give this count to words that they have from a list and saw nowhere.
_UNSEEN = 50
# A syllable has so many letters at least; a compound's last part so many; doubled words share so
# many. Where both parts have more than so many, they may be two words that nobody has listed.
_SYLLABLE, _LAST_PART, _ALIKE, _SHORT = 2, 4, 3, 4


class BrokenWords:
    """The words of a text, which tell what stands between the two parts of one that is broken."""

    def __init__(self, lines: Sequence[str]) -> None:
        """Count the words of a text in `lines`."""
        self._words = Counter(word.casefold() for line in lines for word in _WORDS.findall(line))
        self._lines = lines

    def between(self, stem: str, piece: str) -> str:
        """Return what joins a line of a page, without the hyphen at its end, to the next one.

        Nothing inside a word, a hyphen where the text has the word with one. No language is asked:
        pages are read by a process that can load none.
        """
        first, second = _LAST_WORD.search(stem[-LONGEST:]), _WORDS.match(piece[:LONGEST])
        if first is None or second is None or not second[0][0].islower():
            return "-"
        begin, rest = first[1].casefold(), second[0].casefold()
        return "-" if self._words[f"{begin}-{rest}"] > self._words[f"{begin}{rest}"] else ""

    def evident(self, stem: str, piece: str, *, is_wrapped: bool) -> str | None:
        """Return what joins the two parts of a word, None where nothing says that they are one.

        `stem` is what stands before the hyphen, without blanks, `piece` what begins the next line.
        Where lines `is_wrapped` at one width, parts that are no words by themselves are evidence.
        """
        first, second = _LAST_WORD.search(stem), _FIRST_WORD.match(piece)
        if first is None or second is None:
            return None
        begin, rest = first[1].casefold(), second[0].casefold()
        compound = _WORDS.match(piece)
        longer = compound[0].casefold() if compound else rest
        apart = max(self._words[f"{begin}-{rest}"], self._words[f"{begin}-{longer}"])
        whole = max(self._words[f"{begin}{rest}"], self._words[f"{begin}{longer}"])
        if apart > whole or (not whole and self._keeps_hyphen(stem, longer)):
            return "-"
        if not second[0].islower():
            return None
        if whole or self._is_one_word(first[1], rest, is_wrapped=is_wrapped):
            return ""
        return None

    def _is_one_word(self, first: str, rest: str, *, is_wrapped: bool) -> bool:
        """Whether two parts are a word of the language, or seem to be one that it does not list."""
        begin, language = first.casefold(), self.language
        if (
            min(len(begin), len(rest)) < _SYLLABLE
            or not (first.islower() or first.istitle())
            or rest in LANGUAGES[language].words("writing", "behind_parts")
        ):
            return False
        compounds = LANGUAGES[language].flag("writing", "compounds")
        if counted(begin + rest, language) > (0 if compounds else _UNSEEN):
            return True
        if not is_wrapped or stop_words_in(rest, language) or _is_clash(begin, rest):
            return False
        if compounds and len(rest) >= _LAST_PART and is_compound(begin + rest, language):
            return True
        return (
            first.islower()
            and min(len(begin), len(rest)) <= _SHORT
            and not (self._stands_alone(begin) or self._stands_alone(rest))
        )

    def _stands_alone(self, word: str) -> bool:
        """Whether a word is one of the language, or of the text where nothing is broken."""
        return counted(word, self.language) > 0 or self._words[word] > self._parts[word]

    def _keeps_hyphen(self, stem: str, rest: str) -> bool:
        compound = _COMPOUND.search(stem)
        begin = compound[0] if compound else ""
        found = _hyphenated(self.language).finditer(f"{begin}-{rest}")
        return any(one.start() <= len(begin) < one.end() for one in found)

    @cached_property
    def _parts(self) -> Counter[str]:
        """What stands at a broken end of a line, and at the beginning of the next one."""
        parts: Counter[str] = Counter()
        above = ""
        for line in self._lines:
            if above.endswith(HYPHENS):
                ends = _WORDS.findall(above[-LONGEST:])[-1:] + _WORDS.findall(line[:LONGEST])[:1]
                parts.update(word.casefold() for word in ends)
            above = line.rstrip()
        return parts

    @cached_property
    def language(self) -> str:
        """The language of the text, told when it is first asked for."""
        return detect("\n".join(self._lines[:100]))


def _is_clash(begin: str, rest: str) -> bool:
    """Whether two parts meet as those of no broken word do: in vowels, or as doubled words."""
    meeting = without_accents(begin[-1] + rest[0])
    return (
        _VOWELS.issuperset(meeting)
        or begin[-1] == rest[0] == "n"
        or begin[-_ALIKE:] == rest[-_ALIKE:]
        or begin[:_SYLLABLE] == rest[:_SYLLABLE]
    )


@cache
def _hyphenated(language: str) -> re.Pattern[str]:
    return re.compile(LANGUAGES[language].expression("writing", "hyphenated"), re.IGNORECASE)
