"""Flags of a language's words, in any form in which an article has them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from index.languages import LANGUAGES
from index.statements import kinds as k
from index.statements.grammar.cases import Case, first_cases, office, suffix_case
from index.statements.grammar.listed import Listed
from index.text.scripts import without_accents

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from index.statements.grammar.tokens import Token

# A word with a letter written onto it is longer, in letters.
_LONGEST_PARTICLE = 3
# A part of a German compound has at least so many letters.
_SHORTEST_PART = 3
# No noun of a list is longer, in letters.
_LONGEST_PART = 40
_DIGITS = "0123456789"
# Persian writes it between a word and its ending.
_HALF_SPACE = "\u200c"
# So many words that no list has are remembered: those of a hundred articles or more.
_MOST_MET = 50_000


def _of_words(words: Sequence[str], language: str) -> tuple[str, ...]:
    return tuple(office(word.casefold(), language) for word in words)


class Vocabulary(Listed):
    """The flags of a language's words in any form, with what its file lists."""

    def __init__(self, language: str) -> None:
        super().__init__(language)
        own = LANGUAGES[language]
        self._offices = {
            _of_words(one.split("_"), language): _of_words(group[0].split("_"), language)
            for group in own.groups("mentions", "offices")
            for one in group
        }
        self._comparing, self._beginning = (
            tuple(_HALF_SPACE + ending for ending in own.ordered("mentions", key))
            for key in ("comparing_endings", "indefinite_endings")
        )
        forms = self.forms
        self._persons_owners = (
            *(_HALF_SPACE + ending for ending in forms.owners_apart), *forms.owners_of_persons,
        )  # fmt: skip
        self._ranks = own.ordered("mentions", "ranks")
        self._works = frozenset(office(one, language) for one in own.words("called", "works"))
        self._listed: Mapping[str, int] = k.flags(language)
        self._met: dict[tuple[str, bool], int] = {}

    def flag(self, token: Token) -> int:
        """Return what a word tells."""
        found = self._listed.get(token.low)
        if found is None:
            met = token.low, token.upper  # a name with a capital may be another word without
            found = self._met.get(met)
            if found is None:
                if len(self._met) >= _MOST_MET:
                    self._met.clear()
                found = self._met[met] = self._inflected(token)
        return found

    def listed(self, low: str) -> int:
        """Return what a word tells in just this form."""
        return self._listed.get(low, 0)

    def office(self, low: str, following: Sequence[Token]) -> str:
        """Return the office that a noun names, the same for all its forms and for its synonyms.

        The words that follow may belong to it: "глава региона".
        """
        bare = office(low, self.language)
        if following and self._offices:
            found = self._offices.get((bare, office(following[0].low, self.language)))
            if found:
                return " ".join(found)
        return " ".join(self._offices.get((bare,), (bare,)))

    def case(self, low: str) -> Case:
        """Return how a word's own ending shows, as in Turkish, that it is no subject."""
        return suffix_case(low, self.language, self._is_noun)

    def _is_noun(self, low: str) -> bool:
        return bool(self.listed(low) & k.NOUN)

    def is_joined(self, low: str) -> bool:
        """Whether "and" is written onto a word in Arabic: another name or noun begins."""
        joins = self.forms.and_ and low.startswith(self.forms.and_)
        if not joins or low in self._listed:
            return False
        return len(low) > _LONGEST_PARTICLE and bool(self._behind_particle(low))

    def is_work(self, low: str) -> bool:
        """Whether a word is a noun for what has a title, in any form: a newspaper, a film."""
        works = self._works
        if not works:
            return False
        if self.language in ("tr", "ja"):
            ends = low.startswith if self.language == "tr" else low.endswith
            return any(map(ends, works))
        if self.forms.article:  # with that it has no title behind it: "المشروع"
            return low in works or (low[:1] in self.forms.before_words and low[1:] in works)
        return office(low, self.language) in works

    def compares(self, low: str) -> bool:
        """Whether a word compares: "his younger brother" in Persian."""
        return low.endswith(self._comparing)

    def leads_in(self, low: str) -> bool:
        """Whether a preposition is written onto a noun ("to the writer" is one word in Arabic)."""
        if low[:1] not in self.forms.leading or low in self._listed:
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
        if self.suffixes:
            return self.before_apostrophe(low)
        if self.forms.before_words and len(low) > _LONGEST_PARTICLE:
            found = self._behind_particle(low) if low[:1] in self.forms.before_words else 0
            return found or self._before_owner(low)
        bare = low.rpartition(_HALF_SPACE)[0] if low.endswith(self._beginning) else ""
        bare = bare or low.lstrip(_DIGITS)
        if self.inflects and "’" in low:
            bare = low.replace("’", "'")  # "Мар’яна"
        if bare != low:
            return self.listed(bare)
        if self.forms.name_endings and token.upper:
            found = self._first_name(low)
            if found:
                return found
        return self._compound(token) or self._before_owner_of_person(low) or self._accented(token)

    def _accented(self, token: Token) -> int:
        """Return what a first name tells that is listed without its accents ("Leocádia")."""
        if not token.upper or token.low.isascii():
            return 0
        plain = without_accents(token.low)
        flag = self.listed(plain) if plain != token.low else 0
        return flag & k.FIRST if not flag & ~(k.FIRST | k.FOREIGN) else 0

    def _first_name(self, low: str) -> int:
        """Return what a first name tells that is not in its first case ("Игоря", "Дарьей")."""
        found = 0
        for name in first_cases(low, self.language):
            flag = self.listed(name)
            if flag & k.FIRST and not flag & ~(k.FIRST | k.THING):
                found |= flag
        if found & k.FIRST_M and found & k.FIRST_F:
            return k.FIRST_U
        return found

    def _behind_particle(self, low: str) -> int:
        bare = low[1:]
        for written, article in self.forms.article_before:
            if low.startswith(written):
                bare = article + low.removeprefix(written)
        return self.listed(bare) & (k.NOUN | k.TITLE | k.FIRST | k.PRONOUN)

    def _before_owner(self, low: str) -> int:
        """Return what a noun tells with whose it is written onto its end ("his club")."""
        owner = next(filter(low.endswith, self.forms.owners), "")
        noun = low.removesuffix(owner)
        if noun == low:
            return 0
        alone = (
            noun.removesuffix(before) + end
            for before, end in self.forms.before_owners
            if noun.endswith(before)
        )
        return (self.listed(noun) or self.listed(next(alone, noun))) & k.NOUN

    def _before_owner_of_person(self, low: str) -> int:
        """Return what a noun for somebody tells with whose he is at its end ("his spokesman")."""
        for owner in self._persons_owners:
            found = self.listed(low.removesuffix(owner)) & (k.NOUN | k.TITLE)
            if low.endswith(owner) and found & k.SOMEBODY:
                return found
        return 0

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
        if _HALF_SPACE in low:  # نایب‌رئیس
            found = self.listed(low.rpartition(_HALF_SPACE)[2]) & (k.NOUN | k.TITLE)
            return found if found & k.SOMEBODY else 0
        if self.inflects:
            for rank in self._ranks:
                found = self.listed(low.removeprefix(rank)) & (k.NOUN | k.TITLE)
                if low.startswith(rank) and found & k.SOMEBODY:
                    return found
        if self.capital_nouns and token.upper:
            first = max(_SHORTEST_PART, len(low) - _LONGEST_PART)
            for start in range(first, len(low) - _SHORTEST_PART):
                found = self.listed(low[start:]) & k.NOUN
                if found:
                    return found
        return 0


@cache
def vocabulary_of(language: str) -> Vocabulary:
    """Return the vocabulary of a language, which every article in it shares."""
    return Vocabulary(language)
