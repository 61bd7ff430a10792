"""Whether a text tells of another one of those that only a number tells apart. Pure.

Article 38 says nothing of article 39, and where bus 217 stops does not tell where bus 219 does. A
number that counts something is none of these: that 14 people came, and not 12, is an answer to how
many came.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from index.languages import COMMON, LANGUAGES
from index.text.terms import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from index.answering.windows import Window
    from index.models import Article
    from index.query.analysis import Question
    from index.query.weighing import Word
    from index.text.terms import Token

# Signs between a word and its number: "line no. 7", "школа № 5", "KL-1723"; none of money, which
# makes it a price, and no bracket, which makes it an age.
_SIGNS = r"[^\w.,;:!?($€£¥₹₽₺₩₴]*+"
# Sign that joins the two numbers of a score (2-1).
_SCORE = re.compile(r"\s?[-–:]\s?\d")
# In Chinese and Japanese a number behind this says which one: 第14条.
_ORDINAL = "第"
# In these and in Korean one before this does: 3号线, 3호선.
_NUMBERED = re.compile(r"(\d+)\s?[号號호]\w?")
_FOLLOWING = re.compile(r"\s?([^\W\d_]+)")
# A year is told by the question's period.
_YEAR = re.compile(r"(?:19|20)\d\d")


class _Numbered(NamedTuple):
    """A number behind a word, and the word right behind it as it is written, if there is one."""

    number: Word
    before: frozenset[str]
    behind: str


def tells_of_a_namesake(
    question: Question, window: Window, articles: Mapping[int, Article]
) -> bool:
    """Whether the window's passage has another number in the place of one that is asked about."""
    passage = window.candidate.passage
    article = articles.get(passage.article)
    if not article:
        return False
    language, text = article.language or "", passage.span.of(article.text)
    if _has_another_of_its_sort(question.text, text):
        return True
    numbered = list(_numbered(question, language))
    if not numbered:
        return False
    found = tokens(text, language)
    held = {term for one in found for term in (one.term, *one.also)}
    return any(
        one.number.variants.isdisjoint(held) and _has_another(one, text, found, language)
        for one in numbered
    )


def _has_another_of_its_sort(asked: str, text: str) -> bool:
    """Whether 3号线 stands in a text, and 5号线 that is asked about does not."""
    sorts = {one[0][len(one[1]) :]: one[1] for one in _NUMBERED.finditer(asked)}
    told = {(one[0][len(one[1]) :], one[1]) for one in _NUMBERED.finditer(text)} if sorts else set()
    return any(
        (sort, number) not in told and any(other == sort for other, _ in told)
        for sort, number in sorts.items()
    )


def _numbered(question: Question, language: str) -> Iterator[_Numbered]:
    """Yield the numbers that tell one from others of its kind."""
    words = sorted(question.words, key=lambda one: one.start)
    for place, word in enumerate(words):
        if not word.text.isdecimal() or _YEAR.fullmatch(word.text):
            continue
        if _SCORE.match(question.text, _end(word)):
            continue
        following = words[place + 1 : place + 2]
        counted = following and not question.text[_end(word) : following[0].start].strip()
        behind = following[0].text.casefold() if counted else ""
        if question.text[: word.start].endswith(_ORDINAL):
            yield _Numbered(word, frozenset(_ORDINAL), "")
        elif place and _gap(language).fullmatch(question.text, _end(words[place - 1]), word.start):
            yield _Numbered(word, words[place - 1].variants, behind)


def _has_another(numbered: _Numbered, text: str, found: list[Token], language: str) -> bool:
    """Whether another number follows the same word, and does not count what is asked about."""
    for place, token in enumerate(found):
        if not token.term[:1].isdecimal() or token.term in numbered.number.variants or not place:
            continue
        # Of the word before, or where that is a sign (no. 7), of the one before it.
        near = [
            one
            for one in found[max(0, place - 2) : place]
            if one.term in numbered.before and _gap(language).fullmatch(text, one.end, token.start)
        ]
        if near:
            return not numbered.behind or _word_at(text, token.end) != numbered.behind
    return False


@cache
def _gap(language: str) -> re.Pattern[str]:
    """Return what matches all between a word and its number, in a language or in English."""
    own = (LANGUAGES[code].ordered("terms", "numbering") for code in (language, COMMON))
    words = "|".join(map(re.escape, chain(*own)))
    return re.compile(rf"{_SIGNS}(?:(?:{words})\b\.?)?+{_SIGNS}", re.IGNORECASE)


def _end(word: Word) -> int:
    return word.start + len(word.text)


def _word_at(text: str, place: int) -> str:
    """Return the word that follows right behind a place, in small letters, "" if none does."""
    found = _FOLLOWING.match(text, place)
    return found[1].casefold() if found else ""
