"""Transcripts: the speaker stands before a colon where a line begins ("MARR: We will see.")."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from index.languages import COMMON
from index.models import Span
from index.statements.spans.interviews import interviewee
from index.statements.spans.turn_labels import asking_labels, barriers_of, labels_of
from index.text.sentences import trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# So much of a question may call somebody by a name. In characters.
_CALLING = 80
_IN_BRACKETS = re.compile(r"[(\[].*[)\]]\.?", re.DOTALL)


class Turn(NamedTuple):
    """Turn of one speaker in a paragraph: the words, and the name before them.

    Behind "A:" `speaker` is a name further up in the text, None where nobody can tell. `quoted` is
    whether a quotation mark stands there too: then the words are found by their marks.
    """

    span: Span
    speaker: Span | None
    quoted: bool


def turns(text: str, paragraphs: Sequence[Span], language: str = COMMON) -> Iterator[Turn]:
    """Yield the turns of a transcript in order, none where the text is not one.

    A paragraph without a name goes on with the one before, unless no other turn follows.
    `language` tells which labels are no names.
    """
    labels, answers = labels_of(text, language)
    if not labels:
        return
    asking = asking_labels(language)
    interviewed = _guest(text, labels, answers, language)
    barriers = barriers_of(text)
    starts = iter(paragraphs)
    paragraph = next(starts, None)
    for label, following in zip(labels, [*labels[1:], None], strict=True):
        place = bisect_right(barriers, label.start())
        end = barriers[place] if place < len(barriers) else len(text)
        nameless = label["name"].casefold() in asking
        speaker = interviewed if nameless else Span(*label.span("name"))
        while paragraph and paragraph.end <= label.end():
            paragraph = next(starts, None)
        begin = label.end()
        while paragraph and begin < min(paragraph.end, end):
            span = trimmed(text, begin, min(paragraph.end, end))
            told = not nameless or label["name"] in answers
            if span and told and not _IN_BRACKETS.fullmatch(span.of(text)):
                yield Turn(span, speaker, bool(label["mark"]))
            if following is None or paragraph.end >= end:
                break
            paragraph = next(starts, None)
            begin = paragraph.start if paragraph else end


def _guest(
    text: str, labels: Sequence[re.Match[str]], answers: set[str], language: str
) -> Span | None:
    """Return whom an interview is with, for answers that stand behind no name."""
    if not answers:
        return None
    asking = [label for label in labels if label["name"] not in answers]
    questions = [text[label.end() : label.end() + _CALLING] for label in asking]
    return interviewee(text[: labels[0].start()], questions, language)


def turn_of(span: Span, quoted: Sequence[Turn]) -> Turn | None:
    """Return the one of the turns in quotation marks that a quotation at `span` belongs to."""
    place = bisect_right(quoted, span.end - 1, key=lambda turn: turn.span.start)
    turn = quoted[place - 1] if place else None
    return turn if turn and turn.span.meets(span) else None
