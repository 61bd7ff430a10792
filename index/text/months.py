"""Names of months, as Unicode's CLDR has them in each language."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError

from index.languages import COMMON, LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


# Names that other countries of a language have for the months.
_ELSEWHERE = {
    "ar": ("ar_LB", "ar_DZ", "ar_MA"), "de": ("de_AT",), "es": ("es_PE",), "pt": ("pt_PT",),
}  # fmt: skip


@cache
def months(language: str) -> Mapping[str, int]:
    """Return month names and abbreviations in a language, in small letters, with their numbers.

    There are none where the language is not known.
    """
    return _named(language, ("wide", "abbreviated")) | {
        form: number
        for number, form in enumerate(LANGUAGES[language].ordered("dates", "month_forms"), start=1)
    }


@cache
def abbreviations(language: str) -> frozenset[str]:
    """Return the abbreviations among the names of months in a language."""
    named = _named(language, ("wide", "abbreviated")).keys()
    return frozenset(named - _named(language, ("wide",)).keys())


def _named(language: str, widths: Iterable[str]) -> dict[str, int]:
    named: dict[str, int] = {}
    for code in (*_ELSEWHERE.get(language, ()), language):
        try:
            locale = Locale.parse(code)
        except (UnknownLocaleError, ValueError):
            continue
        named |= {
            name.lower().rstrip("."): number
            for context in ("format", "stand-alone")
            for width in widths
            for number, name in locale.months[context][width].items()
            if not name[0].isdigit()
        }
    return named


def month(name: str) -> int:
    """Return the number of the month that is called so in any language that has a file, 0 of none.

    Where none has it, the first three letters tell English months apart, and many others.
    """
    written = " ".join(name.lower().split()).rstrip(".")
    for language in (COMMON, *LANGUAGES.codes):
        if number := months(language).get(written):
            return number
    return months(COMMON).get(written[:3], 0)
