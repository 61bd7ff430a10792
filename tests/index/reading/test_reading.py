"""Bytes become articles: every format, with the quirks it comes with."""

from __future__ import annotations

import json
import tracemalloc
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Article, EmptyInput, Malformed, ReadingError, TooLarge, read
from index.reading import LONGEST_ARTICLE

BODY = 'adding that ferries would run.\n\n"It is closed,” said Councillor Hedda Marr.'
SCRAPED = f"""News ID: 2001
Bridge to stay closed until March....
Hits: 98
Publish Date: 10 October 2017

{BODY}

* Comment:"""


def one(content: str | bytes, name: str = "a.txt") -> Article:
    data = content.encode() if isinstance(content, str) else content
    [item] = read(data, name)
    if isinstance(item, ReadingError):
        raise item
    return item


# The scraped layout


def test_a_scraped_article_is_taken_apart() -> None:
    assert one(SCRAPED, "000_8d2b.txt") == Article(
        source_id="2001",
        title="Bridge to stay closed until March",
        text=BODY,
        published=date(2017, 10, 10),
        hits=98,
    )


@pytest.mark.parametrize(
    "content",
    [
        SCRAPED.replace("\n", "\r\n"),
        "\ufeff" + SCRAPED,
        SCRAPED.replace("News ID: ", "News ID:\xa0"),
        SCRAPED.replace("10 October 2017", "Tuesday, 10 October 2017"),
        SCRAPED.replace("10 October 2017", "2017-10-10"),
        SCRAPED.replace("Hits: 98\nPublish", "Publish").replace("2017\n", "2017\nHits: 98\n", 1),
        SCRAPED.replace("closed,”", "closed,&#8221;"),
        SCRAPED + "\nGreat article!\nNo, it is not.",
        SCRAPED.replace("March....", "March ..."),
        SCRAPED.replace("March....", "March…"),
    ],
)
def test_quirks_of_the_scraped_layout_change_nothing(content: str) -> None:
    assert one(content) == one(SCRAPED)


def test_missing_header_lines_are_ordinary() -> None:
    found = one("Publish Date: 10 October 2017\nHits: 3\nBridge closed\n\nIt is.", "bridge.txt")
    assert (found.source_id, found.title, found.text) == ("bridge", "Bridge closed", "It is.")


def test_a_headline_below_the_header_lines_is_found() -> None:
    found = one("News ID: 7\nPublish Date: 10 October 2017\n\nBridge closed...\n\nIt is.")
    assert (found.title, found.text) == ("Bridge closed", "It is.")


def test_a_comment_in_the_middle_of_an_article_stays() -> None:
    text = "* Comment: none was made.\n\n" + "The council met again. " * 200
    assert one(SCRAPED.replace(BODY, text)).text.startswith("* Comment: none")


def test_header_lines_without_a_text_are_an_error() -> None:
    with pytest.raises(Malformed, match=r"a\.txt: it has header lines but no text"):
        one("News ID: 7\nBridge closed\nHits: 3\n\n* Comment:")


# Plain text and Markdown


def test_the_first_line_of_plain_text_is_its_title_if_it_looks_like_one() -> None:
    found = one("Bridge closed\n\nThe bridge is closed.", "bridge_news.txt")
    assert (found.source_id, found.title, found.text) == (
        "bridge_news", "Bridge closed", "The bridge is closed.",
    )  # fmt: skip


def test_plain_text_that_begins_with_a_sentence_is_called_after_its_file() -> None:
    found = one("The bridge is closed.\nFerries run.", "bridge_news.txt")
    assert (found.title, found.text) == ("bridge news", "The bridge is closed.\nFerries run.")


def test_markdown_takes_its_front_matter() -> None:
    front = (
        "---\nid: 31\ntitle: 'Bridge closed'\ndate: 2017-10-10\nauthor: Ann\nurl: https://e.org/a"
    )
    found = one(f"{front}\nlanguage: en\nsource: The Post\n---\n\nIt is **closed**.", "a.md")
    assert found == Article(
        source_id="31",
        title="Bridge closed",
        text="It is **closed**.",
        published=date(2017, 10, 10),
        author="Ann",
        publisher="The Post",
        url="https://e.org/a",
        language="en",
    )


def test_markdown_without_front_matter_is_called_after_its_heading() -> None:
    found = one("# Bridge closed #\n\nIt is.", "bridge.md")
    assert (found.source_id, found.title, found.text) == ("bridge", "Bridge closed", "It is.")


def test_a_rule_at_the_top_of_markdown_is_no_front_matter() -> None:
    assert one("---\nIt is closed.", "bridge.md").text == "---\nIt is closed."


@pytest.mark.parametrize("content", ["---\ntitle: x\nIt is.", "# Only a heading\n"])
def test_broken_markdown_is_an_error(content: str) -> None:
    with pytest.raises(Malformed, match=r"bridge\.md"):
        one(content, "bridge.md")


# JSON lines


def line(**fields: Any) -> str:
    return json.dumps({"id": "7", "title": "T", "text": "It is."} | fields)


def test_json_lines_keep_the_text_exactly() -> None:
    text = "  Two  spaces,\u00a0one &amp; a line\r\n"
    found = one(line(text=text, published="2017-10-10", source="The Post", other=1), "a.jsonl")
    assert (found.text, found.published) == (text, date(2017, 10, 10))
    assert found.publisher == "The Post"


def test_an_article_may_be_called_by_article_id_or_a_number() -> None:
    assert one(json.dumps({"article_id": 7, "text": "It is."}), "a.jsonl").source_id == "7"


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
        ("[" * 100_000, "it is not JSON"),
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
    assert caught.value.name.startswith("a.jsonl")


# All formats


@pytest.mark.parametrize("name", ["../../etc/passwd.txt", "C:\\news\\a.txt", "a.txt"])
def test_a_path_in_a_name_is_left_out(name: str) -> None:
    assert "/" not in one("Bridge closed\n\nIt is.", name).source_id


def test_white_space_alone_is_empty() -> None:
    with pytest.raises(EmptyInput):
        one(" \n\t\n")


def test_an_article_that_is_too_long_is_refused() -> None:
    with pytest.raises(TooLarge, match="over 5,000,000 characters"):
        one("word " * (LONGEST_ARTICLE // 5 + 1))


@given(st.binary(), st.sampled_from(["a.txt", "a.md", "a.jsonl", "", "."]))
def test_any_bytes_become_articles_or_errors(content: bytes, name: str) -> None:
    for item in read(content, name):
        assert isinstance(item, Article | ReadingError)


@given(st.text(), st.sampled_from(["a.txt", "a.md", "a.jsonl"]))
def test_any_text_becomes_articles_or_errors(content: str, name: str) -> None:
    for item in read(content.encode("utf-8", "replace"), name):
        assert isinstance(item, Article | ReadingError)


@given(
    st.lists(st.sampled_from(["News ID: 5", "Hits: x", "Publish Date:", "* Comment:", "", "A b"]))
)
def test_header_lines_in_any_order_become_articles_or_errors(lines: list[str]) -> None:
    for item in read("\n".join(lines).encode(), "a.txt"):
        assert isinstance(item, Article | ReadingError)


def test_dots_inside_a_headline_take_no_time() -> None:
    text = f"News ID: 5\nWait {'.' * 5000} now\nHits: 3\n\nBody.\n"
    [article] = read(text.encode(), "a.txt")
    assert isinstance(article, Article)


def test_a_count_of_hits_beyond_belief_is_left_out() -> None:
    text = f"News ID: 5\nThe mill\nHits: {'9' * 5000}\n\nThe mill is closed.\n"
    [article] = read(text.encode(), "a.txt")
    assert isinstance(article, Article)
    assert article.hits is None


def test_a_file_name_that_is_no_text_makes_an_id_that_can_be_stored() -> None:
    [article] = read(b"The mill is closed.", "\udcff.txt")
    assert isinstance(article, Article)
    assert article.source_id == "?"


@given(
    st.lists(
        st.sampled_from(
            [b'{"id": "1", "text": "Yes."}', b"", b"x", b"\x00", b"\xff", b"\xef\xbb\xbf"]
        )
    ),
    st.sampled_from([b"\n", b"\r\n", b"\r"]),
)
def test_a_path_is_read_like_its_bytes(lines: list[bytes], end: bytes) -> None:
    content = end.join(lines)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.jsonl"
        path.write_bytes(content)
        assert list(map(repr, read(path, "a.jsonl"))) == list(map(repr, read(content, "a.jsonl")))


def test_a_large_file_of_lines_is_not_held(tmp_path: Path) -> None:
    path = tmp_path / "large.jsonl"
    with path.open("w") as file:
        file.writelines(f'{{"id": "{n}", "text": "{"word " * 400}"}}\n' for n in range(10_000))
    tracemalloc.start()
    try:
        assert sum(isinstance(item, Article) for item in read(path, path.name)) == 10_000
        assert tracemalloc.get_traced_memory()[1] < path.stat().st_size / 3
    finally:
        tracemalloc.stop()


def test_a_path_that_cannot_be_read_is_an_error_with_the_reason(tmp_path: Path) -> None:
    [error] = read(tmp_path / "a.jsonl", "a.jsonl")
    assert str(error) == "a.jsonl: it cannot be read: No such file or directory"
