"""Characters that tell what stands around them, of a language that writes no spaces."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from typing import TYPE_CHECKING, Any

from index.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, eq=False)
class Characters:
    """Lists of [characters] as they stand in the file of a language.

    Each has the name of its key, of which index/languages/characters.py says what it is; of the
    pairs, each word has the characters that stand behind it.
    """

    age: frozenset[str]
    before_names: frozenset[str]
    calling: frozenset[str]
    determining_persons: frozenset[str]
    done: frozenset[str]
    given_endings: frozenset[str]
    joining_offices: frozenset[str]
    much: frozenset[str]
    name_prefixes: frozenset[str]
    of: frozenset[str]
    offices: frozenset[str]
    owning: frozenset[str]
    particles: frozenset[str]
    persons: frozenset[str]
    persons_of_nouns: frozenset[str]
    persons_of_others: frozenset[str]
    persons_of_saying: frozenset[str]
    persons_of_three: frozenset[str]
    places: frozenset[str]
    quoting: frozenset[str]
    relatives: frozenset[str]
    sides: frozenset[str]
    subject: frozenset[str]
    title_prefixes: frozenset[str]
    untold: frozenset[str]
    in_verbs: Mapping[str, frozenset[str]]
    other_sense: Mapping[str, frozenset[str]]


@cache
def characters(language: str) -> Characters:
    """Return the characters that the file of a language lists."""
    own = LANGUAGES[language]
    found: dict[str, Any] = {}
    for one in fields(Characters):
        if one.type == "frozenset[str]":
            found[one.name] = own.words("characters", one.name)
        else:
            pairs = own.pairs("characters", one.name)
            found[one.name] = {word: frozenset(behind) for words, behind in pairs for word in words}
    return Characters(**found)
