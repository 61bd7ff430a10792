"""Roles of sentences that tell nothing: they ask, or are no part of their article. Pure."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from index.reading.buttons import is_button
from index.text.lines import (
    LEAD,
    begins_caption,
    either,
    ends_inviting,
    ends_with_credit,
    is_teaser,
    leads_elsewhere,
    line_at,
)
from index.text.punctuation import ASKING, CLOSES, EXCLAIMING, QUOTES

if TYPE_CHECKING:
    from index.models import Role, Span

# The Greek question mark is a semicolon.
_ASKS = re.compile(rf"[{ASKING}⁇‽][{EXCLAIMING}{ASKING}]*[{QUOTES}’')\]*_]*$")
_ASKS_GREEK = re.compile(rf"[;\u037e]{CLOSES}*$")
# Between buttons in a row; of comments their number stands behind the word.
_STROKES, _COUNT = re.compile(r"\s*[|•·]\s*"), re.compile(r"\(\d+\)")
# An interviewer's question is no longer. In characters.
LONGEST_QUESTION = 400
# Buttons behind a sentence are no longer. In characters.
_LONGEST_BUTTONS = 120
# "PARIS, 3 August 2023 (Reuters) -" and nothing behind it.
_DATELINE = re.compile(
    r"[^\W\d_a-zß-öø-ÿа-яё][\w.' -]{1,40}[,،][\w.,/ -]{3,40}(?:\([^()\n]{2,40}\))?[ \t]*[-–—:]*"
)


def role_of(text: str, sentence: Span, language: str) -> Role:
    """Return what a sentence is: it `asks`, is a `label` around the article, or neither."""
    words = sentence.of(text)
    if (
        is_label(words, language)
        or ends_inviting(words, language)
        or _are_buttons(words, language)
        or is_teaser(line_at(text, sentence).of(text))
        or _byline(language).fullmatch(words)
    ):
        return "label"
    asks = _ASKS_GREEK if language == "el" else _ASKS
    return "asks" if asks.search(words) or _ASKS.search(words) else ""


def _are_buttons(words: str, language: str) -> bool:
    """Whether words are there to be pressed: one button, or several with strokes between them."""
    if len(words) > _LONGEST_BUTTONS:
        return False
    parts = [one for one in _STROKES.split(_COUNT.sub("", words)) if one]
    return bool(parts) and all(
        is_button(one) or (len(parts) > 1 and is_label(one, language)) for one in parts
    )


def is_label(words: str, language: str) -> bool:
    """Whether a line only leads elsewhere, or says where and when the article was written."""
    return leads_elsewhere(words, language) or (
        words[-1:] in "-–—:" and bool(_DATELINE.fullmatch(words))
    )


def is_caption(text: str, passage: Span, language: str) -> bool:
    """Whether a passage begins as what stands below a picture does, or names the author alone."""
    if begins_caption(text, language, passage) or ends_with_credit(text, language, passage):
        return True
    return _byline(language).fullmatch(passage.of(text).strip()) is not None


@cache
def _byline(language: str) -> re.Pattern[str]:
    """Return what matches a line with whoever wrote an article, or with whom it talks."""
    authors, interviews = either(language, "authors"), either(language, "interviews")
    # Before the name of whoever answers may stand what they are: "Interview with coach Lea Funk".
    before = rf"(?i:{authors})|(?i:{interviews})(?:[ \t]+[^\W\d_A-ZÀ-ÞА-ЯЁ]\w*){{0,2}}"
    return re.compile(rf"{LEAD}(?:{before})[ \t]+[^\W\d_a-zß-öø-ÿа-яё][^\n.!?]{{2,60}}")
