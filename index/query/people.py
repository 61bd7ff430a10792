"""People who have several names, in a question about what somebody said: pure.

A question that has one of a person's names, whole or only its last word, is searched with the words
of the others too: the last for the last, the one before for the one before, and what is left over
for the first.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import zip_longest
from typing import TYPE_CHECKING

from index.text.stopwords import function_terms
from index.text.terms import terms

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from index.query.analysis import Question


def other_names(
    question: Question, languages: Iterable[str], people: Iterable[Collection[str]]
) -> Mapping[str, frozenset[str]]:
    """Return by term of the question the terms that the same people's other names have for it.

    `people` are the names of one person each.
    """
    asked = {term for word in question.words for term in word.variants}
    found: dict[str, set[str]] = defaultdict(set)
    for language in languages:
        for names in people:
            written = [own for name in names if (own := _terms(name, language))]
            for term, other in _pairs(asked, written):
                found[term].add(other)
    return {term: frozenset(others) for term, others in found.items()}


def _pairs(asked: set[str], written: Sequence[Sequence[str]]) -> Iterator[tuple[str, str]]:
    for own in written:
        if own[-1] not in asked:
            continue
        whole = asked.issuperset(own)
        for other in written:
            if other is own:
                continue
            if whole:
                # A word with none in the other name stands for itself.
                yield from zip_longest(reversed(own), reversed(other), fillvalue=own[0])
            else:
                yield own[-1], other[-1]


def _terms(name: str, language: str) -> list[str]:
    """Return the terms of a name that say whose it is, all of them where none does."""
    function = function_terms(language)
    written = terms(name, language)
    return [term for term in written if term not in function] or written
