"""Article to passages: the units that are ranked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.text.sentences import paragraphs, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.models import Span

# About as much as is read at a glance, and short enough that a passage is about one thing.
TARGET_WORDS = 120
# A passage is shown whole under its quote. In characters.
LONGEST = 1_100


def passages(text: str, language: str) -> list[Span]:
    """Return the passages of an article: runs of whole sentences inside paragraphs.

    Each is a trimmed span of at most about `TARGET_WORDS` words, unless a single sentence is
    longer; in order, without overlap, and together they hold every word of `text`.
    """
    return [
        span
        for paragraph in paragraphs(text)
        for span in _runs(text, sentences(text, paragraph, language))
    ]


def _runs(text: str, parts: list[Span]) -> Iterator[Span]:
    """Join the sentences of one paragraph into runs of about equal length."""
    words = [_words(part.of(text)) for part in parts]
    target = sum(words) / max(1, round(sum(words) / TARGET_WORDS))
    run: Span | None = None
    length = 0.0
    for part, count in zip(parts, words, strict=True):
        # A sentence goes where more of it fits.
        full = length + count / 2 > target
        if run and (full or part.end - run.start > LONGEST):
            yield run
            run, length = None, 0.0
        run = run.joined(part) if run else part
        length += count
    if run:
        yield run


def _words(sentence: str) -> float:
    """Count words, where there are no spaces between them by their usual length."""
    spaced = len(sentence.split())
    dense = sum(character >= "\u0e00" and character.isalpha() for character in sentence)
    return max(spaced, dense / 2)
