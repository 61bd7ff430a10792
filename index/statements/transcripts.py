"""Transcripts: who speaks stands before a colon where a line begins ("MARR: We will see.")."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from index.models import Span
from index.text.sentences import trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_UPPER = "A-ZÀ-ÖØ-ÞΑ-ΩА-ЯЁІЇЄҐ"
_CAPITALS = rf"[{_UPPER}][{_UPPER}.’'-]+"
_NAME = rf"[{_UPPER}][\w.’'-]+"
_LABEL = re.compile(
    # Behind the colon no number: those are results.
    rf"^[ \t]*(?P<mark>[\"“”«]?)[ \t]*"
    rf"(?P<name>{_CAPITALS}(?:[ \t]{_CAPITALS}){{0,3}}|{_NAME}(?:[ \t]{_NAME}){{0,2}})"
    r"[ \t]?:(?=[ \t]+[^\d\s])",
    re.MULTILINE,
)
# So many turns make a transcript, with two who take turns: less is a list, or a line to click on.
_LEAST_TURNS, _LEAST_SPEAKERS, _AGAIN = 3, 2, 2
# Lines like these stand in articles and are said by nobody.
_NOBODY = frozenset(
    {"also", "breaking", "click", "date", "editor", "exclusive", "here", "image", "live", "more"}
    | {"note", "photo", "photos", "place", "price", "published", "read", "related", "see", "source"}
    | {"subscribe", "time", "topic", "tags", "update", "updated", "video", "watch"}
)


class Turn(NamedTuple):
    """What one speaker says in a paragraph: the words, and the name that stands before them.

    `quoted` is whether a quotation mark stands there too: then the words are found by their marks.
    """

    span: Span
    speaker: Span
    quoted: bool


def turns(text: str, paragraphs: Sequence[Span]) -> Iterator[Turn]:
    """Yield the turns of a transcript in order, none where the text is not one.

    A paragraph without a name goes on with the one before, unless no other turn follows.
    """
    found = [label for label in _LABEL.finditer(text) if not _is_nobody(label["name"])]
    counts = Counter(label["name"] for label in found)
    labels = [one for one in found if one["name"].isupper() or counts[one["name"]] >= _AGAIN]
    speakers = {label["name"] for label in labels}
    if len(labels) < _LEAST_TURNS or len(speakers) < _LEAST_SPEAKERS:
        return
    starts = iter(paragraphs)
    paragraph = next(starts, None)
    for label, following in zip(labels, [*labels[1:], None], strict=True):
        end = following.start() if following else len(text)
        speaker = Span(*label.span("name"))
        while paragraph and paragraph.end <= label.end():
            paragraph = next(starts, None)
        begin = label.end()
        while paragraph and begin < min(paragraph.end, end):
            if span := trimmed(text, begin, min(paragraph.end, end)):
                yield Turn(span, speaker, bool(label["mark"]))
            if following is None or paragraph.end >= end:
                break
            paragraph = next(starts, None)
            begin = paragraph.start if paragraph else end


def turn_of(span: Span, quoted: Sequence[Turn]) -> Turn | None:
    """Return the one of the turns in quotation marks that a quotation at `span` belongs to."""
    place = bisect_right(quoted, span.end - 1, key=lambda turn: turn.span.start)
    turn = quoted[place - 1] if place else None
    return turn if turn and turn.span.meets(span) else None


def _is_nobody(name: str) -> bool:
    return not _NOBODY.isdisjoint(name.casefold().split())
