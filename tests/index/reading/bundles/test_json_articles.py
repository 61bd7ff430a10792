"""Articles in JSON of any layout."""

from __future__ import annotations

import json
from datetime import date

import pytest

from index import Article, EmptyInput, Malformed, read
from index.reading.bundles.json_articles import entry_of
from tests.index.reading.single import one

MILL = {"title": "Mill opens", "text": "The mill opened.\n\nIt rained.", "date": "2024-05-03"}
LOCK = {"title": "Lock shuts", "text": "The lock is shut until the spring.", "date": "2024-05-04"}


def articles(value: object, name: str = "a.json") -> list[tuple[str, str]]:
    found = list(read(json.dumps(value).encode(), name))
    assert all(isinstance(item, Article) for item in found), found
    return [(item.title, item.text) for item in found if isinstance(item, Article)]


BOTH = [(one["title"], one["text"]) for one in (MILL, LOCK)]


@pytest.mark.parametrize(
    "value",
    [
        [MILL, LOCK],
        {"status": "ok", "totalResults": 2, "articles": [MILL, LOCK]},
        {"db": [{"data": {"tags": [{"name": "x"}], "posts": [MILL, LOCK]}}]},
        {"response": {"docs": [MILL, LOCK]}},
        {"columns": list(MILL), "index": [0, 1], "data": [[*MILL.values()], [*LOCK.values()]]},
        {key: {"0": MILL[key], "1": LOCK[key]} for key in MILL},
        {"1001": MILL, "1002": LOCK},
        {"local": [MILL], "sport": [LOCK]},
        [MILL | {"comments": [LOCK | {"text": "Long. " * 99}]}, LOCK],
    ],
)
def test_a_list_of_articles_is_found_wherever_it_lies(value: object) -> None:
    assert articles(value) == BOTH


def test_what_is_not_published_is_left_out_of_a_list() -> None:
    assert articles([MILL | {"status": "publish"}, LOCK | {"status": "draft"}]) == BOTH[:1]
    assert articles(LOCK | {"status": "draft"}) == BOTH[1:]


def test_values_one_behind_the_other_are_a_list() -> None:
    text = json.dumps(MILL, indent=1) + "\n" + json.dumps(LOCK, indent=1)
    found = list(read(text.encode(), "a.json"))
    assert [item.title for item in found if isinstance(item, Article)] == [
        "Mill opens", "Lock shuts",
    ]  # fmt: skip


def test_fields_are_found_by_their_names() -> None:
    found = one(
        json.dumps(
            {
                "@type": "NewsArticle",
                "headline": "Mill opens",
                "articleBody": "<p>The mill <b>opened</b>.</p><p>It rained.</p>",
                "datePublished": "2024-05-03T10:00:00Z",
                "author": [{"name": "Ida Brenn"}, {"name": "Jon Marr"}],
                "publisher": {"name": "The Orle Post"},
                "url": "https://orle.example/mill",
            }
        ),
        "mill.json",
    )
    assert found.source_id == "mill"
    assert (found.title, found.text) == ("Mill opens", "The mill opened.\n\nIt rained.")
    assert found.published == date(2024, 5, 3)
    assert (found.author, found.publisher) == ("Ida Brenn, Jon Marr", "The Orle Post")
    assert found.url == "https://orle.example/mill"


@pytest.mark.parametrize("written", [1714732200, 1714732200000])
def test_a_day_may_be_counted_from_1970(written: int) -> None:
    assert one(json.dumps(MILL | {"date": written}), "a.json").published == date(2024, 5, 3)


def test_a_text_may_be_a_list_of_blocks() -> None:
    blocks = [{"type": "p", "data": {"text": "The mill opened."}}, {"text": "It rained."}]
    assert one(json.dumps({"title": "Mill", "body": blocks}), "a.json").text == (
        "The mill opened.\n\nIt rained."
    )


def test_parts_of_a_paragraph_are_one() -> None:
    body = [{"children": [{"text": "One "}, {"text": "bold"}, {"text": " word."}]}]
    assert one(json.dumps({"title": "Mill", "body": body}), "a.json").text == "One bold word."


def test_marks_within_a_line_are_no_words() -> None:
    text = "One <b>bold</b> &amp; plain.\n\nTwo."
    assert one(json.dumps({"title": "Mill", "text": text, "date": ""}), "a.json").text == (
        "One bold & plain.\n\nTwo."
    )


def test_empty_cells_of_tables_are_empty() -> None:
    found = one('[{"title": "Mill", "text": "It runs.", "date": NaN, "author": NaN}]', "a.json")
    assert (found.published, found.author) == (None, None)


def test_the_text_cells_of_a_notebook_are_an_article() -> None:
    cells = [
        {"cell_type": "markdown", "source": ["# Swifts\n", "\n", "They are back."]},
        {"cell_type": "code", "source": "print(1)", "outputs": []},
        {"cell_type": "markdown", "source": "Nine pairs nest."},
    ]
    found = one(json.dumps({"cells": cells, "nbformat": 4}), "swifts.ipynb")
    assert (found.title, found.text) == ("Swifts", "They are back.\n\nNine pairs nest.")


@pytest.mark.parametrize("value", [{"a": 1}, {"title": "x"}, [{"name": "x"}], {"nbformat": 4}])
def test_without_articles_it_says_so(value: object) -> None:
    with pytest.raises(EmptyInput, match="no article"):
        one(json.dumps(value), "a.json")


def test_what_is_cut_off_is_refused() -> None:
    with pytest.raises(Malformed):
        one(json.dumps([MILL, LOCK])[:-20], "a.json")


def test_lines_without_an_id_are_told_by_their_fields() -> None:
    lines = [
        {"headline": "Mill opens", "body_parts": ["The mill opened.", "It rained."]},
        {"title": "Lock shuts", "text": "The lock  is shut."},
    ]
    text = "\n".join(map(json.dumps, lines))
    found = [item for item in read(text.encode(), "a.jsonl") if isinstance(item, Article)]
    assert [(item.source_id, item.title, item.text) for item in found] == [
        ("a-1", "Mill opens", "The mill opened.\n\nIt rained."),
        ("a-2", "Lock shuts", "The lock  is shut."),
    ]


def test_an_object_without_a_text_is_no_entry() -> None:
    assert entry_of({"headline": "Mill opens"}) is None
