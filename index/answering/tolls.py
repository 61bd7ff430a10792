"""The number in a quote that answers how many, also where its noun stands elsewhere. Pure.

"The number of people killed has risen to four": what is counted stands in the sentence, and the
number behind a word for up to where it changed. Such a part is not shown as the answer, but tells
another figure of the same thing.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from index.answering.findings import behind, counted, dates, is_asked, meet
from index.answering.parts import asked_terms
from index.answering.reports import CLAUSE_ENDS, is_negation
from index.languages import LANGUAGES
from index.models import Span
from index.query.sought import sought
from index.query.synonyms import near_words
from index.text.amounts import amounts
from index.text.sentences import sentences
from index.text.stopwords import function_terms
from index.text.terms import terms

if TYPE_CHECKING:
    from collections.abc import Collection

    from index.models import Quote
    from index.text.amounts import Amount

_WORD = re.compile(r"[^\W\d_][\w'’]*")
_NEXT_WORD = re.compile(r"\s([^\W\d_][\w'’]*)")
# A phrase for up to where something changed is no longer, in characters.
_BEFORE = 30
# A "not" stands so many words before the number that it denies ("none of the 12").
_DENYING = 3


def number_told(question: str, quote: Quote) -> Span | None:
    """Return the number in the likeliest sentence of a quote that answers how many there are.

    Of several that are as likely it is the only one with such a number.
    """
    language = quote.article.language or ""
    if sought(question, language)[0] != "how many":
        return None
    found = []
    for one in _likeliest_sentences(question, quote, language):
        number = _number_told(question, one.of(quote.article.text), language)
        if number:
            found.append(Span(one.start + number.start, one.start + number.end))
    return found[0] if len(found) == 1 else None


def held(asked: Collection[str], text: str, language: str) -> set[str]:
    """Return which of the terms of a question a text has, or in words of nearly their meaning."""
    own, near = set(terms(text, language)), near_words(language)
    return {term for term in asked if term in own or not own.isdisjoint(near.get(term, ()))}


def people_counted(question: str, language: str) -> str:
    """Return the term of what a question counts where it is people, whom any noun may name."""
    kind, (_, end) = sought(question, language)
    noun = counted(question[end:], language) if kind == "how many" else ""
    return noun if noun in _people(language) else ""


def _counts_people(question: str, language: str) -> bool:
    """Whether a question counts people, perhaps without a word for them: how many were hurt."""
    rest = question[sought(question, language)[1][1] :]
    word = _WORD.search(rest)
    partitives = LANGUAGES[language].words("facts", "partitives")
    alone = word is not None and word[0] not in partitives and _is_small(word[0], language)
    return alone or bool(people_counted(question, language))


@cache
def _people(language: str) -> frozenset[str]:
    """Return the terms of the words for people of whom nothing else is said."""
    own = LANGUAGES[language].words("facts", "people")
    return frozenset(terms(" ".join(own), language))


def _likeliest_sentences(question: str, quote: Quote, language: str) -> list[Span]:
    """Return the sentences of a quote that share most with a question."""
    asked, whole = asked_terms(question, language), quote.article.text
    own = [*sentences(whole, quote.span, language)]
    shared = [len(held(asked, one.of(whole), language)) for one in own]
    most = max(shared, default=0)
    return [one for one, number in zip(own, shared, strict=True) if 0 < most == number]


def _number_told(question: str, text: str, language: str) -> Span | None:
    """Return the one number of a sentence that may count what is asked for, None of several.

    It stands before what is counted, or before nothing, or behind a phrase for what was reached.
    """
    times = dates(text, language)
    found = [
        one
        for one in amounts(text, language)
        if one.kind == "count"
        and not any(meet((one.start, one.end), other) for other in times)
        and not is_asked(text, (one.start, one.end), question, language)
        and not _is_denied(one, text, language)
    ]
    noun = counted(question[sought(question, language)[1][1] :], language)
    near = near_words(language).get(noun, frozenset()) | {noun}
    if _counts_people(question, language):
        near |= _people(language)
    telling = [
        one for one in found if _reaches(one, text, language) or _counts(one, near, text, language)
    ]
    if not telling and len(found) == 1 and _counts_nothing_else(found[0], text, language):
        telling = found if _is_asked_of(found[0], question, text, language) else []
    return Span(telling[0].start, telling[0].number) if len(telling) == 1 else None


def _counts(one: Amount, nouns: frozenset[str], text: str, language: str) -> bool:
    """Whether a number has one of the nouns right behind it, in its clause."""
    clause = CLAUSE_ENDS.split(text[one.number :], maxsplit=1)[0]
    return not nouns.isdisjoint(behind(one, text[: one.number + len(clause)], language))


def _reaches(one: Amount, text: str, language: str) -> bool:
    """Whether a number stands in a phrase for what was reached: "has risen to four"."""
    # The phrases have a number in digits.
    start = max(0, one.start - _BEFORE)
    before = text[start : one.start]
    shown = f"{before}1{text[one.number : one.number + _BEFORE]}"
    return any(
        found.start() <= len(before) < found.end() for found in _reached(language).finditer(shown)
    )


def _counts_nothing_else(one: Amount, text: str, language: str) -> bool:
    """Whether no noun may follow a number: the sentence ends there, or a small word stands."""
    word = _NEXT_WORD.match(text, one.number)
    return word is None or _is_small(word[1], language)


def _is_asked_of(one: Amount, question: str, text: str, language: str) -> bool:
    """Whether what is told of a number right behind it, if anything, is asked (31 were hurt)."""
    clause = CLAUSE_ENDS.split(text[one.number :], maxsplit=1)[0]
    own = (term for term in terms(clause, language) if term not in function_terms(language))
    verb = next(own, "")
    asked = asked_terms(question, language)
    return not verb or bool(held(asked, verb, language))


def _is_small(word: str, language: str) -> bool:
    return function_terms(language).issuperset(terms(word, language))


def _is_denied(one: Amount, text: str, language: str) -> bool:
    """Whether right before a number its clause says that it is not so: "not three"."""
    words = _WORD.findall(CLAUSE_ENDS.split(text[: one.start])[-1])
    return any(is_negation(word.casefold(), language) for word in words[-_DENYING:])


@cache
def _reached(language: str) -> re.Pattern[str]:
    return re.compile(LANGUAGES[language].expression("measures", "reached"), re.IGNORECASE)
