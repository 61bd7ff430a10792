"""Narration without spaces as tokens: by the words of a list, and by the names of an article."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from index.statements import kinds as k
from index.statements.grammar.tokens import PUNCTUATION, Token
from index.statements.grammar.unspaced.dictionary import dictionary
from index.statements.grammar.unspaced.known_names import KnownNames

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from index.statements.grammar.unspaced.known_names import Part
    from index.statements.lexicon import Lexicon

# Words of other scripts stand between those that nothing parts.
_SPACED = "0-9０-９A-Za-zＡ-Ｚａ-ｚÀ-ɏͰ-ԯ"
_PIECE = re.compile(
    rf"(?P<word>[{_SPACED}]+(?:[.,’'-][{_SPACED}]+)*)|(?P<run>(?:(?![{_SPACED}])\w)+)|{PUNCTUATION}"
)
_KATAKANA = re.compile(r"[\u30a1-\u30ff]+")
# Behind these a particle says that somebody said what they close.
_CLOSING = frozenset('」｣』”"')
_GRAMMAR = k.PREPOSITION | k.BOUND | k.PRONOUN | k.DET | k.SKIPPED

_token = partial(tuple.__new__, Token)


class Segmentation:
    """An article's narration as tokens.

    `names` are those of people's names, by their start; `views` are the words behind somebody whose
    view it is (看来).
    """

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text, self.dictionary = text, dictionary(lexicon)
        self.names: dict[int, Part] = {}
        self.views = lexicon.after
        self._own = self.dictionary.characters
        words = self.dictionary.read(text)
        self._lengths, self._flags = words
        self._known = KnownNames(text, words, self.dictionary)
        self._kana = lexicon.language == "ja"

    def tokens(self, start: int, end: int) -> Iterator[Token]:
        """Yield the tokens of a stretch of narration."""
        place = start
        while piece := _PIECE.search(self.text, place, end):
            kind, first, place = piece.lastgroup, piece.start(), piece.end()
            if kind == "run":
                place = yield from self._words(first, place, end)
            else:
                word = piece[0]
                yield _token((kind, first, place, word, word.casefold()))

    def _words(self, start: int, end: int, last: int) -> Generator[Token, None, int]:
        """Yield the words of characters without a break, and return where they end."""
        place = unknown = start
        while place < end:
            name = self._known.at(place, last, opens=unknown == place)
            length = name[-1].end - place if name else self._word(place, end, unknown)
            if not length:
                place = self._beyond(place, end)
                continue
            if unknown < place:
                yield self._plain(unknown, place)
            if name:
                yield from map(self._named, name)
            else:
                yield self._plain(place, place + length)
            place = unknown = place + length
        if unknown < end:
            yield self._plain(unknown, end)
        return max(place, end)

    def _plain(self, start: int, end: int) -> Token:
        word = self.text[start:end]
        return _token(("word", start, end, word, word))

    def _named(self, part: Part) -> Token:
        self.names[part.start] = part
        return self._plain(part.start, part.end)

    def _word(self, place: int, end: int, unknown: int) -> int:
        """Return the length of the word at a place behind what is unknown, 0 if there is none."""
        length = self._lengths[place]
        if not length or place + length > end:
            return 0
        if length == 1 and (self._is_part(place, end, unknown) or self._means_else(place, end)):
            return 0
        if self._kana and self._is_inside(place, length, end, unknown):
            return 0
        return length + self._makes_person(place, length, end)

    def _makes_person(self, place: int, length: int, end: int) -> bool:
        """Whether the character behind a word makes of it somebody who does it."""
        after = place + length
        if length == 1 or after >= end:
            return False
        flags = self._flags[place]
        making = self._own.persons_of_others
        if flags & k.SAID:
            making = self._own.persons_of_saying
        elif flags & k.NOUN:
            making = self._own.persons_of_nouns
        if self.text[after] not in making or flags & (k.SOMEBODY | k.PEOPLE | k.TIME | _GRAMMAR):
            return False
        return self._lengths[after] <= 1 and not self._known.at(after, end, opens=True)

    def _is_part(self, place: int, end: int, unknown: int) -> bool:
        """Whether a noun of one character is part of an unknown word, as 海 in 海棠."""
        flags = self._flags[place]
        if not flags & (k.NOUN | k.ORG_WORD) or flags & (k.SAID | k.PRONOUN | k.PREPOSITION):
            return False
        if unknown < place and not flags & k.ORG_WORD and is_ideograph(self.text[place - 1]):
            return True
        after = place + 1
        if after >= end or not is_ideograph(self.text[after]) or self._lengths[after]:
            return False
        return not self._known.at(after, end, opens=True)

    def _means_else(self, place: int, end: int) -> bool:
        """Whether a verb of saying means something else here: 指 a finger, or to point."""
        behind = self._own.other_sense.get(self.text[place])
        return behind is not None and place + 1 < end and self.text[place + 1] in behind

    def _is_inside(self, place: int, length: int, end: int, unknown: int) -> bool:
        """Whether a word in Japanese is part of a longer one, or of a verb's ending."""
        text = self.text
        before = text[place - 1] if unknown < place else ""
        following = text[place + length] if place + length < end else ""
        if is_hiragana(text[place]):
            if text[place] in self._own.quoting and place and text[place - 1] in _CLOSING:
                return False
            if is_hiragana(before) or following in self._own.in_verbs.get(text[place], ()):
                return True
            particle = length == 1 and text[place] in self._own.particles
            doubtful = particle and is_hiragana(following)
            return doubtful and not self._lengths[place + 1]
        return is_katakana(text[place]) and (is_katakana(before) or is_katakana(following))

    def _beyond(self, place: int, end: int) -> int:
        """Return where an unknown character ends, or the kana that it is one of."""
        kana = _KATAKANA.match(self.text, place, end) if self._kana else None
        return kana.end() if kana else place + 1


def is_ideograph(one: str) -> bool:
    """Whether it is a Chinese character; False for no character."""
    return (
        "\u3400" <= one <= "\u9fff"
        or "\u3005" <= one <= "\u3007"
        or "\uf900" <= one <= "\ufaff"
        or one >= "\U00020000"
    )


def is_hiragana(one: str) -> bool:
    """Whether it is of the kana that verbs and particles are written in."""
    return "\u3041" <= one <= "\u309f"


def is_katakana(one: str) -> bool:
    """Whether it is of the kana that foreign words are written in."""
    return "\u30a1" <= one <= "\u30ff"
