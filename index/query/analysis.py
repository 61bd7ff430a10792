"""A question in a person's own words, made ready to search with: pure."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from index.languages import LANGUAGES
from index.query.context import Context, settled
from index.query.dates import Period, period
from index.query.figures import figures
from index.query.joining import joined
from index.query.marked import marked
from index.query.politeness import polite_opening, polite_parts
from index.query.question_types import Kind, kind_of, place_asked
from index.query.weighing import by_its_opposite, weighed
from index.text.punctuation import APOSTROPHES, QUOTES
from index.text.scripts import without_accents
from index.text.stopwords import function_terms
from index.text.terms import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from index.query.weighing import Statistics, Word
    from index.text.terms import Token

_NEXT_LETTER = re.compile(r" ([^\W\d_])")
# Behind so many words that no article holds none is taken for a slip: it is about other things.
_MOST_SLIPS = 4
_BEFORE_A_QUESTION = f" \t\n¿¡{QUOTES}{APOSTROPHES}(-–—"


@dataclass(frozen=True, slots=True)
class Question:
    """A question, analysed: the words it is about, and what kind of answer it asks for.

    `period` is the time it names; `article` the number of the article that answered the question
    before, which this one goes on from. `marked` are the wordings that stand in quotation marks,
    each as it is analysed in the likely languages. Where the same is asked of something else, the
    words for that begin at `new_from`, which is 0 otherwise. `figures` are the terms that answer
    its kind beside those with digits. `conversation` are the numbers of articles that answered
    earlier questions, each with how much that counts; `size` is that of the library, in passages.
    """

    text: str
    words: tuple[Word, ...]
    kind: Kind
    period: Period
    article: int | None = None
    marked: tuple[frozenset[tuple[str, ...]], ...] = ()
    new_from: int = 0
    figures: frozenset[str] = frozenset()
    conversation: Mapping[int, float] = field(default_factory=dict)
    size: int = 0

    @property
    def terms(self) -> list[str]:
        """All terms to look for."""
        return [term for word in self.words for term in sorted(word.variants | word.related)]

    @property
    def timed(self) -> bool:
        """Whether it names a time, or wants what is newest."""
        return (self.period.bounded and not self.period.soft) or self.period.newest

    @property
    def weight(self) -> float:
        """The sum of the words' idf."""
        return sum(word.idf for word in self.words)


@dataclass(frozen=True, slots=True)
class Earlier:
    """Earlier question that this one goes on from: it is the text up to `end`.

    `article` is the number of the article that answered it. With `instead` the same is asked of
    something else, which the answer must have.
    """

    end: int
    article: int | None
    instead: bool = False


def analyse(
    text: str,
    languages: Sequence[str],
    statistics: Statistics,
    today: date,
    earlier: Earlier | None = None,
) -> Question:
    """Analyse a question that may be in any of `languages`, the likeliest first.

    Words that only say how it is asked are left out, unless there are no others ("to be or not to
    be"), and so is what only is polite ("Hello, ..."): of words before the question ("hi who ...")
    those that no article holds.
    """
    language = languages[0] if languages else ""
    begins = earlier.end if earlier else 0
    kind, asking = _asked_for(text, begins, language)
    named = period(text, languages, today)
    about, only_asks = _about(_spelled(text, languages, statistics))
    words = _weighed_words(text, begins, about, languages, statistics)
    # "Which city" may be a part of what an answer says; where no article has it, it only asks.
    place = range(*place_asked(text, language))
    context = Context(text, languages, named, begins, asking, place, only_asks=only_asks)
    return Question(
        text=text,
        words=tuple(settled(_as_answered(words, kind, languages, statistics), context)),
        kind=kind,
        period=named,
        article=earlier.article if earlier else None,
        marked=marked(text, languages),
        new_from=begins if earlier and earlier.instead else 0,
        figures=figures(kind, language),
        size=statistics.size,
    )


class _Spelled(NamedTuple):
    """A word of a question, by its terms in all likely languages.

    `asks` is whether it only says how it is asked, in the likeliest language that has its term.
    """

    start: int
    end: int
    terms: frozenset[str]
    asks: bool


def _spelled(text: str, languages: Sequence[str], statistics: Statistics) -> list[_Spelled]:
    """Return the words of a question, without those that only are polite."""
    asks: dict[tuple[int, int], dict[str, bool]] = defaultdict(dict)
    others: dict[tuple[int, int], set[str]] = defaultdict(set)
    polite = polite_parts(text)
    for language in languages:
        function = function_terms(language)
        found = tokens(text, language)
        for token in found:
            if any(part.start <= token.start < part.end for part in polite):
                continue
            is_function = token.term in function or _is_elided(text, token, language)
            # The likeliest language decides about a term that others have as well.
            asks[token.start, token.end].setdefault(token.term, is_function)
            others[token.start, token.end].update(token.also)
        held = statistics.frequency_or_held
        for place, terms in joined(text, found, function, language, held).items():
            others[place].update(terms)
    return [
        _Spelled(*place, frozenset(own).union(others[place]), any(own.values()))
        for place, own in asks.items()
    ]


def _about(spelled: Sequence[_Spelled]) -> tuple[Sequence[_Spelled], bool]:
    """Return the words that a question is about, and whether all of them only ask ("and why?")."""
    about = [one for one in spelled if not one.asks]
    return about or spelled, not about


def _weighed_words(
    text: str,
    begins: int,
    about: Iterable[_Spelled],
    languages: Sequence[str],
    statistics: Statistics,
) -> list[Word]:
    """Return words with what they are worth, without a polite opening that no article holds."""
    words: dict[frozenset[str], Word] = {}
    opening: int | None = None
    for start, end, terms, _ in about:
        opens = not text[begins if start >= begins else 0 : start].strip(_BEFORE_A_QUESTION)
        tag = start > 0 and text[start - 1] in "#@"
        slips = sum(word.missed for word in words.values()) < _MOST_SLIPS
        for word in weighed(
            text[start:end], start, terms, languages, statistics, opens=opens, tag=tag, slips=slips
        ):
            if not word.held and opening is None:
                opening = polite_opening(text)
            if word.held or start >= (opening or 0):
                words.setdefault(word.variants, word)
    return list(words.values())


def _as_answered(
    words: Iterable[Word], kind: Kind, languages: Sequence[str], statistics: Statistics
) -> list[Word]:
    """Return words as answers may tell them: when something opens by until when it is closed."""
    if kind != "when":
        return list(words)
    return [by_its_opposite(one, languages, statistics) for one in words]


def _is_elided(text: str, token: Token, language: str) -> bool:
    """Whether a word stands before another whose apostrophe was left out ("l autobus")."""
    own = LANGUAGES[language]
    if text[token.start : token.end].casefold() not in own.words("terms", "elisions"):
        return False
    behind = _NEXT_LETTER.match(text, token.end)
    letter = without_accents(behind[1].casefold()) if behind else ""
    return letter in own.words("terms", "elided_before")


def _asked_for(text: str, begins: int, language: str) -> tuple[Kind, list[range]]:
    """Return what kind of answer is asked for, and where the words stand that tell.

    Where the words of the question, which `begins` behind the one before, do not, those of that do.
    """
    kind, (start, end) = kind_of(text[begins:], language)
    before, (first, last) = kind_of(text[:begins], language) if begins else (kind, (0, 0))
    asking = [range(begins + start, begins + end), range(first, last)]
    return (before if kind == "other" else kind), asking
