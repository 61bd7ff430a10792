"""Names of weekdays, as Unicode's CLDR has them in each language."""

from __future__ import annotations

from functools import cache

from babel import Locale, UnknownLocaleError


@cache
def weekdays(language: str) -> frozenset[str]:
    """Return the names of weekdays in a language, in small letters; none where it is not known."""
    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return frozenset()
    return frozenset(
        name.lower()
        for context in ("format", "stand-alone")
        for name in locale.days[context]["wide"].values()
    )


@cache
def day_parts(language: str) -> frozenset[str]:
    """Return what a language calls morning, noon and night; nothing where it is not known."""
    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return frozenset()
    return frozenset(
        name.lower()
        for context in ("format", "stand-alone")
        for part, name in locale.day_periods.get(context, {}).get("wide", {}).items()
        if part not in {"am", "pm"}
    )
