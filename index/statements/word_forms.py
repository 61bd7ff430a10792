"""Endings and letters that are written onto words and names, and taken off them."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from typing import TYPE_CHECKING, Any

from index.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Sequence

# Stands in the files for no ending at all.
_NONE = "-"
Ends = tuple[str, ...]
Groups = tuple[tuple[str, ...], ...]
Pairs = tuple[tuple[Ends, Ends], ...]


@dataclass(frozen=True, slots=True, eq=False)
class WordForms:
    """Lists of [forms] as they stand in the file of a language.

    Each has the name of its key, of which index/languages/forms.py says what it is; for - stands
    an empty string.
    """

    added_endings: Ends
    adjectives: Ends
    adverbs: Ends
    and_: Ends
    apart: Ends
    article: Ends
    bare_ends: Ends
    bare_with: Ends
    before_names: Ends
    before_words: Ends
    behind_hyphens: Ends
    behind_initials: Ends
    done_to_endings: Ends
    ends_of_one: Ends
    first_endings: Ends
    foreign_without: Ends
    gerunds: Ends
    her_beginnings: Ends
    his_beginnings: Ends
    last_name_endings: Ends
    leading: Ends
    linking: Ends
    name_article: Ends
    name_endings: Ends
    name_genitive: Ends
    name_vowels: Ends
    never_apart: Ends
    no_adjectives: Ends
    oblique_suffixes: Ends
    of_name_forms: Ends
    office_adjectives: Ends
    office_endings: Ends
    origins: Ends
    owned_endings: Ends
    owners: Ends
    owners_apart: Ends
    owners_of_persons: Ends
    participles: Ends
    trades: Ends
    vowels: Ends
    whose_suffixes: Ends
    article_before: Groups
    before_owners: Groups
    last_name_ends: Groups
    shortened_names: Groups
    last_names: Pairs
    past: Pairs
    topics: Pairs


@cache
def word_forms(language: str) -> WordForms:
    """Return the forms of words that the file of a language lists."""
    own = LANGUAGES[language]
    found: dict[str, Any] = {}
    for one in fields(WordForms):
        key = one.name.rstrip("_")
        if one.type == "Ends":
            found[one.name] = _written(own.ordered("forms", key))
        elif one.type == "Groups":
            found[one.name] = own.groups("forms", key)
        else:
            pairs = own.pairs("forms", key)
            found[one.name] = tuple((_written(ends), _written(others)) for ends, others in pairs)
    return WordForms(**found)


def _written(ends: Sequence[str]) -> Ends:
    return tuple("" if one == _NONE else one for one in ends)
