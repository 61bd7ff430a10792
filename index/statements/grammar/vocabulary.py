"""What the words of a language tell, in any form in which an article has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.languages import LANGUAGES
from index.languages.language import COMMON
from index.statements import kinds as k

if TYPE_CHECKING:
    from collections.abc import Mapping

    from index.statements.grammar.tokens import Token

# Letters that Arabic writes onto the next word ("and", "so", "with", "for", "as").
_WRITTEN_ON = "وفبلك"
_LONGEST_PARTICLE = 3
# Those of the letters that are prepositions ("to", "in", "like").
_LEADING = "لبك"
# A part of a German compound has at least so many letters.
_SHORTEST_PART = 3
# No noun of a list is longer, in letters.
_LONGEST_PART = 40
_DIGITS = "0123456789"


class Vocabulary:
    """The flags of a language's words, and how the language writes names.

    The attributes are those of its file: see index/languages/schema.py.
    """

    def __init__(self, language: str) -> None:
        own = LANGUAGES[language]
        self.language = language
        self.plain = own.flag("writing", "plain_names")
        self.head_first = own.flag("writing", "head_first")
        self.articles = own.flag("writing", "articles")
        self.capital_nouns = own.flag("writing", "capital_nouns")
        self.many_forms = own.flag("writing", "many_forms")
        self.unspaced = own.flag("writing", "unspaced")
        self.indefinite = own.words("speech", "indefinite")
        self.particles = own.words("speech", "particles") | LANGUAGES[COMMON].words(
            "speech", "particles"
        )
        self.platforms = own.words("speech", "platforms") | LANGUAGES[COMMON].words(
            "speech", "platforms"
        )
        self.belonging = own.words("speech", "belonging")
        self.named_after = own.words("speech", "named_after")
        self.gendered = own.flag("writing", "gendered")
        self._listed: Mapping[str, int] = k.flags(language)
        self._met: dict[str, int] = {}

    def flag(self, token: Token) -> int:
        """Return what a word tells."""
        low = token.low
        found = self._listed.get(low)
        if found is None:
            found = self._met.get(low)
            if found is None:
                found = self._met[low] = self._inflected(token)
        return found

    def listed(self, low: str) -> int:
        """Return what a word tells in just this form."""
        return self._listed.get(low, 0)

    def leads_in(self, low: str) -> bool:
        """Whether a preposition is written onto a noun ("to the writer" is one word in Arabic)."""
        if self.language != "ar" or low[0] not in _LEADING or low in self._listed:
            return False
        return len(low) > _LONGEST_PARTICLE and bool(self._behind_particle(low))

    def before_apostrophe(self, low: str) -> int:
        """Return what the part of a word before an apostrophe tells ("I'm", "Ankara'da")."""
        if "’" in low or "'" in low:
            low = low.replace("’", "'").partition("'")[0]
        return self._listed.get(low, 0)

    def _inflected(self, token: Token) -> int:
        low = token.low
        if low.endswith(("'s", "’s")):
            return self.listed(low[:-2])
        if self.language == "tr":
            return self.before_apostrophe(low)
        if self.language == "ar" and len(low) > _LONGEST_PARTICLE and low[0] in _WRITTEN_ON:
            return self._behind_particle(low)
        if low[:1].isdigit():
            return self.listed(low.lstrip(_DIGITS))
        return self._compound(token)

    def _behind_particle(self, low: str) -> int:
        bare = low[1:]
        if low[0] == "ل" and bare.startswith("ل"):
            bare = "ا" + bare  # the article loses its first letter behind this one
        return self.listed(bare) & (k.NOUN | k.TITLE | k.FIRST | k.PRONOUN)

    def _double(self, token: Token, first: str) -> int:
        """Return what the first of two names tells ("Mary-Lou")."""
        flag = self.listed(first)
        capitals = token.upper and token.text[len(first) + 1].isupper()
        return flag & k.FIRST if capitals and not flag & ~(k.FIRST | k.FOREIGN) else 0

    def _compound(self, token: Token) -> int:
        """Return what a compound's last part tells ("vice-president", "Fraktionschefin")."""
        low = token.low
        if "-" in low:
            double, _, last = low.rpartition("-")
            return self.listed(last) & (k.NOUN | k.TITLE) or self._double(token, double)
        if self.capital_nouns and token.upper:
            first = max(_SHORTEST_PART, len(low) - _LONGEST_PART)
            for start in range(first, len(low) - _SHORTEST_PART):
                found = self.listed(low[start:]) & k.NOUN
                if found:
                    return found
        return 0
