"""A figure that somebody guesses behind a question: "how many guests came, 1640?". Pure."""

from __future__ import annotations

import re

from index.query.sought import sought

_MARKS = "?？؟;"
# A figure alone, perhaps with the word for what is counted: "860台?", "214 تا؟", "about 40 maybe?".
_GUESS = re.compile(
    rf"(?P<end>[{_MARKS}]|(?<!\d),|,(?!\d)|[،，])\s*"
    rf"(?:[^\W\d_]+\s+){{0,2}}\d[\d.,٬٫' \u00a0\u202f]*"
    rf"\s?[^\W\d_]{{0,12}}(?:\s[^\W\d_]{{1,12}})?\s*[{_MARKS}!.]*\s*$"
)
# "In May, 2019?" names the time.
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_FIGURES = frozenset({"how many", "how much", "measure"})


def without_guess(question: str, language: str) -> str:
    """Return a question for a figure without the figure that is guessed behind it.

    The answer is what the articles say, whether that was guessed or not.
    """
    guess = _GUESS.search(question)
    if guess is None or _YEAR.search(guess[0]):
        return question
    asked = question[: guess.start("end")]
    kind, _ = sought(asked, language)
    return f"{asked}?" if kind in _FIGURES else question
