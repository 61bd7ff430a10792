"""Names of weekdays and parts of the day, as Unicode's CLDR has them in each language."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError

from index.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_CONTEXTS = ("format", "stand-alone")
_WEEK = range(7)


@cache
def weekdays(language: str, *, short: bool = False) -> frozenset[str]:
    """Return the names of weekdays in a language, in small letters; none where it is not known.

    Their short forms are among them if asked for.
    """
    return frozenset(
        name.lower()
        for locale in _known(language)
        for context in _CONTEXTS
        for width in (("wide", "abbreviated") if short else ("wide",))
        for name in locale.days[context][width].values()
    )


@cache
def day_parts(language: str) -> frozenset[str]:
    """Return what a language calls morning, noon and night; nothing where it is not known."""
    return frozenset(
        name.lower()
        for locale in _known(language)
        for context in _CONTEXTS
        for part, name in locale.day_periods.get(context, {}).get("wide", {}).items()
        if part not in {"am", "pm"}
    )


@cache
def weekday_numbers(language: str) -> Mapping[str, int]:
    """Return the names of weekdays, in small letters, each with its number: Monday's is 0.

    Of a language without spaces the short ones are among them, which no other word has there.
    """
    own = LANGUAGES[language]
    widths = ("abbreviated", "wide") if own.flag("writing", "unspaced") else ("wide",)
    named = {
        name.lower().replace("\u02bc", "'"): number
        for locale in _known(language)
        for context in _CONTEXTS
        for width in widths
        for number, name in locale.days[context][width].items()
        if len(name) > 1
    }
    forms = enumerate(own.ordered("dates", "weekday_forms"))
    return named | {form: place % len(_WEEK) for place, form in forms}


def _known(language: str) -> Iterator[Locale]:
    """Yield what the CLDR knows of a language, if anything."""
    try:
        yield Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return
