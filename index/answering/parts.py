"""Parts of a quote that the question seeks: a date, an amount, a place. Pure.

A part is told only where it is certain: where the quote has one such thing, and a number only with
the noun that is counted.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from index.answering.answer_types import offers
from index.answering.findings import because, behind, clock_times, counted, dates, is_asked, meet
from index.answering.reports import is_negation
from index.languages import LANGUAGES
from index.languages.phrases import any_of
from index.models import Span
from index.query.known_words import is_first_name
from index.query.sought import sought
from index.text.amounts import amounts
from index.text.full_names import CAPITALIZED, full_names, particles
from index.text.punctuation import ASKING, COLONS, COMMAS, EXCLAIMING, QUOTES, SEMICOLONS, STOPS
from index.text.sentences import sentences
from index.text.stopwords import function_terms
from index.text.terms import terms

if TYPE_CHECKING:
    from index.models import Quote
    from index.query.sought import Sought

# A year long ago, or any other number: nobody can tell what it is.
_BARE = re.compile(r"(?<![\w.,])1\d{3}(?![\w.,]*\d)")
_WORD = re.compile(r"[^\W\d_][\w']*")
# Of a reason so many characters are shown, up to the end of its clause.
_LONGEST_REASON = 160
_CLAUSE_END = re.compile(
    rf"[{STOPS}{SEMICOLONS}{COLONS}{EXCLAIMING}{ASKING}](?:\s|$|[{QUOTES}])|[{COMMAS}](?=\s|$)"
    r"|[\"”“»\n]|$"
)


def part_sought(question: str, quote: Quote) -> Span | None:
    """Return the part of a quote that a question seeks, as a span of its article's text.

    None where it seeks nothing that can be told, and where several parts may be it.
    """
    language = quote.article.language or ""
    found = only_part(question, quote.text, language)
    if found is None:
        return None
    answering = _answering(quote, question, language)
    place = Span(quote.span.start + found.start, quote.span.start + found.end)
    return place if answering and answering.holds(place) else None


def only_part(question: str, text: str, language: str) -> Span | None:
    """Return the one part of a text that a question seeks, as a span of it.

    None where there are several, and where the text says that it is not so.
    """
    kind, (_, asking_end) = sought(question, language)
    if not kind or not offers(question, text, language) or _denies(text, question, language):
        return None
    found = [
        place for place in _offered(kind, question, asking_end, text, language)
        if not is_asked(text, place, question, language, kind)
    ]  # fmt: skip
    return Span(*found[0]) if len(found) == 1 else None


def _denies(text: str, question: str, language: str) -> bool:
    """Whether a text says that something is not so, where the question has no such word."""
    return _has_negation(text, language) and not _has_negation(question, language)


def _has_negation(text: str, language: str) -> bool:
    words = (word.strip("'").casefold() for word in _WORD.findall(text.replace("’", "'")))
    return any(is_negation(word, language) for word in words)


def likeliest_part(question: str, quote: Quote) -> Span | None:
    """Return the part of a quote that a question seeks, also where others may be it."""
    return part_sought(question, quote) or _part_beside_others(question, quote)


def _part_beside_others(question: str, quote: Quote) -> Span | None:
    """Return the part of a quote that a question seeks, as `part_sought`, in one of its sentences.

    Of the sentences that have such a part it is the one that shares most with the question. Others
    may have one as well: it is less certain.
    """
    whole, language = quote.article.text, quote.article.language or ""
    asked = asked_terms(question, language)
    found: dict[int, list[Span]] = defaultdict(list)
    for one in sentences(whole, quote.span, language):
        if part := part_sought(question, replace(quote, span=one)):
            found[len(asked.intersection(terms(one.of(whole), language)))].append(part)
    most = found[max(found)] if found else []
    return most[0] if len(most) == 1 else None


def _answering(quote: Quote, question: str, language: str) -> Span | None:
    """Return the sentence of a quote that shares most with the question, None if several do."""
    asked = asked_terms(question, language)
    whole = quote.article.text
    parts = sentences(whole, quote.span, language)
    shared = [len(asked.intersection(terms(part.of(whole), language))) for part in parts]
    most = max(shared, default=0)
    return parts[shared.index(most)] if shared.count(most) == 1 else None


def asked_terms(question: str, language: str) -> set[str]:
    """Return the terms of a question, or of part of one, that are no small words."""
    return set(terms(question, language)) - function_terms(language)


def _offered(
    kind: Sought, question: str, asking_end: int, text: str, language: str
) -> list[tuple[int, int]]:
    """Return the places in a text that may be what is sought by words that end at `asking_end`."""
    if kind == "what time":
        return clock_times(text, language)
    if kind == "when":
        times = dates(text, language) or clock_times(text, language)
        bare = [found.span() for found in _BARE.finditer(text)]
        # Of two dates nobody can tell which, nor of a date and what may be one: none is shown.
        doubtful = any(not any(meet(one, other) for other in times) for one in bare)
        return [] if doubtful else times
    if kind == "where":
        return _places(question, text, language)
    if kind == "why":
        return _reasons(text, language)
    if kind == "who":
        return _people(text, language)
    return _amounts(kind, question[asking_end:], text, language)


def _amounts(kind: Sought, rest: str, text: str, language: str) -> list[tuple[int, int]]:
    times = dates(text, language)
    every = [
        one
        for one in amounts(text, language)
        if not any(meet((one.start, one.end), other) for other in times)
    ]
    if kind == "how much":
        return [(one.start, one.end) for one in every if one.kind == "money"]
    if kind == "how long":
        lasting = [one for one in every if one.kind == "duration"]
        return [(one.start, one.end) for one in lasting or every if one.kind != "count"]
    if kind == "measure":
        return [(one.start, one.end) for one in every if len(every) > 1 or one.kind != "count"]
    noun = counted(rest, language)
    named = [one for one in every if noun and noun in behind(one, text, language)]
    return [(one.start, one.end) for one in (every if len(named) == 1 else ())]


def _reasons(text: str, language: str) -> list[tuple[int, int]]:
    found = []
    for begins in because(language).finditer(text):
        end = _CLAUSE_END.search(text, begins.end())
        if end and end.start() - begins.start() <= _LONGEST_REASON:
            found.append((begins.start(), end.start()))
    return found


@cache
def _names(language: str) -> re.Pattern[str]:
    """Return what finds names of any length, as a language continues them ("Bank of England")."""
    own = any_of(LANGUAGES[language].words("mentions", "belonging"))
    within = rf"{particles()}|{own}"
    return re.compile(rf"{CAPITALIZED}(?:(?:\s(?:{within}))?\s{CAPITALIZED})*")


def _places(question: str, text: str, language: str) -> list[tuple[int, int]]:
    """Return the names in a text that stand behind a word for a place ("in Varnholm").

    None where there is another that is not in the question. The first word is no name.
    """
    if LANGUAGES[language].flag("writing", "capital_nouns"):
        return []
    times = dates(text, language)
    names = [
        found.span()
        for found in _names(language).finditer(text, _first_word(text))
        if not any(meet(found.span(), other) for other in times)
        and not is_asked(text, found.span(), question, language, "where")
    ]
    located = _located(language)
    return names if all(located.search(text, 0, start) for start, _ in names) else []


def _first_word(text: str) -> int:
    found = re.search(r"\w+", text)
    return found.end() if found else 0


def _people(text: str, language: str) -> list[tuple[int, int]]:
    """Return the names in a text; none where one of them may be no person's."""
    found = [one.span() for one in full_names().finditer(text)]
    first = [text[start:end].split(maxsplit=1)[0] for start, end in found]
    return found if all(is_first_name(one.casefold(), language) for one in first) else []


@cache
def _located(language: str) -> re.Pattern[str]:
    """Return what finds a preposition for places at the end of a text."""
    own = LANGUAGES[language].words("mentions", "locatives")
    words = "|".join(map(re.escape, sorted(own, key=len, reverse=True))) or "(?!)"
    return re.compile(rf"(?<!\w)(?:{words})\s$", re.IGNORECASE)
