"""The language that a person is spoken to in: sentences, numbers and dates."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache
from gettext import GNUTranslations, NullTranslations
from importlib import resources
from io import BytesIO
from typing import TYPE_CHECKING

from babel import Locale
from babel.core import get_global
from babel.dates import format_date
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal, format_percent

from bot.i18n import texts

if TYPE_CHECKING:
    from collections.abc import Sequence

# The languages beside English, in which `texts` is written; each has a catalogue in `locale/`.
TRANSLATED = ("ar", "de", "es", "fa", "fr", "id", "it", "pt", "ru", "tr", "uk", "zh")
DEFAULT = "en"
# The region whose dates and lists are written, where a language has several ways.
_REGIONS = {"en": "en_GB"}
# Form of the first day of a month, which CLDR has as a plain number.
_FIRST = {"fr": "1er", "it": "1º", "pt": "1º"}
# Unicode's isolates: words between them keep their own direction, whatever is around them.
_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"
# Unicode's direction marks, which are invisible: text beside one takes its direction.
_LEFT_TO_RIGHT, _RIGHT_TO_LEFT = "\u200e", "\u200f"
# In a sentence, a {field}; behind an @ or a command it belongs to what is read from left to right.
_FIELD = re.compile(r"(?:@|/[a-z]+ )\{\w+\}|(\{\w+\})")
# Before the sign of a command, a mention or a tag in Latin letters, and such a line.
_SIGN = re.compile(r"(?<![a-z0-9/])(?=[/@#][a-z{])")
_LINE_WITH_SIGN = re.compile(f"^{_LEFT_TO_RIGHT}", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the interface. The articles' languages are another matter."""

    code: str
    _catalogue: NullTranslations = field(repr=False, compare=False)

    def say(self, sentence: str, **values: str) -> str:
        """Return a sentence of `texts` in this language, with `values` in its {fields}."""
        said = self._catalogue.gettext(sentence)
        if self.right_to_left:
            said = _turned(said)
        return said.format_map(values) if values else said

    def count(self, number: int, singular: str, plural: str, **values: str) -> str:
        """Return a phrase with {n} in the form that the language has for that number.

        `values` are for its other {fields}.
        """
        said = self._catalogue.ngettext(singular, plural, number)
        return said.format(n=format_decimal(number, locale=_locale(self.code)), **values)

    def day(self, published: date) -> str:
        """Write a date as a newspaper does: 10 October 2017."""
        return _day(published, _REGIONS.get(self.code, self.code))

    def any_of(self, words: Sequence[str]) -> str:
        """List words, each in the language's own marks: “this”, “that” or “those”."""
        quoted = [self.say(texts.QUOTED, words=word) for word in words]
        return format_list(quoted, "or", _locale(_REGIONS.get(self.code, self.code)))

    def percent(self, share: float) -> str:
        """Write a share of 1 in percent."""
        return format_percent(share, locale=_locale(self.code))

    def name_of(self, code: str) -> str:
        """Return the name of a language in this one; its code where it has none."""
        return str(_locale(self.code).languages.get(code, code))

    @property
    def right_to_left(self) -> bool:
        """Whether lines run from right to left."""
        return _locale(self.code).text_direction == "rtl"


def language_of(code: str | None) -> Language:
    """Return the language for a user's `language_code`, English where it is none of ours.

    Codes are IETF tags, like "de" or "pt-br"; we have one way of writing each language, whichever
    its tag asks for ("zh-hant"). Old telephones still send the "in" that Indonesian once had.
    """
    primary = (code or DEFAULT).replace("_", "-").partition("-")[0].casefold()
    current = get_global("language_aliases").get(primary, primary)
    return _language(current if current in TRANSLATED else DEFAULT)


def load() -> None:
    """Load the catalogue, dates and numbers of every language: no first message waits for them."""
    for code in (DEFAULT, *TRANSLATED):
        language = language_of(code)
        language.day(date.min)
        language.count(1, "", "")


@lru_cache(maxsize=1_000)
def _turned(sentence: str) -> str:
    """Keep fields and commands in a sentence from right to left the right way round.

    A field is isolated; "/" and "@" would else stand behind their words, and a line that begins
    with a command would run from left to right.
    """
    isolated = _FIELD.sub(
        lambda found: f"{_ISOLATE}{found[1]}{_END_ISOLATE}" if found[1] else found[0], sentence
    )
    signed = _SIGN.sub(_LEFT_TO_RIGHT, isolated)
    return _LINE_WITH_SIGN.sub(_RIGHT_TO_LEFT + _LEFT_TO_RIGHT, signed)


@cache
def _locale(code: str) -> Locale:
    return Locale.parse(code)


@lru_cache(maxsize=10_000)
def _day(published: date, locale: str) -> str:
    written = format_date(published, "long", locale=_locale(locale))
    if published.day == 1 and locale in _FIRST:
        return f"{_FIRST[locale]} {written.removeprefix('1 ')}"
    return written


@cache
def _language(code: str) -> Language:
    return Language(code, _catalogue(code))


def _catalogue(code: str) -> NullTranslations:
    """Read a catalogue. It is shipped as translators edit it, so it is compiled here."""
    if code == DEFAULT:
        return NullTranslations()
    compiled = BytesIO()
    with (resources.files("bot.i18n") / "locale" / f"{code}.po").open("rb") as file:
        write_mo(compiled, read_po(file, locale=code))
    compiled.seek(0)
    return GNUTranslations(compiled)


ENGLISH = language_of(DEFAULT)
