"""Flags of the words of an article without spaces, by the lists or else by their ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.languages import LANGUAGES
from index.statements import kinds as k
from index.statements.grammar.unspaced.segmentation import is_hiragana
from index.statements.grammar.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from index.statements.grammar.tokens import Token
    from index.statements.grammar.unspaced.known_names import Part
    from index.statements.grammar.unspaced.segmentation import Segmentation

# Characters in a word that no list has, whose end tells what it is.
LONGEST_UNKNOWN = 6
# From so many characters on a word for somebody may end with 人; so many have one that ends with 方
# and is a side of several (投资方).
_LONG = 3


class UnspacedWords(Vocabulary):
    """The flags of an article's tokens.

    `known` are the words of the lists, `views` those behind somebody whose view it is (看来).
    """

    def __init__(self, segmentation: Segmentation) -> None:
        super().__init__(segmentation.dictionary.language)
        self.known: Mapping[str, int] = segmentation.dictionary.words
        self.views = segmentation.views
        own = LANGUAGES[self.language]
        self.reporters = own.words("speech", "reporters")
        self.where_behind = own.words("speech", "where_behind")
        self.when_behind = own.words("speech", "when_behind")
        self.japanese = self.language == "ja"
        self.characters = segmentation.dictionary.characters
        self._names = segmentation.names
        self._longest = max(map(len, self.known), default=0)
        self._ended: dict[str, int] = {}  # what the end of each unknown word has told
        self._passed: set[int] = set()  # where the tokens begin that say to whom or where

    def flag(self, token: Token) -> int:
        """Return what a word tells where it stands."""
        found = self.alone(token)
        if token.start in self._passed:
            return found & ~(k.BOUND | k.PREPOSITION) | k.SKIPPED
        return found

    def pass_over(self, tokens: Iterable[Token]) -> None:
        """Note tokens that only say to whom or where: an adverb tells no more."""
        self._passed.update(token.start for token in tokens)

    def alone(self, token: Token) -> int:
        """Return what a word tells by itself."""
        part = self._names.get(token.start)
        if part is not None:
            return part.flags
        low = token.low
        found = self.known.get(low)
        if found is None:
            found = self._ended.get(low)
        if found is None:
            found = self._ended[low] = self._ending(low) if token.kind == "word" else 0
        return found

    def part(self, token: Token) -> Part | None:
        """Return the part of a person's name that a token is."""
        return self._names.get(token.start)

    def _ending(self, word: str) -> int:
        """Return what the end of an unknown word tells."""
        end, own = word[-1:], self.characters
        if end in own.persons_of_nouns and self.known.get(word[:-1], 0) & k.NOUN:
            return k.PERSON
        if self.japanese:
            return self._japanese_ending(word)
        if not 1 < len(word) <= LONGEST_UNKNOWN:
            return 0
        if end in own.persons:
            return 0 if word[0] in own.much else k.PERSON
        if end in own.persons_of_three and len(word) >= _LONG:
            return 0 if own.done.intersection(word) else k.PERSON
        return k.GROUP if end in own.sides and len(word) == _LONG else 0

    def _japanese_ending(self, word: str) -> int:
        """Return what the longest word tells that an unknown one ends with."""
        for length in range(min(len(word) - 1, self._longest), 1, -1):
            found = self.known.get(word[-length:], 0) & (k.NOUN | k.TITLE | k.ORG_WORD)
            if found:
                return found
        return k.PERSON if len(word) > 1 and word[-1] in self.characters.persons else 0


def is_compound(word: str) -> bool:
    """Whether a Japanese word is written without the kana of verbs and particles."""
    return not any(map(is_hiragana, word))
