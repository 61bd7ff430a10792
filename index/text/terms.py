"""Analysis: the one way from words to terms, for passages and questions alike.

A term is a word NFKC-normalised and case folded, without possessive and elision, and stemmed by
the Snowball algorithm of its language. Whatever is normalised here is only for matching; what is
shown is always the article's own text.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import Stemmer

from index.languages import COMMON, LANGUAGES
from index.text.numbers import is_unit, multiplied, number_of
from index.text.scripts import (
    CJK_GRAM,
    SOUTH_EAST_ASIAN_GRAM,
    folded_letters,
    grams,
    without_accents,
)
from index.text.words import APOSTROPHES, INVISIBLE, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from index.text.words import Word


# Snowball's algorithms by ISO 639-1 code.
SNOWBALL = {
    "ar": "arabic", "ca": "catalan", "da": "danish", "de": "german", "el": "greek",
    "en": "english", "es": "spanish", "et": "estonian", "eu": "basque", "fi": "finnish",
    "fr": "french", "ga": "irish", "hi": "hindi", "hu": "hungarian", "hy": "armenian",
    "id": "indonesian", "it": "italian", "lt": "lithuanian", "nb": "norwegian", "ne": "nepali",
    "nl": "dutch", "nn": "norwegian", "no": "norwegian", "pl": "polish", "pt": "portuguese",
    "ro": "romanian", "ru": "russian", "sr": "serbian", "sv": "swedish", "ta": "tamil",
    "tr": "turkish", "yi": "yiddish",
}  # fmt: skip

# The words of a text that is ASCII, found several times as fast where none is put together.
_ASCII_WORD = re.compile(r"(?:[A-Za-z]\.){2,}|\d+(?:[.,]\d+)*|[A-Za-z]+(?:'[A-Za-z]+)*", re.ASCII)
_PUT_TOGETHER = re.compile(r"[A-Za-z][-_+#`]|\d[A-Za-z'-]|\d [0-9A-Za-z]|[#@][A-Za-z]")
# The groups of characters that are cut into terms.
_SPACELESS = frozenset({"cjk", "dense"})
_SPELLED = frozenset({"word", "acronym"})
_APOSTROPHES = re.compile(f"[{APOSTROPHES}]")
_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_HANGUL = re.compile("[\uac00-\ud7a3]+")
# Of a longer word only the beginning counts. In characters.
LONGEST_WORD = 100
# The marks of か゛ and ほ゜, where they are characters of their own: others join what they follow.
_JOINING = str.maketrans("゛゜ﾞﾟ", "\u3099\u309a\u3099\u309a")
_SOUND_MARK = re.compile("[゛゜ﾞﾟ\u3099\u309a]")
# No more of them than there can be on one character.
_SOUNDED = re.compile("[^゛゜ﾞﾟ\u3099\u309a][゛゜ﾞﾟ\u3099\u309a]?")
# Letters or syllables that are left of a word without its endings.
_LEFT = 2
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


@cache
def _stemmer(language: str) -> Stemmer.Stemmer:
    return Stemmer.Stemmer(SNOWBALL[language])


@dataclass(frozen=True, slots=True)
class _Writing:
    """How a language writes words: what is no part of a term, and whether accents are."""

    elision: re.Pattern[str] | None
    possessives: tuple[str, ...]
    accents: bool
    endings: frozenset[str]


@cache
def _writing(language: str) -> _Writing:
    own, common = LANGUAGES[language], LANGUAGES[COMMON]
    elisions = "|".join(map(re.escape, own.ordered("terms", "elisions")))
    endings = (*own.ordered("terms", "possessives"), *common.ordered("terms", "possessives"))
    return _Writing(
        re.compile(rf"(?:{elisions})'(?=.)") if elisions else None,
        tuple(_APOSTROPHES.sub("'", ending) for ending in dict.fromkeys(endings)),
        own.flag("writing", "accents"),
        own.words("terms", "endings"),
    )


@lru_cache(maxsize=200_000)
def _term(word: str, language: str) -> str:
    """Return the term of one word, empty if nothing of it is left.

    Some characters stand for a mark on a space: no term has white space.
    """
    bare = _INVISIBLE.sub("", word[:LONGEST_WORD])
    folded = "".join(unicodedata.normalize("NFKC", bare).casefold().split())
    if not any(map(str.isalnum, folded)):
        return ""
    folded = _APOSTROPHES.sub("'", folded)
    writing = _writing(language)
    for ending in writing.possessives:
        folded = folded.removesuffix(ending)
    if writing.elision:
        folded = writing.elision.sub("", folded)
    folded = folded_letters(folded.replace("'", "").replace(".", ""))
    if writing.endings:
        folded = _without_endings(folded, writing.endings)
    if language in SNOWBALL:
        # One stemmer serves all threads: PyStemmer keeps the GIL while it works in its buffer.
        folded = str(_stemmer(language).stemWord(folded))
    return folded if writing.accents else without_accents(folded)


def _without_endings(word: str, endings: frozenset[str]) -> str:
    """Return a word without its endings, as long as two letters or syllables are left."""
    for start in range(_LEFT, len(word)):
        if word[start:] in endings:
            return _without_endings(word[:start], endings)
    return word


@lru_cache(maxsize=200_000)
def _others(word: str, language: str, *, indexed: bool) -> tuple[str, ...]:
    """Return the terms of the other ways to write one word, without its own.

    A stemmer takes other letters away from a word that was typed without its accents. Of Korean
    words that are `indexed` they are the beginnings and ends, since what others write apart is
    often written in one.
    """
    if word.isascii():
        return ()
    word = word[:LONGEST_WORD]
    term = _term(word, language)
    found: list[str] = []
    if _HANGUL.fullmatch(term):
        written = unicodedata.normalize("NFKC", _INVISIBLE.sub("", word))
        endings = _writing(language).endings
        # "The book is" may be one syllable and an ending, or a word of more.
        if written[1:] in endings:
            found.append(written[0])
        if indexed:
            found += [term[:end] for end in range(_LEFT, len(term))]
            found += [term[start:] for start in range(1, len(term) - _LEFT + 1)]
    elif indexed or not _writing(language).accents:
        plain = without_accents(unicodedata.normalize("NFKC", word).casefold())
        found.append(_term(plain, language))
    return tuple(one for one in dict.fromkeys(found) if one and one != term)


def tokens(text: str, language: str, *, indexed: bool = False) -> list[Token]:
    """Return the words of `text` in order, with where they stand.

    Of scripts without spaces these are overlapping runs of characters. What is `indexed` has more
    of what others may ask for.
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
    # What several words are in one is indexed with the last of them.
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


def joined_term(written: Iterable[str], language: str) -> str:
    """Return the term of words written in one."""
    return _term("".join(written), language)


def _plain_terms(text: str, language: str) -> list[str]:
    found = (
        number_of(word) if word[0].isdecimal() else _term(word, language)
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
            if term := _term(one, language):
                yield Token(start, end, term, _others(one, language, indexed=indexed))
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
        yield Token(start, end, _term(written[:-1], language), (written.casefold(),))


def _spelled(written: str) -> Sequence[str]:
    """Return the words that a word stands for: ﷺ is four."""
    if written.isascii():
        return (written,)
    written = written[:LONGEST_WORD]
    words = unicodedata.normalize("NFKC", written).split()
    return words if len(words) > 1 else (written,)


def _grams(run: str, size: int) -> Iterator[tuple[int, int, str]]:
    """Yield the terms of a run without spaces, a sound mark as part of what it stands behind."""
    if not _SOUND_MARK.search(run):
        for a, b in grams(run, size):
            yield a, b, unicodedata.normalize("NFKC", run[a:b])
        return
    parts = [match.span() for match in _SOUNDED.finditer(run)]
    for a, b in grams("." * len(parts), size) if parts else ():
        start, end = parts[a][0], parts[b - 1][1]
        written = run[start:end].translate(_JOINING)
        yield start, end, unicodedata.normalize("NFKC", written)


def _broken(text: str, word: Word, language: str) -> Token:
    """Return a word that a line's end has cut; its parts too where each may be a word."""
    pieces = [text[a:b] for a, b in word.pieces]
    apart = pieces if min(map(len, pieces)) >= _A_PART else ()
    also = (term for one in apart if (term := _term(one, language)))
    return Token(word.start, word.end, joined_term(pieces, language), tuple(also))


def _number(text: str, word: Word, language: str) -> Iterator[Token]:
    number, unit = number_of(text[word.start : word.unit]), text[word.unit : word.end]
    if unit and not is_unit(unit, language):
        yield Token(word.start, word.end, number + unit.casefold())
        return
    yield Token(word.start, word.unit, number)
    if unit and (term := _term(unit, language)):
        yield Token(word.unit, word.end, term)


def _parts(
    text: str, places: Sequence[tuple[int, int]], language: str, *, indexed: bool
) -> Iterator[Token]:
    """Yield the parts of a compound, each also as what it makes with its neighbours, and all do."""
    pieces = [text[a:b] for a, b in places]
    every = (joined_term(pieces, language),) if len(pieces) > 2 else ()  # noqa: PLR2004 - a pair
    pairs = [joined_term(pair, language) for pair in pairwise(pieces)]
    for place, (a, b) in enumerate(places):
        if term := _term(pieces[place], language):
            beside = pairs[max(0, place - 1) : place + 1]
            also = dict.fromkeys(
                (*_others(pieces[place], language, indexed=indexed), *beside, *every)
            )
            yield Token(a, b, term, tuple(one for one in also if one and one != term))


@lru_cache(maxsize=50_000)
def title_terms(title: str, language: str) -> tuple[str, ...]:
    """Return the terms by which a title is found."""
    return tuple(searched_terms(title, language))
