"""The words of a library by how they sound: one that no article holds may be such a one. Pure."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from anyascii import anyascii
from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein, JaroWinkler

from index.errors import QuothError
from index.text.scripts import CJK

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

# Letters and groups of letters that transcriptions mix up, the longest first.
_SOUNDS = (
    ("tsch", "ch"), ("sch", "sh"), ("tch", "ch"), ("zh", "j"), ("dj", "j"), ("kh", "h"),
    ("gh", "g"), ("ph", "f"), ("th", "t"), ("ts", "s"), ("tz", "s"), ("dh", "d"), ("ck", "k"),
    ("qu", "k"), ("q", "k"), ("x", "ks"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ei", "ai"),
    ("ey", "ai"), ("ay", "ai"), ("aw", "o"), ("au", "o"), ("y", "i"), ("w", "v"),
    ("z", "s"),
)  # fmt: skip
_C = re.compile("c(?!h)")
# Between a vowel and a consonant, as in Mahr.
_SILENT_H = re.compile("(?<=[aeiou])h(?![aeiou])")
_LAST_F = re.compile("f+$")
_DOUBLE = re.compile(r"(.)\1+")
_LETTERS = re.compile("[^a-z]+")
# First sounds that are taken for each other.
_FIRST = {
    letter: group[0] for group in ("kgh", "sz", "dt", "vfb", "ij", "aeou") for letter in group
}
_VOWELS = re.compile("[aeiou]")
# Least likeness in sound of two words: in all, or less where they begin the same (an ending is
# soonest wrong) or have the same consonants. Short words have too many neighbours for anything but
# the same sound.
_LIKE, _SAME_BEGINNING, _LEAST, _CONSONANTS, SHORT = 0.8, 0.93, 0.6, 3, 3
_MOST, _LOOKED_AT, _LENGTHS = 8, 30, 2
_PAIR = re.compile(rf"[{CJK}]{{2}}")


def sound(term: str) -> str:
    """Return how a term sounds, roughly, in Latin letters."""
    letters = _LETTERS.sub("", anyascii(term).lower())
    for written, heard in _SOUNDS:
        letters = letters.replace(written, heard)
    letters = _LAST_F.sub("v", _SILENT_H.sub("", _C.sub("k", letters)))
    return _DOUBLE.sub(r"\1", letters)


@dataclass(frozen=True, slots=True)
class Similar:
    """A term of the vocabulary and how alike it sounds, 0 to 1."""

    term: str
    likeness: float


class _Unsure(QuothError):
    """Terms that are not there may change what is found."""


class Vocabulary:
    """The terms of a library, to be found by their sound."""

    def __init__(self, terms: Iterable[str] = ()) -> None:
        self._by_sound: dict[str, set[str]] = defaultdict(set)
        self._sounds: dict[tuple[str, int], set[str]] = defaultdict(set)
        self._by_character: dict[str, set[str]] = defaultdict(set)
        self.add(terms)

    def add(self, terms: Iterable[str]) -> None:
        """Take in terms; those that are there already change nothing."""
        for term in terms:
            if is_pair(term):
                for character in term:
                    self._by_character[character].add(term)
            if heard := sound(term):
                self._by_sound[heard].add(term)
                self._sounds[bucket(heard), len(heard)].add(heard)

    def similar(self, term: str, held: Callable[[str], object] = lambda _: True) -> list[Similar]:
        """Return the terms that sound most like a term that is not there, the most alike first.

        Those that are not `held` by what is asked change nothing: it is as if they were not here.
        """
        return list(islice(self._similar(sound(term), held), _MOST))

    def surely_similar(
        self, term: str, held: Callable[[str], object], others: float
    ) -> list[Similar] | None:
        """Return the same where this is a part of a vocabulary; None where that cannot be told.

        Terms that are not in this part sound like `term` by `others` at most, 0 to 1.
        """
        try:
            return list(islice(self._similar(sound(term), held, others), _MOST))
        except _Unsure:
            return None

    def pairs_with(self, character: str) -> list[str]:
        """Return the terms of two characters that hold one."""
        return sorted(self._by_character.get(character, ()))

    def _similar(
        self, heard: str, held: Callable[[str], object], others: float = 0.0
    ) -> Iterator[Similar]:
        if len(heard) <= SHORT:
            same = sorted(self._by_sound.get(heard, ()))
            yield from (Similar(one, 1.0) for one in same if held(one))
            return
        near = [
            one
            for length in lengths(heard)
            for one in tuple(self._sounds.get((bucket(heard), length), ()))
        ]
        found = process.extract(
            heard,
            near,
            scorer=DamerauLevenshtein.normalized_similarity,
            score_cutoff=_LEAST,
            limit=None,
        )
        looked_at = 0
        for other, likeness, _ in sorted(found, key=lambda hit: (-hit[1], hit[0])):
            if likeness <= others:
                raise _Unsure
            terms = [one for one in sorted(self._by_sound[other]) if held(one)]
            looked_at += bool(terms)
            if looked_at > _LOOKED_AT:
                return
            if _is_like(heard, other, likeness):
                yield from (Similar(one, likeness) for one in terms)
        if others >= _LEAST:
            raise _Unsure


def _is_like(heard: str, other: str, likeness: float) -> bool:
    if likeness >= _LIKE:
        return True
    if JaroWinkler.similarity(heard, other) >= _SAME_BEGINNING:
        return True
    consonants = _VOWELS.sub("", heard)
    return len(consonants) >= _CONSONANTS and consonants == _VOWELS.sub("", other)


def bucket(heard: str) -> str:
    """Return what a sound begins with, one letter for all that are taken for each other."""
    return _FIRST.get(heard[0], heard[0])


def lengths(heard: str) -> range:
    """Return how many letters a sound has that is taken for this one."""
    return range(len(heard) - _LENGTHS, len(heard) + _LENGTHS + 1)


def is_pair(term: str) -> bool:
    """Whether a term is two characters of a script without spaces."""
    return bool(_PAIR.fullmatch(term))
