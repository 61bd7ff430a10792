"""Whether an article says "he" or "she" of somebody: by a title, an office, or beside the name.

A first name tells nothing: who is called neither is taken for either.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal

from index.statements.words import possessive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.statements.lexicon import Lexicon

Gender = Literal["he", "she"]

_NAME = r"[A-ZÀ-ÖØ-ÞΑ-ΩА-ЯЁІЇЄҐ][\w’'\-]*"


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
        for gender, titles in (("he", words.men), ("she", words.women)):
            if titles:
                for match in _titled(titles).finditer(self._text):
                    yield _plain(match[1]), gender  # type: ignore[misc]
        for match in _beside(words.he | words.she).finditer(self._text):
            if match[2].casefold() in words.said:
                yield _plain(match[1]), "he" if match[3].casefold() in words.he else "she"


def _plain(name: str) -> str:
    return name.removesuffix(possessive(name)).casefold()


@cache
def _titled(titles: frozenset[str]) -> re.Pattern[str]:
    """Return a pattern for names behind a title ("Ms. Hedda Marr")."""
    any_title = "|".join(sorted(map(re.escape, titles)))
    return re.compile(rf"\b(?i:{any_title})\b\.?[ \xa0](?:{_NAME}\.?[ \xa0]){{0,3}}({_NAME})")


@cache
def _beside(pronouns: frozenset[str]) -> re.Pattern[str]:
    """Return a pattern for a name, a word, and the pronoun behind both ("Marr said she")."""
    any_pronoun = "|".join(sorted(map(re.escape, pronouns)))
    return re.compile(rf"\b({_NAME}) (\w+) (?:\w+ )?({any_pronoun})\b")
