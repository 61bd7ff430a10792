"""A question in a person's own words, made ready to search with: pure."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from index.languages import COMMON, LANGUAGES
from index.query.dates import Period, period
from index.query.figures import figures
from index.query.joining import joined
from index.query.marked import marked
from index.query.question_types import Kind, kind_of, place_asked
from index.query.small_talk import polite_opening, polite_parts
from index.query.weighing import by_its_opposite, weighed
from index.text.scripts import without_accents
from index.text.stopwords import at_home_by_spelling, function_terms
from index.text.terms import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from index.query.weighing import Statistics, Word
    from index.text.terms import Token

# What words count less: those of the question before, those that say what is asked for ("how many",
# "what year"), others that an answer need not hold, and those that name a date, which may be the
# article's.
_EARLIER, _ASKING, _FILLING, _DATED = 0.15, 0.15, 0.4, 0.3
_NEXT_LETTER = re.compile(r" ([^\W\d_])")
_BEFORE_A_QUESTION = " \t\n¿¡\"'“”„«»‘’(-–—"


@dataclass(frozen=True, slots=True)
class Question:
    """A question, analysed: the words it is about, and what kind of answer it asks for.

    `period` is the time it names; `article` the number of the article that answered the question
    before, which this one goes on from. `marked` are the wordings that stand in quotation marks,
    each as it is analysed in the likely languages. Where the same is asked of something else, the
    words for that begin at `own`, which is 0 otherwise. `figures` are the terms that answer its
    kind beside those with digits. `conversation` are the numbers of articles that answered earlier
    questions, each with how much that counts; `size` is that of the library, in passages.
    """

    text: str
    words: tuple[Word, ...]
    kind: Kind
    period: Period
    article: int | None = None
    marked: tuple[frozenset[tuple[str, ...]], ...] = ()
    own: int = 0
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
    """What a question goes on from: its text up to `end` is the question before.

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
    spellings: dict[tuple[int, int], dict[str, bool]] = defaultdict(dict)
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
            spellings[token.start, token.end].setdefault(token.term, is_function)
            others[token.start, token.end].update(token.also)
        for place, terms in joined(text, found, function, language, statistics.held).items():
            others[place].update(terms)
    language = languages[0] if languages else ""
    own = earlier.end if earlier else 0
    kind, asking = _asked_for(text, own, language)
    about = {place: v for place, v in spellings.items() if not any(v.values())}
    # Of what only asks ("and why?") no word is missing.
    only_asks, about = not about, about or spellings
    words: dict[frozenset[str], Word] = {}
    opening: int | None = None
    for (start, end), variants in about.items():
        opens = not text[own if start >= own else 0 : start].strip(_BEFORE_A_QUESTION)
        meant = frozenset({*variants, *others[start, end]})
        tag = start > 0 and text[start - 1] in "#@"
        for word in weighed(
            text[start:end], start, meant, languages, statistics, opens=opens, tag=tag
        ):
            if not word.held and opening is None:
                opening = polite_opening(text)
            if word.held or start >= (opening or 0):
                words.setdefault(word.variants, word)
    asked = period(text, languages, today)
    # "Which city" may be a part of what an answer says; where no article has it, it only asks.
    of_place = range(*place_asked(text, language))
    told = _told(words.values(), kind, languages, statistics)
    known = [
        _in_context(word, asked, own, asking if word.held else (*asking, of_place), languages)
        for word in told
    ]
    known = [replace(word, filler=word.filler or only_asks) for word in known]
    known = list(_without_particles(known))
    if any(word.missed for word in known):
        known = _understood(text, known, languages)
    known = [word for word in known if not _is_idle(word, languages)] or known
    instead = own if earlier and earlier.instead else 0
    article = earlier.article if earlier else None
    about_that = figures(kind, language)
    wordings = marked(text, languages)
    return Question(
        text,
        tuple(known),
        kind,
        asked,
        article,
        wordings,
        instead,
        about_that,
        size=statistics.size,
    )


def _told(
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


def _asked_for(text: str, own: int, language: str) -> tuple[Kind, list[range]]:
    """Return what kind of answer is asked for, and where the words stand that tell.

    Where the words from `own` on do not tell, those of the question before do.
    """
    kind, (start, end) = kind_of(text[own:], language)
    before, (first, last) = kind_of(text[:own], language) if own else (kind, (0, 0))
    asking = [range(own + start, own + end), range(first, last)]
    return (before if kind == "other" else kind), asking


def _understood(text: str, words: list[Word], languages: Sequence[str]) -> list[Word]:
    """Leave out what only asks in the question's own language, where no article is in that."""
    own = [one for one in at_home_by_spelling(text) if one not in languages]
    function = frozenset().union(*map(function_terms, own))
    kept = [word for word in words if word.held or function.isdisjoint(word.variants)]
    return [
        replace(word, filler=word.filler or _is_filler(word.text, own)) for word in kept
    ] or words


def _without_particles(words: Sequence[Word]) -> Iterator[Word]:
    """Leave out what joins a name that is read in other letters ("al-Sharif"): there it is none."""
    particles = LANGUAGES[COMMON].words("speech", "particles")
    carried = {word.start for word in words if word.transcribed}
    for word in words:
        joins = word.start + len(word.text) + 1 in carried
        if not (joins and word.text.casefold() in particles):
            yield word


def _is_idle(word: Word, languages: Iterable[str]) -> bool:
    """Whether a word says nothing of what is asked, and no article holds it as it was typed.

    Nor does a slip for a word that only says how it is asked.
    """
    if word.respelled:
        return any(function_terms(one) >= word.variants for one in languages)
    return word.filler and word.idf > 0 and not word.held


def _is_filler(word: str, languages: Iterable[str]) -> bool:
    folded = word.casefold()
    return any(folded in LANGUAGES[one].words("questions", "fillers") for one in languages)


def _in_context(
    word: Word, asked: Period, own: int, asking: Sequence[range], languages: Sequence[str]
) -> Word:
    """Weigh less what an answer need not repeat."""
    asks = any(word.start in places for places in asking)
    filler = _is_filler(word.text, languages)
    if asks:
        return replace(word, idf=word.idf * _ASKING * word.held, filler=True)
    if word.start < own:
        return replace(word, idf=word.idf * _EARLIER, filler=filler)
    if not word.held and filler:
        return replace(word, idf=word.idf * _FILLING, filler=True)
    dated = range(*(asked.words or (0, 0)))
    if word.start in dated and not asked.soft and not word.text.isdecimal():
        return replace(word, idf=word.idf * _DATED)
    return word
