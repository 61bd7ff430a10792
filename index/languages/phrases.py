"""Phrases of language files as regular expressions."""

from __future__ import annotations

import re
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

# Characters that continue a word: letters, digits, and the marks of accents and of Arabic and
# Indic vowels, which `\w` leaves out.
_LETTER = r"[\w\u0300-\u036f\u064b-\u065f\u0670\u0900-\u0963\u0966-\u0dff]"
_NOTHING = "(?!)"
_GAP = " ... "
_PART = re.compile(r" \.\.\. |[*# ]|[^*# ]+")
_MEANING = {
    "*": f"{_LETTER}*",
    "#": r"\d{1,3}",
    " ": r"\s+",
    _GAP: r"\s+(?:[^\s?!.,;:،؛؟]+\s+){0,8}?",
}
# The same gap where words stand together.
_GAP_UNSPACED = "[^?!.,;:？！。，；：]{0,30}?"


def expression(phrases: Iterable[str], *, unspaced: bool) -> str:
    """Return the regular expression that finds any of `phrases`, the first that fits at a place.

    It captures nothing. Of a language that is `unspaced` a phrase may begin and end anywhere, of
    others only where a word does. Without phrases it finds nothing.
    """
    written = [_one(phrase, unspaced=unspaced) for phrase in phrases]
    # Lookarounds at a word take long to compile: neighbours with the same ones share them.
    alike = []
    for begins, run in groupby(written, _BEGINS):
        words = ((one_of(one.words for one in own), ends) for ends, own in groupby(run, _ENDS))
        alike.append(begins + one_of(word + ends for word, ends in words))
    return _ahead(written) + one_of(alike)


def alternatives(groups: Mapping[str, Collection[str]], *, unspaced: bool) -> str:
    """Return the regular expression that finds any phrase of the groups, as `expression` does.

    It captures what it finds under the name of the group.
    """
    written = [_one(phrase, unspaced=unspaced) for own in groups.values() for phrase in own]
    return _ahead(written) + one_of(
        f"(?P<{name}>{expression(own, unspaced=unspaced)})" for name, own in groups.items()
    )


def any_of(words: Iterable[str]) -> str:
    """Return the regular expression that finds any of the words, within others too, longest first.

    It captures nothing. Without words it finds nothing.
    """
    written = sorted(words, key=len, reverse=True)
    return one_of(re.escape(one).replace("'", "['’]") for one in written)


def is_empty(phrase: str) -> bool:
    """Whether a phrase has no word that could be found."""
    return not phrase.strip("^*# ")


class _Phrase(NamedTuple):
    """Expressions of a phrase.

    The condition where it begins, its first character, its words, and the condition where it ends.
    """

    begins: str
    first: str
    words: str
    ends: str


_BEGINS, _ENDS = attrgetter("begins"), attrgetter("ends")


def _one(phrase: str, *, unspaced: bool) -> _Phrase:
    """Return the expressions of one phrase, its words parted by single spaces.

    Three dots between two of its words stand for some others, or none. A star at an edge allows the
    word to go on there, and finds no more than what is written.
    """
    written = phrase.removeprefix("^")
    begins = "" if unspaced or written.startswith("*") else f"(?<!{_LETTER})"
    if written != phrase:
        begins = "^"
    ends = "" if unspaced or written.endswith("*") else f"(?!{_LETTER})"
    parts = _PART.findall(written.strip("*"))
    meaning = _MEANING | {_GAP: _GAP_UNSPACED} if unspaced else _MEANING
    words = [meaning.get(part, re.escape(part)) for part in parts]
    first = _MEANING.get(parts[0][0], re.escape(parts[0][0]))
    return _Phrase(begins, first.removesuffix("{1,3}"), "".join(words), ends)


def _ahead(written: Iterable[_Phrase]) -> str:
    """Return what looks at the next character: nearly everywhere in a text no phrase begins."""
    first = "".join(sorted({one.first for one in written}))
    return f"(?=[{first}])" if first else ""


def one_of(expressions: Iterable[str]) -> str:
    """Return the regular expression that finds what any of others finds; of none, nothing."""
    return f"(?:{'|'.join(expressions) or _NOTHING})"
