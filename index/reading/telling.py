"""Lines in which somebody says something: they are an article's, whatever they ask for."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from index.languages import LANGUAGES

if TYPE_CHECKING:
    from index.languages import Language

# Behind a comma or a closing mark come so many words at most before the one for saying: "..., the
# bishop of Ostwick said".
_CLAUSE = re.compile(r"[,，،”»“\"’'][^\S\n]*((?:[^\s,.!?]+\s+){0,5}[^\s,.!?]+)")
# So much of a line is looked at, in characters.
_LOOKED_AT = 500
_WORD = re.compile(r"[^\W\d_]+")
_ALL_QUOTED = re.compile(r"[“„«\"][^“”„«»\"]*[”“»\"]\W*")
# Lines that stand around articles have these words as well: "read", "comment".
_AROUND = ("labels", "invitations", "buttons", "about", "captions", "authors", "changed")


def tells(line: str) -> bool:
    """Whether a line quotes somebody, or says behind a comma who says what stands before it."""
    begins = line[:_LOOKED_AT].strip()
    if _ALL_QUOTED.fullmatch(begins):
        return True
    for clause in _CLAUSE.finditer(begins):
        if not _saying().isdisjoint(_WORD.findall(clause[1].casefold())):
            return True
    return False


@cache
def _saying() -> frozenset[str]:
    """Return the words for saying of each language that its lines around an article do not have."""
    return frozenset(
        word
        for language in map(LANGUAGES.__getitem__, LANGUAGES.codes)
        for word in language.words("speech", "said") - _around(language)
        if word.isalpha()
    )


def _around(language: Language) -> frozenset[str]:
    phrases = (phrase for key in _AROUND for phrase in language.ordered("lines", key))
    return frozenset(word for one in phrases for word in _WORD.findall(one.casefold()))
