"""The words of a language that writes no spaces, and the characters of its people's names."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from index.languages import LANGUAGES
from index.languages.lists import first_names, nouns
from index.statements import kinds as k
from index.statements.grammar.unspaced.characters import Characters, characters

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from index.statements.lexicon import Lexicon

# No word is longer, in characters.
LONGEST_WORD = 16
# A given name of Chinese people is that short; longer ones are written by their sound.
_OWN_NAME = 2
# A character of that many foreign names is taken for one of any.
_OFTEN = 2
_NAMES = ("surnames", "usual_surnames", "given_m", "given_f", "given", "sounds")
# No character of such a word is one of a given name.
_NO_NAME = k.PREPOSITION | k.PRONOUN | k.NARRATOR | k.DET | k.OF | k.SKIPPED
_FORM = k.FIRST | k.FOREIGN | k.HIS | k.HER
_KATAKANA = re.compile(r"[\u30a0-\u30ff]+")


class Words(NamedTuple):
    """The longest word that begins at each place of a text: its length, 0 for none, its flags."""

    lengths: bytearray
    flags: Sequence[int]


@dataclass(frozen=True, slots=True, eq=False)
class Dictionary:
    """The words of a language with their flags, and what its people's names are made of.

    `lengths` are the lengths of the words that begin with a character, the longest first. `closing`
    are the single characters that are no part of a name and part no unknown word; `ordinary` are
    the characters of all words. Of names there are `surnames`, the most usual of them, the
    characters of given names of men, of women and of `either`, and `names` themselves with their
    flags. Foreign names are written by their sound, with the characters of `sounds`, the most usual
    of which are `common_sounds`. `honorifics` stand behind a name. `characters` are those that the
    language's file lists.
    """

    language: str
    words: Mapping[str, int]
    lengths: Mapping[str, Sequence[int]]
    closing: frozenset[str]
    ordinary: frozenset[str]
    surnames: frozenset[str]
    usual_surnames: frozenset[str]
    surname_lengths: Mapping[str, Sequence[int]]
    men: frozenset[str]
    women: frozenset[str]
    either: frozenset[str]
    names: Mapping[str, int]
    sounds: frozenset[str]
    common_sounds: frozenset[str]
    honorifics: frozenset[str]
    characters: Characters

    def read(self, text: str) -> Words:
        """Return the words of a text. Takes time linear in it."""
        size = len(text)
        lengths, flags = bytearray(size), [0] * size
        first, words = self.lengths, self.words
        for place, one in enumerate(text):
            for length in first.get(one, ()):
                flag = words.get(text[place : place + length])
                if flag is not None and place + length <= size:
                    lengths[place], flags[place] = length, flag
                    break
        return Words(lengths, flags)

    def match(self, text: str, place: int, end: int) -> int:
        """Return the length of the longest word at a place that ends by `end`, 0 for none."""
        for length in self.lengths.get(text[place], ()):
            if place + length <= end and text[place : place + length] in self.words:
                return length
        return 0

    def surname(self, text: str, place: int, end: int) -> int:
        """Return the length of the longest surname at a place, 0 where none begins."""
        for length in self.surname_lengths.get(text[place], ()):
            if length == 1:  # of which the character is all
                return 1
            if place + length <= end and text[place : place + length] in self.surnames:
                return length
        return 0

    def gender(self, given: str) -> int:
        """Return the flags of a given name, by the lists or else by its characters."""
        known = self.names.get(given, 0) & (k.FIRST_M | k.FIRST_F)
        if known:
            return known
        men = sum(one in self.men for one in given)
        women = sum(one in self.women for one in given)
        return k.FIRST_M if men > women else k.FIRST_F if women > men else k.FIRST_U

    def listed(self, given: str) -> bool:
        """Whether all characters are of given names of men or of women."""
        return all(one in self.men or one in self.women for one in given)

    def may_be_given(self, given: str) -> bool:
        """Whether all characters are of given names, or of no ordinary word."""
        return all(
            one in self.men or one in self.women or one in self.either or one not in self.ordinary
            for one in given
        )


@cache
def dictionary(lexicon: Lexicon) -> Dictionary:
    """Return the words of a lexicon's language."""
    language = lexicon.language
    sections, names = _sections(language), _names(language)
    men, women = frozenset(sections["given_m"]), frozenset(sections["given_f"])
    sounds = _sounds(names)
    foreign = {name for name in names if _is_foreign(name, sounds, men | women)}
    closing: set[str] = set()
    words: dict[str, int] = {}
    for word, flags in _flagged(lexicon):
        if len(word) == 1 and flags == k.NOT_NAME:
            closing.add(word)
        elif len(word) <= LONGEST_WORD:
            words[word] = flags
    words |= {name: names[name] for name in foreign - words.keys() if len(set(name)) > 1}
    given = frozenset(sections["given"])
    return Dictionary(
        language=language,
        words=words,
        lengths=_lengths(words),
        closing=frozenset(closing),
        ordinary=frozenset("".join(words.keys() - names.keys())),
        surnames=frozenset(sections["surnames"]),
        usual_surnames=frozenset(sections["usual_surnames"]),
        surname_lengths=_lengths(sections["surnames"]),
        men=men,
        women=women,
        either=frozenset(
            one
            for one in given.union(*(names.keys() - foreign))
            if (one not in closing or one in given) and not words.get(one, 0) & _NO_NAME
        ),
        names=names,
        sounds=sounds | frozenset(sections["sounds"]),
        common_sounds=sounds,
        honorifics=LANGUAGES[language].words("mentions", "honorifics"),
        characters=characters(language),
    )


def _flagged(lexicon: Lexicon) -> Iterable[tuple[str, int]]:
    """Yield the words of a language but for first names, and those that attribute."""
    flags = k.flags(lexicon.language)
    for word, flag in flags.items():
        own = flag & ~_FORM
        if own:
            yield word, own
    for word in lexicon.after | lexicon.that | lexicon.so:
        yield word, flags.get(word, 0) & ~_FORM
    for word in lexicon.by:  # before which no name goes on
        yield word, flags.get(word, 0) & ~_FORM | k.BOUND


def _sections(language: str) -> Mapping[str, Sequence[str]]:
    path = LANGUAGES.beside(language, "nouns")
    found: Mapping[str, Sequence[str]] = nouns(path) if path else {}
    return {section: found.get(section, ()) for section in _NAMES}


def _names(language: str) -> Mapping[str, int]:
    path = LANGUAGES.beside(language, "names")
    genders = {"m": k.FIRST_M, "f": k.FIRST_F, "u": k.FIRST_U}
    return {name: genders[gender] for name, gender in (first_names(path) if path else {}).items()}


def _sounds(names: Iterable[str]) -> frozenset[str]:
    """Return the characters of long names, which are foreign ones in Chinese."""
    counts = Counter(one for name in names if len(name) > _OWN_NAME for one in frozenset(name))
    return frozenset(one for one, count in counts.items() if count >= _OFTEN)


def _is_foreign(name: str, sounds: frozenset[str], characters: frozenset[str]) -> bool:
    """Whether a name is written by its sound: in kana, or with such characters only."""
    if _KATAKANA.fullmatch(name):
        return True
    own = len(name) <= _OWN_NAME and characters.issuperset(name)
    return sounds.issuperset(name) and not own


def _lengths(words: Iterable[str]) -> Mapping[str, Sequence[int]]:
    found: dict[str, set[int]] = {}
    for word in words:
        found.setdefault(word[0], set()).add(len(word))
    return {first: tuple(sorted(lengths, reverse=True)) for first, lengths in found.items()}
