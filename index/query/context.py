"""Weights of a question's words in context: less for words that answers rarely repeat. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from index.languages import COMMON, LANGUAGES
from index.query.sounds import is_pair
from index.text.chinese import simplified
from index.text.scripts import without_accents
from index.text.stopwords import at_home_by_spelling, function_terms
from index.text.units import units

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from index.query.dates import Period
    from index.query.weighing import Word

# Factors of words that count less: those of the question before, those that say what is asked for
# ("how many", "what year"), others that an answer need not hold, and those that name a date, which
# may be the article's.
_EARLIER, _ASKING, _FILLING, _DATED = 0.15, 0.15, 0.4, 0.3


@dataclass(frozen=True, slots=True)
class Context:
    """Context that weighs the words of a question; `languages` are its likely ones.

    The question `begins` behind the question before, and names a time, its `period`. Words at
    `asking` only ask, and so do those at `place` that no article holds. No word is missing of a
    question that `only_asks`.
    """

    text: str
    languages: Sequence[str]
    period: Period
    begins: int
    asking: Sequence[range]
    place: range
    only_asks: bool = False


def settled(words: Iterable[Word], context: Context) -> Sequence[Word]:
    """Return the words of a question that count, each as much as it does."""
    weighty = [_in_context(word, context) for word in words]
    told = [replace(word, filler=word.filler or context.only_asks) for word in weighty]
    kept = _without_seams(list(_without_particles(told)), context.languages)
    if any(word.missed for word in kept):
        kept = _understood(context.text, kept, context.languages)
    return [word for word in kept if not _is_idle(word, context.languages)] or kept


def _in_context(word: Word, context: Context) -> Word:
    """Weigh less what an answer need not repeat."""
    asking = context.asking if word.held else (*context.asking, context.place)
    filler = _is_filler(word.text, context.languages)
    if any(word.start in places for places in asking):
        return replace(word, idf=word.idf * _ASKING * word.held, filler=True)
    if word.start < context.begins:
        return replace(word, idf=word.idf * _EARLIER, filler=filler)
    if not word.held and (filler or _is_a_unit(word.text, context.languages)):
        return replace(word, idf=word.idf * _FILLING, filler=True)
    period = context.period
    dated = range(*(period.words or (0, 0)))
    if word.start in dated and not period.soft and not word.text.isdecimal():
        return replace(word, idf=word.idf * _DATED)
    return word


def _without_particles(words: Sequence[Word]) -> Iterator[Word]:
    """Leave out what joins a name that is read in other letters ("al-Sharif"): there it is none."""
    particles = LANGUAGES[COMMON].words("mentions", "particles")
    carried = {word.start for word in words if word.transcribed}
    for word in words:
        joins = word.start + len(word.text) + 1 in carried
        if not (joins and word.text.casefold() in particles):
            yield word


def _without_seams(words: list[Word], languages: Sequence[str]) -> list[Word]:
    """Leave out pairs of characters across two words, as of 修复要多久 the second.

    No article holds them, and one of their characters is a small word, or each is in a pair that
    an article holds or only asks.
    """
    pairs = [word for word in words if not word.held and is_pair(word.text)]
    if not pairs:
        return words
    held = {
        place
        for word in words
        if word.held
        for place in range(word.start, word.start + len(word.text))
    }
    seams = [word for word in pairs if _is_seam(word, held, languages)]
    return [word for word in words if word not in seams] or words


def _is_seam(pair: Word, held: Collection[int], languages: Sequence[str]) -> bool:
    characters = simplified(pair.text)
    return any(not _small(one).isdisjoint(characters) for one in languages) or all(
        pair.start + n in held
        or any(one in LANGUAGES[code].words("questions", "fillers") for code in languages)
        for n, one in enumerate(characters)
    )


@cache
def _small(language: str) -> frozenset[str]:
    """Return the characters that are words which only ask, join, or stand for somebody."""
    own = LANGUAGES[language]
    words = own.words("terms", "stop_words") | own.words("questions", "asking_for_words")
    words |= own.words("follow_ups", "pronouns")
    return frozenset(simplified(one) for one in words if len(one) == 1)


def _understood(text: str, words: list[Word], languages: Sequence[str]) -> list[Word]:
    """Leave out what only asks in the question's own language, where no article is in that."""
    spoken = [one for one in at_home_by_spelling(text) if one not in languages]
    function = frozenset().union(*map(function_terms, spoken))
    kept = [word for word in words if word.held or function.isdisjoint(word.variants)]
    return [
        replace(word, filler=word.filler or _is_filler(word.text, spoken)) for word in kept
    ] or words


def _is_idle(word: Word, languages: Iterable[str]) -> bool:
    """Whether a word says nothing of what is asked, and no article holds it as it was typed.

    Nor does a slip for a word that only says how it is asked.
    """
    if word.respelled:
        return any(function_terms(one) >= word.variants for one in languages)
    return word.filler and word.idf > 0 and not word.held


def _is_a_unit(word: str, languages: Iterable[str]) -> bool:
    """Whether a word is a unit, typed with accents or without: answers mostly shorten it (km)."""
    folded = without_accents(word.casefold())
    return any(folded in _plain_units(one) for one in languages)


@cache
def _plain_units(language: str) -> frozenset[str]:
    return frozenset(map(without_accents, units(language)))


def _is_filler(word: str, languages: Iterable[str]) -> bool:
    folded = word.casefold()
    keys = ("fillers", "happenings")
    return any(
        folded in LANGUAGES[one].words("questions", key) for one in languages for key in keys
    )
