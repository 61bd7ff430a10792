"""Whether the number in a quote is told of the very thing that is asked about. Pure.

Only then may it be another figure of that thing: not where its clause names another place or
person, nor where it counts but some of more. What may be is no news of what is.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from index.answering.clauses import clause_around, sentence_around
from index.languages import LANGUAGES
from index.query.known_words import is_known
from index.query.question_types import small_terms
from index.query.sought import sought
from index.text.amounts import amounts
from index.text.days import weekdays
from index.text.months import months
from index.text.terms import terms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.models import Quote, Span

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_SENTENCE_START = re.compile(r"(?:^|[.!?:\n«»“”„\"]\s*)$")
# Forms of one word have so many letters, the last of which may differ, and so many more.
_ALIKE, _ENDING = 4, 2


def is_told_of_it(question: str, quote: Quote, part: Span, known: str) -> bool:
    """Whether a part of a quote is told of all of what a question names, and of nothing else.

    Each name stands in its clause. One that does not stands before it, and the clause names nothing
    else; of what comes between, only what a `known` text has too.
    """
    return not _is_some(question, quote, part) and _is_of_its_names(question, quote, part, known)


def is_hedged(question: str, quote: Quote, part: Span) -> bool:
    """Whether the sentence of a part tells what may be, where the question asks what is."""
    language = quote.article.language or ""
    text = sentence_around(quote.article, part).of(quote.article.text)
    return _has_hedge(text, language) and not _has_hedge(question, language)


def _has_hedge(text: str, language: str) -> bool:
    nouns = LANGUAGES[language].flag("writing", "capital_nouns")
    return any(
        nouns or found.start() == 0 or not text[found.start()].isupper()  # by May
        for found in _phrases(language, "hedges").finditer(text)
    )


def _is_some(question: str, quote: Quote, part: Span) -> bool:
    """Whether a number counts but some of those that are asked for, where not some are."""
    language, whole = quote.article.language or "", quote.article.text
    kind, (_, end) = sought(question, language)
    if kind != "how many" or _phrases(language, "out_of").match(question[end:].lstrip()):
        return False
    line = sentence_around(quote.article, part)
    if _phrases(language, "out_of").match(line.of(whole)):
        return True
    text = part.of(whole)
    number = next(((one.start, one.number) for one in amounts(text, language)), (0, len(text)))
    start, end = (part.start + one for one in number)
    # The phrases have a number in digits.
    shown = f"{whole[line.start : start]}1{whole[end : line.end]}"
    return bool(_phrases(language, "some_of").search(shown))


def _is_of_its_names(question: str, quote: Quote, part: Span, known: str) -> bool:
    language, whole = quote.article.language or "", quote.article.text
    line, clause = sentence_around(quote.article, part), clause_around(quote.article, part)
    shown = f"{quote.article.title}\n{whole}"
    asked = set(_names(question, f"{known}\n{shown}", language))
    lacking = {one for one in asked if not _has(clause.of(whole), one, language)}
    if not lacking:
        return True
    if _others(clause.of(whole), question, shown, language):
        return False
    title, before = quote.article.title, whole[quote.passage.start : line.start]
    lacking = {
        one for one in lacking
        if not _has(line.of(whole), one, language) and not _has(title, one, language)
    }  # fmt: skip
    if not lacking:
        return True
    between = f"{title}\n{before}"
    return all(_has(before, one, language) for one in lacking) and not _others(
        between, f"{question} {known}", shown, language
    )


def _names(text: str, shown: str, language: str) -> Iterator[str]:
    """Yield the words of a text that are names; `shown` is where others like them stand."""
    if _has_no_capitals(language):
        yield from _placed(text, language)
        return
    days = {*months(language), *weekdays(language)}
    for found in _WORD.finditer(text):
        word = found[0]
        if word.casefold() in days or small_terms(language).issuperset(terms(word, language)):
            continue
        amid = not _SENTENCE_START.search(text, 0, found.start())
        if (
            (word[0].isupper() and (amid or _is_a_name_first(text, found.end(), word, language)))
            or _is_a_name_elsewhere(word, shown)
        ):  # fmt: skip
            yield word


def _is_a_name_first(text: str, end: int, word: str, language: str) -> bool:
    """Whether a word that begins a sentence is a name: another goes on, or no other word is so."""
    following = _WORD.match(text, end + 1)
    if following and following[0][0].isupper():
        return True
    return not is_known(word.partition("'")[0].partition("’")[0].casefold(), language)


def _is_a_name_elsewhere(word: str, shown: str) -> bool:
    """Whether a word that begins a sentence, or is typed small, has a capital amid others."""
    capital = re.escape(word[:1].upper() + word[1:])
    amid = re.compile(rf"(?<=[\w,;)] ){capital}(?!\w)")
    small = re.compile(rf"(?<!\w){re.escape(word.casefold())}(?!\w)")
    return bool(amid.search(shown)) and not small.search(shown)


def _placed(text: str, language: str) -> Iterator[str]:
    """Yield the words right behind a word for a place ("in Lohr")."""
    words = _WORD.findall(text)
    own = LANGUAGES[language].words("mentions", "locatives")
    for before, word in pairwise(words):
        tells = not small_terms(language).issuperset(terms(word, language))
        if before.casefold() in own and tells:
            yield word


def _others(text: str, question: str, shown: str, language: str) -> list[str]:
    """Return the names in a text that a question has not."""
    return [one for one in _names(text, shown, language) if not _has(question, one, language)]


def _has(text: str, word: str, language: str) -> bool:
    """Whether a text has a word, in any form."""
    own = set(terms(text, language))
    return all(any(_are_forms(term, other) for other in own) for term in terms(word, language))


def _are_forms(one: str, other: str) -> bool:
    if one == other:
        return True
    short = min(len(one), len(other)) - 1
    few = abs(len(one) - len(other)) <= _ENDING
    return short >= _ALIKE - 1 and few and one[:short] == other[:short]


@cache
def _has_no_capitals(language: str) -> bool:
    """Whether names do not show: all nouns have capitals, or nothing has."""
    own = LANGUAGES[language]
    said = "".join(own.words("facts", "numbers"))
    return own.flag("writing", "capital_nouns") or said.upper() == said.lower()


@cache
def _phrases(language: str, key: str) -> re.Pattern[str]:
    return re.compile(LANGUAGES[language].expression("facts", key), re.IGNORECASE)
