"""Words that others write in one, apart, or with a hyphen: pure."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from index.languages import LANGUAGES
from index.query.known_words import is_listed
from index.text.scripts import without_accents
from index.text.stems import joined_term
from index.text.stopwords import function_terms
from index.text.words import humps

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from index.text.terms import Token

    Places = Mapping[tuple[int, int], set[str]]
    Frequency = Callable[[str], int]
    Near = Callable[[Sequence[str]], bool]

_GAP = re.compile(r"[\s\u200c‐‑-]+")
_HANGUL = re.compile("[\uac00-\ud7a3]+")
_LETTERS = re.compile(r"[^\W\d_]+")
# So many words are tried as one, and a word as so many.
_MOST_JOINED, _MOST_PARTS, _A_PAIR = 4, 4, 2
# In letters: words that are taken apart, their parts, and those of a compound.
_LONG, _PART, _OF_A_COMPOUND = 6, 2, 4
# Shorter words are one; so is what is left behind an article that was written onto it.
_LONGER_THAN_ONE, _ELIDED = 5, 4
# In letters: a word behind a stop word that was written onto it.
_BEHIND_A_STOP_WORD = 5
# Words of a compound that are written apart stand so near each other ("Sperrung der Brücke").
_APART = 3
# Ways to take a word apart that are looked up in the articles.
_TRIED = 3


def joined(
    text: str, tokens: Sequence[Token], function: frozenset[str], language: str, held: Frequency
) -> dict[tuple[int, int], set[str]]:
    """Return by place the terms of what words of a question make together, where that is held."""
    found: dict[tuple[int, int], set[str]] = {}
    for run in _runs(text, tokens):
        content = [one for one in run if one.term not in function]
        plain = len(run) == len(content) == _A_PAIR
        if not content or (not plain and all(held(one.term) for one in content)):
            continue
        term = joined_term([text[one.start : one.end] for one in run], language)
        if held(term):
            for one in content:
                found.setdefault((one.start, one.end), set()).add(term)
    if LANGUAGES[language].flag("writing", "compounds"):
        _add_compounds(found, text, tokens, function, language, held)
    return found


def apart(
    word: str, terms: Sequence[str], language: str, held: Frequency, near: Near, *, tag: bool
) -> list[str]:
    """Return the terms of what a word that is not held is put together from, none where of nothing.

    `near` is whether terms stand together in an article, in this order. A `tag` may be many words.
    """
    if _HANGUL.fullmatch(word):
        return next((found for term in terms if (found := _beginning(term, held))), [])
    if len(word) < _LONGER_THAN_ONE or not _LETTERS.fullmatch(word):
        return []
    if elided := _behind_an_elision(word.casefold(), language, held):
        return [elided]
    if len(word) < _LONG:
        return _behind_a_function_word(word.casefold(), language, held, near)
    return _taken_apart(word, language, held, near, tag=tag)


def pieces(word: str, terms: Sequence[str], language: str) -> Iterator[str]:
    """Yield the terms that `apart` asks for of a word in two, to be asked for at once."""
    if _HANGUL.fullmatch(word):
        for term in terms:
            for cut in range(2, len(term)):
                yield from (term[:cut], term[cut:])
        return
    if len(word) < _LONGER_THAN_ONE or not _LETTERS.fullmatch(word):
        return
    folded = word.casefold()
    compounds = LANGUAGES[language].flag("writing", "compounds") and len(word) >= _LONG
    for cut in range(1, len(folded) - _PART + 1):
        yield joined_term((folded[cut:],), language)
        for link in _links(language) if compounds else ("",):
            if folded[:cut].endswith(link):
                yield joined_term((folded[:cut].removesuffix(link),), language)


def _behind_a_function_word(word: str, language: str, held: Frequency, near: Near) -> list[str]:
    """Return a short word's two parts where the first holds a sentence together ("нашум")."""
    pairs = _cut_into(_A_PAIR, word, language, held)
    function = function_terms(language)
    return next((pair for pair in pairs if pair[0] in function and near(pair)), [])


def _taken_apart(word: str, language: str, held: Frequency, near: Near, *, tag: bool) -> list[str]:
    camel = [joined_term([word[a:b]], language) for a, b in humps(word)]
    if len(camel) > 1 and all(map(held, camel)):
        return camel
    if LANGUAGES[language].flag("writing", "compounds"):
        return _of_a_compound(word.casefold(), language, held)
    most = _MOST_PARTS if tag else _A_PAIR
    tried = islice(_cut(word.casefold(), language, held, most), _TRIED)
    found = next((parts for parts in tried if near(parts)), [])
    return found or _behind_a_stop_word(word.casefold(), language, held)


def _behind_a_stop_word(word: str, language: str, held: Frequency) -> list[str]:
    """Return the term of a long word that a stop word was written onto ("elcarguero")."""
    if is_listed(word, language):
        return []
    for cut in range(_PART, len(word) - _BEHIND_A_STOP_WORD + 1):
        term = joined_term((word[cut:],), language)
        if word[:cut] in LANGUAGES[language].words("terms", "stop_words") and held(term):
            return [term]
    return []


def _behind_an_elision(word: str, language: str, held: Frequency) -> str | None:
    """Return the term of a word that another was written onto without its apostrophe ("lorso")."""
    own = LANGUAGES[language]
    before = own.words("terms", "elided_before")
    for elided in sorted(own.words("terms", "elisions"), key=len, reverse=True):
        rest = word[len(elided) :]
        if len(rest) < _ELIDED or not word.startswith(elided):
            continue
        term = joined_term((rest,), language)
        if without_accents(rest[0]) in before and held(term):
            return term
    return None


def _runs(text: str, tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Yield the runs of neighbouring words that may be written in one."""
    words = [bool(_LETTERS.fullmatch(text, one.start, one.end)) for one in tokens]
    # Of each word, whether it and the one before it may be written in one.
    goes_on = [False] * len(tokens)
    for place in range(1, len(tokens)):
        if words[place - 1] and words[place]:
            gap = tokens[place - 1].end, tokens[place].start
            goes_on[place] = bool(_GAP.fullmatch(text, *gap))
    for first in range(len(tokens)):
        for last in range(first + 1, min(first + _MOST_JOINED, len(tokens))):
            if not goes_on[last]:
                break
            yield tokens[first : last + 1]


def _add_compounds(
    found: dict[tuple[int, int], set[str]],
    text: str,
    tokens: Sequence[Token],
    function: frozenset[str],
    language: str,
    held: Frequency,
) -> None:
    """Add what a later word makes with one before it: the closing of the bridge."""
    long = [
        (place, one)
        for place, one in enumerate(tokens)
        if one.end - one.start >= _OF_A_COMPOUND and one.term not in function
    ]
    for (place, head), (other, first) in pairwise(long):
        if other - place > _APART:
            continue
        last = text[head.start : head.end].casefold()
        for beginning in _beginnings(text[first.start : first.end].casefold(), language):
            term = joined_term((beginning, last), language)
            if held(term):
                for one in (head, first):
                    found.setdefault((one.start, one.end), set()).add(term)


@cache
def _beginnings(word: str, language: str) -> frozenset[str]:
    """Return the forms in which a word begins a compound."""
    lost = ("", *LANGUAGES[language].ordered("writing", "lost"))
    return frozenset(
        word.removesuffix(one) + link
        for one in lost
        if word.endswith(one)
        for link in _links(language)
    )


def _links(language: str) -> tuple[str, ...]:
    """Return what may stand between the parts of a compound, nothing first."""
    return ("", *LANGUAGES[language].ordered("writing", "links"))


def _of_a_compound(word: str, language: str, held: Frequency) -> list[str]:
    """Return the two parts of a compound that are nearest to being equally long."""
    found: list[tuple[int, list[str]]] = []
    for cut in range(_OF_A_COMPOUND - 1, len(word) - _OF_A_COMPOUND + 1):
        last = joined_term((word[cut:],), language)
        if not held(last):
            continue
        for link in _links(language):
            first = word[:cut].removesuffix(link)
            if not word[:cut].endswith(link) or len(first) < _OF_A_COMPOUND - 1:
                continue
            term = joined_term((first,), language)
            if held(term):
                found.append((min(len(first), len(word) - cut), [term, last]))
    return max(found, default=(0, []))[1]


def _cut(word: str, language: str, held: Frequency, most: int) -> Iterator[list[str]]:
    """Yield the ways to cut a word into held ones, those with the fewest parts first."""
    for parts in range(2, most + 1):
        yield from _cut_into(parts, word, language, held)


def _cut_into(parts: int, word: str, language: str, held: Frequency) -> Iterator[list[str]]:
    if parts == 1:
        term = joined_term((word,), language)
        if term and held(term):
            yield [term]
        return
    for cut in range(_PART, len(word) - _PART * (parts - 1) + 1):
        first = joined_term((word[:cut],), language)
        if first and held(first):
            for others in _cut_into(parts - 1, word[cut:], language, held):
                yield [first, *others]


def _beginning(term: str, held: Frequency) -> list[str]:
    """Return the longest held beginning of a Korean word, and what is left if that is held too."""
    for cut in range(len(term) - 1, 1, -1):
        if held(term[:cut]):
            rest = term[cut:]
            return [term[:cut], rest] if len(rest) > 1 and held(rest) else [term[:cut]]
    return []
