"""Bounds of quotations, whatever marks an article uses."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from index.statements.spans.dialogue import (
    opens_quoted,
    opens_with_dash,
    spoken,
    without_dashes,
    without_verb,
)
from index.statements.spans.double_marks import between_double, marks_of
from index.statements.spans.single_marks import between_single, opens_single

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from index.models import Span
    from index.statements.spans.quotation import Mark, Quotation


def quotations(
    text: str,
    paragraphs: Sequence[Span],
    dashes: bool,  # noqa: FBT001
    said: Collection[str] = (),
) -> Iterator[list[Quotation]]:
    """Yield the quotations of each paragraph; with `dashes`, also speech that a dash opens.

    With `said`, the words that attribute, these are told from the speech that they stand in.
    """
    any_single = opens_single(text)
    found = marks_of(text)
    mark = next(found, None)
    for paragraph in paragraphs:
        marks: list[Mark] = []
        while mark is not None and mark[1] < paragraph.end:
            if mark[1] >= paragraph.start:
                marks.append(mark)
            mark = next(found, None)
        quoted = list(between_double(text, paragraph, marks)) if marks else []
        if dashes and opens_with_dash(text, paragraph) and not opens_quoted(text, quoted, said):
            speech = list(spoken(text, paragraph))
            if len(speech) == 1 and said:
                speech = list(without_verb(text, speech[0], said))
            titles = [one for one in quoted if not _meets(one, speech, whole=False)]
            quoted = sorted([*speech, *titles], key=lambda one: one.marked)
        elif dashes and quoted and said:
            quoted = [part for one in quoted for part in without_dashes(text, one, said)]
        elif not any_single:
            pass
        elif not quoted:
            quoted = list(between_single(text, paragraph))
        elif opens_single(text, paragraph.start, paragraph.end):
            quoted = _outer(quoted, list(between_single(text, paragraph)))
        yield quoted


def _outer(doubles: list[Quotation], singles: list[Quotation]) -> list[Quotation]:
    """Return the quotations of a paragraph with both kinds of marks.

    Where single marks hold double ones they are the outer ones, as in British newspapers.
    """
    others = [one for one in doubles if not _meets(one, singles, whole=True)]
    if len(others) == len(doubles):
        return doubles
    outer = [one for one in singles if not _meets(one, others, whole=False)]
    return sorted([*outer, *others], key=lambda one: one.marked)


def _meets(one: Quotation, among: list[Quotation], *, whole: bool) -> bool:
    """Whether a quotation lies within one of some others, or, unless `whole`, only overlaps one.

    The others stand in order, and none overlaps another.
    """
    place = bisect_left(among, one.marked.end, key=lambda other: other.marked.start)
    nearest = among[place - 1].marked if place else None
    return nearest is not None and (
        nearest.holds(one.marked) if whole else nearest.meets(one.marked)
    )
