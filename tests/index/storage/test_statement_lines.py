"""Statements written as lines come back as they were."""

from __future__ import annotations

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


@pytest.mark.parametrize("written", ["direct", "direct 1:2 3", "direct 1:2 a:b - - - 1 -"])
def test_what_was_not_written_so_is_damaged(written: str) -> None:
    with pytest.raises(DatabaseDamaged):
        statements_of_article(written)
    with pytest.raises(DatabaseDamaged):
        list(statements_reaching_into([Span(0, 9)], written))
