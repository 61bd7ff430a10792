"""Why something could not become an article, in words for whoever sent it: pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.numbers import format_decimal

from bot.i18n import texts
from index import Reason

if TYPE_CHECKING:
    from bot.i18n.language import Language
    from index import Place, ReadingError

_SENTENCES = {
    Reason.EMPTY: texts.EMPTY,
    Reason.NO_TEXT: texts.NO_TEXT,
    Reason.ONLY_HEADING: texts.ONLY_HEADING,
    Reason.ONLY_HEADERS: texts.ONLY_HEADERS,
    Reason.TOO_MANY_CHARACTERS: texts.TOO_MANY_CHARACTERS,
    Reason.TOO_MANY_BYTES: texts.TOO_MANY_BYTES,
    Reason.BINARY: texts.BINARY,
    Reason.CONTROL_CHARACTERS: texts.CONTROL_CHARACTERS,
    Reason.OTHER_ENCODING: texts.OTHER_ENCODING,
    Reason.UNKNOWN_ENCODING: texts.UNKNOWN_ENCODING,
    Reason.BROKEN_BYTES: texts.BROKEN_BYTES,
    Reason.CHANGED: texts.CHANGED_WHILE_READ,
    Reason.UNREADABLE: texts.UNREADABLE,
    Reason.UNCLOSED_FRONT_MATTER: texts.UNCLOSED_FRONT_MATTER,
    Reason.NOT_JSON: texts.NOT_JSON,
    Reason.NESTED_TOO_DEEP: texts.NESTED_TOO_DEEP,
    Reason.NOT_AN_OBJECT: texts.NOT_AN_OBJECT,
    Reason.NO_ID: texts.NO_ID,
    Reason.LONG_ID: texts.LONG_ID,
    Reason.LONG_FIELD: texts.LONG_FIELD,
    Reason.MANY_CORRECTIONS: texts.MANY_CORRECTIONS,
    Reason.NOT_A_STRING: texts.NOT_A_STRING,
    Reason.NOT_A_DATE: texts.NOT_A_DATE,
    Reason.NUL: texts.NUL,
    Reason.HALF_CHARACTER: texts.HALF_CHARACTER,
    Reason.OTHER_FORMAT: texts.OTHER_FORMAT,
    Reason.UNREAD_FORMAT: texts.UNREAD_FORMAT,
    Reason.TOOK_TOO_LONG: texts.READING_TOOK_TOO_LONG,
    Reason.TOO_MUCH_MEMORY: texts.TOO_MUCH_MEMORY,
    Reason.BROKEN: texts.BROKEN,
    Reason.NO_ARTICLE: texts.NO_ARTICLE,
    Reason.SCAN: texts.SCAN,
    Reason.OCR_OFF: texts.OCR_OFF,
    Reason.OCR_MISSING: texts.OCR_MISSING,
    Reason.OCR_LANGUAGE: texts.OCR_LANGUAGE,
    Reason.OCR_FAILED: texts.OCR_FAILED,
    Reason.LOCKED: texts.LOCKED,
    Reason.NO_LETTERS: texts.NO_LETTERS,
    Reason.TOO_MANY_PARTS: texts.TOO_MANY_PARTS,
    Reason.UNPACKS_TOO_LARGE: texts.UNPACKS_TOO_LARGE,
    Reason.NO_COLUMN: texts.NO_COLUMN,
    Reason.NESTED_ARCHIVE: texts.NESTED_ARCHIVE,
}


def refusal(error: ReadingError, language: Language) -> str:
    """Say in a language what was refused, and why; or what is wrong with what was read."""
    values = {name: _written(value, language) for name, value in error.values.items()}
    reason = language.say(_SENTENCES[error.reason], **values)
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
