"""Names of months, as Unicode's CLDR has them in each language."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError

from index.languages import COMMON, LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def months(language: str) -> Mapping[str, int]:
    """Return month names and abbreviations in a language, in small letters, with their numbers.

    There are none where the language is not known.
    """
    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return {}
    return {
        name.lower().rstrip("."): number
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for number, name in locale.months[context][width].items()
        if not name[0].isdigit()
    }


def month(name: str) -> int:
    """Return the number of the month that is called so in any language that has a file, 0 of none.

    Where none has it, the first three letters tell English months apart, and many others.
    """
    written = " ".join(name.lower().split()).rstrip(".")
    for language in (COMMON, *LANGUAGES.codes):
        if number := months(language).get(written):
            return number
    return months(COMMON).get(written[:3], 0)
