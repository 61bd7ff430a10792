"""Which words of a quote are what the question seeks: a date, an amount, a place. Pure.

They are told only where that is certain: where the quote has one such thing, and a number only with
the noun that is counted.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from index.languages import LANGUAGES
from index.models import Span
from index.query.dates import written_times
from index.query.known_words import is_first_name
from index.query.sought import sought
from index.text.amounts import amounts
from index.text.sentences import sentences
from index.text.stopwords import function_terms
from index.text.terms import terms

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.models import Quote
    from index.query.sought import Sought
    from index.text.amounts import Amount

# The noun that is counted stands so near behind its number, in characters ("12 small boats").
_NEAR = 24
# What may stand between the parts of one date ("Tuesday, 4 March").
_GAP = re.compile(r"[\s,.]*")
# A year long ago, or any other number: what it is nobody can tell.
_BARE = re.compile(r"(?<![\w.,])1\d{3}(?![\w.,]*\d)")
_CLOCK = re.compile(r"(?<![\d:.])(?:[01]?\d|2[0-3])[:h][0-5]\d(?![\d:])")
# Of a reason so many characters are shown, up to the end of its clause.
_LONGEST_REASON = 160
_CLAUSE_END = re.compile(r"[.;:!?。！？；؛؟।](?:\s|$|[\"”»])|[,，、،](?=\s|$)|[\"”“»\n]|$")
_UPPER = "".join(one for one in map(chr, range(0x530)) if one.isupper())
_CAPITALS = rf"[{_UPPER}][\w'’-]*"
_NAME = re.compile(rf"(?<![\w'’-]){_CAPITALS}(?:(?:\s(?:of|de|del|la|le|du|da|do))?\s{_CAPITALS})*")
# Two names at least: of one nobody can tell what it is.
_FULL_NAME = re.compile(
    rf"(?<![\w'’-]){_CAPITALS}(?:\s(?:(?:de|van|von|der|bin|al|el|da|dos)\s)*{_CAPITALS})+"
)


def part_sought(question: str, quote: Quote) -> Span | None:
    """Return the part of a quote that a question seeks, as a span of its article's text.

    None where it seeks nothing that can be told, and where several parts may be it.
    """
    text, language = quote.text, quote.article.language or ""
    kind, (_, asked) = sought(question, language)
    if not kind:
        return None
    found = [
        place for place in _offered(kind, question, asked, text, language)
        if not _is_asked(kind, text[slice(*place)], question, language)
    ]  # fmt: skip
    if len(found) != 1:
        return None
    start, end = found[0]
    answering = _answering(quote, question, language)
    place = Span(quote.span.start + start, quote.span.start + end)
    return place if answering and answering.holds(place) else None


def _answering(quote: Quote, question: str, language: str) -> Span | None:
    """Return the sentence of a quote that shares most with the question, None if several do."""
    asked = set(terms(question, language)) - function_terms(language)
    whole = quote.article.text
    parts = sentences(whole, quote.span, language)
    shared = [len(asked.intersection(terms(part.of(whole), language))) for part in parts]
    most = max(shared, default=0)
    return parts[shared.index(most)] if shared.count(most) == 1 else None


def _offered(
    kind: Sought, question: str, asked: int, text: str, language: str
) -> list[tuple[int, int]]:
    """Return the places in a text that may be what is sought by words that end at `asked`."""
    if kind == "when":
        dates = _dates(text, language) or [found.span() for found in _CLOCK.finditer(text)]
        bare = [found.span() for found in _BARE.finditer(text)]
        # Of two dates nobody can tell which, nor of a date and what may be one: none is shown.
        doubtful = any(not any(_meet(one, other) for other in dates) for one in bare)
        return [] if doubtful else dates
    if kind == "where":
        return _places(question, text, language)
    if kind == "why":
        return _reasons(text, language)
    if kind == "who":
        return _people(text, language)
    return _amounts(kind, question[asked:], text, language)


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _is_asked(kind: Sought, written: str, question: str, language: str) -> bool:
    """Whether the question has these words itself, of a name one of them."""
    own = set(terms(written, language)) - function_terms(language)
    asked = own & set(terms(question, language))
    return bool(asked) and (asked == own or kind in {"where", "who"})


def _dates(text: str, language: str) -> list[tuple[int, int]]:
    """Return the dates in a text, neighbours as one ("on Tuesday, 4 March")."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(written_times(text, language)):
        if joined and (start <= joined[-1][1] or _GAP.fullmatch(text, joined[-1][1], start)):
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return [(start, start + len(text[start:end].rstrip(" .,\t\n"))) for start, end in joined]


def _amounts(kind: Sought, rest: str, text: str, language: str) -> list[tuple[int, int]]:
    dates = _dates(text, language)
    every = [
        one
        for one in amounts(text, language)
        if not any(_meet((one.start, one.end), other) for other in dates)
    ]
    if kind == "how much":
        return [(one.start, one.end) for one in every if one.kind == "money"]
    if kind == "how long":
        lasting = [one for one in every if one.kind == "duration"]
        return [(one.start, one.end) for one in lasting or every if one.kind != "count"]
    if kind == "measure":
        return [(one.start, one.end) for one in every if len(every) > 1 or one.kind != "count"]
    noun = _counted(rest, language)
    counted = [one for one in every if noun and noun in _behind(one, text, language)]
    return [(one.start, one.end) for one in (every if len(counted) == 1 else ())]


def _counted(rest: str, language: str) -> str:
    """Return the term of the noun that is counted: the first word behind "how many"."""
    function = function_terms(language)
    return next((term for term in terms(rest, language) if term not in function), "")


def _behind(one: Amount, text: str, language: str) -> Iterable[str]:
    """Return the terms of an amount's unit and of the words right behind it."""
    return terms(text[one.number : max(one.end, one.number + _NEAR)], language)


def _reasons(text: str, language: str) -> list[tuple[int, int]]:
    found = []
    for begins in _because(language).finditer(text):
        end = _CLAUSE_END.search(text, begins.end())
        if end and end.start() - begins.start() <= _LONGEST_REASON:
            found.append((begins.start(), end.start()))
    return found


def _places(question: str, text: str, language: str) -> list[tuple[int, int]]:
    """Return the names in a text that stand behind a word for a place ("in Varnholm").

    None where there is another that is not in the question. The first word is no name.
    """
    if LANGUAGES[language].flag("writing", "capital_nouns"):
        return []
    dates = _dates(text, language)
    names = [
        found.span()
        for found in _NAME.finditer(text, _first_word(text))
        if not any(_meet(found.span(), other) for other in dates)
        and not _is_asked("where", found[0], question, language)
    ]
    located = _located(language)
    return names if all(located.search(text, 0, start) for start, _ in names) else []


def _first_word(text: str) -> int:
    found = re.search(r"\w+", text)
    return found.end() if found else 0


def _people(text: str, language: str) -> list[tuple[int, int]]:
    """Return the names in a text; none where one of them may be no person's."""
    found = [one.span() for one in _FULL_NAME.finditer(text)]
    first = [text[start:end].split(maxsplit=1)[0] for start, end in found]
    return found if all(is_first_name(one.casefold(), language) for one in first) else []


@cache
def _because(language: str) -> re.Pattern[str]:
    return re.compile(LANGUAGES[language].expression("questions", "because"), re.IGNORECASE)


@cache
def _located(language: str) -> re.Pattern[str]:
    """Return what finds a preposition for places at the end of a text."""
    own = LANGUAGES[language].words("speech", "locatives")
    words = "|".join(map(re.escape, sorted(own, key=len, reverse=True))) or "(?!)"
    return re.compile(rf"(?<!\w)(?:{words})\s$", re.IGNORECASE)
