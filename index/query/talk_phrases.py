"""Phrases of small talk, as the language files list them, by their letters. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, get_args

from index.languages import COMMON, LANGUAGES
from index.languages.lists import AROUND_QUESTIONS, talk
from index.talk import Talk
from index.text.scripts import CJK, folded_letters, without_accents

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

# In characters: of a longer message only so many are read.
LONGEST = 400
# All kinds: of several in one message the first counts.
KINDS: tuple[Talk, ...] = get_args(Talk)
# The words of a message that are of no kind by themselves, and those that go with articles.
BESIDE, ASKING = "beside", "asking"
# In a language's phrases, the number of an article, or how many of the newest ones.
NUMBER = "@"
_WORD = re.compile(r"[^\W_]+")
# Beside a character that needs no space: 文章1001. Phrases may be put together from several.
_BESIDE_A_CHARACTER = re.compile(rf"(?<=\w)(?=[{CJK}])|(?<=[{CJK}])(?=\w)")
# The dot over a small Turkish i is one of its own where that was a capital.
_JOINED = re.compile("['’ʼ＇`´\u0307\u200b-\u200f\u00ad\ufe0f]")
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases of a language's file, by their letters.

    `words` are all that phrases are made of, also where two of them are written as one. `longest`
    is the number of words in the longest phrase. `short` are other forms of their words, as people
    write them in chats, each with its word.
    """

    kinds: Mapping[str, Talk]
    beside: frozenset[str]
    asking: frozenset[str]
    words: frozenset[str]
    longest: int
    short: Mapping[str, str]

    def written_out(self, words: Sequence[str]) -> list[str]:
        """Return words with those that are short forms written out."""
        return [self.short.get(word, word) for word in words]


def _folded(text: str) -> str:
    return folded_letters(_JOINED.sub("", unicodedata.normalize("NFKC", text).casefold()))


def spoken_words(text: str, *, whole: bool = False) -> list[str]:
    """Return the words of a message without what people leave out: capitals, accents.

    Of a message longer than any small talk they are those that it begins with, unless it is read
    `whole`.
    """
    return _words_of(_folded(text if whole else text[:LONGEST]))


def _words_of(folded: str) -> list[str]:
    apart = _BESIDE_A_CHARACTER.sub(" ", folded)
    return [without_accents(word).replace("ё", "е") for word in _WORD.findall(apart)]


def codes_of(words: Sequence[str]) -> frozenset[str]:
    """Return the languages whose phrases have all the words: of most questions none has."""
    known = _codes_by_word()
    found: frozenset[str] | None = None
    for word in words:
        codes = known.get(NUMBER if word.isdecimal() else word, _NONE)
        found = codes if found is None else found & codes
        if not found:
            return _NONE
    return found or _NONE


@cache
def _codes_by_word() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for code in LANGUAGES.codes:
        if LANGUAGES.beside(code, "talk"):
            phrases = phrases_of(code)
            for word in phrases.words.union(phrases.short):
                found[word].add(code)
    return {word: frozenset(codes) for word, codes in found.items()}


@cache
def phrases_of(code: str) -> Phrases:
    """Return the phrases of a language; those of English are written in all ("ok, thanks")."""
    common = phrases_of(COMMON) if code != COMMON else None
    kinds: dict[str, Talk] = dict(common.kinds) if common else {}
    known = set(common.words) if common else set()
    path = LANGUAGES.beside(code, "talk")
    listed = talk(path) if path else {}
    aside: dict[str, set[str]] = {BESIDE: set(), ASKING: set()}
    kind_of: dict[str, Talk] = {kind: kind for kind in KINDS}
    longest = common.longest if common else 1
    for section, written in listed.items():
        if section in AROUND_QUESTIONS:
            continue
        for phrase in _folded("\n".join(written).replace(NUMBER, " 0 ")).splitlines():
            words = [NUMBER if word.isdecimal() else word for word in _words_of(phrase)]
            letters = "".join(words)
            known.update(words, map("".join, pairwise(words)), [letters])
            # A half-space more or less parts a word in two.
            longest = max(longest, len(words) + 2)
            if section in aside:
                aside[section].add(letters)
            else:
                kinds[letters] = kind_of[section]
    return Phrases(
        kinds,
        frozenset(aside[BESIDE]),
        frozenset(aside[ASKING]),
        frozenset(known),
        longest,
        _short_forms(code, known),
    )


def _short_forms(code: str, known: Collection[str]) -> Mapping[str, str]:
    """Return the other forms of known words that a language's file lists, each with its word."""
    found: dict[str, str] = {}
    for right, forms in LANGUAGES[code].pairs("questions", "mistyped"):
        word = spoken_words(right[0])
        for form in forms:
            short = spoken_words(form)
            if len(word) == len(short) == 1 and word[0] in known:
                found[short[0]] = word[0]
    return found


@cache
def only_asking(code: str) -> frozenset[str]:
    """Return the words that may stand around the number of an article which is asked for."""
    own, phrases = LANGUAGES[code], phrases_of(code)
    written = own.words("terms", "stop_words") | own.words("questions", "asking_for_words")
    return phrases.asking | phrases.beside | frozenset(spoken_words("\n".join(written), whole=True))
