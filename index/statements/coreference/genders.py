"""Whether an article says "he" or "she" of somebody: by a title, an office, or beside the name.

A first name tells nothing: who is called neither is taken for either.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal

from index.statements.grammar.tokens import possessive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.statements.lexicon import Lexicon

Gender = Literal["he", "she"]

_NAME = r"[A-ZÀ-ÖØ-ÞΑ-ΩА-ЯЁІЇЄҐ][\w’'\-]*"
# A name and the word for saying before a pronoun, and how many characters both take at most.
_SAID = re.compile(rf"\b({_NAME}) (\w+)(?: \w+)?$")
_REACH = 60


class Genders:
    """What one article tells of the people it names, by their last names."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self._text = text
        self._lexicon = lexicon
        self._known: dict[str, Gender | None] | None = None

    def of(self, last: str) -> Gender | None:
        """Return what is said of who has this last name, None where it is neither or both."""
        if self._known is None:
            self._known = {}
            for name, gender in self._told():
                other = self._known.setdefault(name, gender)
                self._known[name] = gender if other == gender else None
        return self._known.get(last)

    def _told(self) -> Iterator[tuple[str, Gender]]:
        words = self._lexicon
        for name in self._titled(words.men):
            yield name, "he"
        for name in self._titled(words.women):
            yield name, "she"
        for name in self._beside(words.he):
            yield name, "he"
        for name in self._beside(words.she):
            yield name, "she"

    def _titled(self, titles: frozenset[str]) -> Iterator[str]:
        """Yield names that stand behind any of the titles ("Ms. Hedda Marr")."""
        for match in _behind(titles).finditer(self._text) if titles else ():
            # Looked at here and not in the pattern: letters alone are found far faster.
            if not match.start() or not self._text[match.start() - 1].isalnum():
                yield _plain(match[1])

    def _beside(self, pronouns: frozenset[str]) -> Iterator[str]:
        """Yield names before a word for saying and a pronoun ("Marr said she")."""
        for match in _spaced(pronouns).finditer(self._text) if pronouns else ():
            said = _SAID.search(self._text[max(0, match.start() - _REACH) : match.start()])
            if said and said[2].casefold() in self._lexicon.said:
                yield _plain(said[1])


def _plain(name: str) -> str:
    return name.removesuffix(possessive(name)).casefold()


@cache
def _behind(titles: frozenset[str]) -> re.Pattern[str]:
    """Return a pattern for names behind titles, with a capital or without."""
    written = {form for title in titles for form in (title, title.capitalize())}
    any_title = "|".join(sorted(map(re.escape, written)))
    return re.compile(rf"(?:{any_title})\.?[ \xa0](?:{_NAME}\.?[ \xa0]){{0,3}}({_NAME})")


@cache
def _spaced(pronouns: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf" (?:{'|'.join(sorted(map(re.escape, pronouns)))})\b")
