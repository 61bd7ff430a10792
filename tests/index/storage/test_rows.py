"""Values written as rows come back as they were."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from index.models import Passage, Sentence, Span
from index.storage.analyses import analysis_of
from index.storage.rows import (
    change_of,
    day_of,
    found_of,
    indexed_of,
    passage_of,
)

SPANS = st.tuples(st.integers(0, 500), st.integers(1, 90)).map(lambda p: Span(p[0], p[0] + p[1]))
TERMS = st.lists(st.text("abcü7", min_size=1, max_size=5), max_size=4).map(tuple)
SENTENCES = st.builds(Sentence, SPANS, TERMS, st.integers(0, 9))
PASSAGES = st.builds(
    Passage,
    SPANS,
    st.lists(SENTENCES, min_size=1, max_size=4).map(tuple),
    aside=st.booleans(),
    id=st.integers(1, 9),
    article=st.integers(1, 9),
)


def row_of(**columns: Any) -> sqlite3.Row:
    """Return a row with these columns, as the database gives it."""
    with closing(sqlite3.connect(":memory:")) as db:
        db.row_factory = sqlite3.Row
        asked = ", ".join(f'? AS "{name}"' for name in columns)
        row: sqlite3.Row = db.execute(f"SELECT {asked}", list(columns.values())).fetchone()
        return row


def row_of_passage(passage: Passage) -> sqlite3.Row:
    return row_of(
        id=passage.id,
        article=passage.article,
        start=passage.span.start,
        end=passage.span.end,
        aside=passage.aside,
        analysis=analysis_of(passage),
        title="Mill",
        language="de",
        collection=3,
        published="2017-10-10",
    )


@given(PASSAGES)
def test_a_passage_comes_back_with_its_sentences_and_terms(passage: Passage) -> None:
    assert passage_of(row_of_passage(passage)) == passage


@given(PASSAGES)
def test_what_is_known_of_its_article_comes_with_it(passage: Passage) -> None:
    found = found_of(row_of_passage(passage))
    assert (found.passage, found.title, found.language) == (passage, "Mill", "de")
    assert (found.published, found.collection) == (date(2017, 10, 10), 3)
    indexed = indexed_of([row_of_passage(passage)] * 2)
    assert (indexed.title, indexed.language, indexed.collection) == ("Mill", "de", 3)
    assert indexed.passages == (passage, passage)


def test_a_change_is_of_a_range_of_passages() -> None:
    row = row_of(change=4, kind="removed", article=2, first_passage=7, last_passage=9)
    change = change_of(row)
    assert (change.change, change.kind, change.article) == (4, "removed", 2)
    assert list(change.passages) == [7, 8, 9]


def test_no_date_is_no_day() -> None:
    assert day_of(None) is None
    assert day_of("2017-10-10") == date(2017, 10, 10)
