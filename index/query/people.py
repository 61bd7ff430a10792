"""People who have several names, in a question about what somebody said: pure.

A question that has one of a person's names, whole or only its last word, is searched with the words
of the others too: the last for the last, the one before for the one before, and what is left over
for the first.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from index.languages import LANGUAGES
from index.query.known_words import is_first_name
from index.query.other_letters import script_of
from index.text.stopwords import function_terms
from index.text.terms import terms, tokens

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from index.models import Article
    from index.query.analysis import Question
    from index.query.weighing import Word


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


def only_words(
    question: Question, languages: Sequence[str], articles: Iterable[Article]
) -> frozenset[str]:
    """Return the terms of first names in a question that only are words in the articles.

    "What did Rosa say?" does not ask of a rose: the articles have such a name with a capital, and
    where all nouns have one, in these letters.
    """
    articles = list(articles)
    absent = {
        word.text.casefold(): word.variants
        for word in question.words
        if _is_given(question.text, word, languages) and not _is_written(word.text, articles)
    }
    for article in articles if absent else ():
        absent = {
            name: variants
            for name, variants in absent.items()
            if not _is_there(name, variants, article)
        }
    return frozenset().union(*absent.values())


def _is_written(name: str, articles: Iterable[Article]) -> bool:
    """Whether an article has a name as it is written: most have, and to see that takes no time."""
    pattern = rf"(?<!\w){re.escape(name)}(?!\w)"
    return any(name in one.text and re.search(pattern, one.text) for one in articles)


def _is_there(name: str, variants: frozenset[str], article: Article) -> bool:
    """Whether an article has a word for a name in any form, with a capital if its script has any.

    Where all nouns have one it is the name only as it is written, but in other letters.
    """
    language = article.language or ""
    nouns = LANGUAGES[language].flag("writing", "capital_nouns")
    # Each word once, for a speech has the same ones a thousand times; none without a capital.
    for word in {one for one in article.text.split() if not one.islower()}:
        for token in tokens(word, language):
            written = word[token.start : token.end]
            if token.term not in variants or written[0].islower():
                continue
            if not nouns or script_of(written) != script_of(name) or written.casefold() == name:
                return True
    return False


def without(question: Question, terms: frozenset[str]) -> Question:
    """Return a question whose words do not mean some terms of the articles."""
    words = (
        replace(word, variants=frozenset({word.text})) if word.variants & terms else word
        for word in question.words
    )
    return replace(question, words=tuple(words))


def _is_given(text: str, word: Word, languages: Sequence[str]) -> bool:
    """Whether a word is somebody's first name in a question, and another word beside."""
    folded = word.text.casefold()
    if not (word.start and word.text[:1].isupper() and (word.held or word.respelled)):
        return False
    before = text[: word.start].split()[-1:]
    behind = text[word.start + len(word.text) :].split()[:1]
    # A respelled word before another name may be a title.
    alone = word.respelled and not any(one[0].isupper() for one in behind)
    for language in languages:
        own = LANGUAGES[language]
        if own.words("mentions", "determiners").intersection(map(str.casefold, before)):
            continue
        if is_first_name(folded, language) or (alone and not own.flag("writing", "capital_nouns")):
            return True
    return False


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
