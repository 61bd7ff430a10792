"""Whether two quotes tell of one thing, so that their figures can be compared. Pure.

Either they do so in like words, or each has all that a question names, its time included: then
their words may be quite different.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.answering.findings import counted
from index.answering.parts import asked_terms
from index.answering.tolls import held, people_counted
from index.languages import LANGUAGES
from index.query.question_types import small_terms
from index.query.sought import sought
from index.text.punctuation import QUOTES
from index.text.scripts import CAPITALISED
from index.text.sentences import sentences
from index.text.terms import terms

if TYPE_CHECKING:
    from index.models import Quote, Span

# Two reports of one thing share so many of their words, but for the figures.
_ALIKE = 0.6
_YEAR = re.compile(r"(?<!\d)(?:1\d|20)\d\d(?!\d)")
_MARKS = re.compile(f"[{QUOTES}]")
# A question that names so many things tells of which it asks, even without a name among them.
_TELLS, _TELLS_WITH_A_NAME = 4, 3
# The sentence with the figure has so many of them.
_IN_THE_SENTENCE = 2
# Pairs of characters that only the question has, across two of its words.
_ACROSS = 0.25


def is_of_the_same(first: Quote, other: Quote) -> bool:
    """Whether two quotes seem to report one thing: in like words, of no other year, with no name.

    The name of somebody who tells of it is one as well: rather too little is noted than too much.
    """
    one, two = _words(first), _words(other)
    if len(one & two) < _ALIKE * min(len(one), len(two)):
        return False
    if _has_another_year(first, other):
        return False
    if LANGUAGES[_language(other)].flag("writing", "capital_nouns"):
        return True
    known = f"{first.article.title}\n{first.article.text}"
    names = (one for one in CAPITALISED.findall(other.text) if one[0].isupper())
    return all(name in known for name in names)


def both_tell(
    question: str,
    parts: tuple[Span, Span],
    first: Quote,
    other: Quote,
    *,
    apart: bool = False,
) -> bool:
    """Whether what a question names stands in both quotes, some of it beside each of two parts.

    One word that is no name may be missing in both where there are others enough: the verb of the
    question. Words of nearly the same meaning stand for it (died, killed). Where a part may stand
    `apart` from what is counted, all but the names stands in its sentence.
    """
    language = _language(other)
    if _language(first) != language or _has_another_year(first, other, parts[1]):
        return False
    kind, (start, end) = sought(question, language)
    asked = _telling(question[:start] + " " + question[end:], language)
    names = asked & _names(first) & _names(other)
    if len(asked) < (_TELLS_WITH_A_NAME if names else _TELLS):
        return False
    noun = counted(question[end:], language) if apart else ""
    lacking = [asked - {people_counted(question, language)}]
    for quote, part in zip((first, other), parts, strict=True):
        beside = held(asked, _beside(quote, part), language)
        shown = f"{quote.article.title}\n{quote.passage.of(quote.article.text)}"
        told = held(asked, shown, language)
        if kind == "when" or apart:
            # Of several days only the one in a sentence with all but the names is certainly meant.
            told = beside | told & names - {noun}
        # What only the first one tells is another thing: bought, shown.
        missing = lacking[0] - told
        if len(beside) < _IN_THE_SENTENCE or not _is_little(missing, asked, first, other):
            return False
        lacking.append(missing)
    unspaced = LANGUAGES[language].flag("writing", "unspaced")
    return unspaced or lacking[2] <= lacking[1]


def _is_little(missing: set[str], asked: set[str], first: Quote, other: Quote) -> bool:
    """Whether what a quote lacks of a question is little enough to be left out, and no name."""
    if LANGUAGES[_language(other)].flag("writing", "unspaced"):
        return len(missing) <= _ACROSS * len(asked)
    if not missing:
        return True
    names = _names(first) | _names(other)
    return len(missing) == 1 and len(asked) >= _TELLS and missing.isdisjoint(names)


def _telling(text: str, language: str) -> set[str]:
    return asked_terms(text, language) - small_terms(language)


def _names(quote: Quote) -> set[str]:
    shown = quote.passage.of(quote.article.text)
    words = CAPITALISED.findall(_MARKS.sub("", f", {quote.article.title} {shown}"))
    return set(terms(" ".join(words), _language(quote)))


def _beside(quote: Quote, part: Span) -> str:
    """Return the sentence of a quote with a part, and the headline where it has that part too."""
    whole = quote.article.text
    around = sentences(whole, quote.span, _language(quote))
    sentence = next((one.of(whole) for one in around if one.holds(part)), "")
    repeated = re.search(
        rf"(?<!\w){re.escape(part.of(whole))}(?!\w)", quote.article.title, re.IGNORECASE
    )
    return f"{quote.article.title}\n{sentence}" if repeated else sentence


def _has_another_year(first: Quote, other: Quote, part: Span | None = None) -> bool:
    """Whether a quote has a year that the first one's article has not, but for that in a part."""
    years = set(_YEAR.findall(other.text))
    if part:
        years -= set(_YEAR.findall(part.of(other.article.text)))
    return not years <= set(_YEAR.findall(first.article.text))


def _words(quote: Quote) -> set[str]:
    found = terms(quote.text, _language(quote))
    return {term for term in found if not any(map(str.isnumeric, term))}


def _language(quote: Quote) -> str:
    return quote.article.language or ""
