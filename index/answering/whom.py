"""Whether somebody whom an article names may be whom a question names. Pure."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import DamerauLevenshtein

from index.query.known_words import is_first_name
from index.statements.kinds import NOUN, TITLE, flags
from index.text.stopwords import function_terms
from index.text.terms import searched_terms, terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.models import Article, Quote, Statement
    from index.query.weighing import Word

_WORDS = re.compile(r"\w+")


def called(article: Article, said: Statement | Quote) -> str:
    """Return what an article calls a speaker, with the words that introduce them: "the mayor".

    Where the words at the quotation are others they come last: an inflected name may stand there
    in another form. Nothing where nobody is known to speak.
    """
    if said.speaker is None:
        return ""
    named = (said.introduced, said.speaker, said.mention)
    return " ".join(dict.fromkeys(span.of(article.text) for span in named if span))


def has_a_name(called_by: str, language: str) -> bool:
    """Whether what somebody is called has a name, and not only an office: "the mayor" has none."""
    small = function_terms(language)
    return any(
        _is_a_name(word, language) and not small.issuperset(terms(word, language))
        for word in _WORDS.findall(called_by)
    )


def may_be_called(
    name: str, language: str, named: Sequence[Word], full_names: Sequence[Sequence[Word]]
) -> bool:
    """Whether a name may be that of whom a question names, by their full names where it has them.

    Ida Marr is neither Otto Marr nor Ida Brenn, and may be Marr, or Councillor Marr.
    """
    held = _name_terms(name, language)
    if all(held.isdisjoint(word.variants) for word in named):
        return False
    parts = _WORDS.findall(name.casefold())
    if not any(is_first_name(one, language) for one in parts):
        return True  # no full name, or a body's
    theirs = [own for own in full_names if any(not held.isdisjoint(one.variants) for one in own)]
    return not theirs or any(_is_whole(own, held, parts, language) for own in theirs)


def _is_whole(
    full_name: Sequence[Word], held: frozenset[str], parts: Sequence[str], language: str
) -> bool:
    """Whether a name has all words of another one, but for offices and slips."""
    others = [word.text for word in full_name if held.isdisjoint(word.variants)]
    return all(
        not _is_a_name(word, language) or any(_is_slip(word, one) for one in parts)
        for word in others
    )


@lru_cache(maxsize=1_024)
def _name_terms(name: str, language: str) -> frozenset[str]:
    return frozenset(searched_terms(name, language))


def _is_slip(word: str, part: str) -> bool:
    """Whether a word of a question may be a part of a name, typed wrong by a letter."""
    return DamerauLevenshtein.distance(word.casefold(), part, score_cutoff=1) <= 1


def _is_a_name(word: str, language: str) -> bool:
    """Whether a word of somebody's name is no office or title ("Mayor Brenn", "Dr. Vale")."""
    first = word[:1]
    return first.isalpha() and not first.islower() and not is_office(word, language)


def is_office(word: str, language: str) -> bool:
    """Whether a word is a noun or title for somebody: "mayor", "Dr."."""
    return bool(flags(language).get(word.casefold(), 0) & (NOUN | TITLE))
