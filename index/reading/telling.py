"""Lines in which somebody says something: they are an article's, whatever they ask for."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from index.languages import LANGUAGES
from index.text.punctuation import COMMAS, QUOTES

if TYPE_CHECKING:
    from index.languages import Language

# Behind a comma or a closing mark come so many words at most before the one for saying: "..., the
# bishop of Ostwick said".
_CLAUSE = re.compile(rf"[{COMMAS}{QUOTES}’'][^\S\n]*((?:[^\s,.!?]+\s+){{0,5}}[^\s,.!?]+)")
# So much of a line is looked at, in characters.
_LOOKED_AT = 500
_WORD = re.compile(r"[^\W\d_]+")
_ALL_QUOTED = re.compile(rf"[{QUOTES}][^{QUOTES}]*[{QUOTES}]\W*")
# Lines that stand around articles have these words as well: "read", "comment".
_AROUND = ("labels", "invitations", "buttons", "about", "captions", "authors", "changed")


def tells(line: str) -> bool:
    """Whether a line quotes somebody, or says behind a comma who says what stands before it."""
    begins = line[:_LOOKED_AT].strip()
    if _ALL_QUOTED.fullmatch(begins):
        return True
    return any(_says(clause[1].casefold()) for clause in _CLAUSE.finditer(begins))


def _says(clause: str) -> bool:
    """Whether a clause has a word for saying, which stands last where no spaces are between."""
    spaced, unspaced = _saying()
    words = _WORD.findall(clause)
    return bool(words) and (not spaced.isdisjoint(words) or words[-1].endswith(unspaced))


@cache
def _saying() -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the words for saying that lines around an article do not have in their language.

    First those of languages that part words by spaces, then those of the others.
    """
    words: dict[bool, set[str]] = {False: set(), True: set()}
    for language in map(LANGUAGES.__getitem__, LANGUAGES.codes):
        said = language.words("speech", "said") - _around(language)
        words[language.flag("writing", "unspaced")] |= {word for word in said if word.isalpha()}
    return frozenset(words[False]), tuple(words[True])


def _around(language: Language) -> frozenset[str]:
    phrases = (phrase for key in _AROUND for phrase in language.ordered("lines", key))
    return frozenset(word for one in phrases for word in _WORD.findall(one.casefold()))
