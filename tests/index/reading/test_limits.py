"""Fields that hold more than a field can hold."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from index import Article, Correction, Library, ReadingError, Reason, Span, read
from index.reading.limits import MOST_CORRECTIONS, refused

if TYPE_CHECKING:
    from pathlib import Path

LONG = "长" * 300_000


@pytest.mark.parametrize(
    ("field", "name", "content"),
    [
        ("title", "a.jsonl", json.dumps({"id": "1", "title": LONG, "text": "It is shut."})),
        ("author", "a.jsonl", json.dumps({"id": "1", "author": LONG, "text": "It is shut."})),
        ("source", "a.jsonl", json.dumps({"id": "1", "source": LONG, "text": "It is shut."})),
        ("url", "a.jsonl", json.dumps({"id": "1", "url": LONG, "text": "It is shut."})),
        ("language", "a.jsonl", json.dumps({"id": "1", "language": LONG, "text": "It is shut."})),
        ("title", "a.md", f"# {LONG}\nIt is shut."),
        ("title", "a.md", f"---\ntitle: {LONG}\n---\nIt is shut."),
        ("author", "a.md", f"---\nauthor: {LONG}\n---\nIt is shut."),
        ("source", "a.md", f"---\npublisher: {LONG}\n---\nIt is shut."),
        ("url", "a.md", f"---\nlink: {LONG}\n---\nIt is shut."),
        ("title", "a.txt", f"News ID: 5\n{LONG}\nHits: 3\n\nIt is shut."),
    ],
)
def test_a_field_of_hundreds_of_thousands_of_characters_is_refused_by_its_name(
    field: str, name: str, content: str
) -> None:
    [error] = read(content.encode(), name)
    assert isinstance(error, ReadingError)
    assert error.reason is Reason.LONG_FIELD
    assert error.values["field"] == field
    assert len(str(error)) < 300


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.jsonl", json.dumps({"id": LONG, "text": "It is shut."})),
        ("a.md", f"---\nid: {LONG}\n---\nIt is shut."),
        ("a.txt", f"News ID: {LONG}\nThe mill\n\nIt is shut."),
    ],
)
def test_an_id_of_hundreds_of_thousands_of_characters_is_refused(name: str, content: str) -> None:
    [error] = read(content.encode(), name)
    assert isinstance(error, ReadingError)
    assert error.reason is Reason.LONG_ID
    assert len(str(error)) < 300


def test_more_corrections_than_anybody_makes_are_refused() -> None:
    many = (Correction(Span(0, 1), None, None, 0),) * (MOST_CORRECTIONS + 1)
    error = refused(Article("1", "Mill", "It is shut.", corrections=many), "a.jsonl")
    assert error is not None
    assert error.reason is Reason.MANY_CORRECTIONS


async def test_an_article_from_a_program_has_the_same_bounds(tmp_path: Path) -> None:
    async with await Library.open(tmp_path) as library:
        report = await library.add(Article("1", LONG, "It is shut."))
        assert [failure.reason for failure in report.failures] == [Reason.LONG_FIELD]
        report = await library.add(Article(LONG, "Mill", "It is shut."))
    [failure] = report.failures
    assert failure.reason is Reason.LONG_ID
