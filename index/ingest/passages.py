"""Passages of an article: the units of ranking."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.ingest.roles import LONGEST_QUESTION, is_caption, role_of
from index.models import Passage, Sentence
from index.text.clauses import clause_cuts
from index.text.lines import parted_paragraphs
from index.text.scripts import CAPITALISED
from index.text.sentences import pieces, sentences
from index.text.terms import analysed

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from index.marks import Marks
    from index.models import Span

# Words that are read at a glance, and few enough for a passage to be about one thing.
TARGET_WORDS = 150
# Short paragraphs are joined to passages of up to so many words.
JOINED_WORDS = 140
# A longer sentence is quoted by its clauses, see `LONGEST_QUOTE` in `index.answering.windows`. In
# characters.
LONGEST_WHOLE = 400
# Bounds a passage, as it is shown whole under its quote.
LONGEST_CHARS = 1_100

_CAPTION = re.compile(
    r"\((?:(?:file|undated)\s+)?(?:photo|image|picture|illustration)s?\b[^)]{0,60}\)", re.IGNORECASE
)


def passages(text: str, language: str, marks: Marks | None = None) -> list[Passage]:
    """Return the passages of an article, analysed: runs of whole sentences.

    Paragraphs that `marks` tell to be asides are passages by themselves.

    Of a sentence of more than `LONGEST_WHOLE` characters they are the clauses.

    Each is trimmed and of at most about `TARGET_WORDS` words, unless a single sentence is longer;
    in order, without overlap, and together they hold every word of `text`. Short paragraphs, as
    news has them, are joined up to `JOINED_WORDS`: a quotation often stands beside the paragraph
    that tells who speaks of what. A paragraph that asks is joined to the one that answers, as in an
    interview.
    """
    parts = parted_paragraphs(text, language)
    starts = frozenset(paragraph.start for paragraph in parts)
    runs: list[tuple[list[Span], bool]] = []
    held: list[Span] = []
    for block in _blocks(text, parts, language, marks):
        aside = _is_marked(block[0], marks) or _is_aside(
            text, block, language, opens=not (runs or held)
        )
        apart = aside or all(role_of(text, part, language) == "label" for part in block)
        if held and (apart or not _fits(text, held + block)):
            runs += ((run, False) for run in _runs(text, held))
            held = []
        if apart:
            runs += ((run, aside) for run in _runs(text, block))
        else:
            held = held + block
    runs += ((run, False) for run in _runs(text, held))
    return [_passage(text, run, language, starts, aside=aside) for run, aside in runs]


def _fits(text: str, parts: list[Span]) -> bool:
    """Whether paragraphs are short enough, together, to be one passage."""
    span = parts[0].joined(parts[-1])
    return len(span) <= LONGEST_CHARS and _words(span.of(text)) <= JOINED_WORDS


def _blocks(
    text: str, found: Sequence[Span], language: str, marks: Marks | None
) -> Iterator[list[Span]]:
    """Yield the sentences of each paragraph, those of a question with those of its answer."""
    asked: list[Span] = []
    for paragraph in found:
        parts = _units(text, paragraph, language)
        roles = {role_of(text, part, language) for part in parts[-1:]}
        is_aside = _is_marked(paragraph, marks)
        if asked and (is_aside or roles & {"asks", "label"}):
            yield asked
            asked = []
        if not is_aside and roles == {"asks"} and len(paragraph) <= LONGEST_QUESTION:
            asked = parts
            continue
        yield asked + parts
        asked = []
    if asked:
        yield asked


def _units(text: str, paragraph: Span, language: str) -> list[Span]:
    """Return the sentences of a paragraph, and of those that no quote can hold the clauses."""
    return [
        part
        for span in sentences(text, paragraph, language)
        for part in (
            pieces(text, span, clause_cuts(text, span)) if len(span) > LONGEST_WHOLE else [span]
        )
    ]


def _passage(
    text: str, run: list[Span], language: str, starts: Container[int], *, aside: bool
) -> Passage:
    parts = tuple(_sentence(text, part, language, opens=part.start in starts) for part in run)
    return Passage(run[0].joined(run[-1]), parts, aside=aside)


def _sentence(text: str, span: Span, language: str, *, opens: bool) -> Sentence:
    words = span.of(text)
    names = sum(1 for _ in CAPITALISED.finditer(words, 1))
    terms, also = analysed(words, language)
    return Sentence(span, terms, names, role_of(text, span, language), also, opens)


def _is_marked(paragraph: Span, marks: Marks | None) -> bool:
    return marks is not None and marks.is_aside(paragraph.start)


def _is_aside(text: str, paragraph: list[Span], language: str, *, opens: bool) -> bool:
    """Whether a paragraph is boilerplate: it continues the headline or describes a picture.

    Only the one that `opens` the article can go on from its headline.
    """
    span = paragraph[0].joined(paragraph[-1])
    runs_on = opens and text[span.start].islower()
    described = _CAPTION.search(text, span.start, span.end)
    return runs_on or bool(described) or is_caption(text, span, language)


def _runs(text: str, parts: list[Span]) -> Iterator[list[Span]]:
    """Join sentences that belong together into runs of about equal length."""
    if len(parts) < 2:  # noqa: PLR2004 - nothing to cut
        yield from [parts] if parts else []
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
