"""Whether somebody whom an article names may be whom a question names. Pure."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import DamerauLevenshtein

from index.query.known_words import is_first_name
from index.statements.kinds import NOUN, TITLE, flags
from index.text.terms import searched_terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.models import Article, Span
    from index.query.weighing import Word

_WORDS = re.compile(r"\w+")


def called(article: Article, speaker: Span | None, introduced: Span | None) -> str:
    """Return what an article calls a speaker, with the words that introduce them: "the mayor"."""
    return " ".join(span.of(article.text) for span in (introduced, speaker) if span)


def may_be_called(
    name: str, language: str, named: Sequence[Word], full_name: Sequence[Word]
) -> bool:
    """Whether a name may be that of whom a question names, in words of a full name, if any.

    Ida Marr is neither Otto Marr nor Ida Brenn, and may be Marr, or Councillor Marr.
    """
    held = _name_terms(name, language)
    if all(held.isdisjoint(word.variants) for word in named):
        return False
    parts = _WORDS.findall(name.casefold())
    others = [
        word.text
        for word in full_name
        if held.isdisjoint(word.variants) and not any(_is_slip(word.text, one) for one in parts)
    ]
    whole = any(is_first_name(one, language) for one in parts)
    return not (whole and any(_is_a_name(word, language) for word in others))


@lru_cache(maxsize=1_024)
def _name_terms(name: str, language: str) -> frozenset[str]:
    return frozenset(searched_terms(name, language))


def _is_slip(word: str, part: str) -> bool:
    """Whether a word of a question may be a part of a name, typed wrong by a letter."""
    return DamerauLevenshtein.distance(word.casefold(), part, score_cutoff=1) <= 1


def _is_a_name(word: str, language: str) -> bool:
    """Whether a word of somebody's name is no office or title ("Mayor Brenn", "Dr. Vale")."""
    known = flags(language).get(word.casefold(), 0)
    return word[:1].isupper() and not known & (NOUN | TITLE)
