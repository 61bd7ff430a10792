"""Respelling of words that no article holds: the library's words that they may stand for. Pure.

Sounds and slips find neighbours for nearly every word, most of them nonsense. So a word that its
language knows is taken at its word unless it is a name, and numbers, runs of characters and
syllables are never anything else than what was typed.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from rapidfuzz.distance import DamerauLevenshtein

from index.languages import LANGUAGES
from index.query.known_words import is_common, is_first_name, is_known, is_listed
from index.query.other_letters import KNOWN_IN, script_of, words_cut_to, words_ended_as
from index.query.sounds import sound
from index.query.transcribing import is_carried, is_whole
from index.text.scripts import CJK, SOUTH_EAST_ASIAN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.query.sounds import Similar

# Digits, and what is written in characters or syllables.
_FIXED = re.compile(rf"[\d{CJK}{SOUTH_EAST_ASIAN}\u1100-\u11ff\uac00-\ud7af]")
# Likeness in sound that a word which is no name must have to another, unless it is a slip away.
_LIKE, _CERTAIN = 0.8, 1.0
# A name in another script sounds as much like it.
_LIKE_A_NAME = 0.7
# A slip more in words of so many letters; shorter ones have too many neighbours for any.
_SLIPS = ((8, 2), (4, 1))
# Letters of a sound without which other scripts sound like anything.
_HEARD_ACROSS = 6
# What may be a compound is a slip where it has so many letters and is one away from a term.
_LONG, _A_LETTER = 6, 1
_MOST = 3
_STEM_LETTERS = 4


def spellings(
    word: str, terms: Iterable[str], languages: Sequence[str], similar: Sequence[Similar], *,
    opens: bool,
) -> set[str]:  # fmt: skip
    """Return those of the terms that sound `similar` that a word may stand for.

    `terms` are its own in each of the `languages`; `opens` is whether it begins the question, where
    a capital says nothing.
    """
    if _FIXED.search(word):
        return set()
    folded = word.casefold()
    listed = any(is_first_name(folded, language) for language in languages)
    known = any(is_known(folded, language) for language in languages)
    capital = word[:1].isupper() and not opens
    nouns = any(LANGUAGES[language].flag("writing", "capital_nouns") for language in languages)
    name = listed or (capital and not known)
    carried = [
        one.term for one in similar
        if (capital or listed or not _has_capitals(word)) and _is_the_name(word, one, languages)
    ]  # fmt: skip
    own = frozenset(terms)
    if carried or (known and not listed and (nouns or not capital)):
        if not carried and not any(is_listed(folded, language) for language in languages):
            # What may be a compound may as well be a slip: "Freibat".
            return {*[one.term for one in similar if _is_nearly(one, own)][:_MOST]}
        return {*carried[:_MOST]}
    # A name that is spelled as its language knows it is no slip for a common word.
    spelled = listed or (capital and known)
    others = [one for one in similar if not (spelled and _is_a_word(one, word, languages))]
    fitting = [
        one for one in others
        if _fits(word, own, one, name=name, known=known) or (capital and _is_carried(word, one))
    ]  # fmt: skip
    return {one.term for one in fitting[:_MOST]}


def sounds_tell(word: str, terms: Iterable[str]) -> bool:
    """Whether a word may stand for what sounds like it, or be another form of that.

    What is fixed is no other word, and too short a term is no form of any.
    """
    return not _FIXED.search(word) or any(len(term) >= _STEM_LETTERS for term in terms)


def is_transcribed(word: str, terms: Iterable[str]) -> bool:
    """Whether a word is what all the terms are in other letters: it sounds the same as they."""
    heard, script = sound(word), script_of(word)
    return all(
        script_of(term) != script and (sound(term) == heard or is_carried(word, term))
        for term in terms
    )


def is_no_word(word: str, languages: Sequence[str], *, opens: bool) -> bool:
    """Whether a word is neither in a dictionary nor a name: it was typed wrong.

    Without capital letters nobody can tell that it is no name.
    """
    folded = word.casefold()
    return (
        _has_capitals(word)
        and (opens or not word[:1].isupper())
        and not any(is_listed(folded, one) or is_first_name(folded, one) for one in languages)
    )


def _has_capitals(word: str) -> bool:
    return word.lower() != word.upper()


def _is_the_name(word: str, other: Similar, languages: Sequence[str]) -> bool:
    """Whether a term is a name in another script, and no common word that has its consonants."""
    if not is_carried(word, other.term):
        return False
    if sound(word) == sound(other.term):
        return True
    known_in = (*KNOWN_IN.get(script_of(other.term), ()), *languages)
    is_word = is_common if is_whole(word, other.term) else is_known
    return not any(is_word(one, code) for one in words_cut_to(other.term) for code in known_in)


def _is_carried(word: str, other: Similar) -> bool:
    """Whether another term sounds the same, in another script that has capitals or not."""
    return other.likeness == _CERTAIN and script_of(word) != script_of(other.term)


def _is_a_word(other: Similar, name: str, languages: Sequence[str]) -> bool:
    """Whether a term is a common word that sounds otherwise than a name: James is no jam."""
    if other.likeness == _CERTAIN or script_of(name) != script_of(other.term):
        return False
    # Of a term that a stemmer has cut, or ended otherwise, the word is known.
    return any(
        is_known(word, language) and not is_first_name(word, language)
        for language in languages
        for word in words_ended_as(other.term)
    )


def _fits(word: str, own: Iterable[str], other: Similar, *, name: bool, known: bool) -> bool:
    heard = sound(word)
    script, others = script_of(word), script_of(other.term)
    if script != others:
        if _has_capitals(word):
            return name and other.likeness >= _LIKE_A_NAME
        return len(heard) >= _HEARD_ACROSS and other.likeness >= _LIKE
    if len(heard) <= _SLIPS[-1][0]:
        slip = not known and any(_slipped(one, other.term) for one in own)
        return other.likeness == _CERTAIN or slip
    if name:
        return True
    return other.likeness >= _LIKE or any(_slipped(one, other.term) for one in own)


def _is_nearly(other: Similar, own: Iterable[str]) -> bool:
    """Whether a long term is a letter away and sounds nearly the same."""
    return other.likeness >= _LIKE and any(
        len(one) >= _LONG
        and DamerauLevenshtein.distance(one, other.term, score_cutoff=_A_LETTER) <= _A_LETTER
        for one in own
    )


def _slipped(one: str, other: str) -> bool:
    """Whether a letter or two were left out of `other`, doubled, exchanged or mistaken."""
    most = next((slips for letters, slips in _SLIPS if len(one) >= letters), 0)
    if not most or one[:1] != other[:1] or (len(one) == _SLIPS[-1][0] and len(other) < len(one)):
        return False
    return DamerauLevenshtein.distance(one, other, score_cutoff=most) <= most


def begin_alike(one: str, other: str) -> bool:
    """Whether two terms may be forms of one word: at least half of them is the same beginning."""
    length = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))))
    return length >= _STEM_LETTERS and length * 2 >= max(len(one), len(other))
