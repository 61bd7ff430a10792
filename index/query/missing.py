"""Missing words: those of a question that no article holds, to be told to its asker. Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.text.scripts import CJK, SOUTH_EAST_ASIAN

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from index.query.analysis import Question
    from index.query.weighing import Word

_RUN = re.compile(rf"[{CJK}{SOUTH_EAST_ASIAN}]+")
# Two characters inside of a longer run may be the end of one word and the beginning of another.
_A_WORD = 3


def missing_words(question: Question, forms: Container[int] = ()) -> list[str]:
    """Return the words that no article holds, in order, without the places of those in `forms`.

    Of scripts without spaces the terms are no words, and many go across two of them: only
    characters that are in no held term are told, where several stand together, or alone.
    """
    words = [word for place, word in enumerate(question.words) if place not in forms]
    spaced = [word for word in words if not _RUN.fullmatch(word.text)]
    found = [(word.start, word.text) for word in spaced if word.missed]
    dense = [word for word in words if _RUN.fullmatch(word.text)]
    return [text for _, text in sorted([*found, *_unheld(question.text, dense)])]


def _unheld(text: str, words: list[Word]) -> Iterator[tuple[int, str]]:
    places = {place for word in words for place in range(word.start, word.start + len(word.text))}
    for word in words:
        if not word.missed:
            places -= {*range(word.start, word.start + len(word.text))}
    for run in _RUN.finditer("".join(c if n in places else " " for n, c in enumerate(text))):
        around = text[max(0, run.start() - 1) : run.start()] + text[run.end() : run.end() + 1]
        if len(run[0]) >= _A_WORD or not _RUN.search(around):
            yield run.start(), run[0]
