"""Statements written as lines come back as they were."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import DatabaseDamaged
from index.models import Span, Statement
from index.storage.statement_lines import (
    statements_of_article,
    statements_reaching_into,
    written_statements,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

SPANS = st.tuples(st.integers(0, 500), st.integers(1, 90)).map(lambda p: Span(p[0], p[0] + p[1]))
STATEMENTS = st.builds(
    Statement,
    SPANS,
    SPANS,
    st.sampled_from(["direct", "mixed", "indirect"]),
    *[st.none() | SPANS] * 3,
)


@given(st.lists(STATEMENTS, max_size=5))
def test_statements_come_back_where_something_reaches_into_them(said: list[Statement]) -> None:
    written = written_statements(said)
    assert list(statements_of_article(written)) == said
    assert list(statements_reaching_into([Span(0, 1000)], written)) == said
    assert list(statements_reaching_into([], written)) == []
    behind = Span(300, 301)
    assert list(statements_reaching_into([behind], written)) == [
        one for one in said if one.marked.meets(behind)
    ]


@given(st.lists(STATEMENTS, max_size=9), st.lists(SPANS, max_size=5))
def test_they_are_those_that_any_of_several_spans_meets(
    said: list[Statement], spans: list[Span]
) -> None:
    met = [one for one in said if any(one.marked.meets(span) for span in spans)]
    assert list(statements_reaching_into(spans, written_statements(said))) == met


def test_spans_are_looked_through_as_often_for_thousands_of_statements_as_for_one() -> None:
    class Counted(list[Span]):
        times = 0

        def __iter__(self) -> Iterator[Span]:
            self.times += 1
            return super().__iter__()

    counts = []
    for statements in (1, 2_000):
        spans = Counted(Span(n, n + 5) for n in range(0, 60_000, 1_000))
        said = [Statement(one := Span(n, n + 9), one, "direct") for n in range(7, 7 + statements)]
        list(statements_reaching_into(spans, written_statements(said)))
        counts.append(spans.times)
    assert counts[0] == counts[1]


@pytest.mark.parametrize("written", ["direct", "direct 1:2 3", "direct 1:2 a:b - - - 1 -"])
def test_what_was_not_written_so_is_damaged(written: str) -> None:
    with pytest.raises(DatabaseDamaged):
        statements_of_article(written)
    with pytest.raises(DatabaseDamaged):
        list(statements_reaching_into([Span(0, 9)], written))
