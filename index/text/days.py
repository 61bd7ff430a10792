"""Names of weekdays and parts of the day, as Unicode's CLDR has them in each language."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError

if TYPE_CHECKING:
    from collections.abc import Iterator

_CONTEXTS = ("format", "stand-alone")


@cache
def weekdays(language: str) -> frozenset[str]:
    """Return the names of weekdays in a language, in small letters; none where it is not known."""
    return frozenset(
        name.lower()
        for locale in _known(language)
        for context in _CONTEXTS
        for name in locale.days[context]["wide"].values()
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


def _known(language: str) -> Iterator[Locale]:
    """Yield what the CLDR knows of a language, if anything."""
    try:
        yield Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return
