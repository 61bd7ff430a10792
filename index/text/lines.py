"""Lines that stand around an article and only lead elsewhere: "Read more: ..."."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from index.languages import COMMON, LANGUAGES
from index.languages.phrases import one_of

if TYPE_CHECKING:
    from collections.abc import Iterable

# What may stand before a label: a bullet, an arrow, a bracket, a mark of emphasis.
LEAD = r"[^\w\n]{0,6}"
# So many characters are several words in scripts without spaces.
_SEVERAL = 4
# What may stand behind an invitation that ends a sentence, and what it leads to.
_BEHIND_AN_END = " .!…>›»→。！"
_COLON = re.compile(r" ?[:：]")
_BEHIND = r"[ \t]*(?:[:：|»›>–—-]|\.\.\.|…|$)"


def leads_elsewhere(words: str, language: str) -> bool:
    """Whether a line begins with a label or wants something of the reader."""
    return _labels(language).match(words) is not None


def ends_inviting(words: str, language: str) -> bool:
    """Whether a sentence ends with what it wants of the reader ("To know why, click here").

    Or what it leads to follows that, behind a colon.
    """
    folded = " ".join(words.casefold().split())
    invitations = _invitations_at_end(language)
    ends = [len(folded.rstrip(_BEHIND_AN_END))]
    ends += (found.start() for found in _COLON.finditer(folded))
    unspaced = LANGUAGES[language].flag("writing", "unspaced")
    return any(
        unspaced or _begins_word(folded, end, invitations)
        for end in ends
        if folded.endswith(invitations, 0, end)
    )


def _begins_word(text: str, end: int, phrases: Iterable[str]) -> bool:
    """Whether one of the phrases that end there begins where a word does."""
    starts = (end - len(one) for one in phrases if text.endswith(one, 0, end))
    return any(start == 0 or not text[start - 1].isalpha() for start in starts)


def either(language: str, key: str) -> str:
    """Return the expression that finds phrases for lines, a language's own or English ones."""
    own = (LANGUAGES[code].expression("lines", key) for code in dict.fromkeys((language, COMMON)))
    return one_of(own)


@cache
def _labels(language: str) -> re.Pattern[str]:
    labels, invitations = either(language, "labels"), either(language, "invitations")
    return re.compile(rf"{LEAD}(?:{labels}{_BEHIND}|{invitations})", re.IGNORECASE)


@cache
def _invitations_at_end(language: str) -> tuple[str, ...]:
    """Return invitations that may stand at an end; one of a single word may end any sentence."""
    unspaced = LANGUAGES[language].flag("writing", "unspaced")
    every = LANGUAGES.with_common(language, "lines", "invitations")
    return tuple(
        one.casefold() for one in sorted(every)
        if re.search(r"[\s\u200c-]", one) or (unspaced and len(one) >= _SEVERAL)
    )  # fmt: skip
