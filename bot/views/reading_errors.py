"""Refusals of files that could not become articles, in words for their sender. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.numbers import format_decimal

from bot.i18n import texts
from index import Reason

if TYPE_CHECKING:
    from bot.i18n.language import Language
    from index import Place, ReadingError


def refusal(error: ReadingError, language: Language) -> str:
    """Say in a language what was refused, and why; or what is wrong with what was read."""
    values = {name: _written(value, language) for name, value in error.values.items()}
    reason = language.say(error.reason.value, **values)
    read = error.reason is Reason.BROKEN_BYTES
    sentence = texts.READ_IN_PART if read else texts.REFUSED
    return language.say(sentence, failure=f"{_where(error.place, language)}: {reason}")


def _where(place: Place, language: Language) -> str:
    if place.line is not None:
        line = str(format_decimal(place.line, locale=language.code, group_separator=False))
        return language.say(texts.IN_LINE, name=place.name, line=line)
    if place.article is not None:
        return language.say(texts.IN_ARTICLE, name=place.name, article=place.article)
    return place.name


def _written(value: str | int, language: Language) -> str:
    if isinstance(value, int):
        return str(format_decimal(value, locale=language.code))
    return value
