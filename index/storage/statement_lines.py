"""Statements as an article's row holds them: a line each. Pure.

Where a line is not what was stored, DatabaseDamaged is raised.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING, cast

from index.errors import DatabaseDamaged
from index.models import Span, Statement
from index.storage.rows import UNREADABLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.models import StatementKind


def written_statements(said: Sequence[Statement]) -> str:
    """Return a line a statement: kind, the first spans of the fields, how sure, the last span."""
    lines = []
    for one in said:
        spans = (one.span, one.marked, one.speaker, one.mention, one.cue)
        introduced = _span_written(one.introduced)
        lines.append(
            " ".join([one.kind, *map(_span_written, spans), f"{one.sure:.2f}", introduced])
        )
    return "\n".join(lines)


def _span_written(span: Span | None) -> str:
    return f"{span.start}:{span.end}" if span else "-"


def _statement(line: str) -> Statement:
    kind, span, marked, *others = line.split(" ")
    speaker, mention, cue = map(_span_or_none, others[:3])
    # Lines of earlier versions have neither.
    sure = float(others[3]) if others[3:] else 1.0
    introduced = _span_or_none(others[4]) if others[4:] else None
    return Statement(
        _span_read(span), _span_read(marked), cast("StatementKind", kind), speaker, mention, cue,
        sure, introduced,
    )  # fmt: skip


def statements_of_article(written: str) -> tuple[Statement, ...]:
    """Return all statements of an article."""
    try:
        return tuple(map(_statement, written.splitlines()))
    except UNREADABLE as error:
        raise DatabaseDamaged(f"a statement cannot be read: {error}") from error


def statements_reaching_into(spans: Sequence[Span], written: str) -> Iterator[Statement]:
    """Yield the statements of an article that share a character with any of the spans.

    It takes as long as there are statements, however many spans: a transcript has thousands.
    """
    if not spans:
        return
    in_order = sorted((span.start, span.end) for span in spans)
    starts = [start for start, _ in in_order]
    # Farthest end of the spans up to each: one may hold others.
    reach = list(accumulate((end for _, end in in_order), max))
    start, end = starts[0], reach[-1]
    try:
        for line in written.splitlines():
            begins, _, ends = line.split(" ", 3)[2].partition(":")
            first, last = int(begins), int(ends)
            if first >= end or last <= start:
                continue
            # The last span that begins before the statement ends, and all those before it.
            if reach[bisect_left(starts, last) - 1] > first:
                yield _statement(line)
    except UNREADABLE as error:
        raise DatabaseDamaged(f"a statement cannot be read: {error}") from error


def _span_or_none(written: str) -> Span | None:
    return None if written == "-" else _span_read(written)


def _span_read(written: str) -> Span:
    start, _, end = written.partition(":")
    return Span(int(start), int(end))
