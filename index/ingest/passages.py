"""Passages of an article: the units of ranking."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.ingest.roles import LONGEST_QUESTION, is_caption, role_of
from index.models import Passage, Sentence
from index.text.clauses import clause_cuts
from index.text.sentences import paragraphs, pieces, sentences
from index.text.terms import analysed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.models import Span

# Words that are read at a glance, and few enough for a passage to be about one thing.
TARGET_WORDS = 150
# A longer sentence is quoted by its clauses, see `LONGEST_QUOTE` in `index.answering.sentences`. In
# characters.
LONGEST_WHOLE = 400
# Bounds a passage, as it is shown whole under its quote.
LONGEST_CHARS = 1_100

_CAPTION = re.compile(
    r"\((?:(?:file|undated)\s+)?(?:photo|image|picture|illustration)s?\b[^)]{0,60}\)", re.IGNORECASE
)
# A capitalised word that another word stands before.
_NAME = re.compile(r"(?<=[\w,;)] )[^\W\d_a-zß-öø-ÿа-яё][\w-]+")


def passages(text: str, language: str) -> list[Passage]:
    """Return the passages of an article, analysed: runs of whole sentences inside paragraphs.

    Of a sentence of more than `LONGEST_WHOLE` characters they are the clauses.

    Each is trimmed and of at most about `TARGET_WORDS` words, unless a single sentence is longer;
    in order, without overlap, and together they hold every word of `text`. A paragraph that asks is
    joined to the one that answers, as in an interview.
    """
    runs: list[list[Span]] = []
    asked: list[Span] = []
    for paragraph in paragraphs(text):
        parts = _units(text, paragraph, language)
        roles = {role_of(text, part, language) for part in parts[-1:]}
        if asked and roles & {"asks", "label"}:
            runs.append(asked)
            asked = []
        if roles == {"asks"} and len(paragraph) <= LONGEST_QUESTION:
            asked = parts
            continue
        runs += _runs(text, asked + parts)
        asked = []
    runs += [asked] if asked else []
    return [_passage(text, run, language, opens=not place) for place, run in enumerate(runs)]


def _units(text: str, paragraph: Span, language: str) -> list[Span]:
    """Return the sentences of a paragraph, and of those that no quote can hold the clauses."""
    return [
        part
        for span in sentences(text, paragraph, language)
        for part in (
            pieces(text, span, clause_cuts(text, span)) if len(span) > LONGEST_WHOLE else [span]
        )
    ]


def _passage(text: str, run: list[Span], language: str, *, opens: bool) -> Passage:
    span = run[0].joined(run[-1])
    parts = tuple(_sentence(text, part, language) for part in run)
    return Passage(span, parts, aside=is_aside(text, span, language, opens=opens))


def _sentence(text: str, span: Span, language: str) -> Sentence:
    words = span.of(text)
    names = sum(1 for _ in _NAME.finditer(words, 1))
    terms, also = analysed(words, language)
    return Sentence(span, terms, names, role_of(text, span, language), also)


def is_aside(text: str, passage: Span, language: str, *, opens: bool) -> bool:
    """Whether a passage is boilerplate: it continues the headline or describes a picture.

    Only the one that `opens` the article can go on from its headline.
    """
    runs_on = opens and text[passage.start].islower()
    described = _CAPTION.search(text, passage.start, passage.end)
    return runs_on or bool(described) or is_caption(text, passage, language)


def _runs(text: str, parts: list[Span]) -> Iterator[list[Span]]:
    """Join the sentences of one paragraph into runs of about equal length."""
    if len(parts) == 1:
        yield parts
        return
    words = [_words(part.of(text)) for part in parts]
    target = sum(words) / max(1, round(sum(words) / TARGET_WORDS))
    run: list[Span] = []
    length = 0.0
    for part, count in zip(parts, words, strict=True):
        # A sentence belongs to the run that more of it fits into.
        full = length + count / 2 > target
        if run and (full or part.end - run[0].start > LONGEST_CHARS):
            yield run
            run, length = [], 0.0
        run.append(part)
        length += count
    if run:
        yield run


def _words(sentence: str) -> float:
    """Count words; in scripts without spaces by the usual length of a word."""
    spaced = len(sentence.split())
    dense = sum(character >= "\u0e00" and character.isalpha() for character in sentence)
    return max(spaced, dense / 2)
