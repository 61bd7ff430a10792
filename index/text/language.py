"""Language identification of a text."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from index.languages import COMMON, LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Collection

    from py3langid.langid import LanguageIdentifier

FALLBACK = COMMON
# The model reads character n-grams: some sentences say as much as a whole article, at once.
ENOUGH_CHARACTERS = 2_000


@cache
def _identifier() -> LanguageIdentifier:
    # Not above: it loads numpy, and most commands need neither.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


# A question may be in any language that is at least so likely beside the likeliest.
_POSSIBLE = 0.01
# So few words hardly tell a language: names least of all.
_FEW_WORDS = 3


def likely(text: str, among: Collection[str]) -> list[str]:
    """Return the languages of `among` that a question may be in, the likeliest first.

    A bare name, or three words, may be in any of them.
    """
    if len(among) < 2:  # noqa: PLR2004 - nothing to choose from
        return list(among)
    ranked = [pair for pair in _identifier().rank(text[:ENOUGH_CHARACTERS]) if pair[0] in among]
    unknown = sorted(set(among) - {language for language, _ in ranked})
    if len(text.split()) <= _FEW_WORDS or not ranked:
        return [*(str(language) for language, _ in ranked), *unknown]
    best = ranked[0][1]
    return [str(language) for language, p in ranked if p >= best * _POSSIBLE]


def chances(text: str) -> dict[str, float]:
    """Return how likely a text is in each language that is known, 1 in all."""
    ranked = _identifier().rank(text[:ENOUGH_CHARACTERS])
    return {str(language): float(chance) for language, chance in ranked}


_CODE = re.compile(r"([a-z]{2,3})(?:[-_].*)?", re.IGNORECASE)
_TWO_LETTERS = 2


def code(tag: str) -> str:
    """Return the ISO 639-1 code of a language tag like en-US, empty where it is none.

    A code of three letters is one where a language file is called by it.
    """
    found = _CODE.fullmatch(tag.strip())
    written = found[1].lower() if found else ""
    return written if len(written) == _TWO_LETTERS or written in LANGUAGES else ""


def detect(text: str, among: Collection[str] = ()) -> str:
    """Return the ISO 639-1 code of the language `text` is most likely in.

    With `among`, only those languages are considered. Text without letters gets `FALLBACK`, or
    the first of `among`.
    """
    if len(among) == 1:
        return next(iter(among))
    ranked = _identifier().rank(text[:ENOUGH_CHARACTERS])
    allowed = [language for language, _ in ranked if not among or language in among]
    if not allowed or not any(character.isalpha() for character in text):
        return next(iter(sorted(among)), FALLBACK)
    return str(allowed[0])
