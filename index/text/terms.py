"""Analysis: the one way from words to terms, for passages and questions alike.

The term of a word is decided in `stems`. Normalised forms are only for matching; the text shown is
always the article's own.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from index.text.chinese import simplified
from index.text.numbers import is_unit, multiplied, number_of
from index.text.scripts import CJK_GRAM, SOUTH_EAST_ASIAN_GRAM, grams
from index.text.stems import LONGEST_WORD, joined_term, other_terms, term_of
from index.text.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.text.words import Word


# The words of a text that is ASCII, found several times as fast where none is put together.
_ASCII_WORD = re.compile(r"(?:[A-Za-z]\.){2,}|\d+(?:[.,]\d+)*|[A-Za-z]+(?:'[A-Za-z]+)*", re.ASCII)
_PUT_TOGETHER = re.compile(r"[A-Za-z][-_+#`]|\d[A-Za-z'-]|\d [0-9A-Za-z]|[#@][A-Za-z]")
# The groups of characters that are cut into terms.
_SPACELESS = frozenset({"cjk", "dense"})
_SPELLED = frozenset({"word", "acronym"})
# The marks of か゛ and ほ゜, where they are characters of their own: others join what they follow.
_JOINING = str.maketrans("゛゜ﾞﾟ", "\u3099\u309a\u3099\u309a")
_SOUND_MARK = re.compile("[゛゜ﾞﾟ\u3099\u309a]")
# No more of them than there can be on one character.
_SOUNDED = re.compile("[^゛゜ﾞﾟ\u3099\u309a][゛゜ﾞﾟ\u3099\u309a]?")
# Parts of a word that a line's end has cut, where each may be a word: in letters.
_A_PART = 4


class Token(NamedTuple):
    """A word of a text, `start` to `end`, and the term it stands for: a tuple, made by the million.

    `also` are terms of other ways to write it: without accents, or in one with its neighbours.
    """

    start: int
    end: int
    term: str
    also: tuple[str, ...] = ()


class Analysed(NamedTuple):
    """The terms of a text in order, and what else is written at the place of one of them."""

    terms: tuple[str, ...]
    also: tuple[tuple[int, str], ...]

    @property
    def searched(self) -> list[str]:
        """All terms by which the text is found, in no order."""
        return [*self.terms, *(term for _, term in self.also)]


def tokens(text: str, language: str, *, indexed: bool = False) -> list[Token]:
    """Return the words of `text` in order, with where they stand.

    Of scripts without spaces these are overlapping runs of characters. With `indexed` they have
    more terms in `also`, for other ways in which people may ask.
    """
    return list(_tokens(text, language, indexed=indexed))


def terms(text: str, language: str) -> list[str]:
    """Return the terms of `text` in order, repeated as often as they occur."""
    if text.isascii() and not _PUT_TOGETHER.search(text):
        return _plain_terms(text, language)
    return [token.term for token in _tokens(text, language, indexed=False)]


def analysed(text: str, language: str) -> Analysed:
    """Return the terms of `text` as they are indexed."""
    if text.isascii() and not _PUT_TOGETHER.search(text):
        return Analysed(tuple(_plain_terms(text, language)), ())
    found = tokens(text, language, indexed=True)
    if not any(token.also for token in found):
        return Analysed(tuple(token.term for token in found), ())
    # A term of several words together is indexed with the last of them.
    behind = [*(frozenset(token.also) for token in found[1:]), frozenset[str]()]
    also = tuple(
        (place, term)
        for place, (token, following) in enumerate(zip(found, behind, strict=False))
        for term in token.also
        if term not in following
    )
    return Analysed(tuple(token.term for token in found), also)


def searched_terms(text: str, language: str) -> list[str]:
    """Return the terms by which `text` is found, in no order."""
    return analysed(text, language).searched


def _plain_terms(text: str, language: str) -> list[str]:
    found = (
        number_of(word) if word[0].isdecimal() else term_of(word, language)
        for word in _ASCII_WORD.findall(text)
    )
    return [term for term in found if term]


def _tokens(text: str, language: str, *, indexed: bool) -> Iterator[Token]:
    """Yield the tokens of a text; a number and the word that multiplies it share what they mean."""
    until, number = 0, ""
    for word in words(text):
        if word.kind == "number":
            written = number_of(text[word.start : word.unit])
            times = multiplied(written, text, word.unit, language)
            until, number = (times.end, times.number) if times else (0, "")
        for token in _of_word(text, word, language, indexed=indexed):
            if number and token.start < until and number != token.term:
                yield token._replace(also=(*token.also, number))
            else:
                yield token


def _of_word(text: str, word: Word, language: str, *, indexed: bool) -> Iterator[Token]:
    start, end = word.start, word.end
    written = text[start:end]
    if word.kind in _SPELLED:
        for one in _spelled(written):
            if term := term_of(one, language):
                yield Token(start, end, term, other_terms(one, language, indexed=indexed))
    elif word.kind in _SPACELESS:
        size = CJK_GRAM if word.kind == "cjk" else SOUTH_EAST_ASIAN_GRAM
        for a, b, term in _grams(written, size):
            yield Token(start + a, start + b, term)
    elif word.kind == "number":
        yield from _number(text, word, language)
    elif word.kind == "symbol":
        yield Token(start, end, written.casefold())
    elif word.kind == "parts":
        yield from _parts(text, word.pieces, language, indexed=indexed)
    elif word.kind == "broken":
        yield _broken(text, word, language)
    else:
        yield Token(start, end, term_of(written[:-1], language), (written.casefold(),))


def _spelled(written: str) -> Sequence[str]:
    """Return the words that a word stands for: ﷺ is four."""
    if written.isascii():
        return (written,)
    # An acute that stands alone is typed for an apostrophe: "l´eau"; NFKC makes a space of it.
    written = written[:LONGEST_WORD].replace("´", "'")
    words = unicodedata.normalize("NFKC", written).split()
    return words if len(words) > 1 else (written,)


def _grams(run: str, size: int) -> Iterator[tuple[int, int, str]]:
    """Yield the terms of a run without spaces, a sound mark as part of what it stands behind."""
    if not _SOUND_MARK.search(run):
        for a, b in grams(run, size):
            yield a, b, simplified(unicodedata.normalize("NFKC", run[a:b]))
        return
    parts = [match.span() for match in _SOUNDED.finditer(run)]
    for a, b in grams("." * len(parts), size) if parts else ():
        start, end = parts[a][0], parts[b - 1][1]
        written = run[start:end].translate(_JOINING)
        yield start, end, simplified(unicodedata.normalize("NFKC", written))


def _broken(text: str, word: Word, language: str) -> Token:
    """Return a word that a line's end has cut; its parts too where each may be a word."""
    pieces = [text[a:b] for a, b in word.pieces]
    apart = pieces if min(map(len, pieces)) >= _A_PART else ()
    also = (term for one in apart if (term := term_of(one, language)))
    return Token(word.start, word.end, joined_term(pieces, language), tuple(also))


def _number(text: str, word: Word, language: str) -> Iterator[Token]:
    number, unit = number_of(text[word.start : word.unit]), text[word.unit : word.end]
    if unit and not is_unit(unit, language):
        yield Token(word.start, word.end, number + unit.casefold())
        return
    yield Token(word.start, word.unit, number)
    if unit and (term := term_of(unit, language)):
        yield Token(word.unit, word.end, term)


def _parts(
    text: str, places: Sequence[tuple[int, int]], language: str, *, indexed: bool
) -> Iterator[Token]:
    """Yield the parts of a compound, each also as what it makes with its neighbours, and all do."""
    pieces = [text[a:b] for a, b in places]
    every = (joined_term(pieces, language),) if len(pieces) > 2 else ()  # noqa: PLR2004 - a pair
    pairs = [joined_term(pair, language) for pair in pairwise(pieces)]
    for place, (a, b) in enumerate(places):
        if term := term_of(pieces[place], language):
            beside = pairs[max(0, place - 1) : place + 1]
            also = dict.fromkeys(
                (*other_terms(pieces[place], language, indexed=indexed), *beside, *every)
            )
            yield Token(a, b, term, tuple(one for one in also if one and one != term))


@lru_cache(maxsize=50_000)
def title_terms(title: str, language: str) -> tuple[str, ...]:
    """Return the terms by which a title is found."""
    return tuple(searched_terms(title, language))
