"""Lines that stand around an article and only lead elsewhere: "Read more: ..."."""

from __future__ import annotations

import re
from functools import cache

from index.languages import COMMON, LANGUAGES
from index.languages.phrases import expression

# What may stand before a label: a bullet, an arrow, a bracket, a mark of emphasis.
LEAD = r"[^\w\n]{0,6}"
# So many characters are several words in scripts without spaces.
_SEVERAL = 4
_BEHIND = r"[ \t]*(?:[:：|»›>–—-]|\.\.\.|…|$)"


def leads_elsewhere(words: str, language: str) -> bool:
    """Whether a line begins with a label or wants something of the reader."""
    return _labels(language).match(words) is not None


def ends_inviting(words: str, language: str) -> bool:
    """Whether a sentence ends with what it wants of the reader ("To know why, click here").

    Or what it leads to follows that, behind a colon.
    """
    return _invitation_at_end(language).search(words) is not None


def either(language: str, key: str) -> str:
    """Return the expression that finds phrases for lines, a language's own or English ones."""
    own = [LANGUAGES[code].expression("lines", key) for code in dict.fromkeys((language, COMMON))]
    return f"(?:{'|'.join(own)})"


@cache
def _labels(language: str) -> re.Pattern[str]:
    labels, invitations = either(language, "labels"), either(language, "invitations")
    return re.compile(rf"{LEAD}(?:{labels}{_BEHIND}|{invitations})", re.IGNORECASE)


@cache
def _invitation_at_end(language: str) -> re.Pattern[str]:
    """Return what finds an invitation at the end; one of a single word may end any sentence."""
    unspaced = LANGUAGES[language].flag("writing", "unspaced")
    codes = dict.fromkeys((language, COMMON))
    every = (one for code in codes for one in LANGUAGES[code].ordered("lines", "invitations"))
    several = [
        one for one in every
        if re.search(r"[\s\u200c-]", one) or (unspaced and len(one) >= _SEVERAL)
    ]  # fmt: skip
    found = expression(several, unspaced=unspaced)
    return re.compile(rf"{found}(?:[\s.!…>›»→。！]*$|\s*[:：])", re.IGNORECASE)
