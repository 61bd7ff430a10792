"""The essence of a text: what is quickly compared before its wording is. Pure."""

from __future__ import annotations

import re
import unicodedata

from index.text.characters import SAME
from index.text.scripts import decomposed

_GAPS = re.compile(r"[\W_]+")
_DEGREE = re.compile(r"º(?=\s?[CF]\b)")
_UNSEEN = re.compile(f"[{re.escape(''.join(map(chr, SAME)))}]|(?![0-9])\\d")


def essence(text: str) -> str:
    """Return the letters and digits of a text, all in one, without accents and vowel signs.

    Words that a text holds word for word are in its essence: to see that it lacks some takes a
    hundredth of the time.
    """
    if text.isascii():
        return _GAPS.sub("", text.lower())
    if "º" in text:
        text = _DEGREE.sub("", text)
    found = _GAPS.sub("", decomposed(text).casefold())
    return found if found.isascii() else _UNSEEN.sub(_seen, found)


def _seen(found: re.Match[str]) -> str:
    letter = found[0].translate(SAME)
    return str(unicodedata.decimal(letter)) if letter.isdecimal() else letter
