"""The parts of a Japanese name: the family name and the given name, and what they speak for it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.text.scripts import HAN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from index.statements.grammar.unspaced.dictionary import Dictionary
    from index.statements.grammar.unspaced.name_evidence import Parts

_HAN_CHARACTER = re.compile(f"[{HAN}]")
# They part the names that are written in kana.
POINTS = "・＝"
# Characters in a family name with a given name, and in a given name, at most.
LONGEST_HAN, LONGEST_GIVEN = 6, 3
# A name of so many characters that no list has is a family name.
SHORT = 2
# Evidence for a name in its own characters.
GIVEN_IN_LIST = 1.2
_OF_LIST, _GIVEN_CHARACTER, _USUAL_LENGTH, _TOO_LONG = 1.5, 1.0, 0.5, -1.0
_USUAL_LENGTHS = range(3, 6)


def parts_of(name: str, found: Mapping[str, float], dictionary: Dictionary) -> Parts:
    """Return the lengths of family name and given name, or of what points part.

    `found` are the names of the article: one of them may be a family name that it uses alone.
    """
    if any(one in name for one in POINTS):
        return tuple(map(len, re.split(rf"[{POINTS}]", name)))
    if len(name) == 1 or not is_han(name[0]):
        return (len(name),)
    for length in range(len(name) - 1, 0, -1):
        if name[:length] in found:
            return (length, len(name) - length)
    han = next((place for place, one in enumerate(name) if not is_han(one)), len(name))
    if han < len(name):
        return (han, len(name) - han)
    surname, given = dictionary.surname(name, 0, len(name)), _given(name, dictionary)
    if surname == len(name) or (not surname and not given and len(name) <= SHORT):
        return (len(name),)
    if given > 1 or not surname:
        surname = len(name) - (given or len(name) // 2)
    return (surname, len(name) - surname)


def of_characters(name: str, kana: str, dictionary: Dictionary) -> float:
    """Return what the characters of a name speak for it."""
    surname = dictionary.surname(name, 0, len(name))
    worth = _OF_LIST if surname else 0.0
    if _given(name, dictionary):
        worth += GIVEN_IN_LIST
    elif not kana and is_given(name[-1], dictionary):
        worth += _GIVEN_CHARACTER
    if not surname and len(name) - len(kana) > LONGEST_HAN:
        worth += _TOO_LONG
    return worth + _USUAL_LENGTH * (len(name) in _USUAL_LENGTHS)


def is_given(one: str, dictionary: Dictionary) -> bool:
    """Whether one character is written in given names."""
    return one in dictionary.men or one in dictionary.women or one in dictionary.either


def is_han(one: str) -> bool:
    """Whether it is a Chinese character, as family names are written in."""
    return _HAN_CHARACTER.fullmatch(one) is not None


def _given(name: str, dictionary: Dictionary) -> int:
    """Return the length of the given name that a name ends with, 0 where no list has it."""
    for length in range(min(LONGEST_GIVEN + 1, len(name) - 1), 0, -1):
        if name[-length:] in dictionary.names:
            return length
    return 0
