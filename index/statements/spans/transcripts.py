"""Transcripts: who speaks stands before a colon where a line begins ("MARR: We will see.")."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from index.languages import COMMON, LANGUAGES
from index.models import Span
from index.statements.kinds import FIRST, flags
from index.text.sentences import trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_UPPER = "A-ZÀ-ÖØ-ÞΑ-ΩА-ЯЁІЇЄҐ"
_CAPITALS = rf"[{_UPPER}][{_UPPER}.’'-]+"
_NAME = rf"[{_UPPER}][\w.’'-]+"
_LABEL = re.compile(
    rf"^[ \t]*(?P<bold>\*\*|__)?(?:(?P<mark>[\"“”«])[ \t]*)?"
    rf"(?P<name>{_CAPITALS}(?:[ \t]{_CAPITALS}){{0,3}}|{_NAME}(?:[ \t]{_NAME}){{0,2}}"
    rf"|[{_UPPER}])"
    r"(?:[ \t]?\([^()\n]{1,40}\))?[ \t]?(?:\*\*|__)?:(?:\*\*|__)?(?=[ \t]+\S)",
    re.MULTILINE,
)
# Whatever else looks like a label ends the turn before it.
_OTHER = re.compile(
    rf"^[ \t]*(?:\*\*|__|[\"“”«][ \t]*)?[{_UPPER}][^\n:]{{0,60}}:(?=\s|\*\*\s)", re.MULTILINE
)
# So many turns make a transcript, in which one speaks again behind another: less is a list, or
# lines to click on. Most turns end as sentences do.
_LEAST_TURNS = 3
_SPOKEN = re.compile(r"[ \t]+[^\d\s][^\n]*?[.!?…。！？][\"”’»)\]]*[^\S\n]*$", re.MULTILINE)
_IN_BRACKETS = re.compile(r"[(\[].*[)\]]\.?", re.DOTALL)


class Turn(NamedTuple):
    """What one speaker says in a paragraph: the words, and the name that stands before them.

    `quoted` is whether a quotation mark stands there too: then the words are found by their marks.
    """

    span: Span
    speaker: Span
    quoted: bool


def turns(text: str, paragraphs: Sequence[Span], language: str = COMMON) -> Iterator[Turn]:
    """Yield the turns of a transcript in order, none where the text is not one.

    A paragraph without a name goes on with the one before, unless no other turn follows.
    `language` tells which labels are no names.
    """
    nobody, asking = _nobody(language), _asking(language)
    labels = [
        label
        for label in _LABEL.finditer(text)
        if nobody.isdisjoint(label["name"].casefold().split())
    ]
    counts = Counter(label["name"] for label in labels)
    labels = [
        one
        for one in labels
        if one["name"].casefold() in asking
        or (len(one["name"]) > 1 and _is_speaker(one, counts, language))
    ]
    if not _take_turns(text, labels):
        return
    barriers = [match.start() for match in _OTHER.finditer(text)]
    starts = iter(paragraphs)
    paragraph = next(starts, None)
    for label, following in zip(labels, [*labels[1:], None], strict=True):
        place = bisect_right(barriers, label.start())
        end = barriers[place] if place < len(barriers) else len(text)
        speaker = Span(*label.span("name"))
        while paragraph and paragraph.end <= label.end():
            paragraph = next(starts, None)
        begin = label.end()
        while paragraph and begin < min(paragraph.end, end):
            span = trimmed(text, begin, min(paragraph.end, end))
            nameless = label["name"].casefold() in asking
            if span and not nameless and not _IN_BRACKETS.fullmatch(span.of(text)):
                yield Turn(span, speaker, bool(label["mark"]))
            if following is None or paragraph.end >= end:
                break
            paragraph = next(starts, None)
            begin = paragraph.start if paragraph else end


def _is_speaker(label: re.Match[str], counts: Mapping[str, int], language: str) -> bool:
    """Whether a label is a name: printed as one, again elsewhere, or a full name."""
    name = label["name"]
    if label["bold"] or name.isupper() or counts[name] > 1:
        return True
    first, _, last = name.partition(" ")
    return bool(last) and bool(flags(language).get(first.casefold(), 0) & FIRST)


def _take_turns(text: str, labels: Sequence[re.Match[str]]) -> bool:
    """Whether somebody speaks again behind somebody else, and most of it is sentences."""
    names = [label["name"] for label in labels]
    before: set[str] = set()
    again = False
    for name, previous in zip(names[1:], names, strict=False):
        again = again or (name in before and name != previous)
        before.add(previous)
    if len(names) < _LEAST_TURNS or not again:
        return False
    spoken = sum(_SPOKEN.match(text, label.end()) is not None for label in labels)
    return spoken * 2 > len(labels)


def turn_of(span: Span, quoted: Sequence[Turn]) -> Turn | None:
    """Return the one of the turns in quotation marks that a quotation at `span` belongs to."""
    place = bisect_right(quoted, span.end - 1, key=lambda turn: turn.span.start)
    turn = quoted[place - 1] if place else None
    return turn if turn and turn.span.meets(span) else None


@cache
def _nobody(language: str) -> frozenset[str]:
    """Return the words of labels that are nobody's name: "Photo:", "Update:"."""
    return LANGUAGES.with_common(language, "transcripts", "labels")


@cache
def _asking(language: str) -> frozenset[str]:
    """Return the labels of questions and answers without a name: "Q:", "Answer:"."""
    return LANGUAGES.with_common(language, "transcripts", "turns")
