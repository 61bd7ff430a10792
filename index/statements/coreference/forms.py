"""The forms that a name may have in a text: cases, possessives, suffixes."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from index.statements.grammar.cases import behind_letters, parted
from index.statements.grammar.tokens import possessive
from index.statements.word_forms import word_forms

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

# In a shorter word the first or last letters are its own.
_SHORTEST = 5
# An article has the same few names again and again: so many words of them are kept.
_KEPT = 4_096


def bare(word: str, language: str) -> str:
    """Return a word without what is written onto it."""
    word = word.removesuffix(possessive(word))
    return unsuffixed(word) if word_forms(language).whose_suffixes else word


def unsuffixed(word: str) -> str:
    """Return a name, as in Turkish, without the suffixes behind its apostrophe."""
    return parted(word)[0]


@lru_cache(maxsize=_KEPT)
def base_forms(word: str, language: str) -> frozenset[str]:
    """Return what a word of a name may be in its first case, case-folded."""
    name = bare(word, language)
    found = {name} if name else set()
    forms = word_forms(language)
    if forms.last_name_endings:
        endings, ends = _case_patterns(language)
        found |= {endings.sub("", one) for one in found}
        for pattern, other in ends:
            found |= {pattern.sub(other, one) for one in found}
    elif len(name) >= _SHORTEST:
        found |= {name.removesuffix(one) for one in forms.name_genitive}
        found |= {name.removeprefix(one) for one in forms.article}
        written_on = {one for one in found if one[0] in forms.of_name_forms}
        found |= {one[1:] for one in written_on if len(one) >= _SHORTEST}
    return frozenset(found)


@cache
def _case_patterns(
    language: str,
) -> tuple[re.Pattern[str], Sequence[tuple[re.Pattern[str], str]]]:
    """Return what finds the endings of a last name, and ends that others stand for."""
    forms = word_forms(language)
    ends = [(behind_letters((one,)), other) for one, other in forms.last_name_ends]
    return behind_letters(forms.last_name_endings), ends
