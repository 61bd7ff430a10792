"""JSON lines: one article a line, and what is wrong with a line."""

from __future__ import annotations

import json
import tracemalloc
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from bot.views import json_lines
from index import Article, Malformed, ReadingError, read
from tests.index.reading.single import one

if TYPE_CHECKING:
    from pathlib import Path


def line(**fields: Any) -> str:
    return json.dumps({"id": "7", "title": "T", "text": "It is."} | fields)


def test_json_lines_keep_the_text_exactly() -> None:
    text = "  Two  spaces,\u00a0one &amp; a line\r\n"
    found = one(line(text=text, published="2017-10-10", source="The Post", other=1), "a.jsonl")
    assert (found.text, found.published) == (text, date(2017, 10, 10))
    assert found.publisher == "The Post"


def test_an_article_may_be_called_by_article_id_or_a_number() -> None:
    assert one(json.dumps({"article_id": 7, "text": "It is."}), "a.jsonl").source_id == "7"


@pytest.mark.parametrize(
    "corrections",
    [
        "The name was misspelt.",
        ["The name was misspelt."],
        [{"start": 0, "end": 2}],
        [{"start": 0, "end": 99, "speaker_start": None, "speaker_end": None, "at": 1}],
        [{"start": 0, "end": 2, "speaker_start": 3, "speaker_end": None, "at": 1}],
        [{"start": 0, "end": 2, "speaker_start": True, "speaker_end": 3, "at": 1}],
        [{"start": 0, "end": 2, "speaker_start": None, "speaker_end": None, "at": 1 << 70}],
        {"start": 0},
    ],
)
def test_what_others_call_corrections_is_passed_over(corrections: object) -> None:
    assert one(line(corrections=corrections), "a.jsonl").corrections == ()


def test_one_bad_line_does_not_stop_the_rest() -> None:
    content = "\n".join([line(id="1"), "{", "", line(id="2")]).encode()
    good, bad, also_good = read(content, "a.jsonl")
    assert isinstance(good, Article)
    assert isinstance(also_good, Article)
    assert isinstance(bad, Malformed)
    assert str(bad).startswith("a.jsonl, line 2: it is not JSON")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("[1]", "not a JSON object"),
        ("[" * 100_000, "its JSON is nested too deeply"),
        (json.dumps({"text": "x"}), 'no "id"'),
        (line(id=" "), 'no "id"'),
        (line(id=True), 'no "id"'),
        (line(id="x" * 201), "over 200 characters"),
        (line(text=5), '"text" is not a string'),
        (line(published="soon"), "not a date"),
        (line(text="\ud800"), "lone surrogate"),
        (line(text="a\0b"), "NUL"),
        (line(text=" \n"), "no text"),
        (line(text=""), "no text"),
    ],
)
def test_what_is_no_article_says_where_and_why(content: str, reason: str) -> None:
    with pytest.raises(ReadingError, match=reason) as caught:
        one(content, "a.jsonl")
    assert caught.value.place.name.startswith("a.jsonl")


def test_a_large_file_of_lines_is_not_held(tmp_path: Path) -> None:
    path = tmp_path / "large.jsonl"
    with path.open("w") as file:
        file.writelines(f'{{"id": "{n}", "text": "{"word " * 400}"}}\n' for n in range(3_000))
    tracemalloc.start()
    try:
        assert sum(isinstance(item, Article) for item in read(path, path.name)) == 3_000
        assert tracemalloc.get_traced_memory()[1] < path.stat().st_size * 2 / 3
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    ("marks", "kept"),
    [
        ({"kind": "page", "starts": [[0, 1], [3, 2]]}, True),
        ({"kind": "page", "starts": [[3, 1], [0, 2]]}, False),
        ({"kind": "page", "starts": [[9999, 1]]}, False),
        ("high", False),
    ],
)
def test_pages_of_an_export_are_taken_and_what_others_call_marks_is_passed_over(
    marks: object,
    kept: bool,  # noqa: FBT001 - a parameter
) -> None:
    article = one(line(marks=marks), "a.jsonl")
    assert (article.marks is not None) is kept
    if kept:
        assert json_lines.article(article)["marks"] == marks
